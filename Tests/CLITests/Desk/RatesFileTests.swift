import Foundation
import Testing

@testable import Cases
@testable import Desk

@Suite("rates.json5, statutory interest by country")
struct RatesFileTests {
  private func shipped() throws -> InterestRates {
    try RatesFile.parse(Data(DefaultRates.text.utf8), file: RatesFile.name)
  }

  private func rate(_ country: String, _ debtor: DebtorKind, _ day: String) throws -> String? {
    let terms = try shipped().terms(country: country, debtor: debtor)
    return terms.rates.period(on: try #require(Day(day)))?.rate.description
  }

  @Test func `each country has a source, a day and rates for businesses`() throws {
    let rates = try shipped()
    let codes = ["AT", "BE", "DE", "ES", "FI", "FR", "IE", "IT", "LU", "NL", "PL", "PT", "SE"]
    #expect(rates.countries.keys.sorted() == codes)
    for country in rates.countries.values {
      #expect(!country.source.isEmpty && country.lookedUpOn == Day("2026-11-29"))
      #expect(country.business != nil)
    }
    for base in rates.bases.values { #expect(!base.source.isEmpty) }
    #expect(try RatesFile.load(in: "/nonexistent") == rates)
  }

  /// Sums as they are published: the notices of the MEF, of FOD Financiën, of the BOE, of the DGTF,
  /// of the Bank of Finland, of Rijksoverheid, of the Ministry in Luxembourg and of the OeNB.
  @Test(arguments: [
    ("IT", DebtorKind.business, "2013-01-01", "8.75"), ("IT", .business, "2022-12-31", "8.00"),
    ("IT", .business, "2025-06-30", "11.15"), ("IT", .business, "2026-01-01", "10.15"),
    ("IT", .consumer, "2024-12-31", "2.50"), ("IT", .consumer, "2026-12-31", "1.60"),
    ("ES", .business, "2013-02-23", "7.75"), ("ES", .business, "2013-02-24", "8.75"),
    ("ES", .business, "2014-07-01", "8.15"), ("ES", .consumer, "2015-06-01", "3.50"),
    ("BE", .business, "2013-03-15", "8.00"), ("BE", .business, "2013-03-16", "9.00"),
    ("BE", .business, "2014-12-31", "8.50"), ("BE", .business, "2016-07-01", "8.00"),
    ("BE", .business, "2023-06-30", "10.50"), ("BE", .business, "2024-12-31", "12.50"),
    ("BE", .business, "2025-01-01", "11.50"), ("BE", .business, "2026-06-30", "10.50"),
    ("BE", .consumer, "2022-12-31", "1.50"), ("BE", .consumer, "2026-12-31", "4.50"),
    ("NL", .business, "2013-01-01", "7.75"), ("NL", .business, "2013-07-01", "8.50"),
    ("NL", .business, "2024-07-01", "12.25"), ("NL", .business, "2025-07-01", "10.15"),
    ("NL", .consumer, "2023-07-01", "6.00"), ("NL", .consumer, "2025-01-01", "6.00"),
    ("PT", .business, "2013-07-01", "8.50"), ("PT", .business, "2024-07-01", "12.25"),
    ("FI", .business, "2015-01-01", "8.50"), ("FI", .business, "2025-06-30", "11.50"),
    ("FI", .consumer, "2013-01-01", "8.00"), ("FI", .consumer, "2026-01-01", "9.50"),
    ("LU", .business, "2024-12-31", "12.25"), ("LU", .consumer, "2024-01-01", "4.50"),
    ("IE", .business, "2014-07-01", "8.15"), ("IE", .business, "2024-07-01", "12.25"),
    ("FR", .business, "2024-12-31", "14.25"), ("FR", .consumer, "2018-06-30", "0.89"),
    ("FR", .consumer, "2020-06-30", "0.87"), ("FR", .consumer, "2026-01-01", "2.62"),
    ("DE", .business, "2014-07-28", "7.27"), ("DE", .business, "2014-07-29", "8.27"),
    ("DE", .business, "2024-01-01", "12.62"), ("DE", .consumer, "2017-01-01", "4.12"),
    ("AT", .business, "2013-03-15", "8.38"), ("AT", .business, "2017-07-01", "8.58"),
    ("AT", .business, "2024-01-01", "13.08"), ("AT", .consumer, "2030-01-01", "4.00"),
    ("PL", .business, "2018-01-01", "9.50"), ("PL", .business, "2022-06-30", "11.75"),
    ("PL", .consumer, "2020-06-01", "5.60"), ("PL", .consumer, "2025-10-09", "10.00"),
    ("PL", .consumer, "2022-01-05", "7.75"), ("PL", .consumer, "2026-03-05", "9.25"),
    ("SE", .business, "2023-12-31", "11.50"), ("SE", .consumer, "2017-01-01", "7.50"),
  ])
  func `the shipped rates are the published ones`(
    country: String,
    debtor: DebtorKind,
    day: String,
    result: String
  ) throws {
    #expect(try rate(country, debtor, day) == result)
  }

  @Test(arguments: [
    ("DE", DebtorKind.business, "2026-07-01"), ("FR", .consumer, "2026-07-01"),
    ("NL", .consumer, "2026-01-01"), ("PL", .consumer, "2026-04-01"),
    ("PL", .business, "2015-12-31"),
    ("SE", .business, "2025-01-01"), ("ES", .consumer, "2021-12-31"),
    ("LU", .consumer, "2025-01-01"),
  ])
  func `what could not be proven is left out`(country: String, debtor: DebtorKind, day: String)
    throws
  {
    #expect(try rate(country, debtor, day) == nil)
  }

  @Test func `Poland's compensation is in euro and by the amount in zloty`() throws {
    let terms = try shipped().terms(country: "PL", debtor: .business)
    let due = try #require(Day("2024-05-31"))
    for (zloty, euro) in [
      (500_000, 4_000), (500_001, 7_000), (4_999_999, 7_000), (5_000_000, 10_000),
    ] {
      let amount = terms.compensation.amount(
        of: Money(minorUnits: zloty, currency: "PLN"),
        dueOn: due
      )
      #expect(amount == Money(minorUnits: euro, currency: "EUR"))
    }
  }

  @Test func `a workspace's own file takes the place of the shipped one`() throws {
    let sandbox = try Sandbox()
    let text = """
      { countries: { DE: { currency: "EUR", dayCount: "30/360", source: "us", lookedUpOn: "2026-11-29",
        business: { rates: [ { from: "2026-07-01", until: "2026-12-31", percent: "10.27" } ] } } } }
      """
    try sandbox.write("own/rates.json5", text)
    let rates = try RatesFile.load(in: sandbox.path("own"))
    #expect(rates.countries.keys.sorted() == ["DE"])
    #expect(rates.countries["DE"]?.dayCount == .thirty360)
  }

  @Test(arguments: [
    ("dayCount: \"30/360\"", "dayCount: \"30/365\"", "countries.FI.dayCount"),
    ("percent: \"9.2\"", "percent: \"9.205\"", "countries.AT.business.points[1].percent"),
    ("percent: \"9.2\"", "percent: 9.2", "countries.AT.business.points[1].percent"),
    (
      "from: \"2017-01-01\", percent: \"2.00\"", "percent: \"2.00\"",
      "countries.BE.consumer.rates[3].from"
    ),
    ("\"2014-07-29\", percent", "\"2012-07-29\", percent", "countries.DE.business.points[1].from"),
    (
      "until: \"2025-12-31\", percent: \"3.25\"", "percent: \"3.25\"",
      "countries.ES.consumer.rates[4].until"
    ),
    ("base: \"NBP\"", "base: \"NPB\"", "countries.PL.business.base"),
    ("until: \"2020-12-31\"", "until: \"2022-03-04\"", "countries.ES.consumer.rates[2].until"),
    ("until: \"2020-12-31\"", "until: \"2015-12-01\"", "countries.ES.consumer.rates[2].until"),
    ("above: \"1000.00\"", "above: \"1.000,00\"", "countries.IE.compensation[1].above"),
    (
      "until: \"2024-12-31\", percent: \"4.00\"", "until: \"31.12.2024\", percent: \"4.00\"",
      "bases.SE.rates[7].until"
    ),
    ("rateOfDueDate: true", "rateOfDuDate: true", "countries.IE.rateOfDuDate"),
    ("    PT: {", "    pt: {", "countries.pt"),
  ])
  func `a mistake is named by country and place`(right: String, wrong: String, key: String) throws {
    #expect(DefaultRates.text.contains(right))
    let text = DefaultRates.text.replacingOccurrences(of: right, with: wrong)
    #expect {
      try RatesFile.parse(Data(text.utf8), file: RatesFile.name)
    } throws: { error in
      (error as? ConfigurationError)?.problems.contains { $0.key == key } == true
    }
  }

  @Test(arguments: [
    (
      InterestError.rateMissing(country: "DE", on: Day(2026, 7, 1) ?? Day(number: 0)),
      "rates.json5 has no rate of DE for 2026-07-01, in the second half of 2026; enter it there, "
        + "or reckon until 2026-06-30."
    ),
    (
      .unknownCountry("XX", known: ["AT", "DE"]),
      "There is no statutory interest of 'XX' in rates.json5, only of AT, DE; enter it there, or "
        + "name the contract's rate."
    ),
  ])
  func `why there is no interest is a sentence`(error: InterestError, sentence: String) {
    #expect(error.sentence == sentence)
  }
}
