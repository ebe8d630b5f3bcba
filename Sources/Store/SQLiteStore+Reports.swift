public import Cases
public import Foundation

extension SQLiteStore {
  /// The tables of the report on a day.
  public func report(_ context: DeskContext, timeZone: TimeZone) throws -> [ReportTable] {
    try read { db in
      let reader = ReportReader(db: db, context: context, timeZone: timeZone)
      return try [
        reader.openByType(), reader.openByResolver(), reader.openByAge(), reader.resolution(),
        reader.disputed(), reader.lateInstallments(), reader.validations(), reader.dormant(),
        reader.trend(),
      ]
    }
  }
}

/// Reads the tables of a report.
private struct ReportReader {
  let db: Connection
  let context: DeskContext
  let timeZone: TimeZone

  private var table: CaseFileTable { CaseFileTable(db: db) }

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

  func disputed() throws -> ReportTable {
    ReportTable(
      name: "disputed-by-reason",
      title: "Disputed amounts by reason",
      columns: ["reason", "currency", "items", "amount"],
      rows: try table.disputed().map {
        [$0.reason, $0.currency, String($0.count), amount($0.units, $0.currency)]
      },
      chart: .bars
    )
  }

  func lateInstallments() throws -> ReportTable {
    let table = PlanTable(db: db)
    var rows: [[String]] = []
    var last = 0
    while true {
      let ids = try table.active(after: last, limit: 500)
      guard let newest = ids.last else { break }
      for plan in try ids.compactMap(table.plan) {
        let standing = PlanStanding(
          plan,
          payments: try PaymentTable(db: db).payments(of: plan.caseNumber),
          promises: try table.promises(of: plan.caseNumber),
          today: context.today
        )
        for line in standing.late {
          rows.append([
            String(plan.caseNumber), String(line.installment.number),
            line.installment.effectiveDueOn.description,
            String(line.installment.effectiveDueOn.days(until: context.today)), plan.currency,
            amount(line.outstanding, plan.currency),
          ])
        }
      }
      last = newest
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
      rows: try ValidationTable(db: db).pendingByDepartment().map {
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
    let rows = try (0..<12).map { offset -> [String] in
      let from = first.adding(months: offset)
      let range = (from.start(in: timeZone), from.adding(months: 1).start(in: timeZone))
      let opened = try table.count(.openedAt, from: range.0, to: range.1)
      let resolved = try table.count(.resolvedAt, from: range.0, to: range.1)
      return [String(from.description.prefix(7)), String(opened), String(resolved)]
    }
    return ReportTable(
      name: "trend",
      title: "Opened and resolved by month",
      columns: ["month", "opened", "resolved"],
      rows: rows,
      chart: .lines
    )
  }

  private func row(_ name: String, _ count: Int) -> [String] { [name, String(count)] }

  private func amount(_ units: Int, _ currency: String) -> String {
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
