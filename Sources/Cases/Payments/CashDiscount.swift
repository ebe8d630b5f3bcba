/// What a payer may take off when they pay in time.
public struct CashDiscount: Sendable, Hashable {
  /// How much it is.
  public enum Size: Sendable, Hashable {
    /// So many hundredths of a percent of the whole.
    case basisPoints(Int)
    /// So many minor units of the currency of the item.
    case units(Int)
  }

  /// How much it is.
  public var size: Size
  /// The last day on which money may come that is less by it.
  public var lastDay: Day

  /// Nobody agrees to more.
  public static let mostBasisPoints = 5_000

  /// Joins the parts.
  public init(_ size: Size, until lastDay: Day) {
    self.size = size
    self.lastDay = lastDay
  }

  /// What is taken off a whole amount, rounded to the minor unit.
  public func units(of whole: Int) -> Int {
    switch size {
    case .basisPoints(let points):
      whole / 10_000 * points + (whole % 10_000 * points + 5_000) / 10_000
    case .units(let units): units
    }
  }

  /// What may be taken off a whole amount of which nothing is paid, by money that came on a day.
  func allowance(of whole: Int, on day: Day) -> Int {
    guard day <= lastDay, whole > 0 else { return 0 }
    let units = units(of: whole)
    return units > 0 && units <= whole / 2 ? units : 0
  }

  /// Whether it takes anything off.
  public var isNone: Bool { size == .basisPoints(0) || size == .units(0) }

  /// The size as it is written: `3 %`, `2.5 %`, `372.00`.
  public func sizeText(in currency: String) -> String {
    switch size {
    case .basisPoints(let points):
      "\(Money(minorUnits: points, currency: "EUR").decimal) %"
    case .units(let units): Money(minorUnits: units, currency: currency).digits
    }
  }
}

extension CashDiscount.Size {
  /// Reads `3 %`, `2.5%` or an amount of a currency such as `372.00`; throws for what is neither, or more than
  /// half of the whole.
  public init(reading text: String, of whole: Money) throws(CashDiscountError) {
    if text.contains("%") {
      guard let points = Self.basisPoints(text) else { throw .malformed(text) }
      self = .basisPoints(points)
      return
    }
    guard let money = Money(decimal: text, currency: whole.currency), money.minorUnits >= 0 else {
      throw .malformed(text)
    }
    guard money.minorUnits <= whole.minorUnits.magnitude / 2 else { throw .tooMuch(text) }
    self = .units(money.minorUnits)
  }

  /// Reads a percentage with a point or a comma, with or without its mark; nil when it is none, finer than a
  /// hundredth, or above half.
  public static func basisPoints(_ text: String) -> Int? {
    var digits: [UInt8] = []
    var fraction: Int?
    for byte in text.utf8 where byte != 0x20 && byte != 0x25 {
      switch byte {
      case 0x2E, 0x2C:
        guard fraction == nil, !digits.isEmpty else { return nil }
        fraction = 0
      case 0x30...0x39 where digits.count < 8:
        digits.append(byte)
        fraction = fraction.map { $0 + 1 }
      default: return nil
      }
    }
    while let places = fraction, places > 2 {
      guard digits.popLast() == 0x30 else { return nil }
      fraction = places - 1
    }
    guard let value = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    let scale = [100, 10, 1][fraction ?? 0]
    let points = value * scale
    return points <= CashDiscount.mostBasisPoints ? points : nil
  }
}

/// Why a text is no discount.
public enum CashDiscountError: Refusing, Equatable {
  /// It is neither a percentage nor an amount.
  case malformed(String)
  /// It is more than half of the whole.
  case tooMuch(String)
  /// It has no last day.
  case endless

  /// Of which kind it is.
  public var refusal: Refusal { .usage }

  /// What is wrong.
  public var description: String {
    switch self {
    case .malformed(let text): "'\(text)' is no discount: write 3 % or an amount like 372.00"
    case .tooMuch(let text): "'\(text)' is no discount: it is more than half of the amount"
    case .endless: "a discount needs the last day on which it may be taken"
    }
  }
}
