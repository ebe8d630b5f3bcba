/// The items that a text names by their numbers, whole, whatever stands between their letters and digits.
struct NumberMentions {
  /// One place of a text that names an item.
  struct Mention {
    /// The items with that number.
    var items: [Int]
    /// Where it stands.
    var tokens: Range<Int>
    /// Whether the reference of an item stands there.
    var isReference = false
  }

  /// The places, in the order of the text.
  private(set) var mentions: [Mention] = []
  /// What looks like a number of an item and is none that is known.
  private(set) var unresolved: [String] = []
  /// Whether one place names several items, or a list cannot be followed.
  private(set) var isAmbiguous = false
  /// Whether the ends of a range are named.
  private(set) var hasRange = false
  /// The items between the ends of ranges.
  private(set) var between: [Int] = []

  private let text: RemittanceText
  private let index: NumberIndex
  /// The runs that are part of something that was read.
  private var covered: Set<Int> = []
  /// Finds the numbers of an index in a text.
  init(_ text: RemittanceText, _ index: NumberIndex, open: (Int) -> Bool) {
    self.text = text
    self.index = index
    isAmbiguous = text.isCut
    findWhole()
    followLists(open)
    findReferences()
    findUnresolved()
  }

  /// Whether a run is part of a number.
  func covers(_ place: Int) -> Bool { covered.contains(place) }

  // MARK: Whole numbers

  /// Whether runs of digits alone may be a number: no day, no account, nothing that is said to be another.
  private func mayBeDigits(_ range: Range<Int>) -> Bool {
    let marks = text.tokens[range].map(\.mark)
    if marks.contains(where: { $0 == .other || $0 == .reference }) { return false }
    return !marks.allSatisfy { $0 == .date }
  }

  private func isOfDigits(_ compact: String) -> Bool {
    compact.utf8.allSatisfy(CheckedText.isDigit)
  }

  private mutating func findWhole() {
    var found: [Mention] = []
    for place in text.tokens.indices {
      NumberSpans.each(of: text, from: place, longest: index.longest) { joined, end in
        let range = place..<end
        let digits = isOfDigits(joined)
        if let items = index.byNumber[joined], !digits || mayBeDigits(range) {
          found.append(Mention(items: items, tokens: range))
        }
        let reference = NumberIndex.withoutZeros(joined)
        if let items = index.byReference[reference], !digits || mayBeDigits(range) {
          found.append(Mention(items: items, tokens: range, isReference: true))
        }
      }
    }
    take(found)
  }

  /// Takes what does not overlap; what does, and means something else, is doubtful.
  private mutating func take(_ found: [Mention]) {
    for mention in found {
      if let last = mentions.last, last.tokens.overlaps(mention.tokens) {
        if Set(last.items) != Set(mention.items) { isAmbiguous = true }
        if mention.tokens.count > last.tokens.count { mentions[mentions.count - 1] = mention }
      } else {
        mentions.append(mention)
      }
    }
    for mention in mentions { covered.formUnion(mention.tokens) }
  }

  // MARK: Lists and ranges

  private mutating func followLists(_ open: (Int) -> Bool) {
    var place = 0
    while place < mentions.count {
      let mention = mentions[place]
      guard let link = NumberSpans.link(in: text, at: mention.tokens.upperBound) else {
        place += 1
        continue
      }
      let next = place + 1 < mentions.count ? mentions[place + 1] : nil
      if let next, next.tokens.lowerBound == link.next {
        if link.link == .range { addBetween(mention, next, open) }
      } else if let tail = shortened(after: mention, at: link.next) {
        mentions.insert(tail, at: place + 1)
        covered.formUnion(tail.tokens)
        if link.link == .range { addBetween(mention, tail, open) }
      } else if link.isTight, isNumberLike(link.next) {
        isAmbiguous = true
      }
      place += 1
    }
  }

  private func isNumberLike(_ place: Int) -> Bool {
    let token = text.tokens[place]
    return token.isDigits && token.mark == nil && StatedAmounts.amount(in: text, at: place) == nil
  }

  /// The item whose number is that of another with another end.
  private func shortened(after mention: Mention, at place: Int) -> Mention? {
    guard mention.items.count == 1, !mention.isReference, isNumberLike(place) else { return nil }
    let base = index.compacts[mention.items[0]]
    let tail = text.tokens[place].text
    guard tail.utf8.count <= NumberIndex.lastGroup(of: base).utf8.count,
      let items = index.byNumber[base.dropLast(tail.count) + tail]
    else { return nil }
    return Mention(items: items, tokens: place..<place + 1)
  }

  /// The open items between two of the same kind.
  private mutating func addBetween(_ first: Mention, _ last: Mention, _ open: (Int) -> Bool) {
    guard let start = first.items.first, let end = last.items.first else { return }
    let (from, to) = (index.compacts[start], index.compacts[end])
    let head = from.dropLast(NumberIndex.lastGroup(of: from).count)
    guard let low = Int(NumberIndex.lastGroup(of: from)),
      let high = Int(NumberIndex.lastGroup(of: to)),
      head == to.dropLast(NumberIndex.lastGroup(of: to).count), low < high
    else { return }
    hasRange = true
    for (place, compact) in index.compacts.enumerated() where open(place) {
      let group = NumberIndex.lastGroup(of: compact)
      guard compact.dropLast(group.count) == head, let number = Int(group), low < number,
        number < high
      else { continue }
      between.append(place)
    }
  }

  // MARK: What is not known

  private mutating func findReferences() {
    for reference in text.references where !reference.tokens.contains(where: covered.contains) {
      covered.formUnion(reference.tokens)
      let own = String(reference.compact.dropFirst(4))
      guard reference.isRight,
        let items = index.byReference[reference.compact] ?? index.byNumber[own]
          ?? index.byNumber[NumberIndex.withoutZeros(own)]
      else {
        unresolved.append(reference.compact)
        continue
      }
      mentions.append(Mention(items: items, tokens: reference.tokens, isReference: true))
    }
  }

  private mutating func findUnresolved() {
    for place in text.tokens.indices where !covered.contains(place) {
      var last: (joined: String, end: Int)?
      NumberSpans.each(of: text, from: place, longest: index.longest) { joined, end in
        guard index.shapes.contains(NumberIndex.shape(joined)),
          !(place..<end).contains(where: covered.contains)
        else { return }
        if isOfDigits(joined) {
          guard end == place + 1, joined.utf8.count >= 5, mayBeDigits(place..<end) else { return }
        }
        last = (joined, end)
      }
      guard let last else { continue }
      unresolved.append(last.joined)
      covered.formUnion(place..<last.end)
    }
  }
}
