import Cases

/// A statement line (`:61:`) with the text that follows it (`:86:`).
///
/// Its first line is: value date (6), entry date (4, may be missing), mark (C, D, with R before it for a
/// reversal and E for what is expected), last letter of the currency (may be missing), amount with a
/// comma, type (4), the customer's reference (16), `//`, the bank's reference.
struct MTEntry {
  private let valueDay: Day
  private let bookingDay: Day?
  private let amount: Int
  private let isReversal: Bool
  private let isExpected: Bool
  private let isReturn: Bool
  private let currency: String
  private let bankReference: String?
  private let customerReference: String?
  /// What stands on the lines behind the first.
  private let supplement: [String]
  private let field: MTField
  /// The lines of `:86:`.
  var text: [String] = []
  /// A day that no calendar has.
  let doubt: StatementDoubt?

  init(_ field: MTField, currency: String, number: Int) throws {
    func unreadable(_ what: String) -> StatementError {
      var error = StatementError.unreadable(what, field.value, line: field.line)
      error.entry = number
      error.element = ":61:"
      return error
    }
    var rest = field.value[...]
    guard let value = MTDay.day(rest.prefix(6)) else { throw unreadable("the value date") }
    doubt = value.isCorrected ? .day(String(rest.prefix(6))) : nil
    valueDay = value.day
    rest = rest.dropFirst(6)
    if rest.utf8.prefix(4).count == 4,
      rest.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) })
    {
      guard let day = MTDay.day(rest.prefix(4), near: value.day) else {
        throw unreadable("the entry date")
      }
      bookingDay = day
      rest = rest.dropFirst(4)
    } else {
      bookingDay = nil
    }
    guard let mark = Self.mark(&rest) else { throw unreadable("the mark of debit or credit") }
    isReversal = mark.isReversal
    isExpected = mark.isExpected
    let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    guard let units = StatedAmount.minorUnits(digits, currency: currency) else {
      throw unreadable("the amount")
    }
    // A reversed credit takes money out: the mark says what is reversed.
    amount = mark.isCredit == mark.isReversal ? -units : units
    let kind = rest.dropFirst(digits.count).trimmed
    // SWIFT's code for an item that is returned.
    isReturn = kind.prefix(4).hasSuffix("RTI")
    let references = Self.references(kind.dropFirst(4))
    customerReference = references.customer
    bankReference = references.bank
    self.currency = currency
    supplement = field.lines.dropFirst().map { String($0.trimmed) }.filter { !$0.isEmpty }
    self.field = field
  }

  private static func mark(_ rest: inout Substring) -> (
    isCredit: Bool, isReversal: Bool, isExpected: Bool
  )? {
    var isReversal = false
    var isExpected = false
    if rest.hasPrefix("R") {
      isReversal = true
      rest = rest.dropFirst()
    } else if rest.hasPrefix("E") {
      isExpected = true
      rest = rest.dropFirst()
    }
    guard let side = rest.first, side == "C" || side == "D" else { return nil }
    rest = rest.dropFirst()
    if let letter = rest.first, letter.isASCII, letter.isLetter { rest = rest.dropFirst() }
    return (side == "C", isReversal, isExpected)
  }

  private static func references(_ text: Substring) -> (customer: String?, bank: String?) {
    guard let marks = text.firstRange(of: "//") else { return (PlainText.reference(text), nil) }
    return (
      PlainText.reference(text[..<marks.lowerBound]), PlainText.reference(text[marks.upperBound...])
    )
  }

  /// All that the file says of it.
  var raw: [String] { [field.lines.joined(), text.joined()] }

  /// The entry with what its text says.
  mutating func entry(isBooked: Bool) -> StatementEntry {
    var entry = StatementEntry(
      bookingDay: bookingDay ?? valueDay,
      valueDay: valueDay,
      amount: amount,
      currency: currency,
      isBooked: isBooked && !isExpected,
      isReversal: isReversal,
      bankReference: bankReference,
      line: field.line
    )
    let found = MTText.read(text)
    entry.details = found.details
    entry.postingText = found.posting
    if isReturn { entry.details.returnReason = found.details.returnReason ?? "RTI" }
    if text.isEmpty { entry.details.remittance = customerReference }
    if entry.details.account == nil, let account = supplement.first.flatMap(Self.account) {
      entry.details.account = account
    }
    return entry
  }

  /// The account on the second line of `:61:`, where some banks write that of the other side.
  private static func account(_ text: String) -> String? {
    guard let account = PlainText.account(text) else { return nil }
    let bytes = Array(account.utf8)
    func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.allSatisfy { (0x30...0x39).contains($0) }
    }
    // Longer numbers than those of countries are references of the bank.
    if (7...16).contains(bytes.count), isDigits(bytes[...]) { return account }
    guard (15...34).contains(bytes.count), isDigits(bytes[2..<4]),
      bytes[..<2].allSatisfy({ (0x41...0x5A).contains($0) })
    else { return nil }
    return account
  }
}
