/// By what interest on one debt is reckoned.
public struct InterestTerms: Sendable, Hashable {
  /// The rate of each day.
  public var rates: RateSeries
  /// How days are counted.
  public var dayCount: DayCount
  /// Whether the interest of each full year itself bears interest.
  public var isCompounded: Bool
  /// Whether the rate of the due date holds until the payment.
  public var isHeld: Bool
  /// The flat compensation that comes with it; without steps for consumers.
  public var compensation: FlatCompensation
  /// Whose law it is; nil for a contract that names all itself.
  public var country: String?

  /// Joins the parts.
  public init(
    rates: RateSeries,
    dayCount: DayCount,
    isCompounded: Bool = false,
    isHeld: Bool = false,
    compensation: FlatCompensation = FlatCompensation([]),
    country: String? = nil
  ) {
    self.rates = rates
    self.dayCount = dayCount
    self.isCompounded = isCompounded
    self.isHeld = isHeld
    self.compensation = compensation
    self.country = country
  }

  /// A rate that a contract names, for a debt of no country in the table.
  public init(contractual rate: InterestRate, dayCount: DayCount = .actual365) {
    self.init(rates: RateSeries(always: rate), dayCount: dayCount)
  }
}

/// Why interest cannot be reckoned.
public enum InterestError: Error, Equatable, Sendable {
  /// The table of rates has no such country.
  case unknownCountry(String, known: [String])
  /// The table names no rate of that country for such debtors.
  case noRate(country: String, DebtorKind)
  /// The rate of a day is not in the table: nobody entered that half-year yet. Interest can be
  /// reckoned up to the day before.
  case rateMissing(country: String?, on: Day)
  /// The amounts are beyond counting.
  case tooLarge
}
