import HTML
import FoundationEssentials

/// Finds the day on which somebody who is away is back, in the text of an automatic reply.
///
/// A wrong day is worse than none: a day counts only on one line behind a word that speaks of coming
/// back or of being away until then, and `3/4` without more, which may be two days, does not.
enum AbsenceNotice {
  /// How far behind the word the day may stand, in words.
  private static let reach = 8
  private static let lookedAt = 4000

  private static let triggers = [
    "back", "return", "until", "till", "zurück", "wieder", "bis", "retour", "jusqu", "reviens",
    "terug", "tot", "hasta", "regres", "vuelvo", "fino", "rientr", "torn", "até", "volto",
  ]

  /// The first letters that tell the months of the seven languages apart, and their number.
  private static let months: [(name: String, number: Int)] = [
    ("jan", 1), ("ene", 1), ("gen", 1), ("feb", 2), ("fév", 2), ("fev", 2), ("mar", 3), ("mär", 3),
    ("maa", 3), ("mrt", 3), ("apr", 4), ("avr", 4), ("abr", 4), ("may", 5), ("mai", 5), ("mei", 5),
    ("mag", 5), ("jun", 6), ("juin", 6), ("giu", 6), ("jul", 7), ("juil", 7), ("lug", 7),
    ("aug", 8), ("aoû", 8), ("ago", 8), ("sep", 9), ("set", 9), ("oct", 10), ("okt", 10),
    ("ott", 10), ("out", 10), ("nov", 11), ("dec", 12), ("dez", 12), ("déc", 12), ("dic", 12),
  ]

  /// The day, `YYYY-MM-DD`; nil when the text names none within a year.
  static func day(in text: String, receivedOn today: String) -> String? {
    for line in text.prefix(scalars: lookedAt).split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: { $0.isWhitespace || "(),;:!?".contains($0) })
        .map { $0.lowercased() }
      for (place, word) in words.enumerated() where triggers.contains(where: word.hasPrefix) {
        let following = Array(words[(place + 1)...].prefix(reach))
        if let day = firstDay(following, today) { return day }
      }
    }
    return nil
  }

  private static func firstDay(_ words: [String], _ today: String) -> String? {
    for place in words.indices {
      let found = numeric(words[place]) ?? written(words, at: place, today)
      guard let found, found >= today, found <= nextYear(today) else { continue }
      return found
    }
    return nil
  }

  /// `2026-10-05`, `05.10.2026`, `5.10.26`, and `25/10/2026`, which can be read in one way only.
  private static func numeric(_ word: String) -> String? {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    for separator in ["-", ".", "/"] as [Character] {
      let pieces = word.split(separator: separator).compactMap { Int($0) }
      guard pieces.count == 3, word.split(separator: separator).count == 3 else { continue }
      if pieces[0] > 1000 { return iso(pieces[0], pieces[1], pieces[2]) }
      guard separator == "." || pieces[0] > 12 else { return nil }
      return iso(pieces[2] < 100 ? 2000 + pieces[2] : pieces[2], pieces[1], pieces[0])
    }
    return nil
  }

  /// `5 October`, `5. Oktober 2026`, `5th of October`, `5 de octubre de 2026`, `October 5, 2026`.
  private static func written(_ words: [String], at place: Int, _ today: String) -> String? {
    let filler: Set<String> = ["of", "de", "the"]
    let rest = words[place...].filter { !filler.contains($0) }.prefix(3).map { $0 }
    guard rest.count >= 2 else { return nil }
    let pair: (day: Int, month: Int)
    if let day = dayNumber(rest[0]), let month = month(rest[1]) {
      pair = (day, month)
    } else if let month = month(rest[0]), let day = dayNumber(rest[1]) {
      pair = (day, month)
    } else {
      return nil
    }
    let stated = rest.count > 2 ? Int(rest[2].prefix(while: \.isNumber)) : nil
    if let year = stated, year > 2000 { return iso(year, pair.month, pair.day) }
    guard let year = Int(today.prefix(4)), let thisYear = iso(year, pair.month, pair.day) else {
      return nil
    }
    return thisYear >= today ? thisYear : iso(year + 1, pair.month, pair.day)
  }

  private static func dayNumber(_ word: String) -> Int? {
    let digits = word.prefix(while: \.isNumber)
    let ending = String(word.dropFirst(digits.count))
    guard ["", ".", "st", "nd", "rd", "th", "er", "º", "."].contains(ending) else { return nil }
    return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  private static func month(_ word: String) -> Int? {
    guard word.first?.isLetter == true, word.count <= 10 else { return nil }
    return months.first { word.hasPrefix($0.name) }?.number
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (2000...2199).contains(year) else { return nil }
    return Day(year, month, day)?.description
  }

  private static func nextYear(_ today: String) -> String {
    "\((Int(today.prefix(4)) ?? 0) + 1)\(today.dropFirst(4))"
  }
}
