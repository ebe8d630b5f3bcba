import HTML

/// Finds the day on which somebody who is away is back, in the text of an automatic reply.
///
/// A wrong day is worse than none: a day counts only in a sentence that speaks of coming back or
/// of being away until then, and not beside goods, orders or money, which have days of their own.
/// `3/4` of a writer whose country is unknown may be two days, and does not count.
enum AbsenceNotice {
  /// How far behind the word the day may stand, in words, and how far in front of it.
  private static let reach = 8
  private static let reachBack = 4
  private static let lookedAt = 4000
  private static let furthest = 366

  /// What has days of its own.
  private static let others: Sense = [
    .goods, .order, .deliver, .pay, .payNoun, .invoice, .money, .bill, .paper,
  ]
  private static let starts: Set<String> = [
    "ab", "am", "on", "from", "le", "op", "vanaf", "el", "il", "a", "em", "dia", "den", "dem", "no",
  ]

  /// The day, `YYYY-MM-DD`; nil when the text names none within a year.
  static func day(in text: String, receivedOn today: String, country: String? = nil) -> String? {
    guard let today = Day(today) else { return nil }
    let rules = ProposalRules(today: today, country: country, currency: nil)
    let sentences = Sentence.all(in: String(text.prefix(scalars: lookedAt)))
    let language = ReadSentence.language(of: sentences)
    for sentence in sentences where !sentence.isQuestion {
      let read = ReadSentence(sentence, language: language, rules: rules)
      for clause in Clause.all(in: read) {
        if let day = day(clause, rules.days) { return day.description }
      }
    }
    return nil
  }

  private static func day(_ clause: Clause, _ days: DayReader) -> Day? {
    let senses = clause.of.senses
    for place in clause.words where !senses[place].isDisjoint(with: [.back, .until]) {
      let isBack = senses[place].contains(.back)
      let isDenied = (1...2).contains {
        place - $0 >= clause.words.lowerBound && senses[place - $0].contains(.neg)
      }
      if isDenied && isBack || clause.has(others) && !clause.has(.away) { continue }
      if !isBack, !clause.has(.away), !isBare(clause) { continue }
      let found = clause.days.first { mention in
        let distance = mention.words.lowerBound - place
        if (0...reach).contains(distance) { return true }
        // `ab Montag, 12.10. wieder für Sie da`
        let isStart = (1...3).contains {
          starts.contains(clause.of.sentence.word(mention.words.lowerBound - $0))
        }
        return isBack && isStart && (1...reachBack).contains(place - mention.words.upperBound + 1)
      }
      if let found, let day = resolved(found, days) { return day }
    }
    return nil
  }

  /// Whether nothing stands beside a day: `bis zum 4.12.26`.
  private static func isBare(_ clause: Clause) -> Bool {
    let named = clause.days.reduce(into: Set<Int>()) { $0.formUnion($1.words) }
    return clause.words.allSatisfy { place in
      named.contains(place)
        || !clause.of.senses[place].isDisjoint(with: [.filler, .to, .until, .us, .our])
    }
  }

  /// A day of the calendar; `until Thursday` is none that is certain.
  private static func resolved(_ mention: DayReader.Mention, _ days: DayReader) -> Day? {
    switch mention.value {
    case .weekday, .vague, .monthless: return nil
    case .day, .yearless:
      guard let day = days.next(mention), days.today.days(until: day) <= furthest else {
        return nil
      }
      return day
    }
  }
}
