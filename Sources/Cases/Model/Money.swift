public import FoundationEssentials

/// An exact amount: whole minor units of an ISO 4217 currency.
public struct Money: Sendable, Hashable {
  /// The amount in minor units, for example cents.
  public var minorUnits: Int
  /// The ISO 4217 code in upper case.
  public var currency: String

  /// Joins the parts.
  public init(minorUnits: Int, currency: String) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  /// Reads a plain decimal such as `12400.00` or `-350`; nil when it is not one, has more
  /// fraction digits than the currency, or does not fit.
  public init?(decimal text: String, currency: String) {
    let digits = Money.fractionDigits(of: currency)
    let isNegative = text.hasPrefix("-")
    let pieces = text.dropFirst(isNegative ? 1 : 0)
      .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = pieces.first, !whole.isEmpty, whole.utf8.allSatisfy(Money.isDigit) else {
      return nil
    }
    let fraction = pieces.count == 2 ? pieces[1] : ""
    guard fraction.utf8.count <= digits, fraction.utf8.allSatisfy(Money.isDigit) else {
      return nil
    }
    let padded = whole + fraction + String(repeating: "0", count: digits - fraction.utf8.count)
    guard let units = Int(padded) else { return nil }
    self.init(minorUnits: isNegative ? -units : units, currency: currency)
  }

  /// The amount as an exact decimal in major units.
  public var decimal: Decimal {
    // Without zeros at the end, so that the same amount is the same value, and without dividing,
    // which takes `Decimal` long.
    var units = minorUnits
    var exponent = -Money.fractionDigits(of: currency)
    while exponent < 0, units.isMultiple(of: 10) {
      units /= 10
      exponent += 1
    }
    return Decimal(
      sign: units < 0 ? .minus : .plus,
      exponent: exponent,
      significand: Decimal(units.magnitude)
    )
  }

  /// The amount with all fraction digits of its currency, as half sentences have it: `1333.30 EUR`.
  public var fixed: String { "\(digits) \(currency)" }

  /// The digits of the amount, with all fraction digits of its currency: `1333.30`.
  public var digits: String {
    let digits = Money.fractionDigits(of: currency)
    let text = String(minorUnits.magnitude)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    let fraction = digits == 0 ? "" : "." + padded.suffix(digits)
    return "\(minorUnits < 0 ? "-" : "")\(padded.dropLast(digits))\(fraction)"
  }

  /// What is missing from this amount when another of the same currency is taken away; nil when it
  /// is beyond counting.
  func less(_ other: Money) -> Money? {
    let (units, overflows) = minorUnits.subtractingReportingOverflow(other.minorUnits)
    return overflows ? nil : Money(minorUnits: units, currency: currency)
  }

  /// The sum of amounts of one currency; nil for none, for several currencies, and beyond counting.
  public static func sum(_ amounts: [Money]) -> Money? {
    guard var sum = amounts.first else { return nil }
    for amount in amounts.dropFirst() {
      let (units, overflows) = sum.minorUnits.addingReportingOverflow(amount.minorUnits)
      guard amount.currency == sum.currency, !overflows else { return nil }
      sum.minorUnits = units
    }
    return sum
  }

  /// How many fraction digits a currency has (ISO 4217); two when it is not in the table.
  public static func fractionDigits(of currency: String) -> Int {
    switch currency {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
      "VND", "VUV", "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
