public import FoundationEssentials

/// A message to be written.
public struct Draft: Sendable {
  /// The author.
  public var from: EmailAddress
  /// The primary recipients.
  public var to: [EmailAddress]
  /// The copied recipients.
  public var cc: [EmailAddress] = []
  /// Where answers should go.
  public var replyTo: [EmailAddress] = []
  /// The subject.
  public var subject: String
  /// The date.
  public var date: Date
  /// The offset from UTC that the Date field is written in, in seconds.
  public var secondsFromUTC = 0
  /// The identifier of the message.
  public var messageID: MessageID
  /// The messages this one answers.
  public var inReplyTo: [MessageID] = []
  /// The thread, oldest first.
  public var references: [MessageID] = []
  /// The plain text.
  public var text: String
  /// The HTML, when there is one.
  public var html: String?
  /// The files.
  public var attachments: [DraftAttachment] = []
  /// The value of Auto-Submitted, for example `auto-generated`; nil leaves the field out.
  public var autoSubmitted: String?
  /// The addresses of List-Unsubscribe (RFC 2369), `mailto:` or `https:`; none leave it out.
  public var listUnsubscribe: [String] = []
  /// Whether one request to the `https:` address unsubscribes (RFC 8058): the address has to take a
  /// POST without anything else, and relays have to sign both fields.
  public var allowsOneClickUnsubscribe = false
  /// More fields: name and unencoded value.
  public var extraFields: [(name: String, value: String)] = []

  /// Starts a draft.
  public init(
    from: EmailAddress,
    to: [EmailAddress],
    subject: String,
    date: Date,
    messageID: MessageID,
    text: String
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.text = text
  }
}
