/// A flat compensation for recovery costs (Directive 2011/7/EU Article 6): at least 40.00 EUR for
/// each payment between businesses that is late.
public struct FlatCompensation: Sendable, Hashable {
  /// From which day of falling due, and above which amount, how much.
  public struct Step: Sendable, Hashable {
    /// Payments that fall due before it get another step, or nothing.
    public var since: Day
    /// The step is for amounts above this one, in the currency of the country; nil for any amount.
    public var above: Money?
    /// The compensation, as the law names it: Poland's is in euro, whatever the invoice is in.
    public var amount: Money

    /// Joins the parts.
    public init(since: Day, above: Money? = nil, amount: Money) {
      self.since = since
      self.above = above
      self.amount = amount
    }
  }

  /// The steps, in no order.
  public var steps: [Step]

  /// Joins the steps.
  public init(_ steps: [Step]) {
    self.steps = steps
  }

  /// What a late payment gives: by the newest law of its due date, the step of its amount.
  ///
  /// An amount in another currency than the steps gets the lowest.
  public func amount(of late: Money, dueOn: Day) -> Money? {
    guard let since = steps.map(\.since).filter({ $0 <= dueOn }).max() else { return nil }
    let fitting = steps.filter { step in
      guard step.since == since else { return false }
      guard let above = step.above else { return true }
      return above.currency == late.currency && late.minorUnits > above.minorUnits
    }
    return fitting.max { ($0.above?.minorUnits ?? -1) < ($1.above?.minorUnits ?? -1) }?.amount
  }
}
