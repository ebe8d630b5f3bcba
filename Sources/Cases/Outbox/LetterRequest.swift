public import FoundationEssentials

/// A letter that is to be written without a person.
public struct LetterRequest: Sendable, Equatable {
  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// The template.
  public var template: String
  /// The address of someone who takes part, or of a user.
  public var recipient: String
  /// What else the letter speaks of, such as the number of an `installment`.
  public var details: [String: String]
  /// The message that it is about.
  public var message: Int?
  /// What makes it be written once.
  public var dedupeKey: String

  /// Joins the parts.
  public init(
    id: Int = 0,
    caseNumber: Int,
    template: String,
    recipient: String,
    details: [String: String],
    message: Int? = nil,
    dedupeKey: String
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.template = template
    self.recipient = recipient
    self.details = details
    self.message = message
    self.dedupeKey = dedupeKey
  }
}

/// What writing such letters asks of the store.
public protocol LetterRequestStore: Sendable {
  /// The letters that are to be written, oldest first.
  func pendingRequests(limit: Int) throws -> [LetterRequest]
  /// Queues the letter of a request, in one transaction with it.
  func queue(_ letter: QueuedLetter, for request: LetterRequest, now: Date) throws
  /// Remembers that a letter cannot be written, visibly on its case.
  func failRequest(_ request: LetterRequest, reason: String, now: Date) throws
}
