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

  private static let live = "state IN ('open', 'waiting', 'on_hold')"

  func openByType() throws -> ReportTable {
    ReportTable(
      name: "open-by-type",
      title: "Open cases by type",
      columns: ["type", "cases"],
      rows: try counts(
        "SELECT type, count(*) FROM caseFile WHERE \(ReportReader.live) GROUP BY 1 ORDER BY 2 DESC, 1"
      ),
      chart: .bars
    )
  }

  func openByResolver() throws -> ReportTable {
    ReportTable(
      name: "open-by-resolver",
      title: "Open cases by resolver",
      columns: ["resolver", "cases"],
      rows: try counts(
        """
        SELECT coalesce(nullif(resolver, ''), 'nobody'), count(*) FROM caseFile
        WHERE \(ReportReader.live) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 30
        """
      ),
      chart: .bars
    )
  }

  func openByAge() throws -> ReportTable {
    let rows = try db.rows(
      """
      SELECT (?1 - openedAt) / 86400000 AS age, count(*) FROM caseFile WHERE \(ReportReader.live)
      GROUP BY CASE WHEN age < 8 THEN 0 WHEN age < 31 THEN 1 WHEN age < 91 THEN 2
        WHEN age < 181 THEN 3 ELSE 4 END ORDER BY age
      """,
      context.now
    ) { (age: $0.int(0), count: $0.int(1)) }
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
      rows: try db.rows(
        """
        SELECT type, count(*), avg(resolvedAt - openedAt) / 86400000.0 FROM caseFile
        WHERE resolvedAt IS NOT NULL AND state IN ('resolved', 'closed') GROUP BY 1 ORDER BY 1
        """
      ) { row in
        [row.string(0), String(row.int(1)), ReportReader.oneDigit(row.double(2))]
      },
      chart: .bars
    )
  }

  func disputed() throws -> ReportTable {
    ReportTable(
      name: "disputed-by-reason",
      title: "Disputed amounts by reason",
      columns: ["reason", "currency", "items", "amount"],
      rows: try db.rows(
        """
        SELECT coalesce(nullif(reason, ''), caseFile.status), currency, count(*),
          sum(coalesce(caseItem.amount, outstanding))
        FROM caseFile JOIN caseItem ON caseFile = caseFile.number AND removedAt IS NULL
        JOIN item ON item.id = item
        WHERE caseFile.type = 'dispute' AND \(ReportReader.live) GROUP BY 1, 2 ORDER BY 4 DESC
        """
      ) { row in
        [row.string(0), row.string(1), String(row.int(2)), amount(row.int(3), row.string(1))]
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
          payments: try table.payments(of: plan.caseNumber),
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
      rows: try db.rows(
        """
        SELECT coalesce(nullif(department, ''), email), min(deadline), count(*)
        FROM validationStep JOIN validation ON validation.id = validation
        WHERE validationStep.state = 'pending' AND validation.state = 'pending'
        GROUP BY 1 ORDER BY 3 DESC, 1
        """
      ) { [$0.string(0), $0.string(1), String($0.int(2))] },
      chart: .bars
    )
  }

  func dormant() throws -> ReportTable {
    ReportTable(
      name: "dormant-legal",
      title: "Dormant legal cases",
      columns: ["case", "title", "resolver", "dormant since"],
      rows: try db.rows(
        """
        SELECT number, title, coalesce(resolver, ''), dormantSince FROM caseFile
        WHERE type = 'litigation' AND dormantSince <> '' AND \(ReportReader.live)
        ORDER BY dormantSince LIMIT 500
        """
      ) { [String($0.int(0)), $0.string(1), $0.string(2), $0.string(3)] },
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
      let opened = try count("openedAt", range)
      let resolved = try count("resolvedAt", range)
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

  private func count(_ column: String, _ range: (Date, Date)) throws -> Int {
    try db.first(
      "SELECT count(*) FROM caseFile WHERE \(column) >= ? AND \(column) < ?",
      range.0,
      range.1
    ) { $0.int(0) } ?? 0
  }

  private func counts(_ sql: String) throws -> [[String]] {
    try db.rows(sql) { [$0.string(0), String($0.int(1))] }
  }

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
