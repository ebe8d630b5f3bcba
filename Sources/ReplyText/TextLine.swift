/// One line of a body, with what the rules look at.
struct TextLine: Sendable {
  /// The line as it came, without its line break.
  let raw: Substring
  /// How many quote marks it begins with.
  let depth: Int
  /// The text behind the quote marks.
  let content: Substring
  /// The content as the tables compare it.
  let folded: FoldedText

  /// No rule looks further into a line than this; a line this long is prose.
  private static let comparedLength = 2000

  init(_ raw: Substring) {
    self.raw = raw
    (depth, content) = QuoteLine.read(raw)
    folded = FoldedText(String(content.unicodeScalars.prefix(Self.comparedLength)))
  }

  /// Whether nothing stands on the line, quote marks aside.
  var isBlank: Bool { folded.isEmpty }

  /// The lines of `text`, whatever line breaks it has.
  static func lines(of text: String) -> [TextLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(TextLine.init)
  }
}
