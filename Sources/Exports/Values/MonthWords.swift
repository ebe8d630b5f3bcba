/// The names of months and weekdays in the languages of exports, by their beginnings.
enum MonthWords {
  private static let names: [[String]] = [
    ["jan", "jän", "gen", "ene", "tammi", "sty", "januar", "enero", "gennaio", "styczen", "janv"],
    ["feb", "fev", "fév", "helmi", "lut", "febr", "févr", "fevr"],
    ["mar", "mär", "maer", "mrz", "maa", "mars", "marz", "mrt", "märz", "maalis"],
    ["apr", "avr", "abr", "huhti", "kwi"],
    ["may", "mai", "mei", "mag", "maj", "touko", "mayo", "maio"],
    ["jun", "juin", "giu", "kesä", "kesa", "cze", "czerw"],
    ["jul", "juil", "lug", "heinä", "heina", "lip"],
    ["aug", "aou", "aoû", "ago", "elo", "sie", "août"],
    ["sep", "set", "syys", "wrz", "sept"],
    ["oct", "okt", "ott", "out", "loka", "paź", "paz"],
    ["nov", "marras", "lis"],
    ["dec", "dez", "déc", "dic", "des", "joulu", "gru"],
  ]
  private static let folded = names.map { Set($0.map { Folded.key($0) }) }

  /// The month of a word; nil when it is none.
  static func month(_ word: Substring) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let letters = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
    guard letters, word.utf8.count <= 12 else { return nil }
    for length in [6, 5, 4, 3] where word.utf8.count >= length {
      let start = String(word.prefix(length))
      for (place, set) in folded.enumerated() where set.contains(start) { return place + 1 }
    }
    return nil
  }

  private static let weekdays: Set<Substring> = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mo", "di", "mi", "do", "fr", "sa", "so",
  ]

  static func isWeekday(_ word: Substring) -> Bool { weekdays.contains(word) }

  /// The digits of `5th`, `1er`.
  static func ordinal(_ word: Substring) -> Substring? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    let rest = word.dropFirst(digits.count)
    let isOrdinal = ["st", "nd", "rd", "th", "er", "e"].contains(rest)
    return !digits.isEmpty && digits.count <= 2 && isOrdinal ? digits : nil
  }
}
