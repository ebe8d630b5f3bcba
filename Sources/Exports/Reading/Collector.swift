import Cases

/// Takes the records of a file, makes rows of them, and gathers what is refused, left out and asked.
struct Collector {
  private(set) var reading: ExportReading
  private let survey: ExportSurvey
  private let hints: ExportHints
  private let sorter: LineSorter
  private var trail: ClientTrail
  private var proof: TotalProof
  private var asked: [ItemMaker.RowAsk: (lines: [Int], count: Int, sum: Int)] = [:]
  private var order: [ItemMaker.RowAsk] = []
  /// The rows so far by a digest of what they are known by.
  private var known: [Int: Seen] = [:]
  private var clashes: [RowKey: [Int]] = [:]
  /// How many rows were kept, and how many of them are given out already.
  private var kept = 0
  private var types: [String: (type: ItemType?, count: Int)] = [:]
  private var namedOnly = 0
  private var lacksCurrency: (count: Int, lines: [Int]) = (0, [])
  /// The lines of rows that something is asked of.
  private(set) var askedLines: Set<Int> = []
  /// How many lines that are no rows are listed.
  private static let most = 1000

  init(_ survey: ExportSurvey, hints: ExportHints) {
    self.survey = survey
    self.hints = hints
    sorter = LineSorter(kind: survey.kind, map: survey.map)
    trail = ClientTrail(survey)
    proof = TotalProof(survey)
    reading = ExportReading(kind: survey.kind)
    reading.asks = survey.asks
    reading.dates = survey.order
  }

  /// What a row is known by.
  private struct RowKey: Hashable {
    var account: String
    var number: String
    var type: ItemType?
  }

  /// A row that was seen: it is small, since there may be millions.
  private struct Seen {
    var line: UInt32
    var digest: UInt32

    /// What of a row is compared besides its line.
    init(_ row: ExportRow) {
      line = UInt32(truncatingIfNeeded: row.line)
      var plain = row
      plain.line = 0
      digest = UInt32(truncatingIfNeeded: plain.hashValue)
    }
  }

  /// The row of the record that was taken last; nil when it is none, or was given before.
  mutating func drain() -> ExportRow? { reading.rows.popLast() }

  // MARK: Lines

  mutating func skip(_ record: ExportRecord, _ reason: String) {
    guard record.cells.contains(where: { !$0.isEmpty }) else { return }
    skip(record.line, reason)
  }

  private mutating func skip(_ line: Int, _ reason: String) {
    guard reading.skips.count < Self.most else { return }
    reading.skips.append(ExportSkip(line: line, reason: reason))
  }

  mutating func refuseWidth(_ record: ExportRecord) {
    let extra = record.cells.dropFirst(survey.map.headings.count).first { !$0.isEmpty } ?? ""
    reading.rejections.append(
      ExportRejection(
        line: record.line,
        column: "",
        value: extra,
        reason: "it has \(record.cells.count) cells where the headings have "
          + "\(survey.map.headings.count): a column cannot be told"
      )
    )
    proof.turnOff()
  }

  /// Takes the cells of a line below the headings.
  mutating func take(_ cells: [String], line: Int) throws(ExportError) {
    switch sorter.sort(cells) {
    case .blank: break
    case .skipped(let reason): skip(line, reason)
    case .group(let texts):
      trail.enter(group: texts)
      proof.mark()
      skip(line, "group")
    case .total:
      _ = try proof.hold(cells, line: line)
      trail.end()
      skip(line, "total")
    case .row: row(cells, line)
    }
  }

  private mutating func row(_ cells: [String], _ line: Int) {
    let client = trail.client(of: cells)
    do throws(CellProblem) {
      switch try made(cells, line, client) {
      case .skipped(let reason):
        skip(line, reason)
        proof.turnOff()
      case .item(var row, let asks, let leftOut):
        add(asks, row)
        note(leftOut, line)
        noteType(cells, row)
        if row.account == nil { askForClient(client, &row) }
        proof.count(cells, as: row)
        keep(row)
      }
    } catch {
      proof.count(cells, as: nil)
      reading.rejections.append(
        ExportRejection(
          line: line,
          column: error.column,
          value: error.value,
          reason: error.reason
        )
      )
    }
  }

