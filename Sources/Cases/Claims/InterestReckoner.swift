/// The lines of interest on one debt, from the first to the last day.
struct InterestReckoner {
  let debt: Debt
  let terms: InterestTerms
  let first: Day
  let last: Day

  /// The interest of full years, where it bears interest itself.
  private var capitalised = 0

  init(debt: Debt, terms: InterestTerms, first: Day, last: Day) {
    self.debt = debt
    self.terms = terms
    self.first = first
    self.last = last
  }

  /// All lines; days on which nothing was open have none.
  mutating func lines() throws(InterestError) -> [Interest.Line] {
    var lines: [Interest.Line] = []
    var sinceAnniversary = 0
    var years = 1
    var day = first
    while day <= last {
      while terms.isCompounded, first.adding(months: 12 * years) <= day {
        capitalised = try InterestReckoner.sum(capitalised, sinceAnniversary)
        sinceAnniversary = 0
        years += 1
      }
      let (line, next) = try line(from: day)
      if let line {
        lines.append(line)
        sinceAnniversary = try InterestReckoner.sum(sinceAnniversary, line.amount.minorUnits)
      }
      day = next
    }
    return lines
  }

  /// The line that starts on a day, if anything is open then, and the day after it.
  private func line(from day: Day) throws(InterestError) -> (Interest.Line?, next: Day) {
    let open = try debt.open(on: day, known: last)
    let moves = debt.changes.filter { $0.kind == .payment && $0.on >= day && $0.on < last }
    var end = moves.map(\.on).min() ?? last
    guard open > 0 else { return (nil, end.adding(days: 1)) }
    let rate = try rate(on: day, until: &end)
    let (year, _, _) = day.parts
    if terms.dayCount == .actualActual {
      end = min(end, lastDay(ofYearsLike: year))
    }
    if terms.isCompounded { end = min(end, dayBeforeAnniversary(after: day)) }
    let principal = try InterestReckoner.sum(open, capitalised)
    let days = terms.dayCount.days(from: day, to: end)
    let amount = try InterestReckoner.rounded(
      principal,
      rate: rate,
      days: days,
      yearLength: terms.dayCount.yearLength(on: day)
    )
    let currency = debt.amount.currency
    let line = Interest.Line(
      from: day,
      to: end,
      days: days,
      principal: Money(minorUnits: principal, currency: currency),
      rate: rate,
      amount: Money(minorUnits: amount, currency: currency)
    )
    return (line, end.adding(days: 1))
  }

  /// The rate of a day; moves the end of the line to the last day of the same rate.
  private func rate(on day: Day, until end: inout Day) throws(InterestError) -> InterestRate {
    let asked = terms.isHeld ? debt.dueOn : day
    guard var period = terms.rates.period(on: asked) else {
      throw .rateMissing(country: terms.country, on: asked)
    }
    guard !terms.isHeld else { return period.rate }
    let rate = period.rate
    while period.until < end {
      let next = terms.rates.period(on: period.until.adding(days: 1))
      guard let next, next.rate == rate else { break }
      period = next
    }
    end = min(end, period.until)
    return rate
  }

  /// The last day of a year, or of the last of the years after it that are as long.
  private func lastDay(ofYearsLike year: Int) -> Day {
    func length(_ year: Int) -> Int { Day.length(2, year) }
    var end = year
    while length(end + 1) == length(year) { end += 1 }
    return Day(end, 12, 31) ?? last
  }

  private func dayBeforeAnniversary(after day: Day) -> Day {
    var years = 1
    while first.adding(months: 12 * years) <= day { years += 1 }
    return first.adding(months: 12 * years).adding(days: -1)
  }

  private static func sum(_ one: Int, _ other: Int) throws(InterestError) -> Int {
    let (sum, overflows) = one.addingReportingOverflow(other)
    guard !overflows else { throw .tooLarge }
    return sum
  }

  /// Principal × rate × days ÷ year, exact until it is rounded, a half away from zero.
  static func rounded(
    _ principal: Int,
    rate: InterestRate,
    days: Int,
    yearLength: Int
  ) throws(InterestError) -> Int {
    let product = Int128(principal) * Int128(rate.hundredths) * Int128(days)
    let divisor = Int128(10_000 * yearLength)
    let whole = (product.magnitude * 2 + divisor.magnitude) / (divisor.magnitude * 2)
    guard let units = Int(exactly: whole) else { throw .tooLarge }
    return product < 0 ? -units : units
  }
}
