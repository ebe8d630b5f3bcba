/// Finds the days that a sentence names, in the languages of the program.
///
/// What can be read in two ways is not read: `5/10` without a country, `next Friday`, `mid October`.
struct DayReader: Sendable {
  /// The day the text was written on.
  var today: Day
  /// The country of the writer (ISO 3166-1), which decides how `5/10` is read; nil when unknown.
  var country: String?

  /// A day that was named.
  struct Mention: Sendable, Equatable {
    /// What was named.
    enum Value: Sendable, Equatable {
      /// A day of a year.
      case day(Day)
      /// A day of any year.
      case yearless(month: Int, day: Int)
      /// A day of any month.
      case monthless(Int)
      /// A day of a week, from 1 for Monday.
      case weekday(Int)
      /// It could be several days, or about some day.
      case vague
    }

    var value: Value
    /// The places of its words.
    var words: Range<Int>

    /// Whether it is a day of the week alone, which may have been or be to come.
    var isWeekday: Bool { if case .weekday = value { true } else { false } }
  }

  // MARK: Finding

  /// The days of a sentence, in their order.
  func mentions(in sentence: Sentence) -> [Mention] {
    joined(sentence.scan({ mention(in: sentence, at: $0) }, words: \.words), in: sentence)
  }

  private func mention(in sentence: Sentence, at place: Int) -> Mention? {
    guard
      var mention = monthEnd(sentence, place) ?? relativeDay(sentence, place)
        ?? period(sentence, place) ?? numeric(sentence, place) ?? written(sentence, place)
        ?? weekday(sentence, place) ?? ordinal(sentence, place)
    else { return nil }
    let earlier = (1...2).map { sentence.word(place - $0) }
    if earlier.contains(where: DayReader.vagueBefore.contains)
      || isAlternative(sentence, mention.words)
    {
      mention.value = .vague
    }
    return mention
  }

  /// `5 or 6 October`, `5-10 October`, `5. oder 6. Oktober`.
  private func isAlternative(_ sentence: Sentence, _ words: Range<Int>) -> Bool {
    let or: Set<String> = ["or", "oder", "ou", "of", "o", "to", "à", "-", "–", "y", "and", "und"]
    let start = words.lowerBound
    return or.contains(sentence.word(start - 1))
      && DayReader.dayNumber(sentence.word(start - 2)) != nil
      && !sentence.word(start - 2).isEmpty
  }

  private func monthEnd(_ sentence: Sentence, _ place: Int) -> Mention? {
    for phrase in DayReader.monthEnds where sentence.stands(phrase, at: place) {
      let (year, month, _) = today.parts
      return Day(year, month, Day.length(month, year)).map {
        Mention(value: .day($0), words: place..<(place + phrase.count))
      }
    }
    guard DayReader.ends.contains(sentence.word(place)) else { return nil }
    let skip = ["of", "de", "di", "van"].contains(sentence.word(place + 1)) ? 2 : 1
    guard let month = MonthNames.number(sentence.word(place + skip)) else { return nil }
    let stated = year(sentence.word(place + skip + 1))
    let (thisYear, thisMonth, _) = today.parts
    let year = stated ?? (month < thisMonth ? thisYear + 1 : thisYear)
    return Day(year, month, Day.length(month, year)).map {
      Mention(value: .day($0), words: place..<(place + skip + (stated == nil ? 1 : 2)))
    }
  }

  private func relativeDay(_ sentence: Sentence, _ place: Int) -> Mention? {
    for (phrase, days) in DayReader.relative {
      guard sentence.stands(phrase, at: place),
        !DayReader.greetings.contains(sentence.word(place - 1))
      else { continue }
      // French `hier` is a day, German `hier` a place.
      if phrase == "hier", !sentence.contains(anyOf: DayReader.french) { continue }
      return Mention(
        value: .day(today.adding(days: days)),
        words: place..<(place + phrase.count)
      )
    }
    return nil
  }

  private static let french: [Phrase] = ["avons", "ai", "été", "a", "le"]

  /// `within 14 days`, `in zwei Wochen`, `dans 8 jours`.
  private func period(_ sentence: Sentence, _ place: Int) -> Mention? {
    guard DayReader.within.contains(sentence.word(place)) else { return nil }
    var next = place + 1
    while [
      "the", "next", "von", "der", "nächsten", "les", "de", "un", "delai", "délai", "los",
      "próximos", "i", "prossimi", "os", "max", "maximal", "max.", "máximo", "massimo", "maximaal",
    ].contains(sentence.word(next)),
      DayReader.counts[sentence.word(next)] == nil
        || DayReader.units[sentence.word(next + 1)] == nil
    { next += 1 }
    let word = sentence.word(next)
    guard let count = Int(word) ?? DayReader.counts[word], (1...120).contains(count),
      let unit = DayReader.units[sentence.word(next + 1)]
    else { return nil }
    return Mention(
      value: .day(today.adding(days: count * unit)),
      words: place..<(next + 2)
    )
  }