  private mutating func note(_ problems: [CellProblem], _ line: Int) {
    for problem in problems where reading.leftOut.count < Self.most {
      reading.leftOut.append(
        ExportRejection(
          line: line,
          column: problem.column,
          value: problem.value,
          reason: problem.reason
        )
      )
    }
  }

  private func made(_ cells: [String], _ line: Int, _ client: ClientOfRow) throws(CellProblem)
    -> ItemMaker.Result
  {
    switch survey.kind {
    case .items:
      try ItemMaker(survey: survey, hints: hints, client: client, cells: cells, line: line).made()
    case .payments:
      try PaymentMaker(survey: survey, hints: hints, client: client, cells: cells, line: line)
        .made()
    case .clients, .contacts:
      try PersonMaker(survey: survey, client: client, cells: cells, line: line).made()
    }
  }

  // MARK: Rows

  private mutating func askForClient(_ client: ClientOfRow, _ row: inout ExportRow) {
    if client.isNamedOnly || client.account == nil && survey.map[.account] == nil {
      namedOnly += 1
    } else if survey.kind != .payments {
      add(
        [
          .init(topic: .account, fields: ["account"], reason: "the number of the client is missing")
        ],
        row
      )
    }
  }

  private mutating func noteType(_ cells: [String], _ row: ExportRow) {
    guard survey.kind == .items, survey.map[.type] != nil else { return }
    let word = survey.map.value(.type, cells)
    guard types[word] != nil || types.count < 100 else { return }
    types[word, default: (row.type, 0)].count += 1
  }

  private mutating func keep(_ row: ExportRow) {
    guard survey.kind == .items || survey.kind == .payments, let number = row.number else {
      kept += 1
      reading.rows.append(row)
      return
    }
    let client = survey.kind == .payments ? "" : row.account ?? row.name
    let key = RowKey(account: client, number: number, type: row.type)
    let seen = Seen(row)
    if let first = known[key.hashValue] {
      let line = Int(first.line)
      if first.digest == seen.digest {
        proof.turnOff()
        return skip(row.line, "repeated: as line \(line)")
      }
      clashes[key, default: [line]].append(row.line)
      askedLines.formUnion([line, row.line])
    } else {
      known[key.hashValue] = seen
    }
    if row.currency == nil {
      lacksCurrency.count += 1
      if lacksCurrency.lines.count < Self.most { lacksCurrency.lines.append(row.line) }
    }
    kept += 1
    reading.rows.append(row)
  }

  private mutating func add(_ asks: [ItemMaker.RowAsk], _ row: ExportRow) {
    for ask in asks {
      if asked[ask] == nil { order.append(ask) }
      asked[ask, default: ([], 0, 0)].count += 1
      asked[ask]?.sum &+= row.amount?.parts ?? 0
      asked[ask]?.lines.append(row.line)
      askedLines.insert(row.line)
    }
  }

  /// Puts the questions together.
  mutating func finish() {
    if namedOnly > 0 {
      reading.asks.append(
        ExportAsk(
          topic: .account,
          fields: ["account"],
          lines: [],
          reason: "the file names clients, and has no column with their account numbers"
        )
      )
    }
    for ask in order {
      guard let seen = asked[ask] else { continue }
      let sum =
        ask.topic == .type ? ", \(ExportNumber(parts: seen.sum).decimal(in: nil)) in all" : ""
      let count = seen.count == 1 ? "one row" : "\(seen.count) rows"
      reading.asks.append(
        ExportAsk(
          topic: ask.topic,
          fields: ask.fields,
          lines: seen.lines,
          reason: "\(ask.reason) (\(count)\(sum))"
        )
      )
    }
    for (key, lines) in clashes.sorted(by: { $0.value[0] < $1.value[0] }) {
      reading.asks.append(
        ExportAsk(
          topic: .number,
          fields: [survey.kind == .payments ? "key" : "number"],
          lines: lines,
          reason: "several rows that differ have the same number '\(key.number)'"
        )
      )
    }
    reading.rowCount = kept
    if lacksCurrency.count > 0 {
      reading.asks.append(
        ExportAsk(
          topic: .currency,
          fields: ["currency"],
          lines: lacksCurrency.count == kept ? [] : lacksCurrency.lines,
          reason: "the currency is not said"
        )
      )
    }
    reading.types = types.sorted { $0.key < $1.key }.map { ($0.key, $0.value.type, $0.value.count) }
  }
}
