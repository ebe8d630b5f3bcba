/// Interest on one invoice that was not paid in time, line by line.
///
/// It runs from the day after the due date (Directive 2011/7/EU Article 3(3)) or from a later day,
/// both that day and the last included, on what was open on each day, by the rate of each day. A
/// new line starts where the rate or the amount changes, and where the length of the year does.
///
/// Each line is rounded to the minor unit of the currency, a half away from zero, and the total is
/// the sum of the lines, so that what is shown adds up: the commercial rounding of Regulation (EC)
/// 1103/97 Article 5 ("exactly half-way … rounded up"), which public calculators show per period too.
public struct Interest: Sendable, Hashable {
  /// Days of one rate and one amount.
  public struct Line: Sendable, Hashable {
    /// The first day that counts.
    public var from: Day
    /// The last day that counts.
    public var to: Day
    /// How many days count, by the terms' day count.
    public var days: Int
    /// What was open, with the interest of full years where that bears interest.
    public var principal: Money
    /// The yearly rate.
    public var rate: InterestRate
    /// The interest, rounded to the minor unit.
    public var amount: Money
  }

  /// The lines, earliest first; none when nothing was late.
  public var lines: [Line]
  /// The sum of the lines.
  public var total: Money
  /// The flat compensation, once for the invoice; nil when the law gives none.
  public var compensation: Money?

  /// Reckons interest on a debt until a day.
  ///
  /// `start` is the first day that counts, never before the day after the due date; the flat
  /// compensation is due for a late payment whatever `start` is. Throws when the rate of a day is
  /// missing, also when it would count for a cent only: a claim too low is a wrong one.
  public static func on(
    _ debt: Debt,
    by terms: InterestTerms,
    from start: Day? = nil,
    until last: Day
  ) throws(InterestError) -> Interest {
    let late = debt.dueOn.adding(days: 1)
    guard late <= last else { return Interest(lines: [], total: debt.amount.none) }
    var reckoner = InterestReckoner(
      debt: debt,
      terms: terms,
      first: max(start ?? late, late),
      last: last
    )
    var interest = Interest(lines: try reckoner.lines(), total: debt.amount.none)
    guard let total = Money.sum([debt.amount.none] + interest.lines.map(\.amount)) else {
      throw .tooLarge
    }
    interest.total = total
    interest.compensation = try compensation(on: debt, by: terms.compensation, until: last)
    return interest
  }

  /// The flat compensation for a debt of which something was not paid in time; nil for none.
  static func compensation(
    on debt: Debt,
    by law: FlatCompensation,
    until last: Day
  ) throws(InterestError) -> Money? {
    let late = debt.dueOn.adding(days: 1)
    guard late <= last, case let open = try debt.open(on: late, known: last), open > 0 else {
      return nil
    }
    return law.amount(
      of: Money(minorUnits: open, currency: debt.amount.currency),
      dueOn: debt.dueOn
    )
  }
}

extension Money {
  fileprivate var none: Money { Money(minorUnits: 0, currency: currency) }
}
