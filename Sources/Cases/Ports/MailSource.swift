public import FoundationEssentials

/// One mailbox that messages are fetched from; a session lasts from `open` to `close`.
///
/// Nothing here decides: `Engine` lists, fetches, stores, and only then acknowledges. After an
/// error only `close` may follow. A source is used by one thread at a time. Everything it throws is
/// a `TransportError`.
public protocol MailSource: AnyObject {
  /// The name of the mailbox in the configuration.
  var name: String { get }

  /// Connects and logs in, unless that is done, selects the mailbox and says which epoch its keys
  /// belong to.
  func open() throws -> MailboxEpoch

  /// The messages that may be new, ascending.
  ///
  /// `cursor` is the highest UID that was ever stored in this epoch; nil lists everything. A source
  /// without UIDs ignores it and lists everything it holds.
  func list(after cursor: UInt32?) throws -> [RemoteMessage]

  /// What the last `list` lacks by the source's own numbers, or what of it the source would not hand
  /// over since; nil when nothing is missing.
  ///
  /// The rest is good all the same, and the session too.
  var shortfall: TransportError? { get }

  /// What the source states of messages now; one that is gone is left out.
  func metadata(of keys: [RemoteKey]) throws -> [RemoteMessage]

  /// The message in the middle of which the last `fetch` failed; nil when it was between two.
  var interrupted: RemoteKey? { get }

  /// The header fields Message-ID of messages, their names included, cheaply; a message without one
  /// and one that cannot be asked for is left out.
  func messageIDs(of messages: [RemoteMessage]) throws -> [RemoteKey: [UInt8]]

  /// Opens the mailbox for writing once, so that a server that keeps its numbers there writes them
  /// down; says the epoch that holds from now on.
  func settle() throws -> MailboxEpoch

  /// Streams the raw bytes of messages, in any order, each to its end before the next begins.
  func fetch(_ messages: [RemoteMessage], to receiver: any MessageReceiver) throws

  /// Does to messages on the server what the configuration asks for once they are durable.
  ///
  /// A message that is no longer there is no error. `isOurs` tells which of other messages were moved
  /// or deleted by us before: where a server removes whatever is marked as deleted, nothing of
  /// others may go.
  /// - Returns: what was done, with the folder's name as the server knows it.
  @discardableResult
  func acknowledge(
    _ keys: [RemoteKey],
    as action: AcknowledgeAction,
    isOurs: ([RemoteKey]) throws -> Set<RemoteKey>
  ) throws -> AcknowledgeAction

  /// Waits in an open session until there may be new messages, for so many seconds at most.
  ///
  /// False at once when the source cannot tell. It is only a hint: listing is what counts.
  func awaitHint(seconds: Double) throws -> Bool

  /// Ends the session; never throws, never blocks for long.
  func close()
}

/// What a mailbox's keys belong to: UIDVALIDITY for IMAP (RFC 9051 §2.3.1.1), 0 for a Maildir.
public struct MailboxEpoch: Sendable, Hashable {
  /// UIDVALIDITY, or 0.
  public var uidValidity: UInt32
  /// UIDNEXT as the server predicts it, when it does.
  public var uidNext: UInt32?

  /// Joins the parts.
  public init(uidValidity: UInt32, uidNext: UInt32? = nil) {
    self.uidValidity = uidValidity
    self.uidNext = uidNext
  }
}

/// What names one message in one epoch of one mailbox: a decimal UID, or a Maildir unique name.
public struct RemoteKey: Sendable, Hashable {
  /// The key.
  public var value: String

  /// Takes a key.
  public init(_ value: String) {
    self.value = value
  }

  /// The key as an IMAP UID; nil for a Maildir name.
  public var uid: UInt32? { UInt32(value) }
}

/// A message that a source lists.
public struct RemoteMessage: Sendable, Hashable {
  /// Its key in the epoch.
  public var key: RemoteKey
  /// Its size in bytes as the source states it: a hint.
  public var size: Int?
  /// When the server received it.
  public var receivedAt: Date?

  /// Joins the parts.
  public init(key: RemoteKey, size: Int? = nil, receivedAt: Date? = nil) {
    self.key = key
    self.size = size
    self.receivedAt = receivedAt
  }
}

/// Takes the raw bytes of fetched messages.
public protocol MessageReceiver: AnyObject {
  /// A message begins; one that had begun and did not end is to be thrown away.
  func begin(_ message: RemoteMessage) throws
  /// More bytes of it; the slice is valid only during the call.
  func append(_ bytes: ArraySlice<UInt8>) throws
  /// The message is complete.
  func end() throws
  /// The message vanished between listing and fetching.
  func gone(_ message: RemoteMessage) throws
  /// The message is there, and the source did not hand it over.
  func unavailable(_ message: RemoteMessage) throws
}

/// What happens to a message on the server after it is durable here.
public enum AcknowledgeAction: Sendable, Hashable {
  /// Nothing.
  case keep
  /// It is marked as read.
  case seen
  /// It is moved to another folder.
  case move(folder: String)
  /// It is deleted.
  case delete
}
