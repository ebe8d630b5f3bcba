import Cases

/// What the amounts of a file show of each other: which column is gross, whether a balance runs,
/// whether credits have a minus.
struct Relations {
  private(set) var survey: ExportSurvey
  private let hints: ExportHints
  private let sorter: LineSorter
  private var rows = 0
  private var running = (fits: 0, last: ExportNumber?.none)
  private var opens = 0
  private var signs: [Int: (below: Int, above: Int)] = [:]
  private var credits = (below: 0, above: 0)
  private var receipts = (below: 0, above: 0)
  private var saysCredit = 0
  /// For each column that could be the amount: how often it was net and tax, at least what is open, and
  /// something else than the first.
  private var gross: [Int: (sum: Int, covers: Int, differs: Int)] = [:]
  /// The first three digits of accounts, by the column.
  private var prefixes: [ExportField: Set<Int>] = [:]
  /// The last of them: most rows have the same as the one above.
  private var lastPrefix: (field: ExportField, digits: Int) = (.ignored, 0)
  /// In how many rows the currency is not the one that the heading of the amounts of the books names.
  private var foreign = 0
  /// In how many rows a column that is not sure can be what it was taken for, and in how many the whole is open.
  private var unsure = (fits: 0, wholes: 0)

  init(_ survey: ExportSurvey, hints: ExportHints) {
    self.survey = survey
    self.hints = hints
    sorter = LineSorter(kind: survey.kind, map: survey.map)
  }

  private var map: ColumnMap { survey.map }

