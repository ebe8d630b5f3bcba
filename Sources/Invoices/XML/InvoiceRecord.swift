import Cases
import Statements

extension XMLRecord {
  /// The first element that is there of names with the same meaning, right below an element.
  func first(of names: [String], under parent: Int = 0) -> Int? {
    for name in names {
      if let found = find([name], under: parent) { return found }
    }
    return nil
  }

  /// The texts of the elements on a path, of which each step may be there several times.
  func all(_ path: String..., under parent: Int = 0) -> [String] {
    var parents = [parent]
    for name in path { parents = parents.flatMap { children(of: $0, name) } }
    return parents.compactMap { value(under: $0) }
  }

  /// The amount that an element of a name holds, in the currency of the invoice.
  ///
  /// An amount in a second currency, as of the tax, is passed over; one that can only be had in
  /// another than the invoice's is nil.
  func amount(_ name: String, under parent: Int, in currency: String) throws -> Int? {
    let named = children(of: parent, name)
    guard let element = named.first(where: { (kept($0) ?? currency) == currency }) else {
      return nil
    }
    guard let text = value(under: element) else { return nil }
    guard let units = InvoiceNumber.units(text, in: currency) else {
      var error = InvoiceError.unreadable("an amount", text)
      error.element = name
      throw error
    }
    return units
  }

  /// The amount due, which has to be in the currency of the invoice.
  func payable(_ name: String, under parent: Int, in currency: String) throws -> Int? {
    if let units = try amount(name, under: parent, in: currency) { return units }
    guard let other = children(of: parent, name).first, let found = kept(other), found != currency
    else { return nil }
    throw InvoiceError(.foreignCurrency(String(found.prefix(3)), invoice: currency), element: name)
  }
}

/// Amounts as XML writes decimal numbers.
enum InvoiceNumber {
  /// The minor units of `-1190.00`; nil when it is no decimal number, or has more digits than the
  /// currency (zeros behind them aside).
  static func units(_ text: String, in currency: String) -> Int? {
    let isNegative = text.utf8.first == 0x2D
    let digits = isNegative || text.utf8.first == 0x2B ? text.dropFirst() : text[...]
    guard !digits.utf8.contains(0x2C) else { return nil }
    return StatedAmount.minorUnits(digits, currency: currency).map { isNegative ? -$0 : $0 }
  }
}

/// Days as UBL and CII write them.
enum InvoiceDay {
  /// The day of a text; a time or a zone behind it is left out, as the day is that of the place where
  /// it was written.
  static func day(_ text: String, what: String) throws -> Day {
    let plain = String(text.unicodeScalars.prefix(10))
    if let day = Day(plain) { return day }
    let digits = text.utf8.prefix(8)
    if digits.count == 8, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
      let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      if let day = Day(number / 10000, number / 100 % 100, number % 100) { return day }
    }
    throw InvoiceError.unreadable(what, text)
  }
}

/// The days on which an invoice is due, made one.
enum DueDays {
  /// The one day that all of them are; several are a doubt, and none of them is taken.
  static func one(of days: [Day], _ doubts: inout [InvoiceDoubt]) -> Day? {
    let distinct = Set(days).sorted()
    if distinct.count > 1 { doubts.append(.severalDueDays(Array(distinct.prefix(24)))) }
    return distinct.count == 1 ? distinct[0] : nil
  }
}
