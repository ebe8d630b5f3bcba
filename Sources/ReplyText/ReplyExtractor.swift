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
  ///   - context: What is known beside the body.
  /// - Returns: The parts; the reply holds the whole text when nothing in it looks new.
  public func extract(
    text: String,
    html: String?,
    subject: String? = nil,
    context: ReplyContext = ReplyContext()
  ) -> ReplyParts {
    let isFromHTML = html.map { HTMLText.text(of: $0).trimmingSpace == text.trimmingSpace } ?? false
    let marked = isFromHTML ? html.flatMap(HTMLMarks.markedText) : nil
    let lines = marked.map(LineReader.lines(ofMarked:)) ?? LineReader.lines(of: text)
    let facts = KnownFacts(subject: subject, context: context)
    let kinds = LineClassifier(lines, facts: facts).kinds
    let letter = LetterIndex(context.letters)
      .flatMap { LetterReading(lines, kinds: kinds, letters: $0, facts: facts) }
    let splitter = BodySplitter(kinds, dropsLoneQuote: isFromHTML, letter: letter)
    var parts = ReplyParts(
      reply: Self.text(.reply, of: lines, splitter, letter),
      quoted: Self.text(.quoted, of: lines, splitter, nil),
      signature: Self.text(.signature, of: lines, splitter, nil),
      notice: Self.text(.notice, of: lines, splitter, nil),
      forwarded: ForwardReader(lines, subject: subject, facts: facts).forward(of: letter)
    )
    parts.quotesLetter = letter != nil
    // A letter of ours that came back as it was holds nothing new.
    if parts.reply.isEmpty, letter == nil {
      let end = ClosingBlock.start(in: lines) ?? lines.count
      parts.reply = end < lines.count ? Self.text(lines[..<end]) : text.trimmingSpace
      parts.quoted = ""
      parts.signature = Self.text(lines[end...])
      parts.notice = ""
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

  private static func text(_ lines: ArraySlice<TextLine>) -> String {
    lines.map(\.raw).joined(separator: "\n").trimmingSpace
  }

  private static func text(
    _ part: BodySplitter.Part,
    of lines: [TextLine],
    _ splitter: BodySplitter,
    _ letter: LetterReading?
  ) -> String {
    let chosen = lines.indices.filter { splitter.parts[$0] == part }
    let texts = chosen.map { index -> Substring in
      let line = lines[index]
      guard let letter else { return line.raw }
      // The line that is answered is shown as a quotation, though the program took its marks away;
      // and an answer as none, though the program marked it with the letter around it.
      if letter.isContext[index], line.depth == 0 { return "> " + line.raw }
      return line.depth > 0 && letter.isAnswer(index) ? line.content : line.raw
    }
    return texts.joined(separator: "\n").trimmingSpace
  }
}
