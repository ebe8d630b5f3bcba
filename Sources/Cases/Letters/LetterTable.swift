import HTML

/// A table of a letter as lines of text whose columns stand under each other.
struct LetterTable {
  private struct Cell {
    var text = ""
    var span = 1
    var isRight = false
  }

  private var rows: [[Cell]] = []
  private var isNested = false

  /// Reads `<table>…</table>`.
  init(_ html: String) {
    var reader = HTMLReader(html)
    var elements: [String] = []
    while let event = reader.next() {
      switch event {
      case .open(let tag):
        elements.append(tag.name)
        open(tag)
      case .void(let tag): if tag.name == "br" { write(" ") }
      case .text(let text):
        if isInCell(elements) { write(String(decoding: text, as: UTF8.self)) }
      case .close: _ = elements.popLast()
      }
    }
  }

  private func isInCell(_ elements: [String]) -> Bool {
    elements.contains { $0 == "td" || $0 == "th" }
  }

  private mutating func open(_ tag: HTMLTag) {
    switch tag.name {
    case "table": isNested = isNested || !rows.isEmpty
    case "tr": rows.append([])
    case "td", "th":
      guard !rows.isEmpty else { return }
      let span = tag["colspan"].flatMap { Int($0) } ?? 1
      rows[rows.count - 1].append(
        Cell(span: max(1, min(span, 100)), isRight: tag["align"] == "right")
      )
    default: break
    }
  }

  private mutating func write(_ text: String) {
    guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
    rows[row][cell].text += text
  }

  /// The lines; nil when they are wider than `width`, or the table is none of rows and columns.
  func lines(width: Int) -> [String]? {
    guard !isNested, !rows.isEmpty else { return nil }
    let rows = self.rows.map { $0.map(LetterTable.trimmed) }
    let widths = LetterTable.widths(rows)
    guard widths.reduce(0, +) + 2 * (widths.count - 1) <= width else { return nil }
    return rows.map { LetterTable.line($0, widths) }
  }

  /// The rows of what and how much, each as one line that may be wrapped; nil for a table of more columns.
  var pairs: [String]? {
    guard !isNested, !rows.isEmpty, rows.allSatisfy({ $0.count <= 2 }) else { return nil }
    return rows.map { row in
      row.map { LetterTable.trimmed($0).text }.filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }

  private static func trimmed(_ cell: Cell) -> Cell {
    var cell = cell
    // A no-break space keeps an amount together; other white space is one space.
    let words = cell.text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    cell.text = words.map { String(Substring($0)) }.joined(separator: " ")
    return cell
  }

  /// How wide each column is; a cell over several columns does not count.
  private static func widths(_ rows: [[Cell]]) -> [Int] {
    var widths: [Int] = []
    for row in rows {
      var column = 0
      for cell in row {
        while widths.count < column + cell.span { widths.append(0) }
        if cell.span == 1 { widths[column] = max(widths[column], cell.text.count) }
        column += cell.span
      }
    }
    return widths
  }

  private static func line(_ row: [Cell], _ widths: [Int]) -> String {
    var line = ""
    var column = 0
    for cell in row {
      let width = widths[column..<column + cell.span].reduce(2 * (cell.span - 1), +)
      let space = String(repeating: " ", count: max(0, width - cell.text.count))
      line += (column > 0 ? "  " : "") + (cell.isRight ? space + cell.text : cell.text + space)
      column += cell.span
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
