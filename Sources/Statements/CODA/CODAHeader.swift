import Cases

/// The old balance (record 1): whose account it is, and where it stood.
struct CODAHeader {
  let account: String
  let currency: String
  /// The number of the statement and the year of its balance.
  let number: String
  let year: Int
  let balance: Int

  init(_ line: CODALine) throws {
    let structure = line.field(2...2)
    // Structure 0 is a Belgian number, 1 a foreign one, 2 and 3 are IBANs.
    let places: [String: (ClosedRange<Int>, ClosedRange<Int>)] = [
      "0": (6...17, 19...21), "1": (6...39, 40...42), "2": (6...36, 40...42),
      "3": (6...39, 40...42),
    ]
    guard let (accountAt, currencyAt) = places[structure] else {
      throw StatementError(.unreadable("the structure of the account", structure))
    }
    guard let account = PlainText.account(line.field(accountAt)) else {
      throw StatementError(.missing("the account (record 1)"))
    }
    let currency = line.field(currencyAt)
    guard StatedAmount.isCurrency(currency) else {
      throw StatementError(.unreadable("the currency", currency))
    }
    self.account = account
    self.currency = currency
    balance = try Self.balance(line, sign: 43, currency: currency)
    year = Self.day(line.field(59...64))?.parts.year ?? 0
    number = "\(line.value(126...128) ?? line.value(3...5) ?? "")/\(year)"
  }

  /// The balance whose sign stands at a place, with 15 digits behind it.
  static func balance(_ line: CODALine, sign: Int, currency: String) throws -> Int {
    let digits = line.field(sign + 1...sign + 15)
    guard let units = StatedAmount.thousandths(digits, currency: currency) else {
      throw StatementError(.unreadable("a balance", digits))
    }
    return line.field(sign...sign) == "1" ? -units : units
  }

  /// The day of `DDMMYY`; nil for zeros.
  static func day(_ text: String) -> Day? {
    let digits = Array(text)
    guard digits.count == 6 else { return nil }
    return MTDay.day(String(digits[4...5] + digits[2...3] + digits[0...1]))?.day
  }
}
