import Cases

/// An amount with its currency and its side.
struct CamtAmount {
  /// Minor units without a sign.
  let units: Int
  let currency: String
  /// Whether the account got it.
  let isCredit: Bool

  /// The minor units, negative for a debit.
  var signed: Int { isCredit ? units : -units }

  /// Reads the amount and the indicator of an element.
  ///
  /// The indicator alone is the sign, of a reversal too.
  init(_ record: XMLRecord) throws {
    guard let amount = record.find("Amt") else {
      throw StatementError(.missing("the amount (Amt)"))
    }
    guard let code = record.currency(amount), StatedAmount.isCurrency(code) else {
      throw StatementError(.missing("the currency of an amount (Ccy)"))
    }
    let text = record.value("Amt") ?? ""
    guard let units = StatedAmount.minorUnits(text, currency: code) else {
      throw StatementError(.unreadable("the amount", String(text.prefix(40))))
    }
    switch record.value("CdtDbtInd") {
    case "CRDT": isCredit = true
    case "DBIT": isCredit = false
    case nil: throw StatementError(.missing("the side (CdtDbtInd)"))
    case let other?:
      throw StatementError(.unreadable("the side (CdtDbtInd)", String(other.prefix(40))))
    }
    self.units = units
    currency = code
  }
}

/// Days as ISO 20022 writes them.
enum CamtDay {
  /// The day of an element that holds `Dt` or `DtTm`, as it is written: a zone moves no booking into
  /// another year.
  static func day(_ record: XMLRecord, _ name: String) -> Day? {
    let text =
      record.value(name, "Dt") ?? record.value(name, "DtTm") ?? record.value(name)
    return text.flatMap { Day(String($0.unicodeScalars.prefix(10))) }
  }
}
