import Cases
import Foundation
import Testing

@Suite("amounts")
struct MoneyTests {
  @Test(arguments: [
    ("12400.00", "EUR", 1_240_000), ("12400", "EUR", 1_240_000), ("0.5", "EUR", 50),
    ("-350", "EUR", -35_000), ("-0.01", "EUR", -1), ("0", "EUR", 0), ("007.10", "EUR", 710),
    ("5.", "EUR", 500), ("1250", "JPY", 1250), ("1250.", "JPY", 1250), ("1.234", "KWD", 1234),
    ("1.2", "KWD", 1200), ("3", "TND", 3000), ("9.99", "XYZ", 999),
    ("92233720368547758.07", "EUR", Int.max), ("-92233720368547758.07", "EUR", -Int.max),
  ])
  func `a plain decimal is exact`(text: String, currency: String, units: Int) throws {
    let money = try #require(Money(decimal: text, currency: currency))
    #expect(money == Money(minorUnits: units, currency: currency))
  }

  @Test(arguments: [
    ("", "EUR"), ("-", "EUR"), (".", "EUR"), (".5", "EUR"), ("--5", "EUR"), ("+5", "EUR"),
    ("1,000.00", "EUR"), ("1.000,00", "EUR"), ("1 000", "EUR"), ("5e3", "EUR"), ("0x10", "EUR"),
    ("1.2.3", "EUR"), ("1.234", "EUR"), ("1.5", "JPY"), ("1.2345", "KWD"), ("٣", "EUR"),
    ("5 ", "EUR"), (" 5", "EUR"), ("1.-5", "EUR"), ("NaN", "EUR"), ("€5", "EUR"),
    ("92233720368547758.08", "EUR"), ("99999999999999999999", "JPY"),
  ])
  func `what is no plain decimal, or does not fit, is refused`(text: String, currency: String) {
    #expect(Money(decimal: text, currency: currency) == nil)
  }

  @Test(arguments: [("EUR", 2, "12.34"), ("JPY", 0, "1234"), ("KWD", 3, "1.234")])
  func `major units follow the currency, ISO 4217`(currency: String, digits: Int, text: String)
    throws
  {
    #expect(Money.fractionDigits(of: currency) == digits)
    let decimal = try #require(Decimal(string: text))
    #expect(Money(minorUnits: 1234, currency: currency).decimal == decimal)
    #expect(Money(minorUnits: -1234, currency: currency).decimal == -decimal)
  }

  @Test func `the largest amounts stay exact`() {
    #expect("\(Money(minorUnits: .max, currency: "EUR").decimal)" == "92233720368547758.07")
    #expect("\(Money(minorUnits: .min, currency: "EUR").decimal)" == "-92233720368547758.08")
  }
}
