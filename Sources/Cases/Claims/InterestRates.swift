/// Whom the money is owed by; the law has other interest for each.
public enum DebtorKind: String, Sendable, Hashable, CaseIterable {
  /// A business or a public authority (Directive 2011/7/EU Article 2).
  case business
  /// A person who did not act for a business.
  case consumer
}

/// What a country's law says of interest to one kind of debtor: points above a base rate, a rate of
/// the law itself, or rates that are published for a time.
public struct StatutoryRate: Sendable, Hashable {
  /// The name of the base rate; nil when the rate does not follow one.
  public var base: String?
  /// The points above the base, or the rates themselves.
  public var periods: RateSeries
  /// The sum is rounded up to a whole multiple of it: 0.50 % in Belgium and Finland.
  public var roundedUpTo: InterestRate?

  /// Joins the parts.
  public init(
    base: String? = nil,
    periods: RateSeries,
    roundedUpTo: InterestRate? = nil
  ) {
    self.base = base
    self.periods = periods
    self.roundedUpTo = roundedUpTo
  }

  /// The rates of each day, with the base rates known.
  public func series(over bases: [String: RateSeries]) -> RateSeries {
    guard let base else { return periods }
    let known = bases[base]?.periods ?? []
    return RateSeries(
      known.flatMap { low in
        periods.periods.compactMap { points in
          let from = max(low.from, points.from)
          let until = min(low.until, points.until)
          guard from <= until else { return nil }
          let sum = low.rate + points.rate
          let rate = roundedUpTo.map { sum.roundedUp(to: $0) } ?? sum
          return RatePeriod(from: from, until: until, rate: rate)
        }
      }
    )
  }
}

/// What the law of one country says of late payment.
public struct CountryInterest: Sendable, Hashable {
  /// The currency of the amounts in its law (ISO 4217).
  public var currency: String
  /// How days are counted there.
  public var dayCount: DayCount
  /// Whether interest of each full year itself bears interest (Netherlands, BW 6:119 and 6:119a).
  public var isCompounded: Bool
  /// Whether the rate of the due date holds until the payment, whatever comes after (Ireland).
  public var isHeld: Bool
  /// Between businesses.
  public var business: StatutoryRate?
  /// From consumers.
  public var consumer: StatutoryRate?
  /// The flat compensation, between businesses only.
  public var compensation: FlatCompensation
  /// Where all this stands.
  public var source: String
  /// The day it was looked up.
  public var lookedUpOn: Day

  /// Joins the parts.
  public init(
    currency: String,
    dayCount: DayCount,
    isCompounded: Bool = false,
    isHeld: Bool = false,
    business: StatutoryRate? = nil,
    consumer: StatutoryRate? = nil,
    compensation: FlatCompensation = FlatCompensation([]),
    source: String,
    lookedUpOn: Day
  ) {
    self.currency = currency
    self.dayCount = dayCount
    self.isCompounded = isCompounded
    self.isHeld = isHeld
    self.business = business
    self.consumer = consumer
    self.compensation = compensation
    self.source = source
    self.lookedUpOn = lookedUpOn
  }
}

/// Statutory interest for late payment by country: the values of a workspace's `rates.json5`.
public struct InterestRates: Sendable, Hashable {
  /// A rate that others are reckoned from, such as that of the ECB.
  public struct Base: Sendable, Hashable {
    /// Its rates, by half-year.
    public var series: RateSeries
    /// Where they are published.
    public var source: String
    /// The day they were looked up.
    public var lookedUpOn: Day

    /// Joins the parts.
    public init(series: RateSeries, source: String, lookedUpOn: Day) {
      self.series = series
      self.source = source
      self.lookedUpOn = lookedUpOn
    }
  }

  /// The base rates by name.
  public var bases: [String: Base]
  /// The countries by their ISO 3166 codes.
  public var countries: [String: CountryInterest]

  /// Joins the parts.
  public init(bases: [String: Base] = [:], countries: [String: CountryInterest] = [:]) {
    self.bases = bases
    self.countries = countries
  }

  /// What is claimed by the law of a country; a contract's rate takes the place of the law's, and
  /// leaves its day count and its compensation.
  ///
  /// Throws when the country is not in the table, or has no rate for such debtors.
  public func terms(
    country code: String,
    debtor: DebtorKind,
    contractual: InterestRate? = nil
  ) throws(InterestError) -> InterestTerms {
    guard let country = countries[code] else {
      throw .unknownCountry(code, known: countries.keys.sorted())
    }
    let compensation = debtor == .business ? country.compensation : FlatCompensation([])
    if let contractual {
      return InterestTerms(
        rates: RateSeries(always: contractual),
        dayCount: country.dayCount,
        compensation: compensation,
        country: code
      )
    }
    guard let rate = debtor == .business ? country.business : country.consumer else {
      throw .noRate(country: code, debtor)
    }
    return InterestTerms(
      rates: rate.series(over: bases.mapValues(\.series)),
      dayCount: country.dayCount,
      isCompounded: country.isCompounded,
      isHeld: country.isHeld,
      compensation: compensation,
      country: code
    )
  }
}
