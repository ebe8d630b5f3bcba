import Cases

/// Makes open items of records.
struct ItemMaker {
  /// What became of a record.
  enum Result {
    case item(ExportRow, asks: [RowAsk], leftOut: [CellProblem] = [])
    /// It is no open item: what it is.
    case skipped(String)
  }

  /// Something to ask of one row.
  struct RowAsk: Hashable {
    var topic: ExportAsk.Topic
    var fields: [String]
    var reason: String
    /// The word that it is about, for types; rows with the same are asked about together.
    var word = ""
  }

  let survey: ExportSurvey
  let hints: ExportHints
  let client: ClientOfRow
  let cells: [String]
  let line: Int
  private var numbers: RowNumbers { RowNumbers(survey: survey, cells: cells) }
  private var map: ColumnMap { survey.map }

  private func value(_ field: ExportField) -> String { map.value(field, cells) }

  /// Makes the item.
  func made() throws(CellProblem) -> Result {
    if let what = settled() { return .skipped(what) }
    if map[.type] != nil, hints.leftOut.contains(value(.type)) { return .skipped("no claim") }
    try refuseStrangers()
    var row = ExportRow(line: line)
    var asks: [RowAsk] = []
    (row.account, row.name) = (client.account, client.name)
    let meaning = meaning(&asks)
    if meaning == TypeWords.Meaning.none {
      guard !AmountText.isNothing(value(.due)) else { return .skipped("no claim") }
      asks.append(ask(of: value(.type), "is '\(value(.type))' a claim? the row is due on a day"))
    }
    row.number = try number(meaning, &asks)
    row.issued = try numbers.day(.issued)
    row.due = try numbers.day(.due)
    let stated = try amounts()
    guard let amount = try signed(stated.amount, meaning, .amount, &asks) else {
      row.amount = nil
      row.type = type(meaning, below: false)
      return .item(row, asks: asks)
    }
    var open = try signed(stated.open, meaning, .open, &asks) ?? amount
    var whole = amount
    if map[.amount].map({ survey.isUnsigned.contains($0) }) == true, open.isNegative,
      !whole.isNegative
    {
      whole = -whole
    }
    if map[.open].map({ survey.isUnsigned.contains($0) }) == true, whole.isNegative,
      !open.isNegative
    {
      open = -open
    }
    compare(whole, open, &asks)
    (row.amount, row.outstanding) = (whole, isClosed ? .zero : open)
    row.type = type(meaning, below: whole.parts == 0 ? open.isNegative : whole.isNegative)
    row.currency = try currency(&asks)
    var leftOut: [CellProblem] = []
    addTerms(to: &row, &leftOut)
    return .item(row, asks: asks, leftOut: leftOut)
  }

  // MARK: What is no claim

  private static let dead: Set<String> = [
    "draft", "void", "voided", "deleted", "cancelled", "canceled", "entwurf", "storniert",
    "brouillon",
    "annule", "annulee", "concept", "borrador", "anulada", "bozza", "annullata", "makulerad",
    "geannuleerd", "anulado", "kladde", "luonnos", "anulowana",
  ]
  private static let closed: Set<String> = [
    "paid", "closed", "settled", "bezahlt", "ausgeglichen", "erledigt", "payee", "paye", "soldee",
    "lettre", "lettree", "betaald", "voldaan", "afgeletterd", "pagada", "pagado", "cobrada",
    "cobrado",
    "pagata", "saldata", "pago", "betald", "betalt", "maksettu", "zaplacona", "rozliczona",
    "cleared",
    "fullypaid", "paidinfull", "regle", "reglee", "slutbetald", "liquidado", "liquidada", "applied",
  ]

  private func settled() -> String? {
    Self.dead.contains(Folded.key(value(.status))) ? "no claim" : nil
  }

  /// Whether it says that it is settled, where no column says what is open.
  private var isClosed: Bool {
    guard map[.open] == nil else { return false }
    let cleared = value(.cleared)
    return Self.closed.contains(Folded.key(value(.status)))
      || !cleared.isEmpty && cleared != "00.00.0000" && cleared != "0" && !isPartial(cleared)
  }

