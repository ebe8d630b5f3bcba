/// A rate and the days that it holds, both included.
public struct RatePeriod: Sendable, Hashable {
  /// The first day.
  public var from: Day
  /// The last day.
  public var until: Day
  /// The rate.
  public var rate: InterestRate

  /// Joins the parts.
  public init(from: Day, until: Day, rate: InterestRate) {
    self.from = from
    self.until = until
    self.rate = rate
  }
}

/// Rates one after the other; days between two periods have none.
public struct RateSeries: Sendable, Hashable {
  /// The periods, earliest first, none over another.
  public var periods: [RatePeriod]

  /// Joins periods that stand in order.
  public init(_ periods: [RatePeriod]) {
    self.periods = periods
  }

  /// One rate for every day.
  public init(always rate: InterestRate) {
    periods = [RatePeriod(from: Day(number: .min), until: Day(number: .max), rate: rate)]
  }

  /// The period that a day lies in; nil when no rate of that day is known.
  public func period(on day: Day) -> RatePeriod? {
    periods.last { $0.from <= day && day <= $0.until }
  }
}
