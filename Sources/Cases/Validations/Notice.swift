public import FoundationEssentials

/// A letter about a validation that is to be written.
public struct Notice: Sendable, Equatable {
  /// What it says.
  public enum Kind: String, Sendable {
    /// Somebody is asked.
    case request
    /// Somebody is asked again.
    case reminder
    /// Somebody is asked, or told, what their answer was taken for.
    case answer
    /// The requester is told how it ended.
    case outcome
  }

  /// The key in the store.
  public var id = 0
  /// The case.
  public var caseNumber: Int
  /// The validation.
  public var validation: Int
  /// The number of the recipient's step; nil for the requester.
  public var step: Int?
  /// What it says.
  public var kind: Kind
  /// Why the answer decided nothing.
  public var note: StepNote?
  /// The key of the message that it answers.
  public var message: Int?
  /// The recorded address of the recipient.
  public var recipient: String

  /// Joins the parts.
  public init(
    id: Int = 0,
    caseNumber: Int,
    validation: Int,
    step: Int? = nil,
    kind: Kind,
    note: StepNote? = nil,
    message: Int? = nil,
    recipient: String
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.validation = validation
    self.step = step
    self.kind = kind
    self.note = note
    self.message = message
    self.recipient = recipient
  }
}

/// What writing notices asks of the store.
public protocol NoticeStore: Sendable {
  /// The notices that are to be written, oldest first.
  func pendingNotices(limit: Int) throws -> [Notice]
  /// Queues the letter of a notice; the reason, if there is one, tells why it goes to whom it does.
  func queue(_ letter: QueuedLetter, for notice: Notice, because reason: String, now: Date) throws
  /// Remembers that a notice cannot be written.
  func failNotice(_ notice: Notice, reason: String, now: Date) throws
}
