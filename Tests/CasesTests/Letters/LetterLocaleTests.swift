import Testing

@testable import Cases

@Suite("the locale of a letter")
struct LetterLocaleTests {
  @Test(arguments: [
    ("de", "CH", "de_CH"), ("fr", "CH", "fr_CH"), ("nl", "BE", "nl_BE"), ("en", "US", "en_US"),
    ("en", "GB", "en_GB"), ("pt", "BR", "pt_BR"), ("EN", "IE", "en_IE"),
  ])
  func `a language is written as in the country of the organisation`(
    language: String,
    country: String,
    name: String
  ) {
    #expect(LetterLocale.name(language: language, country: country) == name)
  }

  @Test(arguments: [
    ("en", "DE", "en_GB"), ("pt", "FR", "pt_PT"), ("fr", "DE", "fr"), ("nl", "FR", "nl"),
    ("de", "US", "de"),
  ])
  func `the country does not count where the language is not its own`(
    language: String,
    country: String,
    name: String
  ) {
    #expect(LetterLocale.name(language: language, country: country) == name)
  }

  @Test(arguments: [("de-CH", "de_CH"), ("pt-BR", "pt_BR"), ("zh-Hant-TW", "zh_Hant_TW")])
  func `a tag that says its country keeps it`(tag: String, name: String) {
    #expect(LetterLocale.name(language: tag, country: "DE") == name)
  }

  @Test func `a language without countries of its own follows the organisation's`() {
    #expect(LetterLocale.name(language: "pl", country: "PL") == "pl_PL")
  }
}
