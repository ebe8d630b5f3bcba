import Testing

@testable import Cases

/// A claim for interest worked out by hand: each line as principal × rate × days ÷ year.
struct InterestCase: Sendable, CustomTestStringConvertible {
  let country: String
  let debtor: DebtorKind
  let debt: Debt
  let until: Day
  let lines: [String]
  let total: String

  init(
    _ country: String,
    _ debtor: DebtorKind,
    _ amount: String,
    due: String,
    until: String,
    changes: [Debt.Change] = [],
    lines: [String],
    total: String
  ) {
    self.country = country
    self.debtor = debtor
    let currency = country == "PL" ? "PLN" : "EUR"
    let money = Money(decimal: amount, currency: currency)
    debt = Debt(
      amount: money ?? Money(minorUnits: 0, currency: currency),
      dueOn: day(due),
      changes: changes
    )
    self.until = day(until)
    self.lines = lines
    self.total = total
  }

  var testDescription: String {
    "\(country) \(debtor) \(debt.amount.decimal) due \(debt.dueOn) until \(until)"
  }
}

func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

func euro(_ units: Int) -> Money { Money(minorUnits: units, currency: "EUR") }

/// Minor units of a currency with two fraction digits: `1234.50`.
func plain(_ money: Money) -> String {
  InterestRate(hundredths: money.minorUnits).description
}

/// A line as it stands in a case.
func text(_ line: Interest.Line, _ dayCount: DayCount) -> String {
  let year = dayCount.yearLength(on: line.from)
  return "\(plain(line.principal)) × \(line.rate) % × \(line.days)/\(year) = \(plain(line.amount))"
}

/// A series from the first days of its rates, until the last day that is proven.
func series(_ rows: [(String, String)], until: String = "2026-06-30") -> RateSeries {
  var periods: [RatePeriod] = []
  for (place, row) in rows.enumerated() {
    let next = place + 1 < rows.count ? day(rows[place + 1].0).adding(days: -1) : day(until)
    let rate = InterestRate(percent: row.1) ?? InterestRate(hundredths: 0)
    periods.append(RatePeriod(from: day(row.0), until: next, rate: rate))
  }
  return RateSeries(periods)
}
