/// A yearly rate of interest, exact: whole hundredths of a percent, 1015 for 10.15 %.
public struct InterestRate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Hundredths of a percent; below zero for some base rates (−0.88 % is −88).
  public var hundredths: Int

  /// The rate of so many hundredths of a percent.
  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Reads `10.15`, `8` or `-0.88`; nil for anything else, for more than two fraction digits, and
  /// beyond ±1000 %.
  public init?(percent text: String) {
    guard let money = Money(decimal: text, currency: "EUR"), abs(money.minorUnits) <= 100_000
    else { return nil }
    hundredths = money.minorUnits
  }

  /// The rate in percent with two fraction digits: `10.15`.
  public var description: String {
    let digits = String(hundredths.magnitude % 100)
    let fraction = String(repeating: "0", count: 2 - digits.count) + digits
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(fraction)"
  }

  /// Which of two rates is lower.
  public static func < (left: InterestRate, right: InterestRate) -> Bool {
    left.hundredths < right.hundredths
  }

  /// Both together: a base rate and the points above it.
  public static func + (left: InterestRate, right: InterestRate) -> InterestRate {
    InterestRate(hundredths: left.hundredths + right.hundredths)
  }

  /// The next whole multiple of a step that is not below the rate.
  func roundedUp(to step: InterestRate) -> InterestRate {
    guard step.hundredths > 0 else { return self }
    let steps = -(-hundredths).dividedDown(by: step.hundredths)
    return InterestRate(hundredths: steps * step.hundredths)
  }
}
