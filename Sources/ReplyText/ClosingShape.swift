/// A closing in words of no table: a few words on a line of their own above a name.
///
/// Either the name is that of who wrote the message, or the line ends on a comma, as closings do and
/// lines of a list or an address seldom.
struct ClosingShape {
  private let lines: [TextLine]
  private let kinds: [LineKind]
  private let facts: KnownFacts

  private static let longest = 50
  private static let mostWords = 5

  init(_ lines: [TextLine], kinds: [LineKind], facts: KnownFacts) {
    self.lines = lines
    self.kinds = kinds
    self.facts = facts
  }

  /// Whether line `index` is one.
  func matches(_ index: Int) -> Bool {
    let text = lines[index].folded
    guard index > 1, kinds[index - 1] == .empty, text.count <= Self.longest,
      !text.bytes.contains(where: { FoldedText.isDigit($0) || "?!:;@".utf8.contains($0) }),
      let below = kinds[(index + 1)...].firstIndex(where: { $0 != .empty }), kinds[below] == .text,
      isName(lines[below].content), let above = kinds[..<index].lastIndex(where: { $0 != .empty }),
      kinds[above] == .text
    else { return false }
    let words = lines[index].content.split(whereSeparator: \.isWhitespace)
    guard words.count <= Self.mostWords else { return false }
    if facts.namesReader(lines[below].folded) { return true }
    return text.hasSuffix(",") && ".!?".utf8.contains(lines[above].folded.bytes.last ?? 0)
      && (words.count == 1 || words.dropFirst().contains { $0.first?.isLowercase == true })
  }

  /// Up to four words that begin with capitals, and nothing else.
  private func isName(_ text: Substring) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return (1...4).contains(words.count) && !text.contains { ":;!?@/=<>,".contains($0) }
      && words.allSatisfy { $0.first?.isLetter == true && $0.first?.isLowercase == false }
  }
}
