import Cases

/// Makes payments of records.
struct PaymentMaker {
  let survey: ExportSurvey
  let hints: ExportHints
  let client: ClientOfRow
  let cells: [String]
  let line: Int
  private var map: ColumnMap { survey.map }

  private func value(_ field: ExportField) -> String { map.value(field, cells) }

  private static let dead: Set<String> = [
    "draft", "cancelled", "canceled", "void", "voided", "entwurf", "brouillon", "concept",
    "rejected",
    "reversed", "storniert", "annule", "deleted", "failed",
  ]

  /// Makes the payment; what it is when it is none.
  func made() throws(CellProblem) -> ItemMaker.Result {
    let numbers = RowNumbers(survey: survey, cells: cells)
    if Self.dead.contains(Folded.key(value(.status))) { return .skipped("no payment") }
    if let cell = cells.first(where: { Strangers.isSupplier($0) }) {
      throw CellProblem(column: "", value: cell, reason: "it is a payment to a supplier")
    }
    var asks: [ItemMaker.RowAsk] = []
    var row = ExportRow(line: line)
    (row.account, row.name) = (client.account, client.name)
    let key = value(.key)
    if key.isEmpty || AmountText.isSpoilt(key) {
      asks.append(
        .init(
          topic: .number,
          fields: ["key"],
          reason: key.isEmpty
            ? "the number is missing" : "a spreadsheet has spoilt the number '\(key)'"
        )
      )
    } else {
      row.number = key
    }
    row.issued = try numbers.day(.day)
    try checkType()
    row.amount = try amount(numbers)
    row.currency = try currency(numbers)
    for (name, field) in [("reference", ExportField.reference), ("payer", .payer)] {
      row.values[name] = value(field)
    }
    if row.values["payer"]?.isEmpty == true { row.values["payer"] = client.name }
    return .item(row, asks: asks)
  }

  private func checkType() throws(CellProblem) {
    let text = value(.type)
    guard !text.isEmpty, hints.types[text] == nil,
      let meaning = survey.meaning(of: text)
    else { return }
    switch meaning {
    case .type(.payment), .type(.miscellaneous), .sales: return
    case .refund:
      throw CellProblem(
        column: map.heading(.type),
        value: text,
        reason: "it is money that went back, no payment"
      )
    default:
      throw CellProblem(column: map.heading(.type), value: text, reason: "it is no payment")
    }
  }

  private func amount(_ numbers: RowNumbers) throws(CellProblem) -> ExportNumber {
    var field = ExportField.amount
    var value: ExportNumber
    if map[.amount] == nil, map[.debit] != nil || map[.credit] != nil {
      field = .credit
      value =
        (try numbers.number(.credit)?.value ?? .zero) - (try numbers.number(.debit)?.value ?? .zero)
    } else {
      guard let stated = try numbers.number(.amount) else {
        throw CellProblem(column: map.heading(.amount), value: "", reason: "the amount is missing")
      }
      value = stated.value
      switch Folded.key(self.value(.side)) {
      case "h", "c", "cr", "haben", "credit", "kredit", "avere", "haber", "credito":
        value = value.magnitude
      case "s", "d", "dr", "soll", "debit", "debet", "dare", "debe", "debito":
        value = -value.magnitude
      default:
        if stated.side == .credit || survey.receiptsAreCredits { value = -value }
      }
    }
    guard value.parts > 0 else {
      throw CellProblem(
        column: map.heading(field),
        value: map.value(field, cells),
        reason: "it is money that went out or back: a person takes a payment back"
      )
    }
    return value
  }

  private func currency(_ numbers: RowNumbers) throws(CellProblem) -> String? {
    let field: ExportField =
      survey.usesLocal && map[.localCurrency] != nil ? .localCurrency : .currency
    if let code = try numbers.statedCurrency([field, .localCurrency]) { return code }
    return numbers.currencyBeside(.amount) ?? (hints.currency.isEmpty ? nil : hints.currency)
  }
}
