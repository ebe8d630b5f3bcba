public import Cases

/// An exact decimal with at most four digits behind the point.
public struct ExportNumber: Sendable, Equatable, Hashable {
  /// Ten-thousandths.
  public var parts: Int

  init(parts: Int) {
    self.parts = parts
  }

  /// Nothing.
  public static let zero = ExportNumber(parts: 0)

  var isNegative: Bool { parts < 0 }

  static prefix func - (number: Self) -> Self { Self(parts: -number.parts) }

  /// The sum.
  public static func + (left: Self, right: Self) -> Self { Self(parts: left.parts &+ right.parts) }

  static func - (left: Self, right: Self) -> Self { Self(parts: left.parts &- right.parts) }

  var magnitude: Self { Self(parts: abs(parts)) }

  /// As money; nil when the currency has fewer digits behind the point than are not zero.
  public func money(in currency: String) -> Money? {
    var unit = 1
    for _ in min(Money.fractionDigits(of: currency), 4)..<4 { unit *= 10 }
    guard parts.isMultiple(of: unit) else { return nil }
    return Money(minorUnits: parts / unit, currency: currency)
  }

  /// As a plain decimal with as many digits behind the point as the currency has, and more where they
  /// are not zero.
  public func decimal(in currency: String?) -> String {
    let least = Money.fractionDigits(of: currency ?? "EUR")
    var digits = String(abs(parts))
    if digits.utf8.count < 5 {
      digits = String(repeating: "0", count: 5 - digits.utf8.count) + digits
    }
    let whole = digits.dropLast(4)
    var fraction = digits.suffix(4)
    while fraction.utf8.count > least, fraction.last == "0" { fraction.removeLast() }
    return (parts < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }
}
