import Cases
import Exports

/// The rows of an export as rows of the accounts.
struct ExportRows {
  private(set) var rows: [(line: Int, row: AccountRow)] = []
  private(set) var rejections: [AccountsFile.Rejection] = []

  init(_ reading: ExportReading, references: ReferenceScheme) {
    var reasons: [Int: String] = [:]
    for ask in reading.asks where !ask.lines.isEmpty {
      for line in ask.lines where reasons[line] == nil { reasons[line] = ask.reason }
    }
    for row in reading.rows {
      if let reason = reasons[row.line] {
        rejections.append(.init(line: row.line, reason: reason))
      } else if let taken = Self.row(row, kind: reading.kind, references: references) {
        rows.append((row.line, taken))
      } else {
        rejections.append(.init(line: row.line, reason: "the row is not whole"))
      }
    }
    for one in reading.rejections {
      let place = one.column.isEmpty ? "" : "\(one.column) "
      rejections.append(.init(line: one.line, reason: "\(place)'\(one.value)': \(one.reason)"))
    }
  }

  /// A row of the accounts; nil when something that it needs is missing.
  private static func row(_ row: ExportRow, kind: ExportKind, references: ReferenceScheme)
    -> AccountRow?
  {
    switch kind {
    case .clients:
      return row.account.map { .client(account: $0, name: row.name, values: row.values) }
    case .contacts:
      guard let account = row.account, let email = row.values["email"] else { return nil }
      var values = row.values
      values["name"] = row.name
      return .contact(account: account, email: email, values: values)
    case .items: return item(row)
    case .payments: return payment(row, references: references)
    }
  }

  private static func item(_ row: ExportRow) -> AccountRow? {
    guard let account = row.account, let number = row.number, let type = row.type,
      let amount = money(row.amount, row.currency),
      let outstanding = money(row.outstanding, row.currency)
    else { return nil }
    return .item(
      account: account,
      Item(
        id: 0,
        number: number,
        type: type,
        issueDate: row.issued?.description ?? "",
        dueDate: row.due?.description ?? "",
        amount: amount,
        outstanding: outstanding
      )
    )
  }

  private static func payment(_ row: ExportRow, references: ReferenceScheme) -> AccountRow? {
    guard let key = row.number, let day = row.issued, let amount = money(row.amount, row.currency)
    else { return nil }
    let reference = row.values["reference"] ?? ""
    // Money for several cases is divided by a person.
    let named = references.cases(in: reference)
    var payment = Payment(
      caseNumber: named.count == 1 ? named.first ?? 0 : 0,
      receivedOn: day,
      amount: amount,
      reference: reference,
      source: .import
    )
    payment.payer = row.values["payer"] ?? ""
    return .payment(account: row.account ?? "", payment, key: key)
  }

  private static func money(_ number: ExportNumber?, _ currency: String?) -> Money? {
    guard let number, let currency else { return nil }
    return Money(decimal: number.decimal(in: currency), currency: currency)
  }
}
