public import Foundation
public import Liquid

/// The filters that letters have beside Liquid's own, for what else is written by templates: amounts, days
/// and words look the same everywhere.
public enum HouseFilters {
  /// The filters of a language, a BCP 47 tag, as an organisation of a country writes it; `t` finds `words`,
  /// and the day of an instant is that in the zone.
  public static func filters(
    _ words: LetterWords,
    language: String,
    country: String,
    timeZone: TimeZone
  ) -> [String: FilterFunction] {
    let name = LetterLocale.name(language: language, country: country)
    let formats = LetterFormats(locale: name, timeZone: timeZone)
    return LetterFilters.filters(formats, language: language, words: words)
  }
}
