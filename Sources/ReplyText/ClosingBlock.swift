/// The closing of a letter with a name below it: "Kind regards" and who wrote.
enum ClosingBlock {
  private static let mostLines = 14
  private static let longestClosing = 60
  private static let mostClosingWords = 6

  /// The first line of the closing that ends in front of `end`; nil when the text ends otherwise.
  ///
  /// A closing without a name is a sentence of its own, and what follows a name may be news, so every
  /// line below the closing has to be a name, a place of work or a way to reach its author.
  static func start(
    in lines: [TextLine],
    kinds: [LineKind],
    upTo end: Int,
    facts: KnownFacts = .none
  ) -> Int? {
    var names = 0
    var reaches = 0
    var isWeak = false
    var index = end - 1
    while index > 0, names < mostLines {
      if kinds[index] == .text {
        let isOrnament = isOrnament(lines[index])
        let shape = ClosingShape(lines, kinds: kinds, facts: facts)
        if names > 0, isClosing(lines[index].folded) || isOrnament || shape.matches(index) {
          if isWeak || (isOrnament && names < 2), reaches == 0 { return nil }
          // Below a quotation "Thanks" is an answer.
          return kinds[..<index].last { $0 != .empty } == .text ? index : nil
        }
        guard let line = AuthorLine(lines[index]) else { return nil }
        names += 1
        reaches += line.isReach ? 1 : 0
        isWeak = isWeak || line.isWeak
      } else if ![.empty, .device, .ownSignature].contains(kinds[index]) {
        return nil
      }
      index -= 1
    }
    return nil
  }

  /// The closing right above line `start`, where who wrote it begins; `start` when there is none.
  static func start(above start: Int, in lines: [TextLine], kinds: [LineKind]) -> Int {
    guard let above = kinds[..<start].lastIndex(where: { $0 != .empty }), kinds[above] == .text,
      isClosing(lines[above].folded), kinds[..<above].last(where: { $0 != .empty }) == .text
    else { return start }
    return above
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

  /// Whether a line of marks stands in place of the closing.
  private static func isOrnament(_ line: TextLine) -> Bool {
    line.folded.count >= shortestOrnament && MarkerLine.isOrnament(line)
  }

  private static let shortestOrnament = 5
}

extension ByteSet {
  fileprivate static let closingMarks: ByteSet = "*_,.!- "
}
