public import Cases
public import Foundation

/// A part of the report, in its order.
public enum ReportPart: Sendable, CaseIterable {
  /// What clients owe.
  case owed
  /// What is open at the moment.
  case open
  /// How it went, and what is late or waits.
  case work

  /// What it is counted from; nothing when each moment counts.
  public var areas: [ChangeArea] {
    switch self {
    case .owed: [.items]
    case .open: []
    case .work: [.items, .cases]
    }
  }
}

extension SQLiteStore {
  /// The tables of a part of the report on a day, of all clients or of one; throws `StoreError.noClient`.
  public func report(
    _ part: ReportPart,
    _ context: DeskContext,
    client account: String? = nil,
    timeZone: TimeZone
  ) throws -> [ReportTable] {
    try read { db in
      let client = try account.map { try ItemTable(db: db).clientID($0) }
      let reader = ReportReader(db: db, context: context, timeZone: timeZone, client: client)
      return switch part {
      case .owed: try [reader.agedBalance()]
      case .open: try [reader.openByType(), reader.openByResolver(), reader.openByAge()]
      case .work:
        try [reader.resolution()] + reader.disputed() + [
          reader.lateInstallments(), reader.validations(), reader.dormant(), reader.trend(),
        ]
      }
    }
  }
}

/// Reads the tables of a report.
struct ReportReader {
  let db: Connection
  let context: DeskContext
  let timeZone: TimeZone
  /// The client (`Client.id`); nil for all.
  let client: Int?

  var table: ReportTables { ReportTables(db: db, client: client) }

  /// Whoever owes most that is overdue first.
  func agedBalance() throws -> ReportTable {
    let balances = ClientBalanceTable(db: db, today: context.today)
    return agedBalance(
      try client.map(balances.rows(ofClient:)) ?? balances.rows(ClientFilter()),
      titled: "Open amounts by client and age"
    )
  }

  func agedBalance(_ rows: [ClientBalance], titled title: String) -> ReportTable {
    ReportTable(
      name: "aged-balance",
      title: title,
      columns: ["account", "client", "currency", "open", "overdue"] + AgedBalance.titles,
      rows: rows.filter { !$0.currency.isEmpty }.map { row in
        [row.client.accountNumber, row.client.name, row.currency]
          + ([row.aged.open, row.aged.overdue] + row.aged.parts).map { amount($0, row.currency) }
      },
      chart: .none
    )
  }

  // MARK: Today

  func openByType() throws -> ReportTable {
    ReportTable(
      name: "open-by-type",
      title: "Open cases by type",
      columns: ["type", "cases"],
      rows: try table.openByType().map(row),
      chart: .bars
    )
  }

  func openByResolver() throws -> ReportTable {
    ReportTable(
      name: "open-by-resolver",
      title: "Open cases by resolver",
      columns: ["resolver", "cases"],
      rows: try table.openByResolver().map(row),
      chart: .bars
    )
  }

  func openByAge() throws -> ReportTable {
    let rows = try table.openByAge(now: context.now)
    let bands = [
      (7, "0-7 days"), (30, "8-30"), (90, "31-90"), (180, "91-180"), (Int.max, "over 180"),
    ]
    var sums = [Int](repeating: 0, count: bands.count)
    for row in rows {
      let band = bands.firstIndex { row.age <= $0.0 } ?? bands.count - 1
      sums[band] += row.count
    }
    return ReportTable(
      name: "open-by-age",
      title: "Open cases by age",
      columns: ["age", "cases"],
      rows: zip(bands, sums).map { [$0.1, String($1)] },
      chart: .bars
    )
  }

  /// From opening to the day the reason was solved.
  func resolution() throws -> ReportTable {
    ReportTable(
      name: "resolution-days",
      title: "Average days to resolution by type",
      columns: ["type", "cases", "days"],
      rows: try table.resolution().map {
        [$0.type, String($0.count), ReportReader.oneDigit($0.days)]
      },
      chart: .bars
    )
  }

