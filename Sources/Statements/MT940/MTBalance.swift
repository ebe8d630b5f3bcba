import Cases

/// A balance of SWIFT: `C260302EUR1234,23`.
struct MTBalance: Equatable {
  let amount: Int
  let currency: String
  let day: Day

  init?(_ text: String) {
    guard text.utf8.count > 10, let side = text.first, side == "C" || side == "D",
      let day = MTDay.day(text.dropFirst().prefix(6))?.day,
      case let currency = String(text.dropFirst(7).prefix(3)), StatedAmount.isCurrency(currency),
      let units = StatedAmount.minorUnits(text.dropFirst(10), currency: currency)
    else { return nil }
    amount = side == "C" ? units : -units
    self.currency = currency
    self.day = day
  }
}

/// Days of SWIFT: two digits of the year, or none.
enum MTDay {
  /// The day of `YYMMDD`, and whether it is one that no calendar has: banks that count thirty days in
  /// every month write 30 February for the last day of that month.
  static func day(_ text: some StringProtocol) -> (day: Day, isCorrected: Bool)? {
    guard let number = digits(text, 6) else { return nil }
    let year = number / 10_000 + (number / 10_000 >= 80 ? 1900 : 2000)
    return day(year, number / 100 % 100, number % 100)
  }

  /// The day of `MMDD` that is nearest to another.
  static func day(_ text: some StringProtocol, near other: Day) -> Day? {
    guard let number = digits(text, 4) else { return nil }
    let year = other.parts.year
    let found = (year - 1...year + 1).compactMap { day($0, number / 100, number % 100)?.day }
    return found.min { abs($0.days(until: other)) < abs($1.days(until: other)) }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> (day: Day, isCorrected: Bool)? {
    if let found = Day(year, month, day) { return (found, false) }
    guard month == 2, day == 29 || day == 30, let last = Day(year, 3, 1) else { return nil }
    return (last.adding(days: -1), true)
  }

  private static func digits(_ text: some StringProtocol, _ count: Int) -> Int? {
    guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
