public import FoundationEssentials
public import Mail

/// Everything the loops of the engine ask of the store.
public typealias CaseStore = IntakeStore & DispatchStore & OutboxStore

/// Bytes that were written to the store and are not yet part of it.
public protocol RawContent: Sendable {
  /// SHA-256 in hexadecimal.
  var sha256: String { get }
  /// The size in bytes.
  var size: Int { get }
}

/// Writes one content, of any size, in bounded memory.
public protocol RawWriter: AnyObject {
  /// More bytes.
  func append(_ bytes: ArraySlice<UInt8>) throws
  /// All bytes were given.
  func finish() throws -> any RawContent
  /// The content is thrown away.
  func abandon()
}

/// What fetching asks of the store.
public protocol IntakeStore: Sendable {
  /// How far a mailbox has been read; nil when it never was.
  func cursor(of mailbox: String) throws -> MailboxCursor?
  /// The messages whose keys the ledger does not hold in this epoch.
  func unknown(
    _ messages: [RemoteMessage],
    mailbox: String,
    uidValidity: UInt32
  ) throws -> [RemoteMessage]
  /// Starts writing a content.
  func rawWriter() throws -> any RawWriter
  /// Makes arrivals and the cursor durable, in one transaction; returns the keys of the stored
  /// messages in the order of the arrivals, nil for one that vanished.
  @discardableResult
  func commit(_ arrivals: [Arrival], cursor: MailboxCursor?, now: Date) throws -> [Int?]
  /// Remembers how far a mailbox was read when nothing new arrived.
  func commit(_ cursor: MailboxCursor, of mailbox: String, now: Date) throws
  /// The acknowledgements that are due behind one of them, in the order in which they arose.
  func dueAcknowledgements(
    mailbox: String,
    uidValidity: UInt32,
    after id: Int,
    now: Date,
    limit: Int
  ) throws -> [DueAcknowledgement]
  /// Remembers that acknowledgements were carried out, and as what: a folder by the server's name.
  func markAcknowledged(_ ids: [Int], as action: AcknowledgeAction, now: Date) throws
  /// Which messages of an epoch were moved or deleted by us.
  func removed(
    _ keys: [RemoteKey],
    mailbox: String,
    uidValidity: UInt32
  ) throws -> Set<RemoteKey>
  /// The messages of an epoch whose bytes are stored and that we did not remove, in the order in which
  /// they came.
  func stored(mailbox: String, uidValidity: UInt32) throws -> [StoredMessage]
  /// What the server stated of the messages of an epoch.
  func stated(mailbox: String, uidValidity: UInt32) throws -> [RemoteKey: StatedMessage]
  /// Keeps what the server states of messages of which nothing was kept.
  func note(stated messages: [RemoteMessage], mailbox: String, uidValidity: UInt32) throws
  /// The messages of an epoch that the server did not hand over, and that are due to be asked for
  /// again.
  func unavailable(mailbox: String, uidValidity: UInt32, now: Date) throws -> [RemoteKey]
  /// Gives the messages of an epoch, and the cursor, the number of another one: the server did.
  func renumber(mailbox: String, from: UInt32, to cursor: MailboxCursor, now: Date) throws
  /// The messages of an epoch that were recognised without their bytes.
  func recognised(mailbox: String, uidValidity: UInt32) throws -> Set<RemoteKey>
  /// The bytes of a stored content.
  func content(_ sha256: String) throws -> any ByteSource
}

/// What the server is still to do to a message.
public struct DueAcknowledgement: Sendable {
  /// The key in the ledger.
  public var id: Int
  /// The message's key in the mailbox.
  public var key: RemoteKey
  /// What is to be done.
  public var action: AcknowledgeAction
  /// What the server stated of the message.
  public var stated: StatedMessage

  /// Joins the parts.
  public init(id: Int, key: RemoteKey, action: AcknowledgeAction, stated: StatedMessage) {
    self.id = id
    self.key = key
    self.action = action
    self.stated = stated
  }
}

/// Does what one of our own people asked for by a message, which has this key, in the transaction
/// that stores it; returns why nobody was told of it, when a limit holds that back.
public typealias FollowOrder = (_ order: DeskOrder, _ message: Int) throws -> String?

/// What processing asks of the store.
public protocol DispatchStore: Sendable {
  /// Takes up messages, fresh ones first; counts the attempt durably before it starts.
  ///
  /// A message that was tried before comes alone, so that it cannot harm others; one that has
  /// used up its attempts goes into quarantine instead.
  func claim(limit: Int, now: Date) throws -> [InboundEmail]
  /// The bytes of a stored content.
  func content(_ sha256: String) throws -> any ByteSource
  /// Starts writing a content.
  func rawWriter() throws -> any RawWriter
  /// Reads the cases as threading does, all as they are at one moment; nothing is written.
  func withIndex<Answer>(_ body: (any CaseIndex) throws -> Answer) throws -> Answer
  /// Decides and stores a batch in one transaction, or in several when others wait to write: each
  /// message by itself, so that one that cannot be stored does not hold back the others. What a message
  /// asks for is followed with it.
  func commit(
    _ batch: [ProcessedEmail],
    now: Date,
    decide: (ProcessedEmail, any CaseIndex) throws -> Decision,
    follow: FollowOrder
  ) throws -> [Outcome]
  /// Puts back all that was being processed when its process was stopped from outside; the
  /// attempt does not count.
  func releaseInterrupted() throws
  /// Puts messages back whose processing was not their own fault; the attempt does not count.
  func release(_ emails: [InboundEmail]) throws
  /// Remembers that an attempt failed.
  func recordFailure(_ id: Int, reason: String, now: Date) throws -> InboundEmail.State
}

/// A message as far as it can be processed without the store.
public struct ProcessedEmail: Sendable {
  /// The record.
  public var email: InboundEmail
  /// What was read off it.
  public var message: ReceivedMessage
  /// The contents of its attachments, not yet part of the store.
  public var contents: [any RawContent]
  /// What was decided about it ahead; nil when nothing was.
  public var prepared: PreparedDecision?

  /// Joins the parts.
  public init(
    email: InboundEmail,
    message: ReceivedMessage,
    contents: [any RawContent],
    prepared: PreparedDecision? = nil
  ) {
    self.email = email
    self.message = message
    self.contents = contents
    self.prepared = prepared
  }
}

/// What became of one message of a batch.
public struct Outcome: Sendable {
  /// The key of the record.
  public var emailID: Int
  /// Where it stands now.
  public var state: InboundEmail.State
  /// One line for the log: cases, rule and reason, without content.
  public var summary: String

  /// Joins the parts.
  public init(emailID: Int, state: InboundEmail.State, summary: String) {
    self.emailID = emailID
    self.state = state
    self.summary = summary
  }
}
