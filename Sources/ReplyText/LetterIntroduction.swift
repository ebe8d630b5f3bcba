/// What stands right above a letter that is quoted: the line or the block that names it, in any
/// language.
struct LetterIntroduction {
  private let lines: [TextLine]
  private let kinds: [LineKind]
  private let facts: KnownFacts

  private static let mostLines = 24
  private static let mostBlank = 3
  private static let mostUnproven = 4
  private static let mostWords = 8

  init(_ lines: [TextLine], kinds: [LineKind], facts: KnownFacts) {
    self.lines = lines
    self.kinds = kinds
    self.facts = facts
  }

  /// The first line of what introduces the letter that begins on line `start`; `start` when nothing
  /// does.
  func start(above start: Int) -> Int {
    var first = start
    var unproven = 0
    var blank = 0
    for index in stride(from: start - 1, through: max(0, start - Self.mostLines), by: -1) {
      if lines[index].isBlank {
        blank += 1
        if blank > Self.mostBlank { break }
      } else if isProven(index, isDirect: index == start - 1) {
        first = index
        unproven = 0
        blank = 0
      } else if unproven < Self.mostUnproven, blank == 0, LabelLine(lines[index]) != nil {
        // A field that says nothing we know, between others that do.
        unproven += 1
      } else {
        break
      }
    }
    return first
  }

  private func isProven(_ index: Int, isDirect: Bool) -> Bool {
    if lines[index].depth > 0 { return true }
    switch kinds[index] {
    case .attribution, .header, .marker, .forward, .divider, .rule: return true
    default: break
    }
    let text = lines[index].folded
    if MarkerLine.isFramed(lines[index]) { return true }
    if let label = LabelLine(lines[index]), !label.value.isEmpty {
      return label.isMailbox || label.isDate || facts.holdsSubject(label.folded)
        || facts.namesPerson(label.folded)
    }
    let isColonEnded = text.isColonEnded
    if facts.namesWriter(text) {
      return isColonEnded || text.holdsDay || (isDirect && text.wordCount <= Self.mostWords)
    }
    return isColonEnded && text.holdsDay
  }
}
