/// Reads a part of an amount: `50 % of 1,250.00` are 625.00.
enum PartOfAmount {
  private static let ofs: Set<String> = [
    "of", "von", "vom", "des", "der", "de", "du", "van", "del", "da", "do", "di", "dei", "della",
    "dell'importo", "dello", "dos", "das",
  ]
  private static let halves: Set<String> = [
    "half", "hälfte", "moitié", "helft", "mitad", "metà", "metade",
  ]
  private static let percents: Set<String> = ["%", "percent", "prozent", "procent", "pct"]
  private static let between: Sense = [
    .filler, .to, .that, .invoice, .money, .our, .your, .bill, .due, .us,
  ]
  private static let farthest = 7

  /// The share in hundredths that a word names; nil when it names none.
  static func share(_ sentence: Sentence, _ place: Int) -> Int? {
    let word = sentence.word(place)
    if halves.contains(word) { return 50 }
    if word.hasSuffix("%") {
      return Int(word.count > 1 ? String(word.dropLast()) : sentence.word(place - 1))
    }
    return percents.contains(word) ? Int(sentence.word(place - 1)) : nil
  }

  /// Whether a word is a number of percents.
  static func isPercent(_ word: String) -> Bool { word.hasSuffix("%") || percents.contains(word) }

  /// The amounts with the parts of them that are named; one whose part cannot be told is left out.
  static func applied(
    _ amounts: [AmountReader.Mention],
    _ sentence: Sentence,
    _ senses: [Sense],
    _ items: Set<Int>
  ) -> [AmountReader.Mention] {
    amounts.compactMap { mention in
      guard let place = part(before: mention.words.lowerBound, sentence, senses, items) else {
        return mention
      }
      guard let share = share(sentence, place), (1...100).contains(share),
        (mention.money.minorUnits * share).isMultiple(of: 100)
      else { return nil }
      var found = mention
      found.money.minorUnits = mention.money.minorUnits * share / 100
      return found
    }
  }

  /// The place of the word for a part that an amount is the whole of.
  private static func part(
    before start: Int,
    _ sentence: Sentence,
    _ senses: [Sense],
    _ items: Set<Int>
  ) -> Int? {
    var hasOf = false
    for place in stride(from: start - 1, through: max(0, start - farthest), by: -1) {
      if senses[place].contains(.part) || isPercent(sentence.word(place)) {
        return hasOf ? place : nil
      }
      let isPassed =
        ofs.contains(sentence.word(place)) || items.contains(place)
        || !senses[place].isDisjoint(with: between)
      guard isPassed, !sentence.words[place].isFollowedByPause else { return nil }
      hasOf = hasOf || ofs.contains(sentence.word(place))
    }
    return nil
  }
}