  /// By reason, by root cause and by department.
  func disputed() throws -> [ReportTable] {
    let rows = try table.disputed()
    return [
      disputed(rows, by: "reason", \.reason), disputed(rows, by: "root cause", \.rootCause),
      disputed(rows, by: "department", \.department),
    ]
  }

  private func disputed(
    _ rows: [ReportTables.Disputed],
    by word: String,
    _ name: (ReportTables.Disputed) -> String
  ) -> ReportTable {
    let sums = Dictionary(grouping: rows) { [name($0), $0.currency] }.map { key, rows in
      (
        name: key[0], currency: key[1], items: rows.reduce(0) { $0 + $1.items },
        units: rows.reduce(0) { $0 + $1.units }
      )
    }.sorted { ($1.units, $0.name, $0.currency) < ($0.units, $1.name, $1.currency) }
    return ReportTable(
      name: "disputed-by-\(word.replacing(" ", with: "-"))",
      title: "Disputed amounts by \(word)",
      columns: [word, "currency", "items", "amount"],
      rows: sums.map { [$0.name, $0.currency, String($0.items), amount($0.units, $0.currency)] },
      chart: .bars
    )
  }

  func lateInstallments() throws -> ReportTable {
    let plans = PlanTable(db: db)
    let standings = try plans.standings(of: plans.active(ofClient: client), today: context.today)
    let rows = standings.flatMap { standing in
      standing.late.map { line in
        [
          String(standing.plan.caseNumber), String(line.installment.number),
          line.installment.effectiveDueOn.description,
          String(line.installment.effectiveDueOn.days(until: context.today)),
          standing.plan.currency, amount(line.outstanding, standing.plan.currency),
        ]
      }
    }
    return ReportTable(
      name: "late-installments",
      title: "Late installments",
      columns: ["case", "no.", "due", "late", "currency", "amount"],
      rows: rows,
      chart: .none
    )
  }

  func validations() throws -> ReportTable {
    ReportTable(
      name: "pending-validations",
      title: "Pending validations by department",
      columns: ["department", "oldest deadline", "steps"],
      rows: try table.pendingByDepartment().map {
        [$0.department, $0.deadline, String($0.count)]
      },
      chart: .bars
    )
  }

  func dormant() throws -> ReportTable {
    ReportTable(
      name: "dormant-legal",
      title: "Dormant legal cases",
      columns: ["case", "title", "resolver", "dormant since"],
      rows: try table.dormant().map { [String($0.number), $0.title, $0.resolver, $0.since] },
      chart: .none
    )
  }

  /// The last twelve months.
  func trend() throws -> ReportTable {
    let (year, month, _) = context.today.parts
    let first = (Day(year, month, 1) ?? context.today).adding(months: -11)
    let months = (0...12).map { first.adding(months: $0) }
    let counts = try table.counts(from: months.map { $0.start(in: timeZone) })
    let rows = zip(months, counts).map { month, count in
      [String(month.description.prefix(7)), String(count.opened), String(count.resolved)]
    }
    return ReportTable(
      name: "trend",
      title: "Opened and resolved by month",
      columns: ["month", "opened", "resolved"],
      rows: rows,
      chart: .lines
    )
  }

  func row(_ name: String, _ count: Int) -> [String] { [name, String(count)] }

  func amount(_ units: Int, _ currency: String) -> String {
    let digits = Money.fractionDigits(of: currency)
    return Money(minorUnits: units, currency: currency).decimal.formatted(
      .number.precision(.fractionLength(digits)).grouping(.never).locale(
        Locale(identifier: "en_US")
      )
    )
  }

  private static func oneDigit(_ value: Double) -> String {
    value.formatted(
      .number.precision(.fractionLength(1)).grouping(.never).locale(Locale(identifier: "en_US"))
    )
  }
}
