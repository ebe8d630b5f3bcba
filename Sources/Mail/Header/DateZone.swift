/// Zones of dates (RFC 5322 §3.3 and §4.3).
enum DateZone {
  /// The seconds of `+hhmm`, `+hh:mm`, `+hh` or `+h`; nil when it is none of them.
  static func offset(_ word: ArraySlice<UInt8>) -> Int? {
    guard let sign = word.first else { return nil }
    let digits = word.dropFirst().prefix { $0.isDigit || $0 == 0x3A }.filter(\.isDigit)
    guard !digits.isEmpty, digits.count <= 6, let value = Int(digits.text) else { return nil }
    let minutes =
      switch digits.count {
      case 1, 2: value * 60
      case 3, 4: value / 100 * 60 + value % 100
      default: value / 10000 * 60 + value / 100 % 100
      }
    // QUIRK: an offset of more than a day is a mistake and counts as none.
    guard minutes < 24 * 60 else { return 0 }
    return (sign == 0x2D ? -minutes : minutes) * 60
  }

  /// The seconds of a zone's name, also with an offset after it (`gmt+0100`).
  static func named(_ word: ArraySlice<UInt8>) -> Int? {
    let name = word.prefix(while: \.isLetter)
    let rest = word[name.endIndex...]
    if let first = rest.first, first == 0x2B || first == 0x2D, names[name.text] != nil {
      return offset(rest)
    }
    guard rest.isEmpty else { return nil }
    return names[name.text].map { Int($0 * 3600) }
  }

  /// Hours east of Greenwich.
  ///
  /// Of names in more than one use, the one seen in mail most.
  private static let names: [String: Double] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
    "akst": -9, "akdt": -8, "hst": -10, "ast": -4, "adt": -3, "nst": -3.5, "ndt": -2.5,
    "brt": -3, "brst": -2, "art": -3, "clt": -4,
    "bst": 1, "west": 1, "cet": 1, "met": 1, "mez": 1, "cest": 2, "mest": 2, "mesz": 2,
    "eet": 2, "sast": 2, "eest": 3, "msk": 3, "msd": 4, "ist": 5.5, "ict": 7,
    "hkt": 8, "sgt": 8, "awst": 8, "jst": 9, "kst": 9, "acst": 9.5, "aest": 10, "aedt": 11,
    "nzst": 12, "nzdt": 13,
  ]
}

/// Names of months.
enum DateNames {
  /// The number of a month whose English name starts with the same three letters; also some names
  /// seen in mail of programs that format dates in the user's language.
  static func month(_ word: ArraySlice<UInt8>) -> Int? {
    let letters = word.prefix { $0.isLetter || $0 >= 0x80 }
    guard letters.count >= 3 else { return nil }
    return numbers[letters.prefix(3).text] ?? others[letters.prefix(4).text]
  }

  private static let numbers = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12, "mai": 5, "okt": 10, "dez": 12, "ene": 1, "abr": 4, "ago": 8,
    "dic": 12, "fev": 2, "avr": 4, "out": 10, "set": 9, "gen": 1, "mag": 5, "giu": 6, "lug": 7,
    "ott": 10, "mrt": 3, "mei": 5, "maj": 5, "des": 12,
  ]
  private static let others = ["juin": 6, "juil": 7, "aoû": 8, "mär": 3, "fév": 2, "déc": 12]
}
