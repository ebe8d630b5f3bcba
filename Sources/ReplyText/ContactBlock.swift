/// The lines at the end of a letter that say who wrote it and how to reach them.
enum ContactBlock {
  private static let mostLines = 8
  private static let longestLine = 70

  /// The first line of the block that ends in front of `end`, or nil when the text ends otherwise.
  static func start(in lines: [TextLine], kinds: [LineKind], upTo end: Int) -> Int? {
    guard let last = kinds[..<end].lastIndex(where: { $0 != .empty }), kinds[last] == .text
    else { return nil }
    var first = last
    while first > 0, kinds[first - 1] == .text, last - first < mostLines { first -= 1 }
    guard first > 0, kinds[first - 1] == .empty, last > first, last - first < mostLines
    else { return nil }
    let block = lines[first...last]
    guard block.allSatisfy({ $0.folded.count <= longestLine }), isName(lines[first].content)
    else { return nil }
    let links = block.filter { isLink($0.folded) }.count
    let numbers = block.filter { isTelephone($0.folded) }.count
    return links > 0 && links + numbers >= 2 ? first : nil
  }

  /// Up to four words that begin with capitals, without punctuation of a sentence.
  private static func isName(_ text: Substring) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return (1...4).contains(words.count) && !text.contains { ":;!?@/=<>".contains($0) }
      && words.allSatisfy { $0.first?.isLetter == true && $0.first?.isLowercase == false }
      && text.last != "." && text.last != ","
  }

  static func isLink(_ text: FoldedText) -> Bool {
    text.bytes.split(separator: 0x20).count <= 3
      && (text.contains("@") || text.hasPrefix("www.") || text.hasPrefix("http"))
  }

  static func isTelephone(_ text: FoldedText) -> Bool {
    let digits = text.bytes.filter(FoldedText.isDigit).count
    guard (6...30).contains(digits), let first = text.bytes.first else { return false }
    return "+(0".utf8.contains(first)
      || ["tel", "phone", "mob", "fax", "fon", "tél"].contains(where: text.hasPrefix)
  }
}
