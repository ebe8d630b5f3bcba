/// The parts of a message body; together they hold all of its text.
public struct ReplyParts: Sendable, Equatable {
  /// The new text only.
  public var reply: String
  /// The quoted earlier text.
  public var quoted: String
  /// The signature below the new text.
  public var signature: String
  /// What a gateway wrote on top of the message.
  public var notice: String
  /// Whether one of the letters that the message may answer stands in it.
  public var quotesLetter = false
  /// The message that was forwarded, when this is a forward.
  public var forwarded: ForwardedMessage?

  /// Joins the parts.
  public init(
    reply: String,
    quoted: String,
    signature: String,
    notice: String = "",
    forwarded: ForwardedMessage?
  ) {
    self.reply = reply
    self.quoted = quoted
    self.signature = signature
    self.notice = notice
    self.forwarded = forwarded
  }
}
