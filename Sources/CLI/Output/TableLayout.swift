import Desk

/// Lays rows out in columns.
struct TableLayout {
  let style: OutputStyle

  /// The lines of a table: aligned with a heading on a terminal, else one row per line with tabs.
  func lines(_ rows: [Record]) -> [String] {
    let rows = rows.map(\.row)
    return style.isTerminal ? aligned(rows) : rows.map(tabbed)
  }

  /// The same; while the table is wider than the terminal, columns of these names are left out, one
  /// after the other.
  func lines(_ rows: [Record], sparing names: [String]) -> [String] {
    var shown = rows.map(\.row)
    for name in names where style.isTerminal && isTooWide(shown) {
      shown = shown.map { Record($0.fields.filter { $0.name != name }) }
    }
    return lines(shown)
  }

  private func isTooWide(_ rows: [Record]) -> Bool {
    var plain = style
    plain.hasColour = false
    return TableLayout(style: plain).aligned(rows)
      .contains { DisplayWidth.width(of: $0) > style.width }
  }

  private func tabbed(_ row: Record) -> String {
    row.fields.map { style.cell($0.value) }.joined(separator: "\t")
  }

  private func aligned(_ rows: [Record]) -> [String] {
    guard let first = rows.first else { return [] }
    let names = first.fields.map(\.name)
    let cells = rows.map { row in names.map { style.cell(row[$0]) } }
    let titles = first.fields.map(\.title)
    let natural = titles.indices.map { column in
      ([titles[column]] + cells.map { $0[column] }).map(DisplayWidth.width(of:)).max() ?? 0
    }
    let isRight = names.map { name in rows.contains { $0[name].isNumber } }
    let isWhole = names.map { name in rows.contains { !$0[name].mayBeCut } }
    let widths = fitted(natural, fixed: isWhole)
    let heading = style.bold(line(titles, widths: widths, isRight: isRight))
    return [heading] + cells.map { line($0, widths: widths, isRight: isRight) }
  }

  /// Takes from the widest text column until the table fits, but leaves each its first cells.
  private func fitted(_ natural: [Int], fixed: [Bool]) -> [Int] {
    let smallest = 12
    var widths = natural
    var surplus = natural.reduce(0, +) + 2 * (natural.count - 1) - style.width
    while surplus > 0 {
      let candidates = widths.indices.filter { !fixed[$0] && widths[$0] > smallest }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
      let others = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? smallest
      let step = max(1, min(surplus, widths[widest] - max(others, smallest)))
      widths[widest] -= step
      surplus -= step
    }
    return widths
  }

  private func line(_ cells: [String], widths: [Int], isRight: [Bool]) -> String {
    var result = ""
    for (column, cell) in cells.enumerated() {
      let limit = widths[column]
      let shown = DisplayWidth.truncated(cell, to: limit, ellipsis: style.ellipsis)
      let padding = String(repeating: " ", count: max(0, limit - DisplayWidth.width(of: shown)))
      result += isRight[column] ? padding + shown : shown + padding
      if column < cells.count - 1 { result += "  " }
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
