/// Decides from the kinds of the lines which of them are new, quoted or signature.
struct BodySplitter {
  /// Where a line goes.
  enum Part: Sendable, Equatable {
    case reply, quoted, signature, notice
  }

  /// A signature that only a divider sets apart is no longer than this.
  private static let mostLinesBelowDivider = 6

  private let kinds: [LineKind]
  private let dropsLoneQuote: Bool
  private let letter: LetterReading?
  private(set) var parts: [Part]
  /// The line where the unquoted earlier message begins; the number of lines when there is none.
  private(set) var cut: Int

  /// - Parameters:
  ///   - kinds: What each line is.
  ///   - dropsLoneQuote: Whether a single quote goes even when nothing introduces it.
  ///   - letter: What is known of the letter that is answered, when it is there.
  init(_ kinds: [LineKind], dropsLoneQuote: Bool, letter: LetterReading? = nil) {
    self.kinds = letter?.kinds ?? kinds
    self.letter = letter
    self.dropsLoneQuote = dropsLoneQuote
    parts = Array(repeating: .reply, count: kinds.count)
    cut = kinds.count
    for index in kinds.indices where self.kinds[index] == .banner { parts[index] = .notice }
    findCut()
    splitSignature()
    dropAttributions()
    dropLetter()
    dropQuotes()
    dropEdges()
  }

  /// Everything below the beginning of an earlier message that no quote marks set apart is quoted.
  private mutating func findCut() {
    let followers = followersOfAttributions()
    var hasText = false
    for index in kinds.indices {
      switch kinds[index] {
      case .text: hasText = true
      case .header, .marker, .forward: return cutOff(at: index)
      case .attribution where hasText && followers[index] != .quote: return cutOff(at: index)
      default: break
      }
    }
  }

  private mutating func cutOff(at index: Int) {
    cut = index
    for line in index..<kinds.count { parts[line] = .quoted }
  }

  /// For every line the first kind from there on that is neither blank nor an attribution.
  private func followersOfAttributions() -> [LineKind] {
    var follower = LineKind.empty
    var followers: [LineKind] = []
    followers.reserveCapacity(kinds.count)
    for kind in kinds.reversed() {
      if kind != .attribution, kind != .empty { follower = kind }
      followers.append(follower)
    }
    return followers.reversed()
  }

  private mutating func splitSignature() {
    // A message of nothing but a signature is what its author wrote.
    if kinds[..<cut].contains(.text) {
      for line in 0..<cut where kinds[line] == .ownSignature { parts[line] = .signature }
    }
    var next = 0
    // Above a quotation and below it there may be one each.
    while let start = signatureStart(from: next) {
      next = (start..<cut).first { kinds[$0] == .attribution || kinds[$0] == .quote } ?? cut
      for line in start..<next { parts[line] = .signature }
    }
  }

  private func signatureStart(from first: Int) -> Int? {
    var hasText = kinds[..<first].contains(.text)
    for index in first..<cut {
      switch kinds[index] {
      case .text: hasText = true
      case .signature where hasText && standsAlone(index): return index
      case .device where hasText, .contact where hasText: return index
      case .divider where hasText && endsText(index, afterText: 0): return index
      case .rule where hasText && endsText(index, afterText: 2): return index
      default: break
      }
    }
    return nil
  }

  /// Whether the separator at `index` has something below it.
  private func standsAlone(_ index: Int) -> Bool {
    kinds[(index + 1)..<cut].contains { $0 != .empty } || index + 1 >= cut
  }

  /// Whether only a few lines stand below `index`: fewer still when it follows text at once.
  private func endsText(_ index: Int, afterText mostAfterText: Int) -> Bool {
    let isApart = index > 0 && kinds[index - 1] == .empty
    let most = isApart ? Self.mostLinesBelowDivider : mostAfterText
    var below = 0
    for kind in kinds[(index + 1)..<cut] where kind != .empty {
      if kind == .attribution { break }
      // Two dividers set a table apart.
      if kind == .divider { return false }
      below += 1
      if kind == .quote || below > most { return false }
    }
    return below > 0
  }

  private mutating func dropAttributions() {
    for index in 0..<cut where kinds[index] == .attribution { parts[index] = .quoted }
  }

  /// Of a letter that we have, nothing stays but the line above each answer.
  private mutating func dropLetter() {
    guard let letter else { return }
    for line in letter.zone where !letter.isAnswer(line) && kinds[line] != .empty {
      parts[line] = letter.isContext[line] && line < cut ? .reply : .quoted
    }
  }

  /// Quotes below the last text go; so does a single introduced quote; quotes with answers stay.
  private mutating func dropQuotes() {
    var blocks: [Range<Int>] = []
    var isOpen = false
    var lastText = -1
    for index in 0..<cut where parts[index] == .reply && kinds[index] != .empty {
      if letter?.isContext[index] == true { continue }
      if kinds[index] == .quote {
        if isOpen, let last = blocks.popLast() {
          blocks.append(last.lowerBound..<(index + 1))
        } else {
          blocks.append(index..<(index + 1))
        }
        isOpen = true
      } else {
        isOpen = false
        lastText = index
      }
    }
    var answered = blocks.filter { $0.upperBound <= lastText }
    for block in blocks where block.upperBound > lastText { drop(block) }
    if answered.count == 1, blocks.count == 1, dropsLoneQuote || isIntroduced(answered[0]),
      let only = answered.popLast()
    {
      drop(only)
    }
  }

  private func isIntroduced(_ block: Range<Int>) -> Bool {
    kinds[..<block.lowerBound].last { $0 != .empty } == .attribution
  }

  private mutating func drop(_ block: Range<Int>) {
    for line in block { parts[line] = .quoted }
  }

  /// A divider that ends the reply belongs to what follows it.
  private mutating func dropEdges() {
    for index in (0..<cut).reversed() where parts[index] == .reply {
      if [.divider, .rule, .signature].contains(kinds[index]) {
        parts[index] = .quoted
      } else if kinds[index] != .empty {
        return
      }
    }
  }
}
