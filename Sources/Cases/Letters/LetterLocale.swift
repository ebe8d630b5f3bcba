/// Which locale writes the amounts and days of a letter.
enum LetterLocale {
  /// The countries (ISO 3166-1) in which a language is written to firms.
  private static let countries: [String: Set<String>] = [
    "de": ["AT", "BE", "CH", "DE", "LI", "LU"],
    "en": [
      "AU", "CA", "GB", "HK", "IE", "IN", "MT", "NG", "NZ", "PH", "SG", "US", "ZA",
    ],
    "es": [
      "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE",
      "PR", "PY", "SV", "US", "UY", "VE",
    ],
    "fr": ["BE", "CA", "CH", "CI", "DZ", "FR", "LU", "MA", "MC", "SN", "TN"],
    "it": ["CH", "IT", "SM", "VA"],
    "nl": ["BE", "NL", "SR"],
    "pt": ["AO", "BR", "CV", "MZ", "PT"],
  ]

  /// What a language is written like by a firm elsewhere: British English, Portugal's Portuguese.
  private static let elsewhere = ["en": "en_GB", "pt": "pt_PT"]

  /// The ICU name of the locale for a language, a BCP 47 tag, and the country of the organisation.
  ///
  /// A reader takes `1.234` for what it means in the language of the letter, so that the country
  /// counts only where that language is its own.
  static func name(language: String, country: String) -> String {
    let pieces = language.split(separator: "-")
    guard pieces.count == 1, let base = pieces.first?.lowercased() else {
      return language.replacing("-", with: "_")
    }
    if let countries = countries[base], !countries.contains(country) {
      return elsewhere[base] ?? base
    }
    return "\(base)_\(country)"
  }
}
