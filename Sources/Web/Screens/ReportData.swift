import Cases
import Desk
import Foundation
import Liquid

/// A table of the report as its page shows it: in the words and formats of who reads it.
struct ReportData {
  /// How many rows of a table are shown.
  private static let most = 50

  let table: ReportTable
  let visit: Visit

  func fields() -> Value {
    let isNumber = table.isNumeric
    return [
      "name": .string(table.name), "title": Self.title(table),
      "has_bars": .bool(table.chart == .bars), "shown": .int(Self.most),
      "is_cut": .bool(table.rows.count > Self.most),
      "columns": .array(
        zip(table.columns, isNumber).map { column, isNumber in
          ["title": Self.word("column", column), "is_number": .bool(isNumber)]
        }
      ),
      "rows": .array(
        zip(table.rows.prefix(Self.most), table.bars).map { row, bar in
          [
            "cells": .array(
              zip(zip(table.columns, row), isNumber).map { cell(of: $0.0, $0.1, in: row, $1) }
            ),
            // In thousandths of the longest.
            "bar": .int(Int(bar * 1000)),
          ]
        }
      ),
    ]
  }

  /// The key of a table's title.
  static func title(_ table: ReportTable) -> Value { word("table", table.name) }

  /// The key of a word of reports: that of `root cause` ends in `root_cause`, that of `31-60` in `d_31_60`.
  static func word(_ group: String, _ name: String) -> Value {
    let parts = name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let start = name.first?.isNumber == true ? "d_" : ""
    return .string("reports.\(group).\(start)\(parts.joined(separator: "_"))")
  }

  /// A cell: an amount, a number, a day, a case, a word of ours or a text.
  private func cell(
    of column: String,
    _ text: String,
    in row: [String],
    _ isNumber: Bool
  ) -> Value {
    var cell: [String: Value] = ["is_number": .bool(isNumber)]
    if let currency, isMoney(column) {
      cell["amount"] = PageValue.decimal(text)
      cell["currency"] = .string(row[currency])
    } else if column == "case", let number = Int(text) {
      cell["case"] = PageValue.link(number, visit)
    } else if isNumber {
      cell["number"] = PageValue.decimal(text)
    } else if Day(text) != nil {
      cell["day"] = .string(text)
    } else if column == "reason", let reason = visit.desk.rules.disputes.reason(text) {
      cell["text"] = .string(reason.label)
    } else if column == "type" {
      cell["text"] = .string(visit.desk.rules.type(text)?.label ?? text.spaced)
    } else if Self.ownWords.contains(text) {
      cell["word"] = Self.word("value", text)
    } else {
      cell["text"] = .string(text.spaced)
    }
    return .object(cell)
  }

  private var currency: Int? { table.columns.firstIndex(of: "currency") }

  /// Whether a column has amounts, in the currency of their row.
  private func isMoney(_ column: String) -> Bool {
    table.name == "aged-balance"
      ? !["account", "client", "currency"].contains(column) : column == "amount"
  }

  /// What reports say where nothing is entered, and the ages of cases.
  static let ownWords: Set<String> = [
    "nobody", "none", "not known", "0-7 days", "8-30", "31-90", "91-180", "over 180",
  ]
}
