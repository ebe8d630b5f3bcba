import Cases

/// What stands in a statement of camt outside of its entries.
struct CamtStatement {
  private struct Balance {
    var code: String
    var amount: Int
    var day: Day?
  }

  private let format: StatementFormat
  private let version: String?
  private let line: Int
  private var number: String?
  private var isCopy = false
  private(set) var account: String?
  /// The name of whose account it is.
  private(set) var owner: String?
  private(set) var currency: String?
  private var balances: [Balance] = []

  init(format: StatementFormat, version: String?, line: Int) {
    self.format = format
    self.version = version
    self.line = line
  }

  /// Takes one of its elements.
  mutating func take(_ record: XMLRecord, line: Int) throws {
    switch record.name {
    case "Id": number = record.value()
    case "CpyDplctInd": isCopy = record.value() != nil
    case "Acct":
      account = PlainText.account(
        record.value("Id", "IBAN") ?? record.value("Id", "Othr", "Id")
          ?? record.value("Id", "PrtryAcct", "Id")
      )
      owner = record.value("Ownr", "Nm") ?? record.value("Ownr", "Pty", "Nm")
      currency = record.value("Ccy") ?? currency
    case "Bal": try takeBalance(record)
    default: break
    }
  }

  /// The heading; the currency of the first entry serves where the account names none.
  func heading(currency first: String?) throws -> StatementHeading {
    guard let account else { throw StatementError(.missing("the account (Acct/Id)")) }
    guard let currency = currency ?? first else {
      throw StatementError(.missing("the currency (Acct/Ccy)"))
    }
    guard StatedAmount.isCurrency(currency) else {
      throw StatementError.unreadable("the currency", currency, line: line)
    }
    return StatementHeading(
      format: format,
      version: version,
      account: account,
      currency: currency,
      number: number,
      isCopy: isCopy,
      line: line
    )
  }

  // MARK: Balances

  /// The balance before the entries: the earliest that was booked then.
  var opening: Int? {
    let found = first("OPBD") ?? first("PRCD")
    if let found { return found.amount }
    let interim = balances.filter { $0.code == "ITBD" }
    return interim.count >= 2 ? interim.first?.amount : nil
  }

  /// The balance behind them: the latest that was booked, on a page that is not the last too.
  var closing: Int? {
    if let found = last("CLBD") { return found.amount }
    let interim = balances.filter { $0.code == "ITBD" }
    if interim.count >= 2 || first("OPBD") ?? first("PRCD") != nil { return interim.last?.amount }
    return nil
  }

  private func first(_ code: String) -> Balance? {
    balances.filter { $0.code == code }.min { ($0.day ?? .past) < ($1.day ?? .past) }
  }

  private func last(_ code: String) -> Balance? {
    let found = balances.filter { $0.code == code }
    guard let latest = found.compactMap(\.day).max() else { return found.last }
    return found.last { $0.day == latest }
  }

  private mutating func takeBalance(_ record: XMLRecord) throws {
    guard let code = record.value("Tp", "CdOrPrtry", "Cd"), CamtStatement.booked.contains(code)
    else { return }
    let amount = try CamtAmount(record)
    guard currency ?? amount.currency == amount.currency else {
      throw StatementError(.foreignCurrency(amount.currency, account: currency ?? ""))
    }
    currency = amount.currency
    let day = CamtDay.day(record, "Dt")
    balances.append(Balance(code: code, amount: amount.signed, day: day))
  }

  /// Balances of what is booked; the others say what is available, or will be.
  private static let booked: Set = ["OPBD", "PRCD", "CLBD", "ITBD"]
}

extension Day {
  fileprivate static let past = Day(number: Int.min)
}