  /// Looks at a record below the headings.
  mutating func look(at cells: [String]) {
    let sort = sorter.sort(cells)
    if sort == .total { survey.hasTotals = true }
    guard sort == .row else { return }
    rows += 1
    let numbers = RowNumbers(survey: survey, cells: cells)
    for field in [ExportField.amount, .open, .amountLocal, .openLocal, .balance] {
      guard let place = map[field], let value = (try? numbers.number(field))?.value else {
        continue
      }
      signs[place, default: (0, 0)].below += value.parts < 0 ? 1 : 0
      signs[place]?.above += value.parts > 0 ? 1 : 0
    }
    if isLoneAmount, map[.currency] != nil,
      PlaceWords.currency(map.value(.currency, cells))
        != HeadingWords.currency(in: map.heading(.amountLocal))
    {
      foreign += 1
    }
    if !map.unsure.isEmpty { lookAtUnsure(numbers) }
    lookAtTypes(cells, numbers)
    lookAtBalance(numbers)
    lookAtGross(numbers)
    for field in [ExportField.account, .ledger] {
      let text = map.value(field, cells)
      if text.utf8.count > 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        note(text.utf8.prefix(3).reduce(0) { $0 * 10 + Int($1 - 0x30) }, of: field)
      }
    }
  }

  private mutating func note(_ digits: Int, of field: ExportField) {
    guard lastPrefix != (field, digits) else { return }
    lastPrefix = (field, digits)
    prefixes[field, default: []].insert(digits)
  }

  private mutating func lookAtTypes(_ cells: [String], _ numbers: RowNumbers) {
    let value =
      (try? numbers.number(.open))?.value ?? (try? numbers.number(.amount))?.value
      ?? (try? numbers.number(.amountLocal))?.value
    let text = map.value(.type, cells)
    if map[.type] != nil {
      let meaning =
        hints.types[text].map { .type($0) } ?? survey.meaning(of: text)
      if meaning == .type(.creditNote) || meaning == .type(.payment), let value {
        credits.below += value.parts < 0 ? 1 : 0
        credits.above += value.parts > 0 ? 1 : 0
      }
      if meaning == .type(.payment), let value {
        receipts.below += value.parts < 0 ? 1 : 0
        receipts.above += value.parts > 0 ? 1 : 0
      }
    } else if cells.contains(where: { TypeWords.saysCredit($0) })
      || NumberPrefix.isCredit(map.value(.number, cells))
    {
      saysCredit += 1
    }
  }

  private mutating func lookAtUnsure(_ numbers: RowNumbers) {
    func value(_ field: ExportField) -> ExportNumber? { (try? numbers.number(field))?.value }
    let sides =
      map[.debit] == nil && map[.credit] == nil
      ? nil : (value(.debit) ?? .zero) - (value(.credit) ?? .zero)
    guard let whole = value(.amount) ?? value(.amountLocal) ?? sides,
      let open = value(.open) ?? value(.openLocal) ?? value(.balance)
    else { return }
    let isWithin = open.magnitude.parts <= whole.magnitude.parts
    let isOneWay = open.parts != 0 && open.isNegative == whole.isNegative
    unsure.fits += isWithin && isOneWay ? 1 : 0
    unsure.wholes += open == whole ? 1 : 0
  }

  private mutating func lookAtBalance(_ numbers: RowNumbers) {
    guard let balance = (try? numbers.number(.balance))?.value else { return }
    // Nothing moves it: it is what is open of its row.
    if [ExportField.amount, .amountLocal, .debit, .credit].allSatisfy({ map[$0] == nil }) {
      opens += 1
      return
    }
    let debit = (try? numbers.number(.debit))?.value ?? .zero
    let credit = (try? numbers.number(.credit))?.value ?? .zero
    let amount = (try? numbers.number(.amount))?.value
    let move = map[.debit] != nil || map[.credit] != nil ? debit - credit : amount ?? .zero
    if let last = running.last, balance == last + move { running.fits += 1 }
    if running.last == nil || balance == move { running.fits += balance == move ? 1 : 0 }
    running.last = balance
    let basis =
      map[.debit] != nil || map[.credit] != nil
      ? max(debit.magnitude.parts, credit.magnitude.parts) : move.magnitude.parts
    if balance.magnitude.parts <= basis,
      amount == nil || balance.parts == 0 || map[.side] != nil
        || (balance.parts < 0) == (move.parts < 0) || map[.type] != nil
    {
      opens += 1
    }
  }

  private mutating func lookAtGross(_ numbers: RowNumbers) {
    guard let first = map[.amount] else { return }
    let candidates = [first] + map.otherAmounts.filter { $0 != first }
    guard candidates.count > 1 else { return }
    let values = candidates.map { (try? numbers.number(at: $0))?.value }
    let tax = (try? numbers.number(.tax))?.value
    let net = (try? numbers.number(.net))?.value
    let open = (try? numbers.number(.open))?.value
    for (place, value) in zip(candidates, values) {
      guard let value else { continue }
      var seen = gross[place] ?? (0, 0, 0)
      let others = values.compactMap { $0 } + [net].compactMap { $0 }
      if let tax, others.contains(where: { $0 + tax == value && (tax.parts != 0 || $0 == value) }) {
        seen.sum += 1
      }
      if let open, open.magnitude.parts <= value.magnitude.parts { seen.covers += 1 }
      if value != values[0] { seen.differs += 1 }
      gross[place] = seen
    }
  }

  // MARK: What follows

  /// Draws what follows from the walk.
  mutating func finish() {
    settleUnsure()
    settleGross()
    settlePairs()
    settleBalance()
    settleSigns()
    survey.strangers = Strangers.found(prefixes)
  }

  /// What only a part of a heading says holds where it can be so in every row, and in one the whole is open.
  private mutating func settleUnsure() {
    guard survey.kind == .items, unsure.fits < rows || unsure.wholes == 0 else { return }
    for place in map.unsure.sorted() {
      let field = map.fields[place] ?? .amount
      survey.map.forget(place)
      ask(
        .columns,
        field.scored,
        "what is the column '\(map.headings[place])'? it holds amounts, and nobody knows of what"
      )
    }
  }

  private mutating func settleGross() {
    guard let first = map[.amount], gross.count > 1 else { return }
    let differ = gross.values.contains { $0.differs > 0 }
    guard differ else { return }
    if map[.tax] != nil {
      let proven = gross.filter { $0.value.sum == rows }.keys
      if proven.count == 1, let place = proven.first { return survey.map.take(.amount, place) }
    }
    if map[.open] != nil {
      let fitting = gross.filter { $0.value.covers == rows }.keys
      if fitting.count == 1, let place = fitting.first { return survey.map.take(.amount, place) }
    }
    let names = gross.keys.sorted().map { "'\(map.headings[$0])'" }.joined(separator: " or ")
    _ = first
    ask(.columns, "amount", "\(names) can be the amount, and nothing shows which column it is")
  }

  /// Amounts in the currency of the document and in that of the books stand side by side: the pair
  /// that is whole is taken.
  private mutating func settlePairs() {
    let hasDocument = map[.amount] != nil || map[.open] != nil
    let lacksDocument = map[.open] == nil && map[.openLocal] != nil
    if !hasDocument || lacksDocument && map[.amountLocal] != nil && survey.kind == .items {
      survey.usesLocal = map[.amountLocal] != nil || map[.openLocal] != nil
    }
    if lacksDocument, !survey.usesLocal, survey.kind == .items {
      ask(
        .columns,
        "outstanding",
        "the amount is in one currency, and '\(map.heading(.openLocal))' in another: which column is open?"
      )
    }
    settleLoneAmount()
    if survey.usesLocal {
      if let place = map[.amountLocal] { survey.map.take(.amount, place) }
      if let place = map[.openLocal] { survey.map.take(.open, place) }
    }
  }

  /// Whether the only whole amounts are in a currency that their heading names, and what is open does not say.
  private var isLoneAmount: Bool {
    survey.kind == .items && map[.amountLocal] != nil && map[.open] != nil
      && [ExportField.amount, .openLocal, .debit, .credit].allSatisfy { map[$0] == nil }
  }

  /// Lone amounts are those of the file where no row is in another currency.
  private mutating func settleLoneAmount() {
    guard isLoneAmount, !survey.usesLocal, let place = map[.amountLocal] else { return }
    guard foreign > 0 else { return survey.map.take(.amount, place) }
    ask(
      .columns,
      "amount",
      "'\(map.headings[place])' is in one currency, and what is open in another: which column is the whole amount?"
    )
  }

  private mutating func settleBalance() {
    guard map[.balance] != nil, map[.open] == nil else { return }
    if opens == rows {
      survey.map.rename(.balance, to: .open)
    } else if running.fits == rows, rows > 1 {
      survey.map.rename(.balance, to: .running)
    } else {
      survey.map.rename(.balance, to: .open)
      ask(
        .columns,
        "outstanding",
        "'\(map.heading(.open))' is neither what is open of each row nor the sum so far: which column is open?"
      )
    }
  }

  /// How many amounts of a field are below zero.
  private func below(_ field: ExportField) -> Int {
    map[field].flatMap { signs[$0]?.below } ?? 0
  }

  private mutating func settleSigns() {
    if let place = map[.amount], map[.open] != nil, below(.amount) == 0, below(.open) > 0 {
      survey.isUnsigned.insert(place)
    }
    if let place = map[.open], map[.amount] != nil, below(.open) == 0, below(.amount) > 0 {
      survey.isUnsigned.insert(place)
    }
    let all = signs.values.reduce(0) { $0 + $1.below }
    survey.creditsArePositive = credits.above > 0 && credits.below == 0 && all == 0
    survey.hasMinus = all > 0
    let showsSide = map[.side] != nil || map[.debit] != nil || map[.credit] != nil
    if survey.kind == .payments {
      let seen =
        map[.type] == nil || receipts.below + receipts.above == 0
        ? map[.amount].flatMap { signs[$0] } ?? (0, 0) : receipts
      survey.receiptsAreCredits = seen.below > seen.above
      if seen.below > 0, seen.below == seen.above || map[.type] == nil && seen.above > 0, !showsSide
      {
        ask(.sign, "amount", "some amounts are above zero, some below: which of them came in?")
      }
    } else if survey.kind == .items, map[.type] == nil, !showsSide, all == 0, saysCredit > 0 {
      ask(
        .sign,
        "amount",
        "\(saysCredit) rows look like credit notes, but no amount has a sign: which are credits?"
      )
    }
  }

  private mutating func ask(_ topic: ExportAsk.Topic, _ field: String, _ reason: String) {
    survey.asks.append(ExportAsk(topic: topic, fields: [field], lines: [], reason: reason))
  }
}
