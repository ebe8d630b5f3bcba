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
    let lines = LineReader.lines(of: text)
    let isFromHTML = html.map { HTMLText.text(of: $0).trimmingSpace == text.trimmingSpace } ?? false
    let kinds = LineClassifier(lines).kinds
    let splitter = BodySplitter(kinds, dropsLoneQuote: isFromHTML)
    let forwarded = ForwardReader(lines, subject: subject).forward()
    func joined(_ part: BodySplitter.Part) -> String {
      let chosen = lines.indices.filter { splitter.parts[$0] == part }
      return chosen.map { lines[$0].raw }.joined(separator: "\n").trimmingSpace
    }
    let reply = joined(.reply)
    guard !reply.isEmpty else {
      return ReplyParts(
        reply: text.trimmingSpace,
        quoted: "",
        signature: "",
        forwarded: forwarded
      )
    }
    return ReplyParts(
      reply: reply,
      quoted: joined(.quoted),
      signature: joined(.signature),
      forwarded: forwarded
    )
  }
}
