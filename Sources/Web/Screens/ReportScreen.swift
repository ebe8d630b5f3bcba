import Cases
import Desk
import HTTP
import Liquid

/// How the cases stand: tables, with what they say drawn beside them.
enum ReportScreen {
  /// How many rows of a table are shown.
  private static let most = 50

  static let page = Route.get("/reports") { visit, _ in
    let client = visit.query["client"].flatMap { $0.isEmpty ? nil : $0 }
    let day = visit.query["day"].flatMap { Day($0) }
    let tables = try visit.desk.report(client: client, asOf: day)
    return try visit.writer.page(
      "reports",
      [
        "tables": .array(tables.map(table)), "client": .string(client ?? ""),
        "day": .string(day?.description ?? ""),
      ],
      for: visit.principal.user,
      current: "reports"
    )
  }

  private static func table(_ table: ReportTable) -> Value {
    let isNumber = table.isNumeric
    return [
      "name": .string(table.name), "title": .string(table.title),
      "has_bars": .bool(table.chart == .bars), "shown": .int(most),
      "is_cut": .bool(table.rows.count > most),
      "columns": .array(
        zip(table.columns, isNumber).map { column, isNumber in
          ["title": .string(column), "is_number": .bool(isNumber)]
        }
      ),
      "rows": .array(
        zip(table.rows.prefix(most), table.bars).map { row, bar in
          [
            "cells": .array(
              zip(row, isNumber).map { cell, isNumber in
                ["text": .string(cell.spaced), "is_number": .bool(isNumber)]
              }
            ),
            // In thousandths of the longest.
            "bar": .int(Int(bar * 1000)),
          ]
        }
      ),
    ]
  }
}
