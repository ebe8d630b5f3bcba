import Cases

/// A movement or one of its details: the records 2.1, 2.2 and 2.3 with one number.
struct CODAPart {
  let amount: Int
  let isDetail: Bool
  let valueDay: Day?
  let bookingDay: Day?
  let bankReference: String?
  private let transaction: String
  private let isStructured: Bool
  private var communication: String
  private var customerReference: String?
  private var account: String?
  private var name: String?
  private var reversalKind = ""
  private var returnReason: String?
  private(set) var raw: String

  init(_ line: CODALine, currency: String) throws {
    let digits = line.field(33...47)
    guard let units = StatedAmount.thousandths(digits, currency: currency) else {
      throw StatementError(.unreadable("the amount", digits))
    }
    let sign = line.field(32...32)
    guard sign == "0" || sign == "1" else {
      throw StatementError(.unreadable("the sign of the amount", sign))
    }
    amount = sign == "1" ? -units : units
    isDetail = line.field(7...10).contains { $0 != "0" && $0 != " " }
    bankReference = PlainText.reference(line.field(11...31))
    valueDay = CODAHeader.day(line.field(48...53))
    bookingDay = CODAHeader.day(line.field(116...121))
    transaction = line.field(54...61)
    isStructured = line.field(62...62) == "1"
    communication = line.field(63...115)
    raw = line.field(3...121)
  }

  /// Takes a record 2.2 or 2.3.
  mutating func continued(_ line: CODALine) {
    raw += line.field(11...125)
    if line.kind == "22" {
      communication += line.field(11...63)
      customerReference = PlainText.reference(line.field(64...98))
      reversalKind = line.field(113...113)
      returnReason = line.value(114...117)
    } else {
      account = PlainText.account(line.field(11...44))
      name = line.value(48...82)
      communication += line.field(83...125)
    }
  }

  /// Whether it takes an earlier one back: a correction (99, 49), or a reversal.
  var isReversal: Bool {
    let operation = transaction.dropFirst(3).prefix(2)
    return operation == "99" || operation == "49" || reversalKind == "4"
  }

  var details: PaymentDetails {
    var details = PaymentDetails()
    details.endToEndID = customerReference
    details.name = name
    details.account = account
    details.returnReason = returnReason
    guard isStructured else {
      details.remittance = PlainText.line(communication)
      return details
    }
    let content = CODALine(String(communication.dropFirst(3)))
    switch communication.prefix(3) {
    case "100": details.reference = content.value(1...25)
    case "101", "102", "103": details.reference = content.value(1...12)
    case "127":
      details.mandate = PlainText.reference(content.field(45...79))
      details.remittance = content.value(80...141)
      details.returnReason = content.value(143...146) ?? details.returnReason
    default: details.remittance = content.value(1...146)
    }
    return details
  }
}
