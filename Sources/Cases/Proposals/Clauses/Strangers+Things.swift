/// Whether what is paid is what the case is about, by what stands beside it.
extension Strangers {
  private static let ofs: Set<String> = [
    "of", "de", "du", "des", "del", "della", "dell'", "dello", "do", "da", "dos", "das", "van",
    "von",
    "der", "di",
  ]

  /// Whether what is paid is of somebody or for something else: `die Rechnung des Handwerkers`,
  /// `last year's invoice`.
  func isOfOther(_ place: Int) -> Bool {
    let sense = clause.of.senses[place]
    guard !sense.isDisjoint(with: [.invoice, .payNoun, .account, .money]),
      !clause.of.isCovered(place), clause.items.isEmpty
    else { return false }
    let next = place + 1
    guard clause.words.contains(next) else { return isForOther(place) }
    // `la facture d'électricité`
    let elided = clause.of.sentence.word(next)
    if let mark = Self.elidedOfs.first(where: { elided.hasPrefix($0) && elided.count > $0.count }) {
      return isStrange(String(elided.dropFirst(mark.count)), next)
    }
    guard Self.ofs.contains(elided) else { return isForOther(place) }
    let isOpened = words.openers.contains(clause.of.sentence.word(place + 2))
    let noun = place + (isOpened ? 3 : 2)
    return clause.words.contains(noun) && !named.contains(noun) && isUnknownNoun(noun)
      && !words.own.contains(clause.of.sentence.word(noun))
  }

  private static let elidedOfs = ["d'", "dell'"]
  private static let adjectives = ["ed", "al", "ous", "ble", "ful", "ive", "ing", "ue", "nt", "re"]

  /// `last year's invoice`, `the electricity bill`: what stands right in front of a bill tells whose or
  /// what for.
  private func isForOther(_ place: Int) -> Bool {
    guard place > clause.words.lowerBound else { return false }
    let before = clause.of.sentence.word(place - 1)
    if let owner = owner(before) {
      return owner == "year" || isStrange(owner, place - 1) && !words.own.contains(owner)
    }
    return clause.of.language == 0 && clause.of.senses[place].contains(.invoice)
      && isUnknownNoun(place - 1) && MonthNames.number(before) == nil
      && !Self.adjectives.contains { before.hasSuffix($0) }
  }

  /// `landlord` of `landlord's`.
  func owner(_ word: String) -> String? {
    clause.of.language == 0 && word.hasSuffix("'s") && word.count > 4
      ? String(word.dropLast(2)) : nil
  }

  /// Whether `it` or a word for what the case is about stands at a place.
  static func isIt(_ clause: Clause, _ place: Int) -> Bool {
    its.contains(clause.of.sentence.word(place))
      || !clause.of.senses[place].isDisjoint(with: things)
  }

  private static let its: Set<String> = [
    "it", "this", "that", "they", "es", "das", "dies", "diese", "dieser", "sie", "er", "het", "dit",
    "dat", "die", "deze", "alles",
  ]

  /// Whether what the case is about is named, or `it` stands for it.
  var namesThing: Bool { hasThing(from: clause.words.lowerBound) }

  func hasThing(from start: Int) -> Bool {
    (start..<clause.words.upperBound).contains { place in
      clause.of.items.contains { $0.place == place }
        || clause.of.amounts.contains { $0.words.contains(place) }
        || !clause.of.senses[place].isDisjoint(with: Self.things)
        || Self.its.contains(clause.of.sentence.word(place))
    }
  }
}
