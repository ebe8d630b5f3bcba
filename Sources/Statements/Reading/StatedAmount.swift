import Cases

/// Amounts as banks write them, read exactly.
package enum StatedAmount {
  /// The minor units of `1234.50` or `1234,5` in a currency; nil when it is no amount without a sign,
  /// has more digits than the currency (zeros behind them aside), or does not fit.
  package static func minorUnits(_ text: some StringProtocol, currency: String) -> Int? {
    var units = 0
    var fraction: Int?
    var digits = 0
    let places = Money.fractionDigits(of: currency)
    for byte in text.utf8 {
      if byte == 0x2E || byte == 0x2C {
        guard fraction == nil else { return nil }
        fraction = 0
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      digits += 1
      if let written = fraction {
        guard written < places || byte == 0x30 else { return nil }
        fraction = written + 1
        if written >= places { continue }
      }
      guard let next = appended(byte, to: units) else { return nil }
      units = next
    }
    guard digits > 0 else { return nil }
    for _ in min(fraction ?? 0, places)..<places {
      guard let next = appended(0x30, to: units) else { return nil }
      units = next
    }
    return units
  }

  /// The minor units of digits of which the last three are behind the comma.
  static func thousandths(_ text: some StringProtocol, currency: String) -> Int? {
    guard text.utf8.count > 3 else { return nil }
    return minorUnits("\(text.dropLast(3)).\(text.suffix(3))", currency: currency)
  }

  /// The units with one more digit; nil beyond eighteen digits.
  private static func appended(_ byte: UInt8, to units: Int) -> Int? {
    guard units < 100_000_000_000_000_000 else { return nil }
    return units * 10 + Int(byte - 0x30)
  }

  /// Whether a text is the code of a currency: three capital letters.
  package static func isCurrency(_ text: some StringProtocol) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
