/// What a body says of itself when the letters that it may answer are known.
struct LetterReading {
  /// What each line is.
  let kinds: [LineKind]
  /// Whether each line is a quoted one that stands above an answer inside the letter.
  private(set) var isContext: [Bool]
  /// The lines of the letter, from the first that is quoted to the last.
  let span: Range<Int>
  /// These, what introduces them, and empty lines around.
  let zone: Range<Int>
  private let alignment: Alignment

  /// The reading, or nil when the body quotes none of the letters.
  init?(_ lines: [TextLine], kinds: [LineKind], letters: LetterIndex, facts: KnownFacts) {
    alignment = Alignment(lines, letters: letters)
    guard let span = alignment.span else { return nil }
    self.span = span
    isContext = Array(repeating: false, count: lines.count)
    var kinds = kinds
    for index in span {
      if alignment.isKnown[index] {
        kinds[index] = .quote
      } else if alignment.isAnswer[index] {
        if kinds[index] == .quote || kinds[index] == .signature { kinds[index] = .text }
      } else if !lines[index].isBlank {
        kinds[index] = .quote
      }
    }
    // A field block further up is where the letter begins, whatever stands between.
    let block = kinds[..<span.lowerBound].firstIndex { [.header, .marker, .forward].contains($0) }
    let introduction = LetterIntroduction(lines, kinds: kinds, facts: facts)
    let first = min(introduction.start(above: span.lowerBound), block ?? span.lowerBound)
    for index in first..<span.lowerBound where !lines[index].isBlank {
      kinds[index] = .attribution
    }
    zone = Self.above(first, in: lines)..<Self.below(span.upperBound, in: lines, kinds)
    for index in span.upperBound..<zone.upperBound where !lines[index].isBlank {
      kinds[index] = .quote
    }
    self.kinds = kinds
    findContext(lines)
  }

  /// Where the lines begin that a program marked above the letter, though nothing stands on them.
  private static func above(_ first: Int, in lines: [TextLine]) -> Int {
    var start = first
    while start > 0, lines[start - 1].isBlank { start -= 1 }
    return start
  }

  /// Where those end that stand below it, with the line by which some programs say that it ends.
  ///
  /// What a list adds below begins with such a line too, and is no end of a letter.
  private static func below(_ last: Int, in lines: [TextLine], _ kinds: [LineKind]) -> Int {
    var end = last
    while end < lines.count, lines[end].isBlank { end += 1 }
    guard end < lines.count, end < last + mostBelow, kinds[end] != .signature,
      MarkerLine.isFramed(lines[end]) || DividerLine.matches(lines[end])
    else { return end }
    return end + 1
  }

  private static let mostBelow = 4

  /// Whether a line is new inside the letter.
  func isAnswer(_ index: Int) -> Bool {
    alignment.isAnswer[index] && [.text, .device, .contact].contains(kinds[index])
  }

  private mutating func findContext(_ lines: [TextLine]) {
    var last: Int?
    for index in span where !lines[index].isBlank {
      if isAnswer(index) {
        if let last { isContext[last] = true }
        last = nil
      } else {
        last = kinds[index] == .quote ? index : nil
      }
    }
    // What stands right below an excerpt answers it.
    let below = kinds[span.upperBound...].first { $0 != .empty }
    if alignment.isExcerpt, below == .text, let last { isContext[last] = true }
  }
}
