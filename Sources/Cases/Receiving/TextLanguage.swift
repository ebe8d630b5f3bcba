/// The language that a text is written in, by its small words.
public enum TextLanguage {
  /// No more of a text is looked at.
  private static let longest = 4_000
  /// So many small words have to speak for a language, and so many more than for any other.
  private static let fewest = 4

  /// The language of a text as a BCP 47 tag; nil when it is too short or too mixed to say.
  public static func language(of text: String) -> String? {
    var counts: [String: Int] = [:]
    let scalars = String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest)))
    for word in scalars.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let language = languages[String(word)] { counts[language, default: 0] += 1 }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let best = ranked.first, best.value >= fewest else { return nil }
    let next = ranked.dropFirst().first?.value ?? 0
    return best.value >= 2 * next ? best.key : nil
  }

  /// Small words that stand in one of the languages only.
  private static let words: [String: String] = [
    "de": "der das und ist nicht wir sie ich den dem für mit von bitte haben wird auf eine dass "
      + "uns ihre ihnen wurde sind oder auch werden",
    "en": "the and are you we our your of that this please will with been would from they which",
    "es": "el los las una pero nuestro nuestra gracias hemos usted muy están este esta por ya",
    "fr": "les des nous vous pas avec dans est et pour votre notre merci sur cette vos nos être",
    "it": "il di che della delle abbiamo sono questo questa grazie vostro nostro vi ci anche gli",
    "nl": "het een niet wij voor van dat hebben wordt onze graag naar ook aan deze zijn maar bij",
    "pt": "os não uma foi nosso vosso obrigado seu sua são pelo pela às já ainda também muito",
  ]

  private static let languages: [String: String] = words.reduce(into: [:]) { found, entry in
    for word in entry.value.split(separator: " ") {
      // A word of two languages speaks for neither.
      found[String(word)] = found[String(word)] == nil ? entry.key : ""
    }
  }.filter { !$0.value.isEmpty }
}
