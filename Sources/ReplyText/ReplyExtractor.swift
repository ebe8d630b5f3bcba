import HTML

/// Splits the text of a message into what its author wrote now and what was there before.
public struct ReplyExtractor: Sendable {
  /// Makes an extractor.
  public init() {}

  /// The parts of a message body.
  /// - Parameters:
  ///   - text: The readable plain text of the whole message.
  ///   - html: The HTML body, when the message has one.
  ///   - subject: The subject, which tells a forward from an answer where the text does not.
  /// - Returns: The parts; the reply holds the whole text when nothing in it looks new.
  public func extract(text: String, html: String?, subject: String? = nil) -> ReplyParts {
    let isFromHTML = html.map { HTMLText.text(of: $0).trimmingSpace == text.trimmingSpace } ?? false
    let marked = isFromHTML ? html.flatMap(HTMLMarks.markedText) : nil
    let lines = marked.map(LineReader.lines(ofMarked:)) ?? LineReader.lines(of: text)
    let splitter = BodySplitter(LineClassifier(lines).kinds, dropsLoneQuote: isFromHTML)
    var parts = ReplyParts(
      reply: Self.text(.reply, of: lines, splitter),
      quoted: Self.text(.quoted, of: lines, splitter),
      signature: Self.text(.signature, of: lines, splitter),
      forwarded: ForwardReader(lines, subject: subject).forward()
    )
    if parts.reply.isEmpty {
      parts.reply = text.trimmingSpace
      parts.quoted = ""
      parts.signature = ""
    }
    return parts
  }

  /// The parts of a message that has no plain text.
  /// - Parameters:
  ///   - html: The HTML body.
  ///   - subject: The subject, which tells a forward from an answer where the text does not.
  /// - Returns: The parts; the reply holds the whole text when nothing in it looks new.
  public func extract(html: String, subject: String? = nil) -> ReplyParts {
    extract(text: HTMLText.text(of: html), html: html, subject: subject)
  }

  private static func text(
    _ part: BodySplitter.Part,
    of lines: [TextLine],
    _ splitter: BodySplitter
  ) -> String {
    let chosen = lines.indices.filter { splitter.parts[$0] == part }
    return chosen.map { lines[$0].raw }.joined(separator: "\n").trimmingSpace
  }
}
