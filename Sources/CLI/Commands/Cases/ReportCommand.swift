import Cases
import Desk
import Foundation

/// `dossier report`: how the cases stand.
enum ReportCommand {
  static let command = Command(
    name: "report",
    group: .cases,
    summary: "Show how the cases stand: counts, ages, amounts.",
    discussion: """
      Above it what is open and overdue. Then open amounts by client and age, for those who owe most; open
      cases by type, resolver and age; days to resolution; disputed amounts by reason, root
      cause and department; late
      installments; pending validations by department; dormant legal cases; the trend of a year.

      --as-of tells of the end of a past day what is kept of it: what was open by client and age, which
      cases were open, and what had been paid; and it names what is not known of that day.

      --html writes a page with charts that needs nothing else; --csv prints one table for programs.
      """,
    examples: [
      .init("dossier report --html report.html", "A page with charts."),
      .init("dossier report --table late-installments --csv", "One table as CSV."),
    ],
    options: [
      .text("client", "ACCOUNT", "Only of this client."),
      .day("as-of", "At the end of this day."),
      .text("table", "NAME", "Only this table, such as open-by-type."),
      .flag("csv", "As CSV (RFC 4180)."),
      .text("html", "FILE", "Write a page with charts."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let day = invocation.day("as-of")
      let tables = try environment.report(
        table: invocation.string("table"),
        client: invocation.string("client"),
        asOf: day
      )
      if let file = invocation.string("html") {
        try write(tables, to: file, environment, invocation)
      } else if invocation.flag("csv") {
        for table in tables { csv(table, invocation.output) }
      } else {
        try head(environment, invocation)
        show(tables, invocation.output)
      }
      return .ok
    }
  )

  /// Writes the page with charts.
  private static func write(
    _ tables: [ReportTable],
    to file: String,
    _ environment: Environment,
    _ invocation: Invocation
  ) throws {
    let page = ReportPage(
      organisation: environment.workspace.configuration.organisation.name,
      day: invocation.day("as-of") ?? environment.today,
      tables: tables
    ).html
    try Data(page.utf8).write(to: URL(filePath: invocation.context.absolute(file)))
    invocation.output.done("The report is in \(file).", ["file": .string(file)])
  }

  /// What is open and overdue now, above the tables of today.
  private static func head(_ environment: Environment, _ invocation: Invocation) throws {
    guard !invocation.output.style.isJSON, invocation.string("table") == nil,
      invocation.day("as-of") == nil
    else { return }
    for (currency, aged) in try environment.balance(client: invocation.string("client")) {
      invocation.output.note(
        "Open \(MoneyText.text(aged.open, currency)), overdue "
          + "\(MoneyText.text(aged.overdue, currency))."
      )
    }
  }

  private static func show(_ tables: [ReportTable], _ output: Output) {
    guard !output.style.isJSON else {
      return output.show(
        Record(tables.map { .init(name: $0.name, value: .table($0.rows.map(record($0)))) })
      )
    }
    for table in tables {
      output.line(table.title)
      if table.rows.isEmpty {
        output.line("none")
      } else {
        output.list(table.rows.map(record(table)), empty: "")
      }
      output.line("")
    }
  }

  private static func record(_ table: ReportTable) -> ([String]) -> Record {
    { row in
      Record(
        zip(table.columns, row).map { column, cell in
          let isNumber =
            !cell.isEmpty && cell.allSatisfy { $0.isNumber || $0 == "." || $0 == "-" }
            && Day(cell) == nil
          return .init(name: column, value: isNumber ? .decimal(cell) : .string(cell))
        }
      )
    }
  }

  private static func csv(_ table: ReportTable, _ output: Output) {
    for row in [table.columns] + table.rows {
      output.bytes(Array((row.map(CSV.field).joined(separator: ",") + "\r\n").utf8))
    }
  }
}
