public import FoundationEssentials

/// Our record of a raw message.
public struct InboundEmail: Sendable, Equatable {
  /// Where the processing of a raw message stands.
  public enum State: String, Sendable, CaseIterable {
    /// Stored, not looked at yet.
    case pending
    /// Being processed; after a crash it is taken up again.
    case processing
    /// On one case or several.
    case filed
    /// Waits for a person.
    case review
    /// Kept without effect: a copy of our own, or put aside by a person.
    case ignored
    /// The same message as another.
    case duplicate
    /// Could not be processed; kept with its reason.
    case quarantined
  }

  /// The key in the store.
  public var id: Int
  /// SHA-256 of the raw bytes, in hexadecimal.
  public var sha256: String
  /// The size in bytes.
  public var size: Int
  /// When the server, or else we, received it.
  public var receivedAt: Date
  /// Where its processing stands.
  public var state: State
  /// How often processing was begun.
  public var attempts: Int
  /// Why the last attempt failed; empty when none did.
  public var lastError: String
  /// What it was entered as, when it came by an answer page.
  public var page: PageAnswer?

  /// Joins the parts.
  public init(
    id: Int,
    sha256: String,
    size: Int,
    receivedAt: Date,
    state: State,
    attempts: Int,
    lastError: String
  ) {
    self.id = id
    self.sha256 = sha256
    self.size = size
    self.receivedAt = receivedAt
    self.state = state
    self.attempts = attempts
    self.lastError = lastError
  }

  /// After how many attempts a message is put into quarantine.
  public static let attemptLimit = 3
}

/// How far a mailbox has been read.
public struct MailboxCursor: Sendable, Equatable {
  /// UIDVALIDITY, or 0 for a Maildir.
  public var uidValidity: UInt32
  /// The highest UID ever stored; 0 when none was.
  public var lastUID: UInt32
  /// When the whole mailbox was last compared with the ledger.
  public var reconciledAt: Date?
  /// How often in a row the server gave a new UIDVALIDITY to the same messages.
  public var renumberings: Int
  /// Whether the server counted more messages than it listed, the last time that both were compared.
  public var isShort: Bool

  /// Joins the parts.
  public init(
    uidValidity: UInt32,
    lastUID: UInt32,
    reconciledAt: Date?,
    renumberings: Int = 0,
    isShort: Bool = false
  ) {
    self.uidValidity = uidValidity
    self.lastUID = lastUID
    self.reconciledAt = reconciledAt
    self.renumberings = renumberings
    self.isShort = isShort
  }
}

/// One arrival of a raw message, as the ledger keeps it.
public struct Arrival: Sendable {
  /// The mailbox it arrived in.
  public var mailbox: String
  /// The epoch of its key.
  public var uidValidity: UInt32
  /// Its key in the mailbox.
  public var key: RemoteKey
  /// When the server received it.
  public var receivedAt: Date?
  /// The stored bytes; nil when it vanished before it could be fetched, or was recognised.
  public var content: (any RawContent)?
  /// The key of the raw message that it was recognised as, without its bytes; else nil.
  public var recognised: Int?
  /// Whether the server lists it and did not hand it over: it is asked for again, less and less often.
  public var isUnavailable: Bool
  /// Its size as the server stated it; nil when it did not.
  public var statedSize: Int?
  /// What the server is asked to do once this is durable, and not before when.
  public var acknowledgement: Acknowledgement

  /// Joins the parts.
  public init(
    mailbox: String,
    uidValidity: UInt32,
    key: RemoteKey,
    receivedAt: Date?,
    content: (any RawContent)?,
    recognised: Int? = nil,
    isUnavailable: Bool = false,
    statedSize: Int? = nil,
    acknowledgement: Acknowledgement
  ) {
    self.mailbox = mailbox
    self.uidValidity = uidValidity
    self.key = key
    self.receivedAt = receivedAt
    self.content = content
    self.recognised = recognised
    self.isUnavailable = isUnavailable
    self.statedSize = statedSize
    self.acknowledgement = acknowledgement
  }
}

/// What is done to a message on the server, and how long after it was stored.
public struct Acknowledgement: Sendable, Equatable {
  /// What is done.
  public var action: AcknowledgeAction
  /// How many seconds after it was stored.
  public var delay: TimeInterval

  /// Joins the parts.
  public init(_ action: AcknowledgeAction, delay: TimeInterval = 0) {
    self.action = action
    self.delay = delay
  }
}

/// What a server stated of a message, as the ledger keeps it: another message under the same key states
/// something else.
public struct StatedMessage: Sendable, Equatable {
  /// Its size; nil when nothing was stated, or before this was kept.
  public var size: Int?
  /// When the server received it; nil likewise.
  public var receivedAt: Date?
  /// The bytes that are stored; nil when there are none.
  public var storedSize: Int?

  /// Joins the parts.
  public init(size: Int?, receivedAt: Date?, storedSize: Int?) {
    self.size = size
    self.receivedAt = receivedAt
    self.storedSize = storedSize
  }

  /// Whether anything was stated.
  public var isStated: Bool { size != nil || receivedAt != nil }

  /// Whether a listed message states something else, as far as both are known.
  public func differs(from listed: RemoteMessage) -> Bool {
    if let size, let other = listed.size, size != other { return true }
    guard let receivedAt, let other = listed.receivedAt else { return false }
    return abs(receivedAt.timeIntervalSince(other)) >= 1
  }
}

/// A message of a mailbox whose bytes are stored, as it was in one epoch.
public struct StoredMessage: Sendable, Equatable {
  /// The key of the raw message.
  public var email: Int
  /// Its key in the mailbox.
  public var key: RemoteKey
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// How many bytes it has.
  public var size: Int
  /// When the server received it, as it said first.
  public var receivedAt: Date

  /// Joins the parts.
  public init(email: Int, key: RemoteKey, sha256: String, size: Int, receivedAt: Date) {
    self.email = email
    self.key = key
    self.sha256 = sha256
    self.size = size
    self.receivedAt = receivedAt
  }
}
