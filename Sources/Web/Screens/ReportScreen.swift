import Cases
import Desk
import HTTP
import Liquid

/// How the cases stand: tables, with what they say drawn beside them.
enum ReportScreen {
  static let page = Route.get("/reports") { visit, _ in
    let client = visit.query["client"].flatMap { $0.isEmpty ? nil : $0 }
    let day = visit.query["day"].flatMap { Day($0) }
    let tables = try visit.desk.report(client: client, asOf: day)
    let filled = tables.filter { !$0.rows.isEmpty }
    return try visit.writer.page(
      "reports",
      [
        "tables": .array(filled.map { ReportData(table: $0, visit: visit).fields() }),
        "empty_tables": .array(tables.filter(\.rows.isEmpty).map(ReportData.title)),
        "client": .string(client ?? ""),
        "day": .string(day?.description ?? ""),
      ],
      for: visit.principal.user,
      current: "reports"
    )
  }
}
