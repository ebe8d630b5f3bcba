import Testing

@testable import Cases

@Suite("rates, day counts, rounding and flat compensation")
struct InterestRuleTests {
  // Figures that others publish: where, amount, percent, day count, due, until, their result.
  @Test(arguments: [
    // kredity.se, "Räkna ut dröjsmålsränta": 20,000 kr, 8 %, 30 days.
    ("20000.00", "8", DayCount.actual365, "2023-03-01", "2023-03-31", "131.51"),
    // anleiter.de, "Wie berechnet man Verzugszinsen?": 1,000 €, 5.12 %, 25 days.
    ("1000.00", "5.12", .actual365, "2010-03-01", "2010-03-26", "3.51"),
    // blogbox.be, "Nalatigheidsinteresten berekenen": 1,000 €, 5 %, due 1 April, paid 1 May.
    ("1000.00", "5", .actual365, "2023-04-01", "2023-05-01", "4.11"),
    // xando.pro, "Verwijlintresten berekenen": 1,000 €, 10 %, 60 days (16.4 there).
    ("1000.00", "10", .actual365, "2023-04-01", "2023-05-31", "16.44"),
    // economias.pt, "Como calcular juros de mora": 300 €, 10 days, 4.705 % there, 4.71 here.
    ("300.00", "4.71", .actual365, "2021-03-01", "2021-03-11", "0.39"),
    // p-konto.de, "Zinsformel": 10,000 €, 6 %, 1 January until 30 July 2016, 210 days of 360.
    ("10000.00", "6", .thirty360, "2015-12-31", "2016-07-30", "350.00"),
    // vuokranantajat.fi, "Viivästyskorkolaskuri": 650 €, 7 %, 15 days of 360.
    ("650.00", "7", .thirty360, "2017-11-02", "2017-11-17", "1.90"),
    // suomi24.fi, "Viivästyskoron laskenta": 300 €, 9.5 %, due 28 July, paid 31 July.
    ("300.00", "9.5", .actual365, "2008-07-28", "2008-07-31", "0.23"),
    // solidbau.at, "Verzugszinsen": 100,000 € a year at 11.08 % and at 8.58 %.
    ("100000.00", "11.08", .actualActual, "2022-12-31", "2023-12-31", "11080.00"),
    ("100000.00", "8.58", .actualActual, "2019-12-31", "2020-12-31", "8580.00"),
    // A year of 360 with the days of the calendar: 1,000.00 × 10 % × 31/360 = 8.61.
    ("1000.00", "10", .actual360, "2025-06-30", "2025-07-31", "8.61"),
  ])
  func `interest is what public calculators say`(
    amount: String,
    percent: String,
    dayCount: DayCount,
    due: String,
    until: String,
    result: String
  ) throws {
    let rate = try #require(InterestRate(percent: percent))
    let money = try #require(Money(decimal: amount, currency: "EUR"))
    let terms = InterestTerms(contractual: rate, dayCount: dayCount)
    let debt = Debt(amount: money, dueOn: day(due))
    #expect(plain(try Interest.on(debt, by: terms, until: day(until)).total) == result)
  }

  // pavonecostruzioni.it, "Esempio di Calcolo Mora": 1,000.00 € from 1 January 2010 until 1 January
  // 2012, 180 + 184 + 181, 184 and 1 days, 161.26 in all.
  @Test func `half-years add up as in the Italian example`() throws {
    let rates = series(
      [("2010-01-01", "8.00"), ("2011-07-01", "8.25"), ("2012-01-01", "8.00")],
      until: "2012-06-30"
    )
    let debt = Debt(amount: euro(100_000), dueOn: day("2010-01-01"))
    let terms = InterestTerms(rates: rates, dayCount: .actual365)
    let interest = try Interest.on(debt, by: terms, until: day("2012-01-01"))
    #expect(interest.lines.map(\.days) == [545, 184, 1])
    #expect(interest.lines.map(\.amount) == [euro(11_945), euro(4_159), euro(22)])
    #expect(interest.total == euro(16_126))
  }

