import Cases
import Exports
import Statements

/// Reads texts of exports for tests.
enum Reading {
  static let today = Day(2026, 11, 29) ?? Day(number: 0)

  /// Reads a text, UTF-8 unless bytes are given.
  static func of(
    _ text: String,
    _ kind: ExportKind = .items,
    hints: ExportHints = ExportHints()
  ) throws -> ExportReading {
    try of(bytes: Array(text.utf8), kind, hints: hints)
  }

  static func of(
    bytes: [UInt8],
    _ kind: ExportKind = .items,
    hints: ExportHints = ExportHints()
  ) throws -> ExportReading {
    try ExportReader(kind, hints: hints, today: today).read(StatementSource(bytes))
  }

  /// A row as words: account, number, type, issued, due, amount, open, currency.
  static func words(_ row: ExportRow) -> String {
    [
      row.account ?? "?", row.number ?? "?", row.type?.rawValue ?? "?",
      row.issued?.description ?? "-", row.due?.description ?? "-",
      row.amount?.decimal(in: row.currency) ?? "?",
      row.outstanding?.decimal(in: row.currency) ?? "?",
      row.currency ?? "-",
    ].joined(separator: " ")
  }

  /// The rows of a text as words.
  static func rows(
    _ text: String,
    _ kind: ExportKind = .items,
    hints: ExportHints = ExportHints()
  ) throws -> [String] {
    try of(text, kind, hints: hints).rows.map(words)
  }
}
