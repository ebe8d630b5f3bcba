/// Splits the text of a message into what its author wrote now and what was there before.
public struct ReplyExtractor: Sendable {
  /// Makes an extractor.
  public init() {}

  /// The parts of a message body.
  /// - Parameters:
  ///   - text: The readable plain text of the whole message.
  ///   - html: The HTML body, when the message has one.
  public func extract(text: String, html: String?) -> ReplyParts {
    ReplyParts(reply: text, quoted: "", signature: "", forwarded: nil)
  }
}

/// The parts of a message body; together they hold all of its text.
public struct ReplyParts: Sendable, Equatable {
  /// The new text only.
  public var reply: String
  /// The quoted earlier text.
  public var quoted: String
  /// The signature below the new text.
  public var signature: String
  /// The message that was forwarded, when this is a forward.
  public var forwarded: ForwardedMessage?

  /// Joins the parts.
  public init(reply: String, quoted: String, signature: String, forwarded: ForwardedMessage?) {
    self.reply = reply
    self.quoted = quoted
    self.signature = signature
    self.forwarded = forwarded
  }
}

/// A message that stands forwarded in the text of another.
public struct ForwardedMessage: Sendable, Equatable {
  /// The display name of the original sender.
  public var fromName: String?
  /// The address of the original sender.
  public var fromAddress: String?
  /// The subject of the original.
  public var subject: String?
  /// The date of the original, as written.
  public var date: String?
  /// The text of the original.
  public var text: String

  /// Joins the parts.
  public init(
    fromName: String?, fromAddress: String?, subject: String?, date: String?, text: String
  ) {
    self.fromName = fromName
    self.fromAddress = fromAddress
    self.subject = subject
    self.date = date
    self.text = text
  }
}
