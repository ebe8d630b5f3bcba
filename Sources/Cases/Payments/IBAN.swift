/// The number of a bank account (ISO 13616): a country, two check digits, and the account there.
public struct IBAN: Sendable, Hashable {
  /// Why a text is no number of an account.
  public enum Problem: Error, Equatable, Sendable {
    /// It does not begin with two letters and two digits, or has other characters.
    case shape
    /// Its country has no such numbers.
    case country(String)
    /// It has not as many characters as those of its country.
    case length(Int, expected: Int, country: String)
    /// Its check digits say that it was copied wrong.
    case checkDigits

    /// What is wrong, as half a sentence behind "it".
    public var sentence: String {
      switch self {
      case .shape: "does not begin with a country and two digits, as DE89 3704 … does"
      case .country(let code): "begins with \(code), and no account is numbered so"
      case .length(let count, let expected, let country):
        "has \(count) characters, and those of \(country) have \(expected)"
      case .checkDigits: "does not add up: its check digits say that a character is wrong"
      }
    }
  }

  /// The number without spaces, in upper case.
  public let text: String

  /// Reads a number as people write it: with spaces anywhere, in either case.
  public init(reading text: String) throws(Problem) {
    guard let bytes = CheckedText.bytes(of: text, atMost: IBAN.longest),
      bytes.count > 4, bytes[..<2].allSatisfy(CheckedText.isLetter),
      bytes[2..<4].allSatisfy(CheckedText.isDigit)
    else { throw .shape }
    let country = String(decoding: bytes[..<2], as: UTF8.self)
    guard let expected = IBAN.lengths[country] else { throw .country(country) }
    guard bytes.count == expected else {
      throw .length(bytes.count, expected: expected, country: country)
    }
    guard CheckedText.remainder(bytes[4...] + bytes[..<4]) == 1 else { throw .checkDigits }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Two letters of the country (ISO 3166-1), or XK for Kosovo.
  public var country: String { String(text.prefix(2)) }

  /// How many characters the numbers of a country have, by its two letters in either case; nil when no
  /// account is numbered so there.
  static func length(of country: String) -> Int? { lengths[country.uppercased()] }

  /// The number in groups of four, as it is printed (ISO 13616-1 §5): `DE89 3704 0044 0532 0130 00`.
  public var grouped: String { CheckedText.grouped(text) }

  /// No number of any country is longer.
  private static let longest = 34

  /// How many characters the numbers of each country have, by the registry of SWIFT, which keeps
  /// ISO 13616 (release 99, of December 2024).
  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BI": 27, "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DJ": 27,
    "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FK": 18, "FO": 18, "FR": 27,
    "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "GT": 28, "HN": 28, "HR": 21, "HU": 28,
    "IE": 22, "IL": 23, "IQ": 23, "IS": 26, "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28,
    "LC": 32, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "LY": 25, "MC": 27, "MD": 24, "ME": 22,
    "MK": 19, "MN": 20, "MR": 27, "MT": 31, "MU": 30, "NI": 28, "NL": 18, "NO": 15, "OM": 23,
    "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "RU": 33, "SA": 24,
    "SC": 31, "SD": 18, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SO": 23, "ST": 25, "SV": 28,
    "TL": 23, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20, "YE": 30,
  ]
}
