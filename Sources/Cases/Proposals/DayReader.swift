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
  }

  // MARK: Words

  /// Words before a day; without one, `5/10` could be a share and `the 5` a count.
  static let before: Set<String> = [
    "on", "by", "before", "until", "till", "for", "from", "the", "am", "bis", "vor", "zum", "den",
    "dem", "ab", "vom", "per", "le", "avant", "jusqu'au", "d'ici", "au", "du", "pour", "op", "voor",
    "tot", "vóór", "uiterlijk", "de", "el", "del", "al", "antes", "hasta", "día", "dia", "para",
    "il", "entro", "prima", "dal", "fino", "em", "até", "no", "do", "spätestens", "datum",
  ]
  private static let vagueBefore: Set<String> = [
    "around", "about", "circa", "ca", "etwa", "ungefähr", "gegen", "vers", "environ", "rond",
    "ongeveer", "sobre", "hacia", "alrededor", "verso", "intorno", "cerca", "approximately",
    "roughly", "between", "zwischen", "entre", "tussen", "tra", "fra", "mid", "mitte", "anfang",
    "mi", "mid-", "début", "begin", "early", "late", "principios", "mediados", "inizio", "metà",
    "início", "meados",
  ]
  private static let weekdays: [String: Int] = [
    "monday": 1, "montag": 1, "lundi": 1, "maandag": 1, "lunes": 1, "lunedì": 1, "segunda-feira": 1,
    "tuesday": 2, "dienstag": 2, "mardi": 2, "dinsdag": 2, "martes": 2, "martedì": 2,
    "terça-feira": 2, "wednesday": 3, "mittwoch": 3, "mercredi": 3, "woensdag": 3, "miércoles": 3,
    "mercoledì": 3, "quarta-feira": 3, "thursday": 4, "donnerstag": 4, "jeudi": 4, "donderdag": 4,
    "jueves": 4, "giovedì": 4, "quinta-feira": 4, "friday": 5, "freitag": 5, "vendredi": 5,
    "vrijdag": 5, "viernes": 5, "venerdì": 5, "sexta-feira": 5, "saturday": 6, "samstag": 6,
    "sonnabend": 6, "samedi": 6, "zaterdag": 6, "sábado": 6, "sabato": 6, "sunday": 7,
    "sonntag": 7, "dimanche": 7, "zondag": 7, "domingo": 7, "domenica": 7,
  ]
  /// What makes a day of the week one of two.
  private static let unclear: Set<String> = [
    "next", "nächsten", "nächster", "nächste", "prochain", "prochaine", "volgende", "próximo",
    "prossimo", "every", "each", "jeden", "chaque", "elke", "cada", "ogni", "following",
    "que", "viene", "last", "letzten", "dernier", "afgelopen", "vorige", "pasado", "scorso",
    "passada", "passado",
  ]
  private static let weeks: Set<String> = ["woche", "week", "semaine", "semana", "settimana"]
  private static let relative: [(phrase: String, days: Int)] = [
    ("day after tomorrow", 2), ("pasado mañana", 2), ("depois de amanhã", 2), ("après-demain", 2),
    ("übermorgen", 2), ("overmorgen", 2), ("dopodomani", 2), ("tomorrow", 1), ("demain", 1),
    ("mañana", 1), ("domani", 1), ("amanhã", 1), ("morgen", 1), ("today", 0), ("heute", 0),
    ("aujourd'hui", 0), ("vandaag", 0), ("hoy", 0), ("oggi", 0), ("hoje", 0), ("yesterday", -1),
    ("gestern", -1), ("hier", -1), ("gisteren", -1), ("ayer", -1), ("ieri", -1), ("ontem", -1),
  ]
  /// `Guten Morgen` and `por la mañana` are no days.
  private static let greetings: Set<String> = [
    "guten", "schönen", "goede", "jeden", "la", "esta", "good", "am", "diesen", "buona", "per",
  ]
  private static let within: Set<String> = [
    "in", "within", "innerhalb", "binnen", "dans", "sous", "en", "entro", "em", "innert",
  ]
  private static let counts: [String: Int] = [
    "a": 1, "one": 1, "einem": 1, "einer": 1, "une": 1, "un": 1, "een": 1, "una": 1, "uma": 1,
    "two": 2, "zwei": 2, "deux": 2, "twee": 2, "dos": 2, "due": 2, "duas": 2, "dois": 2,
    "three": 3, "drei": 3, "trois": 3, "drie": 3, "tres": 3, "tre": 3, "três": 3,
    "four": 4, "vier": 4, "quatre": 4, "cuatro": 4, "quattro": 4, "quatro": 4,
    "five": 5, "fünf": 5, "cinq": 5, "vijf": 5, "cinco": 5, "cinque": 5,
    "ten": 10, "zehn": 10, "dix": 10, "tien": 10, "diez": 10, "dieci": 10, "dez": 10,
  ]
  private static let units: [String: Int] = [
    "day": 1, "days": 1, "tag": 1, "tage": 1, "tagen": 1, "jour": 1, "jours": 1, "dag": 1,
    "dagen": 1, "día": 1, "días": 1, "giorno": 1, "giorni": 1, "dia": 1, "dias": 1,
    "week": 7, "weeks": 7, "woche": 7, "wochen": 7, "semaine": 7, "semaines": 7, "weken": 7,
    "semana": 7, "semanas": 7, "settimana": 7, "settimane": 7,
  ]
  private static let monthEnds = [
    "end of the month", "end of this month", "the month's end", "ende des monats", "monatsende",
    "ende dieses monats", "fin du mois", "fin de mois", "einde van de maand", "eind van de maand",
    "eind deze maand", "einde maand", "fin de mes", "final de mes", "finales de mes", "fine mese",
    "fine del mese", "fim do mês", "final do mês", "fin de este mes", "month end", "month-end",
  ]
  private static let ends: Set<String> = [
    "end", "ende", "fin", "eind", "einde", "fine", "fim", "final", "finales", "finais",
  ]
  private static let fillers: Set<String> = ["of", "de", "di", "van", "of", "do", "del", "d'"]

  // MARK: Finding

  /// The days of a sentence, in their order.
  func mentions(in sentence: Sentence) -> [Mention] {
    var found: [Mention] = []
    var place = 0
    while place < sentence.words.count {
      if let mention = mention(in: sentence, at: place) {
        found.append(mention)
        place = mention.words.upperBound
      } else {
        place += 1
      }
    }
    return found
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
    for phrase in DayReader.monthEnds {
      let words = phrase.split(separator: " ")
      guard sentence.firstPlace(of: words, from: place) == place else { continue }
      let (year, month, _) = today.parts
      return Day(year, month, Day.length(month, year)).map {
        Mention(value: .day($0), words: place..<(place + words.count))
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
      let words = phrase.split(separator: " ")
      guard sentence.firstPlace(of: words, from: place) == place,
        !DayReader.greetings.contains(sentence.word(place - 1))
      else { continue }
      // French `hier` is a day, German `hier` a place.
      if phrase == "hier", !sentence.contains(anyOf: ["avons", "ai", "été", "a", "le"]) {
        continue
      }
      return Mention(
        value: .day(today.adding(days: days)),
        words: place..<(place + words.count)
      )
    }
    return nil
  }

  /// `within 14 days`, `in zwei Wochen`, `dans 8 jours`.
  private func period(_ sentence: Sentence, _ place: Int) -> Mention? {
    guard DayReader.within.contains(sentence.word(place)) else { return nil }
    var next = place + 1
    while [
      "the", "next", "von", "der", "nächsten", "les", "de", "un", "delai", "délai", "los",
      "próximos", "i", "prossimi", "os",
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
    let word = sentence.word(place)
    let range = place..<(place + 1)
    if let day = Day(word) { return Mention(value: .day(day), words: range) }
    for separator in [".", "/", "-"] as [Character] {
      let texts = word.split(separator: separator, omittingEmptySubsequences: false)
      let numbers = texts.compactMap { Int($0) }
      guard numbers.count == texts.count, (2...3).contains(texts.count),
        texts.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isNumber) }),
        texts[0].count <= 2, texts[1].count <= 2
      else { continue }
      guard let pair = pair(numbers[0], numbers[1], separator) else {
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
      guard isWithDot || DayReader.before.contains(sentence.word(place - 1)),
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

  private func isAmount(_ sentence: Sentence, _ place: Int) -> Bool {
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
    let skip = DayReader.before.contains(sentence.word(next)) ? next + 1 : next
    if numeric(sentence, skip) != nil || written(sentence, skip) != nil { return nil }
    let around = [sentence.word(place - 1), sentence.word(place + 1)]
    let isUnclear =
      around.contains(where: DayReader.unclear.contains)
      || (-3...3).contains { DayReader.weeks.contains(sentence.word(place + $0)) }
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

  private static let monthWords: Set<String> = [
    "month", "monats", "mois", "maand", "mes", "mese", "mês",
  ]
  /// Words that can follow a day that stands alone.
  private static let afterDay: Set<String> = [
    "", "and", "we", "at", "with", "und", "wir", "mit", "an", "et", "nous", "en", "wij", "y", "e",
    "the", "by", "via", "per", "in", "latest", "eur", "zahlen", "überweisen", "bezahlen", "betalen",
    "bezahlt", "überwiesen", "bei", "auf", "ihrem", "payment", "you", "will", "pour", "par", "op",
  ]

  // MARK: Parts

  static func dayNumber(_ word: String) -> Int? {
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
