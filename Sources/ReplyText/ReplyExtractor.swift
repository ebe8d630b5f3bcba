/// Splits the text of a message into what its author wrote now and what was there before.
public struct ReplyExtractor: Sendable {
  /// Makes an extractor.
  public init() {}

  /// The parts of a message body.
  /// - Parameters:
  ///   - text: The readable plain text of the whole message.
  ///   - html: The HTML body, when the message has one.
  public func extract(text: String, html: String?) -> ReplyParts {
    let lines = TextLine.lines(of: text)
    let classifier = LineClassifier(lines)
    let splitter = BodySplitter(classifier.kinds)
    func joined(_ part: BodySplitter.Part) -> String {
      let chosen = lines.indices.filter { splitter.parts[$0] == part }
      return chosen.map { lines[$0].raw }.joined(separator: "\n").trimmingSpace
    }
    return ReplyParts(
      reply: joined(.reply),
      quoted: joined(.quoted),
      signature: joined(.signature),
      forwarded: nil
    )
  }
}
