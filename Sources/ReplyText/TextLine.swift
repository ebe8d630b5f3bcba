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

  /// Whether a digit or an address sign stands in it, as in every attribution.
  let holdsNumberOrAddress: Bool
  /// Whether an attribution may end on it.
  let mayEndAttribution: Bool
  /// What the HTML says about it: one of `HTMLMarks`.
  var mark: Character?
  /// The fields on it, when it begins with one.
  let fields: [HeaderField]

  /// No rule looks further into a line than this; a line this long is prose.
  private static let comparedLength = 2000

  init(_ raw: Substring) {
    let (depth, content) = QuoteLine.read(raw)
    self.init(raw, depth: depth, content: content)
  }

  /// A line whose quote marks are not what they seem.
  init(_ raw: Substring, depth: Int, content: Substring) {
    self.raw = raw
    self.depth = depth
    self.content = content
    let compared = Substring(content.unicodeScalars.prefix(Self.comparedLength))
    folded = FoldedText(compared)
    holdsNumberOrAddress = folded.bytes.contains {
      FoldedText.isDigit($0) || $0 == UInt8(ascii: "@")
    }
    mayEndAttribution = Attribution.isEnd(folded)
    fields = HeaderField.fields(in: compared, folded: folded)
  }

  // QUIRK: GroupWise writes ">>> Jo Doe <jo@example.com> 03.02.2020 10:00 >>>" above what it quotes.
  /// Whether quote marks stand in front of the text and behind it.
  var isBetweenMarks: Bool {
    folded.hasSuffix(" >>>") && raw.utf8.drop { $0 == 0x20 }.starts(with: ">>> ".utf8)
  }

  /// Whether nothing stands on the line, quote marks aside.
  var isBlank: Bool { folded.isEmpty }
}
