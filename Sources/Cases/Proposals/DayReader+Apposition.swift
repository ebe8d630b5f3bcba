/// A day of the week with the day of the month behind it: `Friday, the 23rd`.
extension DayReader {
  /// What may stand between the two.
  private static let between: Set<String> = [
    "the", "on", "den", "der", "dem", "le", "de", "el", "il", "o", "dia", "día", "del",
  ]
  private static let mostBetween = 3

  /// The mentions, with the two as one where they are the same day; else both stay, and are two.
  func joined(_ found: [Mention], in sentence: Sentence) -> [Mention] {
    var joined: [Mention] = []
    for mention in found {
      if let last = joined.last, let day = sameDay(last, mention, in: sentence) {
        joined[joined.count - 1] = day
      } else {
        joined.append(mention)
      }
    }
    return joined
  }

  private func sameDay(_ first: Mention, _ second: Mention, in sentence: Sentence) -> Mention? {
    let gap = first.words.upperBound..<max(first.words.upperBound, second.words.lowerBound)
    guard first.words.count == 1, gap.count <= Self.mostBetween,
      let weekday = Self.weekdays[sentence.word(first.words.lowerBound)],
      gap.allSatisfy({
        Self.between.contains(sentence.word($0)) || Self.unclear.contains(sentence.word($0))
      })
    else { return nil }
    let words = first.words.lowerBound..<second.words.upperBound
    let days = Set([ahead(second), past(second)].compactMap { $0 })
    let fitting = days.filter { $0.weekday == weekday }
    guard let only = fitting.first else { return nil }
    return Mention(value: fitting.count == 1 ? .day(only) : second.value, words: words)
  }
}