  // MARK: Numbers

  private func numeric(_ sentence: Sentence, _ place: Int) -> Mention? {
    let word = DayReader.withoutArticle(sentence.word(place))
    guard word.first?.isNumber == true else { return nil }
    let range = place..<(place + 1)
    if let day = Day(word) { return Mention(value: .day(day), words: range) }
    for separator in [".", "/", "-"] as [Character] {
      let texts = word.split(separator: separator, omittingEmptySubsequences: false)
      let numbers = texts.compactMap { Int($0) }
      guard numbers.count == texts.count, (2...3).contains(texts.count),
        texts.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isNumber) }),
        texts[0].count <= 2, texts[1].count <= 2
      else { continue }
      let isDayFirst = DayReader.dayFirst.contains(sentence.word(place - 1))
      guard let pair = pair(numbers[0], numbers[1], isDayFirst ? "." : separator) else {
        return (1...31).contains(numbers[0]) && numbers.count == 3
          ? Mention(value: .vague, words: range) : nil
      }
      if texts.count == 3 {
        guard texts[2].count != 1, texts[2].count != 3, let year = fullYear(numbers[2]),
          let day = Day(year, pair.month, pair.day)
        else { return nil }
        return Mention(value: .day(day), words: range)
      }
      let raw = sentence.words[place].raw
      let isWithDot = separator == "." && raw.hasSuffix(".") && texts[1].count <= 2
      guard
        isWithDot || word != sentence.word(place)
          || DayReader.before.contains(sentence.word(place - 1)),
        !isAmount(sentence, place)
      else { return nil }
      return Mention(value: .yearless(month: pair.month, day: pair.day), words: range)
    }
    return nil
  }

  /// Day and month of `5/10`; nil when it can be read in two ways.
  private func pair(_ first: Int, _ second: Int, _ separator: Character) -> (day: Int, month: Int)?
  {
    let dayFirst = (1...31).contains(first) && (1...12).contains(second)
    let monthFirst = (1...12).contains(first) && (1...31).contains(second)
    switch (dayFirst, monthFirst) {
    case (true, false): return separator == "/" && country == "US" ? nil : (first, second)
    case (false, true): return separator == "/" && country == "US" ? (second, first) : nil
    case (true, true):
      if separator == "." || first == second { return (first, second) }
      guard let country else { return nil }
      return country == "US" ? (second, first) : country == "CA" ? nil : (first, second)
    default: return nil
    }
  }

  func isAmount(_ sentence: Sentence, _ place: Int) -> Bool {
    [place - 1, place + 1].contains { AmountReader.currency(sentence.word($0)) != nil }
  }

  // MARK: Words

  /// `5 October`, `5. Oktober 2026`, `5th of October`, `October 5, 2026`, `1er octobre`.
  private func written(_ sentence: Sentence, _ place: Int) -> Mention? {
    if let day = DayReader.dayNumber(sentence.word(place)) {
      let skip = DayReader.fillers.contains(sentence.word(place + 1)) ? 2 : 1
      guard let month = month(sentence, place + skip) else { return nil }
      let extra = DayReader.fillers.contains(sentence.word(place + skip + 1)) ? 1 : 0
      return dated(month, day, sentence.word(place + skip + 1 + extra), place, skip + 1, extra)
    }
    guard let month = month(sentence, place),
      let day = DayReader.dayNumber(sentence.word(place + 1))
    else { return nil }
    // `May 5 invoices` and `March 2026` are no days.
    guard sentence.word(place + 1) != "", !isAmount(sentence, place + 1) else { return nil }
    return dated(month, day, sentence.word(place + 2), place, 2, 0)
  }

  /// A month that is no other word: `may`, `mars`, `set`, `out` and `mar` need a number beside.
  private func month(_ sentence: Sentence, _ place: Int) -> Int? {
    MonthNames.number(sentence.word(place))
  }

  private func dated(
    _ month: Int,
    _ day: Int,
    _ next: String,
    _ place: Int,
    _ length: Int,
    _ filler: Int
  ) -> Mention? {
    if let year = year(next) {
      return Day(year, month, day).map {
        Mention(value: .day($0), words: place..<(place + length + filler + 1))
      }
    }
    guard Day(2024, month, day) != nil else { return nil }
    return Mention(
      value: .yearless(month: month, day: day),
      words: place..<(place + length)
    )
  }

  private func weekday(_ sentence: Sentence, _ place: Int) -> Mention? {
    guard let number = DayReader.weekdays[sentence.word(place)] else { return nil }
    // `Friday, 5 October` names the day itself.
    let next = place + 1
    var skip = DayReader.unclear.contains(sentence.word(next)) ? next + 1 : next
    if DayReader.before.contains(sentence.word(skip)) { skip += 1 }
    if numeric(sentence, skip) != nil || written(sentence, skip) != nil { return nil }
    if let dated = withNumber(number, in: sentence, at: place) { return dated }
    if let day = placed(number, in: sentence, at: place) {
      return Mention(value: .day(day), words: place..<next)
    }
    let around = [sentence.word(place - 1), sentence.word(place + 1)]
    let isUnclear =
      around.contains(where: DayReader.unclear.contains)
      || (-3...3).contains {
        DayReader.weeks.contains(sentence.word(place + $0))
          && !DayReader.thisOnes.contains(sentence.word(place + $0 - 1))
      }
    return Mention(value: isUnclear ? .vague : .weekday(number), words: place..<next)
  }

  /// `the 5th`, `am 5.`, `le 5`, `el día 5`: a day of this month or the next.
  private func ordinal(_ sentence: Sentence, _ place: Int) -> Mention? {
    let word = sentence.word(place)
    guard let day = DayReader.dayNumber(word), DayReader.before.contains(sentence.word(place - 1)),
      !isAmount(sentence, place)
    else { return nil }
    let raw = sentence.words[place].raw
    let isMarked = !word.allSatisfy(\.isNumber) || raw.hasSuffix(".")
    let next = sentence.word(place + 1)
    let isEnd =
      place + 1 == sentence.words.count
      || sentence.words[place].isFollowedByPause && !raw.hasSuffix(".")
    let isOfMonth = (1...3).contains { DayReader.monthWords.contains(sentence.word(place + $0)) }
    let isBeforeArticle = ["the", "on"].contains(sentence.word(place - 1)) && !isMarked
    guard !isBeforeArticle, isMarked || isEnd || isOfMonth else { return nil }
    // `am 5. Mahnlauf`, `the 5th installment`: what follows is counted.
    guard isEnd || isOfMonth || DayReader.afterDay.contains(next) || next.first?.isNumber == true
    else { return nil }
    return Mention(value: .monthless(day), words: place..<(place + 1))
  }

  // MARK: Parts

  static func dayNumber(_ word: String) -> Int? {
    let word = withoutArticle(word)
    let digits = word.prefix(while: \.isNumber)
    let ending = String(word.dropFirst(digits.count))
    guard !digits.isEmpty, digits.count <= 2,
      ["", "st", "nd", "rd", "th", "er", "º", "ª", "°", "e", "de", "ste"].contains(ending)
    else { return nil }
    return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (2000...2199).contains(year) else { return nil }
    return year
  }

  private func fullYear(_ number: Int) -> Int? {
    number < 100 ? 2000 + number : (2000...2199).contains(number) ? number : nil
  }

  // MARK: Resolving

  /// The day that is meant when it lies ahead; nil when it could not be soon, or is vague.
  func ahead(_ mention: Mention) -> Day? {
    let (year, month, _) = today.parts
    let day: Day?
    switch mention.value {
    case .day(let stated):
      return stated >= today && stated <= today.adding(days: 730) ? stated : nil
    case .yearless(let month, let date):
      day = [year, year + 1].lazy.compactMap { Day($0, month, date) }.first { $0 >= today }
    case .monthless(let date):
      day = (0...2).lazy.compactMap { offset -> Day? in
        let next = (Day(year, month, 1) ?? today).adding(months: offset).parts
        return Day(next.year, next.month, date)
      }.first { $0 >= today }
    case .weekday(let number):
      day = (1...7).lazy.map(today.adding(days:)).first { $0.weekday == number }
    case .vague: day = nil
    }
    return day.flatMap { today.days(until: $0) <= 200 ? $0 : nil }
  }

  /// The day that is meant when it lies ahead, however far within two years.
  func next(_ mention: Mention) -> Day? {
    guard case .yearless(let month, let date) = mention.value else { return ahead(mention) }
    let year = today.parts.year
    return [year, year + 1].lazy.compactMap { Day($0, month, date) }.first { $0 >= today }
  }

  /// The day that is meant when it has been; nil when it is long ago, or vague.
  func past(_ mention: Mention) -> Day? {
    let (year, month, _) = today.parts
    let day: Day?
    switch mention.value {
    case .day(let stated): day = stated <= today ? stated : nil
    case .yearless(let month, let date):
      day = [year, year - 1].lazy.compactMap { Day($0, month, date) }.first { $0 <= today }
    case .monthless(let date):
      day = (0...2).lazy.compactMap { offset -> Day? in
        let earlier = (Day(year, month, 1) ?? today).adding(months: -offset).parts
        return Day(earlier.year, earlier.month, date)
      }.first { $0 <= today }
    case .weekday(let number):
      day = (1...7).lazy.map { today.adding(days: -$0) }.first { $0.weekday == number }
    case .vague: day = nil
    }
    return day.flatMap { $0.days(until: today) <= 200 ? $0 : nil }
  }
}
