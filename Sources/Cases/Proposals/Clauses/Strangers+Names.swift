/// The names in a clause, and whether they are somebody's or something that the case does not know.
extension Strangers {
  /// Where a name goes on behind the word that opens it; nil when none is opened.
  func opened(_ place: Int) -> Int? {
    guard !named.contains(place), !clause.of.isCovered(place) else { return nil }
    let word = clause.of.sentence.word(place)
    if words.elided.contains(where: { word.hasPrefix($0) && word.count > $0.count }) {
      return place
    }
    return words.openers.contains(word) || words.merged.contains(word) ? place + 1 : nil
  }

  /// Whether a name is somebody else's or something else.
  func isParty(_ start: Int, openedBy place: Int) -> Bool {
    let isYours = clause.of.senses[place].contains(.your)
    let isOurs = clause.of.senses[place].contains(.our)
    var isUnknown = false
    var isOther = words.others.contains(clause.of.sentence.word(place))
    for spot in start..<min(start + Self.longest, clause.words.upperBound) {
      let word = noun(spot)
      let sense = clause.of.senses[spot]
      if isUnknown, isHeadFirst, isOpening(spot) { break }
      if named.contains(spot) || word.first?.isNumber == true { return false }
      if let owner = owner(word), isStrange(owner, spot), !words.own.contains(owner) { return true }
      if words.others.contains(word) {
        isOther = true
      } else if !isYours, words.own.contains(word) {
        return isOther
      } else if sense.contains(.others) || sense.contains(.house) && !isOurs {
        return true
      } else if !sense.isDisjoint(with: Self.things) || isCompound(word) {
        return isOther && sense.isDisjoint(with: [.part, .rest]) && clause.items.isEmpty
          && clause.amounts.isEmpty && sense.contains(.invoice)
      } else if isUnknownNoun(spot) {
        isUnknown = true
      } else if !sense.isDisjoint(with: Self.boundary) || !clause.of.forms[spot].isEmpty {
        break
      }
      if clause.of.sentence.words[spot].isFollowedByPause { break }
    }
    return isUnknown
  }

  /// Whether a noun stands in front of what tells which one it is.
  private var isHeadFirst: Bool {
    clause.of.language != 1 && clause.of.language != 3 && clause.of.language != 0
  }

  private func isOpening(_ place: Int) -> Bool {
    named.contains(place) || words.openers.contains(clause.of.sentence.word(place))
  }

  /// A word without the article that it begins with.
  private func noun(_ place: Int) -> String {
    let word = clause.of.sentence.word(place)
    let mark = words.elided.first { word.hasPrefix($0) }
    return mark.map { String(word.dropFirst($0.count)) } ?? word
  }

  func isUnknownNoun(_ place: Int) -> Bool { isStrange(noun(place), place) }

  func isStrange(_ word: String, _ place: Int) -> Bool {
    guard word.count > 2, !clause.of.isCovered(place),
      word.allSatisfy({ $0.isLetter || $0 == "-" }),
      !words.neutral.contains(word), DayReader.units[word] == nil, DayReader.weekdays[word] == nil
    else { return false }
    if clause.of.language == 1, !isCapital(place) { return false }
    let isElided = word.utf8.count != clause.of.sentence.word(place).utf8.count
    return clause.of.senses[place].isEmpty
      || isElided
        && Lexicon.shared.entries(of: word).allSatisfy {
          $0.language != clause.of.language
        }
  }

  /// Whether a word begins with a capital letter, as German nouns do, or nothing in its sentence does.
  private func isCapital(_ place: Int) -> Bool {
    let words = clause.of.sentence.words
    return words[place].raw.first { $0.isLetter }?.isUppercase == true
      || !words.dropFirst().contains { $0.raw.first?.isUppercase == true }
  }

  private static let heads = [
    "rest", "gesamt", "teil", "rechnungs", "firmen", "geschäfts", "haupt", "end", "netto", "brutto",
    "schluss", "eil", "bank", "giro", "totaal", "hoofd", "zakelijke", "online", "einzel", "sofort",
  ]

  /// `Firmenkonto`, `Restrechnung`: a word made of two of which the second is known.
  private func isCompound(_ word: String) -> Bool {
    guard clause.of.language == 1 || clause.of.language == 3,
      let head = Self.heads.first(where: word.hasPrefix)
    else { return false }
    let tail = String(word.dropFirst(head.count))
    return Lexicon.shared.entries(of: tail).contains {
      $0.language == clause.of.language && !$0.sense.isDisjoint(with: Self.things)
    }
  }
}
