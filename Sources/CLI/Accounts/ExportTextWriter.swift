import Cases
import Desk
import Exports

/// Shows how a file that another program exported was read.
struct ExportTextWriter {
  let run: AccountsRun
  let reading: ExportReading
  let output: Output
  /// How many rows, and how many clients, people are shown.
  private static let shown = 10

  /// Prints all of it: one object as JSON, tables for people.
  func write() {
    if output.style.isJSON { output.show(AccountsReadingPage.record(reading, run)) } else { text() }
  }

  private func text() {
    let dates = reading.dates.map { ", days as \($0.rawValue)" } ?? ""
    output.line(
      "\(reading.encoding)\(reading.isEncodingGuessed ? " (by its letters)" : ""), cells between "
        + "'\(reading.separator == "\t" ? "tab" : reading.separator)', headings on line "
        + "\(reading.headingLine)\(dates)"
    )
    output.list(AccountsReadingPage.columns(reading), empty: "")
    if !reading.types.isEmpty { output.list(AccountsReadingPage.types(reading), empty: "") }
    output.list(Array(AccountsReadingPage.sums(reading).prefix(Self.shown)), empty: "")
    output.list(
      AccountsReadingPage.rows(reading, run).prefix(Self.shown).map {
        AccountsReadingPage.row($0, reading.kind)
      },
      empty: ""
    )
    let rejected = AccountsReadingPage.rejections(reading)
    if !rejected.isEmpty { output.list(rejected, empty: "") }
    if !reading.leftOut.isEmpty {
      output.line("Left out of rows that are taken:")
      output.list(AccountsReadingPage.rejections(reading.leftOut), empty: "")
    }
    for ask in reading.asks { output.line("? \(Sentences.capitalized(ask.reason))\(place(ask))") }
    if reading.asks.contains(where: { $0.topic == .type }) {
      output.line(
        "--type WORD=CODE says what a word means, --type WORD=none that its rows are no claims."
      )
    }
    for column in reading.columns where column.isSuspect {
      output.line("? '\(column.heading)' looks like amounts or days, and is taken for nothing.")
    }
    let left = Dictionary(grouping: AccountsReadingPage.skips(reading, run)) {
      $0.reason.prefix { $0 != ":" }
    }
    let skips = left.keys.sorted().map { "\(left[$0]?.count ?? 0) \($0)" }.joined(separator: ", ")
    let counts =
      "\(AccountsReadingPage.rows(reading, run).count) rows, \(reading.rejections.count) refused"
    output.note("Nothing was changed: \(counts)\(skips.isEmpty ? "" : "; no rows: \(skips)").")
    if !run.isConfirmed {
      output.note("Nobody has confirmed yet how files of this shape are read: --confirm does.")
    }
  }

  private func place(_ ask: ExportAsk) -> String {
    guard !ask.lines.isEmpty else { return "" }
    let lines = ask.lines.prefix(10).map(String.init).joined(separator: ", ")
    return " (line\(ask.lines.count == 1 ? "" : "s") \(lines)\(ask.lines.count > 10 ? ", …" : ""))"
  }
}
