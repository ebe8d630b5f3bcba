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

  /// Reads a day of the week with a number right behind it, as in "Thursday 22".
  ///
  /// Where the two are no one day it is vague, unless the number counts what follows.
  func withNumber(_ weekday: Int, in sentence: Sentence, at place: Int) -> Mention? {
    let next = place + 1
    guard next < sentence.words.count, let date = Self.dayNumber(sentence.word(next)),
      !isAmount(sentence, next)
    else { return nil }
    let bare = Mention(value: .monthless(date), words: next..<(next + 1))
    let days = Set([ahead(bare), past(bare)].compactMap { $0 }).filter { $0.weekday == weekday }
    if let day = days.first {
      return Mention(value: days.count == 1 ? .day(day) : bare.value, words: place..<(next + 1))
    }
    let isEnd = next + 1 == sentence.words.count || sentence.words[next].isFollowedByPause
    return isEnd ? Mention(value: .vague, words: place..<(next + 1)) : nil
  }

  /// `8` of `l'8` and `all'8`; `dall'8` is from a day on.
  static func withoutArticle(_ word: String) -> String {
    guard let first = word.utf8.first, first == 0x6C || first == 0x61 || first == 0x64,
      let mark = word.utf8.firstIndex(of: 0x27), ["l", "all", "dell"].contains(word[..<mark])
    else { return word }
    return String(word[word.utf8.index(after: mark)...])
  }
}
