import Cases
package import Exports

/// How a file that another program exported was read.
package enum AccountsReadingPage {
  /// All of it, for programs.
  package static func record(_ reading: ExportReading, _ run: AccountsRun) -> Record {
    [
      "encoding": .string(reading.encoding), "separator": .string(reading.separator),
      "headingLine": .integer(reading.headingLine),
      "dates": .text(reading.dates?.rawValue), "shape": .string(reading.shape),
      "confirmed": .boolean(run.isConfirmed), "columns": .table(columns(reading)),
      "types": .table(types(reading)), "sums": .table(sums(reading)),
      "rows": .table(rows(reading, run).map { row($0, reading.kind) }),
      "rejected": .table(rejections(reading)), "leftOut": .table(rejections(reading.leftOut)),
      "skipped": .table(
        skips(reading, run).map { ["line": .integer($0.line), "reason": .string($0.reason)] }
      ),
      "asks": .table(reading.asks.map(ask)),
      "missing": .table(
        run.found.changes.filter { ["to decide", "cleared"].contains($0.outcome) }.map {
          ["item": .string($0.what), "outcome": .string($0.outcome), "detail": .string($0.detail)]
        }
      ),
    ]
  }

  /// The rows that are taken: not those of which nothing is open any more, unless the item is known.
  package static func rows(_ reading: ExportReading, _ run: AccountsRun) -> [ExportRow] {
    let gone = Set(settled(reading, run).map(\.line))
    return gone.isEmpty ? reading.rows : reading.rows.filter { !gone.contains($0.line) }
  }

  /// The lines that are no rows, and the rows that are settled and not known.
  package static func skips(_ reading: ExportReading, _ run: AccountsRun) -> [ExportSkip] {
    let all = reading.skips + settled(reading, run)
    return all.sorted { $0.line < $1.line }
  }

  private static func settled(_ reading: ExportReading, _ run: AccountsRun) -> [ExportSkip] {
    guard reading.kind == .items else { return [] }
    let known = run.found.changes.filter { ["changed", "same"].contains($0.outcome) }.map(\.line)
    let lines = Set(known)
    return reading.rows.filter { $0.isSettled && !lines.contains($0.line) }
      .map { ExportSkip(line: $0.line, reason: "settled") }
  }

  /// What each column was taken for.
  package static func columns(_ reading: ExportReading) -> [Record] {
    reading.columns.map { column in
      [
        "heading": .string(column.heading), "field": .text(column.field?.rawValue),
        "suspect": .boolean(column.isSuspect),
      ]
    }
  }

  /// What each word of the type was taken for.
  package static func types(_ reading: ExportReading) -> [Record] {
    reading.types.map { one in
      ["word": .string(one.word), "type": .text(one.type?.rawValue), "count": .integer(one.count)]
    }
  }

  /// What the rows of each client add up to, the largest first.
  package static func sums(_ reading: ExportReading) -> [Record] {
    var sums: [[String]: (parts: ExportNumber, count: Int)] = [:]
    for row in reading.rows {
      guard let amount = row.outstanding ?? row.amount else { continue }
      let key = [row.account ?? row.name, row.currency ?? ""]
      sums[key] = ((sums[key]?.parts ?? .zero) + amount, (sums[key]?.count ?? 0) + 1)
    }
    let order = sums.sorted {
      ($1.value.parts.parts, $0.key[0]) < ($0.value.parts.parts, $1.key[0])
    }
    return order.map { key, sum in
      [
        "client": .string(key[0]), "rows": .integer(sum.count),
        "sum": .decimal(sum.parts.decimal(in: key[1])), "currency": .string(key[1]),
      ]
    }
  }

  /// The rows that cannot be taken.
  package static func rejections(_ reading: ExportReading) -> [Record] {
    rejections(reading.rejections)
  }

  /// What is not taken, and why.
  package static func rejections(_ rejections: [ExportRejection]) -> [Record] {
    rejections.map { one in
      [
        "line": .integer(one.line), "column": .string(one.column), "value": .string(one.value),
        "reason": .string(one.reason),
      ]
    }
  }

  /// How many lines of one question are listed.
  private static let mostLines = 1000

  private static func ask(_ ask: ExportAsk) -> Record {
    [
      "topic": .string(ask.topic.rawValue), "fields": .texts(ask.fields),
      "lines": .list(ask.lines.prefix(mostLines).map { .integer($0) }),
      "reason": .string(ask.reason),
    ]
  }

  /// A row with what it says.
  package static func row(_ row: ExportRow, _ kind: ExportKind) -> Record {
    let amount = FieldValue.number(row.amount, row.currency)
    switch kind {
    case .items:
      return [
        "line": .integer(row.line), "account": .text(row.account), "name": .string(row.name),
        "number": .text(row.number), "type": .text(row.type?.rawValue),
        "issued": .text(row.issued?.description), "due": .text(row.due?.description),
        "currency": .text(row.currency), "amount": amount,
        "outstanding": .number(row.outstanding, row.currency),
        "paymentReference": .text(row.paymentReference?.text),
        "discount": .text(row.discount?.sizeText(in: row.currency ?? "")),
        "discountUntil": .text(row.discount?.lastDay.description),
      ]
    case .payments:
      return [
        "line": .integer(row.line), "account": .text(row.account), "key": .text(row.number),
        "day": .text(row.issued?.description), "currency": .text(row.currency), "amount": amount,
        "reference": .text(row.values["reference"]), "payer": .text(row.values["payer"]),
      ]
    case .clients, .contacts:
      let names = kind == .clients ? ["country", "language"] : ["email", "phone", "language"]
      let head: [Record.Field] = [
        .init(name: "line", value: .integer(row.line)),
        .init(name: "account", value: .text(row.account)),
        .init(name: "name", value: .string(row.name)),
      ]
      return Record(head + names.map { .init(name: $0, value: .text(row.values[$0])) })
    }
  }
}

extension FieldValue {
  fileprivate static func number(_ number: ExportNumber?, _ currency: String?) -> FieldValue {
    number.map { .decimal($0.decimal(in: currency)) } ?? .absent
  }
}
