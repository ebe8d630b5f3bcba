@testable import Cases

/// The sums as official pages publish them, typed apart from the shipped table, which reckons them.
enum PublishedRates {
  /// Rate of the ECB + 8 points, as the MEF, the BOE and Rijksoverheid publish it.
  private static let plusEight = series([
    ("2013-01-01", "8.75"), ("2013-07-01", "8.50"), ("2014-01-01", "8.25"),
    ("2014-07-01", "8.15"), ("2015-01-01", "8.05"), ("2016-07-01", "8.00"),
    ("2023-01-01", "10.50"), ("2023-07-01", "12.00"), ("2024-01-01", "12.50"),
    ("2024-07-01", "12.25"), ("2025-01-01", "11.15"), ("2025-07-01", "10.15"),
  ])
  private static let plusTen = series([
    ("2015-01-01", "10.05"), ("2016-07-01", "10.00"), ("2023-01-01", "12.50"),
    ("2023-07-01", "14.00"), ("2024-01-01", "14.50"), ("2024-07-01", "14.25"),
    ("2025-01-01", "13.15"), ("2025-07-01", "12.15"),
  ])
  private static let germanBusiness = series([
    ("2014-07-29", "8.27"), ("2015-01-01", "8.17"), ("2016-07-01", "8.12"),
    ("2023-01-01", "10.62"), ("2023-07-01", "12.12"), ("2024-01-01", "12.62"),
    ("2024-07-01", "12.37"), ("2025-01-01", "11.27"), ("2025-07-01", "10.27"),
  ])
  private static let germanConsumer = series([
    ("2015-01-01", "4.17"), ("2016-07-01", "4.12"), ("2023-01-01", "6.62"),
    ("2023-07-01", "8.12"), ("2024-01-01", "8.62"), ("2024-07-01", "8.37"),
    ("2025-01-01", "7.27"), ("2025-07-01", "6.27"),
  ])
  private static let austrianBusiness = series([
    ("2013-03-16", "9.58"), ("2013-07-01", "9.08"), ("2016-07-01", "8.58"),
    ("2023-01-01", "11.08"), ("2023-07-01", "12.58"), ("2024-01-01", "13.08"),
    ("2025-01-01", "11.73"), ("2025-07-01", "10.73"),
  ])
  private static let belgianBusiness = series([
    ("2013-03-16", "9.00"), ("2013-07-01", "8.50"), ("2016-07-01", "8.00"),
    ("2023-01-01", "10.50"), ("2023-07-01", "12.00"), ("2024-01-01", "12.50"),
    ("2025-01-01", "11.50"), ("2025-07-01", "10.50"),
  ])
  private static let polishBusiness = series([
    ("2016-01-01", "9.50"), ("2020-01-01", "11.50"), ("2020-07-01", "10.10"),
    ("2022-01-01", "11.75"), ("2022-07-01", "16.00"), ("2023-01-01", "16.75"),
    ("2024-01-01", "15.75"), ("2025-07-01", "15.25"), ("2026-01-01", "14.00"),
  ])
  private static let finnishBusiness = series([
    ("2013-07-01", "8.50"), ("2016-07-01", "8.00"), ("2023-01-01", "10.50"),
    ("2023-07-01", "12.00"), ("2024-01-01", "12.50"), ("2025-01-01", "11.50"),
    ("2025-07-01", "10.50"),
  ])
  private static let frenchConsumer = series([
    ("2023-01-01", "2.06"), ("2023-07-01", "4.22"), ("2024-01-01", "5.07"),
    ("2024-07-01", "4.92"), ("2025-01-01", "3.71"), ("2025-07-01", "2.76"),
    ("2026-01-01", "2.62"),
  ])
  private static let italianConsumer = series([
    ("2022-01-01", "1.25"), ("2023-01-01", "5.00"), ("2024-01-01", "2.50"),
    ("2025-01-01", "2.00"),
  ])

  /// The table of the cases.
  static let rates = InterestRates(countries: [
    "AT": country(.actualActual, austrianBusiness, series([("2013-01-01", "4.00")])),
    "BE": country(.actual365, belgianBusiness),
    "DE": country(.actualActual, germanBusiness, germanConsumer),
    "ES": country(.actual365, plusEight),
    "FI": country(.thirty360, finnishBusiness),
    "FR": country(.actual365, plusTen, frenchConsumer),
    "IE": country(.actual365, plusEight, isHeld: true),
    "IT": country(.actual365, plusEight, italianConsumer),
    "LU": country(.actual365, plusEight),
    "NL": country(.actual365, plusEight, isCompounded: true),
    "PL": country(.actual365, polishBusiness, currency: "PLN"),
  ])

  /// Its flat compensation: 40.00 EUR, over 1,000.00 EUR 70.00, over 10,000.00 EUR 100.00 (Ireland).
  static let steps = FlatCompensation([
    .init(since: day("2013-03-16"), amount: euro(4_000)),
    .init(since: day("2013-03-16"), above: euro(100_000), amount: euro(7_000)),
    .init(since: day("2013-03-16"), above: euro(1_000_000), amount: euro(10_000)),
  ])

  private static func country(
    _ dayCount: DayCount,
    _ business: RateSeries,
    _ consumer: RateSeries? = nil,
    currency: String = "EUR",
    isCompounded: Bool = false,
    isHeld: Bool = false
  ) -> CountryInterest {
    CountryInterest(
      currency: currency,
      dayCount: dayCount,
      isCompounded: isCompounded,
      isHeld: isHeld,
      business: StatutoryRate(periods: business),
      consumer: consumer.map { StatutoryRate(periods: $0) },
      compensation: isHeld
        ? steps : FlatCompensation([.init(since: day("2014-07-29"), amount: euro(4_000))]),
      source: "typed by hand",
      lookedUpOn: day("2026-11-29")
    )
  }
}
