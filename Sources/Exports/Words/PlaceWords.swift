import Foundation

/// Codes of countries, languages and currencies from what people write.
struct PlaceWords: Sendable {
  private static let readers = [
    "en", "de", "fr", "nl", "es", "it", "pt", "sv", "da", "nb", "fi", "pl", "cs",
  ]

  /// The names of countries in the languages of exports, folded, made when a first one is asked for.
  private static let countries: [String: String] = {
    var names = extraCountries
    for reader in readers {
      let locale = Locale(identifier: reader)
      for region in Locale.Region.isoRegions where region.identifier.utf8.count == 2 {
        guard let name = locale.localizedString(forRegionCode: region.identifier) else { continue }
        for key in Folded.variants(name.lowercased()) where names[key] == nil {
          names[key] = region.identifier
        }
      }
    }
    return names
  }()
  private static let regions = Set(
    Locale.Region.isoRegions.map(\.identifier).filter { $0.utf8.count == 2 }
  )
  private static let languages: [String: String] = {
    var names = extraLanguages
    for reader in readers {
      let locale = Locale(identifier: reader)
      for code in languageCodes {
        guard let name = locale.localizedString(forLanguageCode: code) else { continue }
        for key in Folded.variants(name.lowercased()) where names[key] == nil { names[key] = code }
      }
    }
    return names
  }()
  private static let languageCodes: Set<String> = [
    "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "ja",
    "lt", "lv", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "tr",
    "uk", "zh", "ar", "he", "hi", "ko", "ca", "eu", "lb",
  ]

  /// The code of a country (ISO 3166-1); nil when nobody knows.
  static func country(_ text: String) -> String? {
    let upper = text.uppercased()
    if upper.utf8.count == 2, regions.contains(upper) { return upper }
    if upper == "UK" { return "GB" }
    if upper == "EL" { return "GR" }
    let key = Folded.key(text)
    if let short = extraCountries[key] { return short }
    return key.utf8.count < 3 ? nil : countries[key]
  }

  /// The code of a language (ISO 639-1); nil when nobody knows.
  static func language(_ text: String) -> String? {
    let lower = text.lowercased()
    if languageCodes.contains(lower) { return lower == "nb" || lower == "nn" ? "no" : lower }
    let parts = lower.split { $0 == "-" || $0 == "_" }
    if parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count <= 4,
      languageCodes.contains(String(parts[0]))
    {
      return String(parts[0])
    }
    let plain = lower.prefix { $0 != "(" && $0 != "/" }
    guard let found = languages[Folded.key(plain)] else { return nil }
    return found == "nb" || found == "nn" ? "no" : found
  }

  /// The code of a currency (ISO 4217); nil when nobody knows.
  static func currency(_ text: String) -> String? {
    if text.utf8.count == 3, text.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return isoCurrencies.contains(text) ? text : nil
    }
    let upper = Cell.trimmed(text).uppercased()
    if upper.utf8.count == 3, upper.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      return isoCurrencies.contains(upper) ? upper : nil
    }
    return extraCurrencies[Cell.trimmed(text).lowercased()] ?? extraCurrencies[Folded.key(text)]
  }

  private static let isoCurrencies = Set(Locale.commonISOCurrencyCodes)
  private static let extraCurrencies = [
    "€": "EUR", "euro": "EUR", "euros": "EUR", "£": "GBP", "pound": "GBP", "poundsterling": "GBP",
    "gbpound": "GBP", "usdollar": "USD", "us$": "USD", "dollarus": "USD", "sfr": "CHF",
    "fr.": "CHF",
    "schweizerfranken": "CHF", "francsuisse": "CHF", "swissfranc": "CHF", "zł": "PLN", "zl": "PLN",
    "zloty": "PLN", "₹": "INR", "rupees": "INR", "kč": "CZK", "¥": "JPY", "yen": "JPY",
    "britishpoundsterling": "GBP", "unitedstatesdollar": "USD", "britishpound": "GBP",
    "dollardesetatsunis": "USD", "poundssterling": "GBP", "indianrupee": "INR", "a$": "AUD",
    "c$": "CAD", "ca$": "CAD", "rs": "INR", "inr": "INR", "svenskkrona": "SEK",
    "danskkrone": "DKK", "norskkrone": "NOK",
  ]
  private static let extraCountries: [String: String] = {
    var all: [String: String] = [
      "england": "GB", "scotland": "GB", "wales": "GB", "greatbritain": "GB",
      "grossbritannien": "GB",
      "grandebretagne": "GB", "royaumeuni": "GB", "usa": "US", "etatsunis": "US", "holland": "NL",
      "hollande": "NL", "paysbas": "NL", "deutschland": "DE", "brd": "DE", "tchequie": "CZ",
      "tschechien": "CZ", "czechrepublic": "CZ", "republiquetcheque": "CZ", "irlande": "IE",
      "bundesrepublikdeutschland": "DE", "unitedstatesofamerica": "US", "northernireland": "GB",
      "groothertogdomluxemburg": "LU", "repubblicaceca": "CZ", "republicofireland": "IE",
      "eire": "IE", "osterreich": "AT", "oesterreich": "AT", "granbretagna": "GB",
      "vereinigteskonigreich": "GB", "inghilterra": "GB", "groenbritannie": "GB",
      "grootbrittannie": "GB", "storbritannien": "GB", "granbretana": "GB", "eeuu": "US",
      "estadosunidos": "US", "rfa": "DE", "suisse": "CH", "svizzera": "CH",
    ]
    let three = """
      AUT AT BEL BE BGR BG CHE CH CZE CZ DEU DE DNK DK ESP ES EST EE FIN FI FRA FR GBR GB GRC GR HRV HR
      HUN HU IRL IE ITA IT LTU LT LUX LU LVA LV MLT MT NLD NL NOR NO POL PL PRT PT ROU RO SVK SK SVN SI
      SWE SE USA US CAN CA IND IN CHN CN JPN JP TUR TR AUS AU MAR MA TUN TN LIE LI MCO MC UKR UA SRB RS
      GER DE
      """.split(whereSeparator: \.isWhitespace)
    for place in stride(from: 0, to: three.count - 1, by: 2) {
      all[three[place].lowercased()] = String(three[place + 1])
    }
    for (letter, code) in [
      ("d", "DE"), ("f", "FR"), ("a", "AT"), ("b", "BE"), ("i", "IT"), ("e", "ES"),
    ] {
      all[letter] = code
    }
    return all
  }()
  private static let extraLanguages = [
    // SAP's letters.
    "d": "de", "e": "en", "f": "fr", "n": "nl", "i": "it", "s": "es", "p": "pt", "v": "sv",
    "k": "da", "o": "no", "u": "fi", "l": "pl", "c": "cs", "h": "hu", "t": "tr",
    // The codes of Windows and ISO 639-2.
    "deu": "de", "des": "de", "dea": "de", "ger": "de", "enu": "en", "eng": "en", "ena": "en",
    "fra": "fr", "frb": "fr", "frs": "fr", "fre": "fr", "frc": "fr", "nld": "nl", "nlb": "nl",
    "dut": "nl", "esp": "es", "esn": "es", "spa": "es", "ita": "it", "its": "it", "ptg": "pt",
    "por": "pt", "ptb": "pt", "sve": "sv", "swe": "sv", "dan": "da", "nor": "no", "non": "no",
    "nob": "no", "fin": "fi", "plk": "pl", "pol": "pl", "csy": "cs", "ces": "cs", "hun": "hu",
    "flamand": "nl", "vlaams": "nl", "castellano": "es", "norwegisch": "no",
  ]
}
