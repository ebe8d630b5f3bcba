public import FoundationEssentials

/// How the work in the store stands.
public struct StoreHealth: Sendable {
  /// The mailboxes that were ever listed, by name.
  public var mailboxes: [String: MailboxHealth] = [:]
  /// The loops that fail.
  public var failures: [LoopFailure] = []
  /// Raw messages that are not processed yet.
  public var pending = 0
  /// When the oldest of them was stored.
  public var oldestPending: Date?
  /// Raw messages that could not be processed.
  public var quarantined = 0
  /// Messages that wait for a person.
  public var reviews = 0
  /// Since when the oldest of them does.
  public var oldestReview: Date?
  /// Letters that wait to be sent.
  public var queued = 0
  /// When the oldest of them was queued.
  public var oldestQueued: Date?
  /// Letters that will not arrive.
  public var failed = 0
  /// Letters whose outcome is unknown.
  public var unknown = 0
  /// Letters that are kept back.
  public var held = 0
  /// Messages that servers list and do not hand over, after several attempts.
  public var unavailable = 0
  /// Copies of letters that a server refused for good.
  public var refusedCopies = 0
  /// Payments that nobody has placed.
  public var toPlace = 0
  /// When the oldest of them was taken down.
  public var oldestToPlace: Date?
  /// Live cases that nobody resolves or owns.
  public var unowned = 0
  /// The size of the database with its log, in bytes.
  public var databaseBytes = 0

  /// Nothing that waits.
  public init() {}
}

/// How a mailbox fares, as far as the store knows.
public struct MailboxHealth: Sendable, Equatable {
  /// When it was last listed to the end; nil when it never was.
  public var listedAt: Date?
  /// When all of it was last compared with the ledger.
  public var comparedAt: Date?
  /// How many messages the comparison could not explain.
  public var unexplained = 0

  /// A mailbox that was never listed.
  public init() {}

  /// Joins the parts.
  public init(listedAt: Date?, comparedAt: Date?, unexplained: Int) {
    self.listedAt = listedAt
    self.comparedAt = comparedAt
    self.unexplained = unexplained
  }
}

/// A loop of the daemon that fails.
public struct LoopFailure: Sendable, Equatable {
  /// Which.
  public var loop: String
  /// The name of its mailbox; may be empty.
  public var name: String
  /// Since when.
  public var since: Date
  /// How often in a row.
  public var failures: Int
  /// Why, the last time.
  public var reason: String

  /// Joins the parts.
  public init(
    loop: String,
    name: String,
    since: Date,
    failures: Int,
    reason: String
  ) {
    self.loop = loop
    self.name = name
    self.since = since
    self.failures = failures
    self.reason = reason
  }
}
