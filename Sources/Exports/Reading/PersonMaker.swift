import Cases

/// Makes clients and people of records.
struct PersonMaker {
  let survey: ExportSurvey
  let client: ClientOfRow
  let cells: [String]
  let line: Int
  private var map: ColumnMap { survey.map }

  private func value(_ field: ExportField) -> String { map.value(field, cells) }

  /// Makes the client or the person.
  func made() throws(CellProblem) -> ItemMaker.Result {
    var row = ExportRow(line: line)
    var asks: [ItemMaker.RowAsk] = []
    row.account = value(.account).isEmpty ? client.account : value(.account)
    row.name = name
    if let account = row.account, AmountText.isSpoilt(account) {
      row.account = nil
      asks.append(
        .init(
          topic: .number,
          fields: ["account"],
          reason: "a spreadsheet has spoilt the number '\(account)': digits are lost"
        )
      )
    }
    row.values["country"] = code(.country, PlaceWords.country, &asks)
    row.values["language"] = code(.language, PlaceWords.language, &asks)
    row.values["phone"] = value(.phone)
    if survey.kind == .contacts {
      let email = try email()
      guard !email.isEmpty else { return .skipped("no address") }
      row.values["email"] = email
    }
    return .item(row, asks: asks)
  }

  private var name: String {
    let parts = [value(.first), value(.last)].filter { !$0.isEmpty }
    if survey.kind == .contacts, !parts.isEmpty { return parts.joined(separator: " ") }
    return value(.name).isEmpty ? parts.joined(separator: " ") : value(.name)
  }

  private func email() throws(CellProblem) -> String {
    var text = value(.email)
    if text.lowercased().hasPrefix("mailto:") { text = String(text.dropFirst(7)) }
    guard !text.isEmpty else { return "" }
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    let isOne =
      parts.count == 2 && !parts[0].isEmpty && parts[1].contains(0x2E)
      && !text.utf8.contains { $0 <= 0x20 || $0 == 0x2C || $0 == 0x3B }
    guard isOne else {
      throw CellProblem(
        column: map.heading(.email),
        value: text,
        reason: "it is not one address of mail"
      )
    }
    return text.lowercased()
  }

  /// The code that a cell stands for; asked for where nobody knows it.
  private func code(
    _ field: ExportField,
    _ read: (String) -> String?,
    _ asks: inout [ItemMaker.RowAsk]
  ) -> String {
    let text = value(field)
    guard !AmountText.isNothing(text) else { return "" }
    if let code = read(text) { return code }
    asks.append(
      .init(
        topic: .columns,
        fields: [field.rawValue],
        reason: "what \(field.rawValue) is '\(text)'?",
        word: text
      )
    )
    return ""
  }
}
