import Foundation
import Liquid
import Testing

@testable import Cases

@Suite("filters of letters")
struct LetterFiltersTests {
  func applied(
    _ name: String,
    _ input: Value,
    _ arguments: [Value] = [],
    keywords: [String: Value] = [:],
    language: String = "en",
    seconds: Int = 0
  ) throws -> String {
    let zone = try #require(TimeZone(secondsFromGMT: seconds))
    let formats = LetterFormats(locale: language, timeZone: zone)
    let filter = try #require(LetterFilters.filters(formats, language: language)[name])
    guard case .string(let text) = try filter(input, arguments, keywords) else { return "no text" }
    return text.map { $0.isWhitespace ? " " : String($0) }.joined()
  }

  @Test(arguments: [
    ("en", "EUR", "€12,400.50"), ("de", "EUR", "12.400,50 €"), ("en", "JPY", "¥12,400"),
    ("fr", "EUR", "12 400,50 €"),
  ])
  func `money follows language and currency`(language: String, currency: String, text: String)
    throws
  {
    let amount = try #require(Decimal(string: currency == "JPY" ? "12400" : "12400.50"))
    #expect(
      try applied("money", .decimal(amount), [.string(currency)], language: language) == text
    )
  }

  @Test func `money takes whole numbers`() throws {
    #expect(try applied("money", .int(5), [.string("EUR")]) == "€5.00")
  }

  @Test func `money needs a number and a currency`() {
    let rows: [(Value, [Value])] = [
      (.string("5"), [.string("EUR")]), (.int(5), []), (.int(5), [.string("EURO")]),
      (.int(5), [.int(5)]), (.null, [.string("EUR")]),
    ]
    for (input, arguments) in rows {
      #expect(throws: LetterFilters.BadInput.self) {
        try applied("money", input, arguments)
      }
    }
  }

  @Test(arguments: [
    ("date_long", "en", "November 23, 2026"), ("date_long", "de", "23. November 2026"),
    ("date_short", "en", "Nov 23, 2026"), ("date_long", "fr", "23 novembre 2026"),
  ])
  func `a day follows the language`(filter: String, language: String, text: String) throws {
    for seconds in [-43_200, 0, 43_200] {
      #expect(
        try applied(filter, .string("2026-11-23"), language: language, seconds: seconds) == text
      )
    }
  }

  @Test func `an instant is shown in the zone of the organisation`() throws {
    let instant = Value.date(Date(timeIntervalSince1970: 1_795_390_200))  // 22:30 UTC
    let utc = try applied("date_long", instant)
    let later = try applied("date_long", instant, seconds: 7200)
    #expect(utc != later)
  }

  @Test(arguments: [
    ("number", "en", "1234567.5", "1,234,567.5"), ("number", "de", "1234567.5", "1.234.567,5"),
    ("number", "en", "12345678901234567890.123", "12,345,678,901,234,567,890.123"),
    ("percent", "en", "0.08125", "8.12%"), ("percent", "de", "0.1", "10 %"),
    ("percent", "fr", "1", "100 %"),
  ])
  func `numbers follow the language and stay exact`(
    filter: String,
    language: String,
    number: String,
    text: String
  ) throws {
    let value = Value.decimal(try #require(Decimal(string: number)))
    #expect(try applied(filter, value, language: language) == text)
  }

  @Test(arguments: [
    ("en", "1", "one"), ("en", "0", "other"), ("en", "2", "other"), ("en", "-1", "one"),
    ("en", "1000000", "other"), ("de_AT", "1", "one"), ("nl", "1.5", "other"),
    ("fr", "0", "one"), ("fr", "1.5", "one"), ("fr", "2", "other"), ("fr", "2000000", "many"),
    ("es", "0", "other"), ("es", "1000000", "many"), ("it", "1", "one"), ("it", "1000001", "other"),
    ("pt", "0", "one"), ("pt-BR", "1.5", "one"), ("pt_PT", "0", "other"), ("pt-PT", "1", "one"),
  ])
  func `a word follows its number as CLDR says`(language: String, number: String, form: String)
    throws
  {
    let value = Value.decimal(try #require(Decimal(string: number)))
    let chosen = try applied(
      "pluralize",
      value,
      [.string("one"), .string("other")],
      keywords: ["many": .string("many")],
      language: language
    )
    #expect(chosen == form)
  }

  @Test func `pluralize needs a number and two forms`() {
    for (input, forms) in [(Value.string("1"), 2), (.int(1), 1), (.int(1), 0)] {
      #expect(throws: LetterFilters.BadInput.self) {
        try applied("pluralize", input, Array(repeating: .string("x"), count: forms))
      }
    }
  }

  @Test func `what is no day is refused`() {
    let rows: [Value] = [
      .string(""), .string("soon"), .string("23.11.2026"), .string("2026-13-45"), .int(5), .null,
    ]
    for row in rows {
      #expect(throws: LetterFilters.BadInput.self) { try applied("date_long", row) }
    }
  }

  @Test(arguments: [
    "ar_EG", "de_AT", "de_CH", "de_DE", "en_GB", "en_IN", "en_US", "es_ES", "es_MX", "fr_BE",
    "fr_CA", "fr_CH", "fr_FR", "it_CH", "it_IT", "ja_JP", "nl_BE", "nl_NL", "pl_PL", "pt_BR",
    "pt_PT", "sv_SE",
  ])
  func `amounts are those that Foundation writes`(locale: String) throws {
    let formats = LetterFormats(locale: locale, timeZone: .gmt)
    for currency in ["EUR", "CHF", "JPY", "KWD", "USD", "XYZ"] {
      let style = Decimal.FormatStyle.Currency(code: currency)
        .locale(Locale(identifier: locale))
      for text in Self.amounts {
        let amount = try #require(Decimal(string: text))
        #expect(formats.money(amount, currency) == style.format(amount), "\(text) \(currency)")
      }
    }
  }

  private static let amounts = [
    "0", "-0.01", "0.005", "0.1", "1", "-1", "9.99", "99.999", "100", "999.5", "1000", "-1000.01",
    "9999", "10000", "12345.67", "-99999.99", "100000", "654321", "1000000", "-7654321.5",
    "98765432.1", "1e3", "12e5", "999999999999.99", "12345678901234567890.12", "1e30", "0.0000001",
  ]

  @Test func `most locales of the letters are written without asking Foundation each time`() {
    for locale in ["de_DE", "en_GB", "es_ES", "fr_FR", "it_IT", "nl_NL", "pt_PT"] {
      let style = Decimal.FormatStyle.Currency(code: "EUR").locale(Locale(identifier: locale))
      let pattern = AmountPattern { style.format($0) }
      #expect(pattern?.text(Decimal(1234)) == style.format(Decimal(1234)), "\(locale)")
    }
  }
}
