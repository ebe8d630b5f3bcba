/// A line of the form "label: value", in words of any language.
struct LabelLine: Sendable {
  /// What stands in front of the colon.
  let label: FoldedText
  /// What stands behind it, as written.
  private(set) var value: String
  /// What stands behind it, folded.
  private(set) var folded: FoldedText

  /// How many bytes a label takes at most, and how many words.
  private static let longestLabel = 64
  private static let mostWords = 4
  private static let colons: Set<Unicode.Scalar> = [
    ":", "\u{FF1A}", "\u{FE55}", "\u{17D6}", "\u{0F14}", "\u{1366}",
  ]

  /// The label and value of a line, or nil when it has another form.
  init?(_ line: TextLine) {
    guard !line.isBlank,
      let end = line.folded.bytes.prefix(Self.longestLabel).firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    label = FoldedText(bytes: line.folded.bytes[..<end]).trimmed()
    guard Self.isLabel(label) else { return nil }
    let scalars = line.content.unicodeScalars
    guard let colon = scalars.firstIndex(where: Self.colons.contains) else { return nil }
    value = String(line.content[scalars.index(after: colon)...]).trimmingEmphasis
    folded = FoldedText(value.prefix(Self.longestValue))
    // Times and addresses of pages have colons too.
    if folded.hasPrefix("//") { return nil }
  }

  /// Adds a line on which the value goes on.
  mutating func append(_ line: TextLine) {
    guard value.utf8.count < Self.longestValue else { return }
    value += (value.isEmpty ? "" : " ") + String(line.content).trimmingSpace
    folded = FoldedText(value.prefix(Self.longestValue))
  }

  private static let longestValue = 2000

  /// A few words without digits and the punctuation of a sentence.
  private static func isLabel(_ label: FoldedText) -> Bool {
    guard !label.isEmpty else { return false }
    let words = label.bytes.split(separator: 0x20)
    return words.count <= mostWords && label.bytes.contains { $0 >= 0x61 }
      && !label.bytes.contains { FoldedText.isDigit($0) || "@<>[]{}\",;!?=/\\|#".utf8.contains($0) }
  }

  /// Whether the value is a mailbox as programs write it: an address with or without a name.
  var isMailbox: Bool {
    guard folded.contains("@"), folded.count < 1500 else { return false }
    if !folded.contains(" ") { return true }
    return folded.bytes.contains(UInt8(ascii: "<")) || folded.bytes.contains(UInt8(ascii: "["))
      || folded.hasSuffix(")")
  }

  /// Whether the value is a day or a moment.
  var isDate: Bool { !folded.contains("@") && folded.count < 100 && folded.holdsDate }
}

extension String {
  /// The text without space and emphasis marks in front of it.
  fileprivate var trimmingEmphasis: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !"*_ \t\u{A0}".unicodeScalars.contains($0) })
    else { return "" }
    return String(self[first...]).trimmingSpace
  }
}