  // verzugszins.ch, "Berechnung Verzugszinstage": 1 January, part on the 20th, rest on the 30th: 19
  // and 10 days. vuokralaiset.fi: due 2 March, paid 20 March, 18 days.
  @Test func `days are counted as public pages count them`() throws {
    let debt = Debt(
      amount: euro(100_000),
      dueOn: day("2025-01-01"),
      changes: [
        .init(.payment, on: day("2025-01-20"), minorUnits: 50_000),
        .init(.payment, on: day("2025-01-30"), minorUnits: 50_000),
      ]
    )
    let terms = InterestTerms(contractual: InterestRate(hundredths: 500))
    let interest = try Interest.on(debt, by: terms, until: day("2025-12-31"))
    #expect(interest.lines.map(\.days) == [19, 10])
    #expect(DayCount.thirty360.days(from: day("2011-03-03"), to: day("2011-03-20")) == 18)
  }

  // 1 % of 0.50 for a year is half a cent. Half to even would give 2 for 2.50.
  @Test(arguments: [(50, 1), (49, 0), (149, 1), (150, 2), (250, 3), (-50, -1), (-49, 0)])
  func `a half is rounded away from zero`(units: Int, result: Int) throws {
    let one = InterestRate(hundredths: 100)
    let rounded = try InterestReckoner.rounded(units, rate: one, days: 365, yearLength: 365)
    #expect(rounded == result)
  }

  @Test(arguments: [
    ("10.15", 1015), ("8", 800), ("-0.88", -88), ("9.2", 920), ("0.00", 0), ("1000", 100_000),
  ])
  func `a rate is read and shown exactly`(text: String, hundredths: Int) {
    let rate = InterestRate(percent: text)
    #expect(rate?.hundredths == hundredths)
    #expect(rate.flatMap { InterestRate(percent: $0.description) } == rate)
  }

  @Test(arguments: ["", "8,5", "8.005", "1e2", "+8", "1000.01", "8 %"])
  func `what is no rate is not read`(text: String) {
    #expect(InterestRate(percent: text) == nil)
  }

  @Test(arguments: [(825, 850), (850, 850), (800, 800), (1215, 1250), (-20, 0), (-50, -50)])
  func `a sum is rounded up to the next half point`(hundredths: Int, result: Int) {
    let half = InterestRate(hundredths: 50)
    #expect(InterestRate(hundredths: hundredths).roundedUp(to: half).hundredths == result)
  }

  @Test func `points are laid over a base rate, and end where either ends`() {
    let rate = StatutoryRate(
      base: "ECB",
      periods: series([("2013-01-01", "7"), ("2013-03-16", "8")], until: "9999-12-31"),
      roundedUpTo: InterestRate(hundredths: 50)
    )
    let base = series([("2013-01-01", "0.75"), ("2013-07-01", "0.50")], until: "2013-12-31")
    let sums = rate.series(over: ["ECB": base]).periods
    #expect(sums.map(\.rate.description) == ["8.00", "9.00", "8.50"])
    #expect(sums.last?.until == day("2013-12-31"))
    #expect(rate.series(over: [:]).periods.isEmpty)
  }

  // MARK: Flat compensation

  @Test(arguments: [(1, 4_000), (100_000, 4_000), (100_001, 7_000), (1_000_001, 10_000)])
  func `the compensation is that of the amount`(units: Int, result: Int) {
    let due = day("2025-01-31")
    #expect(PublishedRates.steps.amount(of: euro(units), dueOn: due) == euro(result))
    let foreign = Money(minorUnits: 5_000_000, currency: "USD")
    #expect(PublishedRates.steps.amount(of: foreign, dueOn: due) == euro(4_000))
    #expect(PublishedRates.steps.amount(of: euro(units), dueOn: day("2013-03-15")) == nil)
  }

  @Test func `the compensation comes once, is for businesses only, and follows what was late`()
    throws
  {
    let half = Debt.Change(.payment, on: day("2025-01-31"), minorUnits: 950_000)
    let later = Debt.Change(.payment, on: day("2025-03-31"), minorUnits: 1)
    let debt = Debt(amount: euro(1_000_000), dueOn: day("2025-01-31"), changes: [half, later])
    let irish = try PublishedRates.rates.terms(country: "IE", debtor: .business)
    let interest = try Interest.on(debt, by: irish, until: day("2025-12-31"))
    #expect(interest.compensation == euro(4_000) && interest.lines.count == 2)
    let consumer = try PublishedRates.rates.terms(country: "DE", debtor: .consumer)
    #expect(try Interest.on(debt, by: consumer, until: day("2025-12-31")).compensation == nil)
  }
}
