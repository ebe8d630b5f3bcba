/// The closing of a letter with a name below it: "Kind regards" and who wrote.
enum ClosingBlock {
  private static let mostLines = 8
  private static let longestClosing = 60
  private static let mostClosingWords = 6
  private static let longestLine = 70
  private static let mostNameWords = 5

  /// The first line of the closing that ends in front of `end`; nil when the text ends otherwise.
  ///
  /// A closing without a name is a sentence of its own, and what follows a name may be news, so every
  /// line below the closing has to be a name, a place of work or a way to reach its author.
  static func start(in lines: [TextLine], kinds: [LineKind], upTo end: Int) -> Int? {
    var names = 0
    var index = end - 1
    while index > 0, names < mostLines {
      if kinds[index] == .text {
        if names > 0, isClosing(lines[index].folded) {
          // Below a quotation "Thanks" is an answer.
          return kinds[..<index].last { $0 != .empty } == .text ? index : nil
        }
        guard isAboutAuthor(lines[index]) else { return nil }
        names += 1
      } else if ![.empty, .device, .ownSignature].contains(kinds[index]) {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// The first line of the closing that ends a body of which nothing is told apart otherwise.
  static func start(in lines: [TextLine]) -> Int? {
    let kinds = lines.map { $0.isBlank ? LineKind.empty : .text }
    guard let start = start(in: lines, kinds: kinds, upTo: lines.count) else { return nil }
    return SignatureLine.isSeparator(lines[start - 1]) ? start - 1 : start
  }

  private static func isClosing(_ text: FoldedText) -> Bool {
    let bare = text.trimmed(.closingMarks)
    guard bare.count <= longestClosing, !text.bytes.contains(where: FoldedText.isDigit),
      bare.bytes.split(separator: 0x20).count <= mostClosingWords,
      !bare.bytes.contains(where: { "?:;@".utf8.contains($0) })
    else { return false }
    return ClosingWords.whole.equals(bare) || ClosingWords.stems.beginsWord(in: bare)
  }

  /// A name or a title in a few words, an address, or a telephone number.
  private static func isAboutAuthor(_ line: TextLine) -> Bool {
    let text = line.folded
    guard text.count <= longestLine, let last = text.bytes.last, !"?!:;".utf8.contains(last)
    else { return false }
    if ContactBlock.isLink(text) || ContactBlock.isTelephone(text) { return true }
    let words = text.bytes.split(separator: 0x20)
    guard words.count <= mostNameWords, !text.bytes.contains(where: { "?!:;".utf8.contains($0) }),
      let first = line.content.first(where: { !$0.isWhitespace })
    else { return false }
    return first.isLetter && !first.isLowercase && (last != UInt8(ascii: ".") || words.count <= 3)
  }
}

extension ByteSet {
  fileprivate static let closingMarks: ByteSet = "*_,.!- "
}
