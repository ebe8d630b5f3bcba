import Cases
import Exports
import Statements

/// The rows of an export as rows of the accounts.
struct ExportRows {
  /// A row contradicts one that was given out before: the lines of both.
  struct Contradiction: Error {
    var lines: Set<Int>
  }

  /// A row as it was read, with whether something is asked of it.
  private struct ReadRow: Sendable {
    var row: ExportRow
    var isAsked: Bool
  }

  private(set) var rejections: [AccountsFile.Rejection] = []
  /// What of rows that are taken is left out, and why.
  var leftOut: [AccountsFile.Rejection] { Self.rejections(overview.leftOut) }
  /// How the file was read, without its rows.
  let overview: ExportReading

  /// Gives out the rows of a file one after the other, but those of some lines and those that something is
  /// asked of, and keeps why others are not fit to be taken.
  ///
  /// Throws `DeskError.export` for what is asked of the file as a whole, of any row when that is strict, and `Contradiction` when a row should
  /// not have been given out.
  init(
    _ reader: ExportReader,
    _ source: StatementSource,
    refusing refused: Set<Int>,
    isStrict: Bool,
    references: ReferenceScheme,
    take: (Int, AccountRow) throws -> Void
  ) throws {
    var asked = refused
    var found: [AccountsFile.Rejection] = []
    let reading = try ReadAhead<ReadRow>.run { give in
      try reader.read(source, begin: Self.refuse) {
        try give(ReadRow(row: $0.row, isAsked: $0.isAsked))
      }
    } take: { read in
      let row = read.row
      guard !read.isAsked, !refused.contains(row.line) else {
        asked.insert(row.line)
        return
      }
      guard let taken = Self.row(row, kind: reader.kind, references: references) else {
        found.append(.init(line: row.line, reason: "the row is not whole"))
        return
      }
      try take(row.line, taken)
    }
    try Self.refuse(reading.asks)
    guard !isStrict || reading.asks.isEmpty else {
      throw DeskError.export(.questions(reading.asks.map(Self.question)))
    }
    let late = Set(reading.asks.flatMap(\.lines)).subtracting(asked)
    guard late.isEmpty else { throw Contradiction(lines: late.union(asked)) }
    rejections = found + Self.rejections(of: reading)
    overview = reading
  }

  /// Gives out the rows of a reading that has them.
  init(
    _ reading: ExportReading,
    references: ReferenceScheme,
    take: (Int, AccountRow) throws -> Void
  ) throws {
    let asked = Set(reading.asks.flatMap(\.lines))
    rejections = Self.rejections(of: reading)
    overview = reading
    for row in reading.rows where !asked.contains(row.line) {
      if let taken = Self.row(row, kind: reading.kind, references: references) {
        try take(row.line, taken)
      } else {
        rejections.append(.init(line: row.line, reason: "the row is not whole"))
      }
    }
  }

  /// What is asked, with the first lines that it is about.
  private static func question(_ ask: ExportAsk) -> String {
    let lines = ask.lines.prefix(10).map(String.init).joined(separator: ", ")
    return "\(ask.reason) (line \(lines)\(ask.lines.count > 10 ? ", …" : ""))"
  }

  private static func refuse(_ asks: [ExportAsk]) throws {
    let open = asks.filter(\.lines.isEmpty)
    guard open.isEmpty else { throw DeskError.export(.questions(open.map(\.reason))) }
  }

  /// What is asked of single rows, and what of others is not read.
  private static func rejections(of reading: ExportReading) -> [AccountsFile.Rejection] {
    var reasons: [Int: String] = [:]
    for ask in reading.asks where !ask.lines.isEmpty {
      for line in ask.lines where reasons[line] == nil { reasons[line] = ask.reason }
    }
    let asked = reasons.map { AccountsFile.Rejection(line: $0.key, reason: $0.value) }
    return asked + rejections(reading.rejections)
  }

  private static func rejections(_ cells: [ExportRejection]) -> [AccountsFile.Rejection] {
    cells.map { one in
      let place = one.column.isEmpty ? "" : "\(one.column) "
      return .init(line: one.line, reason: "\(place)'\(one.value)': \(one.reason)")
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
    var item = Item(
      id: 0,
      number: number,
      type: type,
      issueDate: row.issued?.description ?? "",
      dueDate: row.due?.description ?? "",
      amount: amount,
      outstanding: outstanding
    )
    item.paymentReference = row.paymentReference
    item.discount = row.discount
    return .item(account: account, item)
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
    return number.money(in: currency)
  }
}