  /// Whether a mark of matched items is in small letters: their sum is not nothing yet.
  private func isPartial(_ mark: String) -> Bool {
    mark.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private func refuseStrangers() throws(CellProblem) {
    for field in [ExportField.account, .ledger] where !survey.strangers.isEmpty {
      let text = value(field)
      if survey.strangers.contains("\(field.rawValue) \(text.prefix(3))") {
        throw CellProblem(
          column: map.heading(field),
          value: text,
          reason: "it is the account of a supplier"
        )
      }
    }
    if let cell = cells.first(where: { Strangers.isSupplier($0) }) {
      throw CellProblem(column: "", value: cell, reason: "it is a row of a supplier")
    }
  }

  // MARK: Its parts

  /// The number on the document; a payment has none, and is known by that of its voucher.
  private func number(_ meaning: TypeWords.Meaning?, _ asks: inout [RowAsk]) throws(CellProblem)
    -> String?
  {
    var text = value(.number)
    if text.isEmpty, meaning == .type(.payment) {
      text =
        map.otherNumbers.lazy.filter { $0 < cells.count }.map { cells[$0] }
        .first { !$0.isEmpty } ?? ""
    }
    guard !text.isEmpty else {
      asks.append(RowAsk(topic: .number, fields: ["number"], reason: "the number is missing"))
      return nil
    }
    guard !AmountText.isSpoilt(text) else {
      asks.append(
        RowAsk(
          topic: .number,
          fields: ["number"],
          reason: "a spreadsheet has spoilt numbers such as '\(text)': digits are lost"
        )
      )
      return nil
    }
    return text
  }

  private func meaning(_ asks: inout [RowAsk]) -> TypeWords.Meaning? {
    if let special = special(&asks) { return special }
    guard map[.type] != nil else { return nil }
    let text = value(.type)
    if let told = hints.types[text] { return .type(told) }
    guard let known = survey.meaning(of: text) else {
      asks.append(ask(of: text, "what is the type '\(text)'?"))
      return nil
    }
    return known
  }

  private func ask(of type: String, _ reason: String) -> RowAsk {
    RowAsk(
      topic: .type,
      fields: ["type"] + (survey.hasMinus || hasSides ? [] : ["amount", "outstanding"]),
      reason: reason,
      word: type
    )
  }

  private var hasSides: Bool {
    map[.side] != nil || map[.debit] != nil || map[.credit] != nil
  }

  /// What an indicator of special postings says; nil when there is none.
  private func special(_ asks: inout [RowAsk]) -> TypeWords.Meaning? {
    let text = value(.special).uppercased()
    switch text {
    case "": return nil
    case "F": return .type(.downPayment)
    case "A", "T": return .type(.payment)
    case "W", "R", "S": return .type(.draft)
    default:
      asks.append(
        RowAsk(
          topic: .type,
          fields: ["type"],
          reason: "what is the special posting '\(text)'?",
          word: text
        )
      )
      return nil
    }
  }

  /// The type of an item of such a sign.
  private func type(_ meaning: TypeWords.Meaning?, below: Bool) -> ItemType? {
    switch meaning {
    case .type(let type): return type
    case .sales: return below ? .creditNote : .invoice
    case .refund: return .miscellaneous
    case TypeWords.Meaning.none?: return nil
    case nil:
      // With a column of types, nothing is known of this one.
      guard map[.type] == nil, value(.special).isEmpty else { return nil }
      guard below else { return .invoice }
      let saysCredit = cells.contains { TypeWords.saysCredit($0) }
      return saysCredit || NumberPrefix.isCredit(value(.number)) ? .creditNote : .miscellaneous
    }
  }

  private func currency(_ asks: inout [RowAsk]) throws(CellProblem) -> String? {
    let field: ExportField = survey.usesLocal ? .localCurrency : .currency
    if let code = try numbers.statedCurrency([field, .localCurrency]) { return code }
    for one in [ExportField.open, .amount, .debit, .credit] {
      if let code = HeadingWords.currency(in: map.heading(one)) { return code }
      if let code = numbers.currencyBeside(one) { return code }
    }
    if !hints.currency.isEmpty { return hints.currency }
    if survey.usesLocal, let code = PlaceWords.currency(value(.currency)),
      map[.localCurrency] == nil
    {
      asks.append(
        RowAsk(
          topic: .currency,
          fields: ["currency"],
          reason: "is '\(code)' the currency of the document or that of the amounts?"
        )
      )
    }
    return nil
  }
}
