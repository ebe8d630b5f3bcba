/// Days of the week that a word places in the week before or the next.
extension DayReader {
  private static let last: Set<String> = [
    "last", "past", "letzten", "letzter", "letzte", "vergangenen", "vergangener", "dernier",
    "dernière", "passé", "passée", "afgelopen", "vorige", "pasado", "pasada", "scorso", "scorsa",
    "passado", "passada", "último", "última",
  ]
  private static let next: Set<String> = [
    "next", "nächster", "nächste", "nächsten", "kommender", "kommende", "prochaine", "volgende",
    "próxima", "prossima", "viene", "vem", "entrante",
  ]

  /// The day that is meant by a day of the week beside such words; nil when it is one of two.
  ///
  /// `last Thursday` is one day only where this week's is still to come; `Thursday last week` always.
  func placed(_ number: Int, in sentence: Sentence, at place: Int) -> Day? {
    let monday = today.adding(days: 1 - today.weekday)
    let week = (-5...5).first { DayReader.weeks.contains(sentence.word(place + $0)) }
    if let week {
      let beside = [-1, 1, 2].map { sentence.word(place + week + $0) }
      let isLast = beside.contains(where: DayReader.last.contains)
      let isNext = beside.contains(where: DayReader.next.contains)
      guard isLast != isNext else { return nil }
      return monday.adding(days: number - 1 + (isLast ? -7 : 7))
    }
    let beside = [sentence.word(place - 1), sentence.word(place + 1)]
    guard beside.contains(where: DayReader.last.contains), today.weekday <= number else {
      return nil
    }
    return monday.adding(days: number - 8)
  }
}
