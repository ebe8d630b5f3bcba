import Cases

/// Walks through a file for how it is written: the order of its days, the marks of its amounts, what
/// columns with doubtful headings hold.
struct Surveyor {
  private(set) var survey: ExportSurvey
  private let hints: ExportHints
  private var sorter: LineSorter
  private var decimals: [Int: DecimalEvidence] = [:]
  private var unread: [Int: (count: Int, filled: Int)] = [:]
  private var days = OrderEvidence()
  /// Days that were looked at: the same again shows nothing new.
  private var knownDays: Set<String> = []
  private var rows = 0
  private var party = (codes: 0, plain: 0, filled: 0)
  private var client = (empty: 0, repeated: 0, last: ("", "", ""))
  private var groups = (codes: 0, all: 0)
  private var totals = 0
  private var twinsDiffer: Set<Int> = []

  init(kind: ExportKind, map: ColumnMap, hints: ExportHints, titles: [String], today: Day) {
    self.hints = hints
    survey = ExportSurvey(kind: kind, map: map)
    survey.years = PlausibleYears(now: today.parts.year)
    sorter = LineSorter(kind: kind, map: map)
    for title in titles {
      for word in title.split(whereSeparator: { $0 == " " || $0 == ":" || $0 == "," }) {
        let text = DayText(String(word))
        if case .parts(_, _, _, _, false) = text {
          days.look(at: text, cell: String(word), line: 0, within: survey.years)
        }
      }
    }
  }

  /// Looks at a record below the headings.
  mutating func look(at cells: [String], line: Int) {
    switch sorter.sort(cells) {
    case .row: row(cells, line)
    case .group(let texts):
      groups.all += texts.isEmpty ? 0 : 1
      if GroupName(texts, hasCodes: true).account != nil { groups.codes += 1 }
    case .total: totals += 1
    case .blank, .skipped: break
    }
  }

  private mutating func row(_ cells: [String], _ line: Int) {
    rows += 1
    let map = survey.map
    let currency = PlaceWords.currency(map.value(.currency, cells)) ?? hints.currency
    survey.note(type: map.value(.type, cells))
    for (place, cell) in cells.enumerated() where !cell.isEmpty && place < map.fields.count {
      guard let field = map.fields[place] else { continue }
      if field.isMoney { money(cell, place, currency) }
      if field.isDay || kind == .payments && map.samples[place].looksLikeDays {
        day(cell, line)
      }
    }
    for place in map.otherAmounts where place < cells.count { money(cells[place], place, currency) }
    for twin in map.twins where twin.place < cells.count && cells[twin.place] != cells[twin.of] {
      twinsDiffer.insert(twin.of)
    }
    clients(cells, map)
  }

  private mutating func day(_ cell: String, _ line: Int) {
    guard !knownDays.contains(cell) else { return }
    if knownDays.count < 5_000 { knownDays.insert(cell) }
    days.look(at: DayText(cell), cell: cell, line: line, within: survey.years)
  }

  private mutating func money(_ cell: String, _ place: Int, _ currency: String) {
    guard !AmountText.isNothing(cell) else { return }
    unread[place, default: (0, 0)].filled += 1
    guard let text = AmountText(cell) else {
      unread[place]?.count += 1
      return
    }
    let code = text.currency.isEmpty ? currency : text.currency
    decimals[place, default: DecimalEvidence()].look(
      at: text,
      digits: Money.fractionDigits(of: code)
    )
  }

  private mutating func clients(_ cells: [String], _ map: ColumnMap) {
    let text = map.value(.party, cells)
    if !text.isEmpty {
      party.filled += 1
      party.codes += Self.isCode(text) ? 1 : 0
      party.plain += text.utf8.count <= 20 && !text.utf8.contains(0x20) ? 1 : 0
    }
    let own = (map.value(.account, cells), text, map.value(.name, cells))
    if own.0.isEmpty, own.1.isEmpty, own.2.isEmpty {
      client.empty += 1
    } else {
      if own == client.last { client.repeated += 1 }
      client.last = own
    }
  }

  /// Whether a text is a number of a client rather than a name.
  static func isCode(_ text: String) -> Bool {
    text.utf8.count <= 20 && text.utf8.contains { (0x30...0x39).contains($0) }
      && !text.utf8.contains(0x20)
  }

  // MARK: What was found

  /// Draws what follows from the walk.
  mutating func finish() {
    // A column of words under a heading of amounts says whether an item is open.
    if let place = survey.map[.open], let seen = unread[place], seen.count == seen.filled {
      survey.map.take(.status, place)
    }
    settleParty()
    settleDays()
    settleMarks()
    if survey.map[.issued] == nil { survey.map.rename(.posted, to: .issued) }
    if kind == .payments { settlePayments() }
    survey.fillsDown =
      client.empty > 0 && client.repeated == 0 && (totals > 0 || client.empty * 2 > rows)
    survey.hasTotals = totals > 0
    survey.hasGroupCodes = groups.all > 0 && groups.codes == groups.all
    for twin in Set(survey.map.twins.map(\.of)).sorted() where twinsDiffer.contains(twin) {
      let field = survey.map.fields[twin] ?? .ignored
      guard field != .ignored, field != .text else { continue }
      ask(
        .columns,
        [field],
        "two columns are called '\(survey.map.headings[twin])' and differ: which one is it?"
      )
    }
    settleSuspects()
  }

