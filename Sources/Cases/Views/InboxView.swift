/// A raw message, and what was found out about it.
public struct InboxView: Sendable {
  /// The record.
  public var email: InboundEmail
  /// The key of the message that it became; nil while it is not processed.
  public var message: Int?
  /// The identifier; empty when it has none.
  public var messageID: String
  /// The author's address; may be empty.
  public var from: String
  /// The subject; may be empty.
  public var subject: String
  /// The last error, else why it waits for a person, else that it is mail of a bank that was taken over, else
  /// the rule that filed it.
  public var why: String

  /// Joins the parts.
  public init(
    email: InboundEmail,
    message: Int?,
    messageID: String,
    from: String,
    subject: String,
    why: String
  ) {
    self.email = email
    self.message = message
    self.messageID = messageID
    self.from = from
    self.subject = subject
    self.why = why
  }
}
