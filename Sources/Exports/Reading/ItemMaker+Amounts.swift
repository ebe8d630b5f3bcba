import Cases

extension ItemMaker {
  /// What stands in the columns of amounts: the number, and what says its side.
  struct Stated {
    var value: ExportNumber
    var side: AmountText.Side
  }

  /// The whole amount and what is open, as they stand.
  func amounts() throws(CellProblem) -> (amount: Stated, open: Stated?) {
    let numbers = RowNumbers(survey: survey, cells: cells)
    let map = survey.map
    let debit = try numbers.number(.debit)?.value ?? .zero
    let credit = try numbers.number(.credit)?.value ?? .zero
    let open = try stated(.open, numbers)
    let amount = try stated(.amount, numbers)
    if map[.debit] != nil || map[.credit] != nil, debit != .zero || credit != .zero {
      let net = debit - credit
      let whole =
        credit == .zero ? debit : debit == .zero ? -credit : net.isNegative ? -credit : debit
      let shown = Stated(value: whole, side: whole.isNegative ? .credit : .debit)
      let rest = Stated(value: net, side: net.isNegative ? .credit : .debit)
      return (shown, open ?? rest)
    }
    if let amount {
      // What bills nothing and was paid is money on account.
      if amount.value == .zero, let open, let paid = try numbers.number(.paid)?.value,
        paid != .zero, open.value.magnitude == paid.magnitude
      {
        return (open, open)
      }
      guard open == nil, let paid = try numbers.number(.paid)?.value else { return (amount, open) }
      let rest = amount.value.magnitude - paid.magnitude
      return (amount, Stated(value: amount.value.isNegative ? -rest : rest, side: amount.side))
    }
    guard let open else {
      throw CellProblem(
        column: map.heading(.amount),
        value: "",
        reason: "the amount is missing"
      )
    }
    return (open, open)
  }

  private func stated(_ field: ExportField, _ numbers: RowNumbers) throws(CellProblem) -> Stated? {
    guard let found = try numbers.number(field) else { return nil }
    return Stated(value: found.value, side: found.side)
  }

  private enum Side { case debit, credit }

  /// What the column beside the amounts says.
  private func side() throws(CellProblem) -> Side? {
    let text = survey.map.value(.side, cells)
    guard survey.map[.side] != nil else { return nil }
    switch Folded.key(text) {
    case "s", "d", "dr", "soll", "debit", "debet", "dare", "debe", "wn", "deb", "db", "debito", "1",
      "debiteur", "winien":
      return .debit
    case "h", "c", "cr", "haben", "credit", "kredit", "avere", "haber", "ma", "k", "cre", "cred",
      "a",
      "credito", "2", "crediteur", "kr":
      // "D" is debit and "H" credit in Spanish as well.
      return .credit
    case "":
      return nil
    default:
      throw CellProblem(
        column: survey.map.heading(.side),
        value: text,
        reason: "it says neither debit nor credit"
      )
    }
  }

  /// An amount with its sign; nil when that has to be asked for, which is said.
  func signed(
    _ stated: Stated?,
    _ meaning: TypeWords.Meaning?,
    _ field: ExportField,
    _ asks: inout [RowAsk]
  ) throws(CellProblem) -> ExportNumber? {
    guard let stated else { return nil }
    guard stated.value != .zero else { return .zero }
    var value = stated.value
    var isExplicit = stated.side != .plain
    if let side = try side(), stated.side == .plain || stated.side == .minus {
      if side == .debit, stated.side == .minus {
        ask("'\(survey.map.heading(.side))' says debit, but the amount is below zero", &asks)
        return nil
      }
      value = side == .debit ? value.magnitude : -value.magnitude
      isExplicit = true
    } else if survey.map[.side] != nil, stated.side == .plain {
      ask("nothing says whether the amount is a debit or a credit", &asks)
      return nil
    }
    guard let isCredit = Self.isCredit(meaning) else {
      if survey.creditsArePositive, !isExplicit, meaning == .type(.miscellaneous) {
        ask("credits have no sign in this file: is this one a debit or a credit?", &asks)
        return nil
      }
      return value
    }
    if isCredit == value.isNegative { return value }
    if isCredit, !isExplicit, survey.creditsArePositive || isUnsigned(field) { return -value }
    let word = survey.map.value(.type, cells)
    ask("the type '\(word)' and the sign of the amount contradict each other", &asks)
    return nil
  }

  private func isUnsigned(_ field: ExportField) -> Bool {
    survey.map[field].map { survey.isUnsigned.contains($0) } ?? false
  }

  /// Whether a type is a credit; nil for one of either sign.
  private static func isCredit(_ meaning: TypeWords.Meaning?) -> Bool? {
    switch meaning {
    case .type(.creditNote), .type(.payment): true
    case .type(.invoice), .type(.downPayment), .type(.draft), .refund: false
    case .type(.miscellaneous), .sales, TypeWords.Meaning.none?, nil: nil
    }
  }

  /// Says when what is open does not fit the whole.
  func compare(_ amount: ExportNumber, _ open: ExportNumber, _ asks: inout [RowAsk]) {
    if amount.parts != 0, open.parts != 0, amount.isNegative != open.isNegative {
      ask("the amount and what is open of it have different signs", &asks)
    } else if open.magnitude.parts > amount.magnitude.parts {
      asks.append(
        RowAsk(topic: .columns, fields: ["amount"], reason: "more is open than the whole amount")
      )
    }
  }

  private func ask(_ reason: String, _ asks: inout [RowAsk]) {
    let ask = RowAsk(topic: .sign, fields: ["amount", "outstanding", "type"], reason: reason)
    if !asks.contains(ask) { asks.append(ask) }
  }
}