  /// What a list of payments needs: a key, a day, and what the money was for.
  private mutating func settlePayments() {
    if survey.map[.day] == nil { survey.map.rename(.issued, to: .day) }
    if survey.map[.key] == nil { survey.map.rename(.number, to: .key) }
    survey.map.rename(.number, to: .reference)
    survey.map.rename(.paymentReference, to: .reference)
    let texts = survey.map.headings.indices.filter {
      survey.map.fields[$0] == nil && survey.map.samples[$0].isText
    }
    if survey.map[.reference] == nil, let first = texts.first {
      ask(
        .columns,
        [.reference],
        "no column is known as what payments were for: is it '\(survey.map.headings[first])'?"
      )
    }
    guard survey.map[.day] == nil else { return }
    let days = survey.map.headings.indices.filter { survey.map.samples[$0].looksLikeDays }
    if days.count == 1 {
      survey.map.take(.day, days[0])
    } else {
      ask(.columns, [.day], "no column is known as the day on which the money came")
    }
  }

  private var kind: ExportKind { survey.kind }

  private mutating func settleParty() {
    guard survey.map[.party] != nil else { return }
    // Beside a column of names, single words are what the clients are called in the accounts.
    let count = survey.map[.name] == nil ? party.codes : party.plain
    let areCodes = party.filled > 0 && count == party.filled
    if areCodes, survey.map[.account] == nil {
      survey.map.rename(.party, to: .account)
    } else if survey.map[.name] == nil {
      survey.map.rename(.party, to: .name)
    }
  }

  private mutating func settleDays() {
    if let told = hints.dates {
      survey.order = told
      return
    }
    if let order = days.order {
      survey.order = order
      return
    }
    if days.isContradicted {
      let (first, second) = (days.against[.dayFirst], days.against[.monthFirst])
      let lines = [first, second].compactMap { $0 }.map { "'\($0.text)' on line \($0.line)" }
      ask(
        .dateOrder,
        dayFields,
        "the days contradict each other: \(lines.joined(separator: ", ")); which order do they have?"
      )
    } else if let order = CountryOrder.order(of: hints.country), days.allows(order) {
      survey.order = order
    } else {
      ask(
        .dateOrder,
        dayFields,
        "nothing in the file shows whether the day or the month comes first"
      )
    }
  }

  private var dayFields: [ExportField] { kind == .payments ? [.day] : [.issued, .due] }

  private mutating func settleMarks() {
    let all = decimals.values.reduce(DecimalEvidence(), +)
    for (place, seen) in decimals.sorted(by: { $0.key < $1.key }) {
      let field = survey.map.fields[place] ?? .amount
      guard let mark = seen.isDecided || all.mark == nil ? seen.mark : all.mark else {
        ask(
          .amounts,
          [field],
          "the amounts of '\(survey.map.headings[place])' use both the point and the comma for the fraction"
        )
        continue
      }
      survey.marks[place] = mark
    }
  }

  /// Columns that look like money or days, and were mapped to nothing.
  private(set) var suspects: Set<Int> = []

  private mutating func settleSuspects() {
    let map = survey.map
    for place in map.headings.indices where map.fields[place] == nil && !map.headings[place].isEmpty
    {
      let sample = map.samples[place]
      if sample.looksLikeDays || sample.looksLikeMoney { suspects.insert(place) }
    }
    guard kind == .items || kind == .payments else { return }
    let others = suspects.filter { !map.otherAmounts.contains($0) }
    let days = others.filter { map.samples[$0].looksLikeDays }.sorted().map { map.headings[$0] }
    let money = others.filter { !map.samples[$0].looksLikeDays }.sorted().map { map.headings[$0] }
    let lackingDays = dayFields.filter { map[$0] == nil }
    if !days.isEmpty, !lackingDays.isEmpty {
      ask(
        .columns,
        lackingDays,
        "what is the column '\(days[0])'? it holds days, and nobody knows of what"
      )
    }
    let whole = [ExportField.amount, .debit, .credit, .amountLocal]
    let lacksAmount = whole.allSatisfy { map[$0] == nil }
    let lacksOpen =
      kind == .items
      && [ExportField.open, .openLocal, .balance, .paid, .running].allSatisfy {
        map[$0] == nil
      }
    if !money.isEmpty, lacksAmount || lacksOpen {
      ask(
        .columns,
        (lacksAmount ? [.amount] : []) + (lacksOpen ? [.open] : []),
        "what is the column '\(money[0])'? it holds amounts, and nobody knows of what"
      )
    }
  }

  private mutating func ask(_ topic: ExportAsk.Topic, _ fields: [ExportField], _ reason: String) {
    survey.asks.append(
      ExportAsk(topic: topic, fields: fields.map(\.scored), lines: [], reason: reason)
    )
  }
}
