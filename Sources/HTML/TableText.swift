/// An open table, and where its cells stand in the text written so far.
///
/// Cells are written as any text. When the table ends and turns out to hold data, its rows are set
/// anew: one line for each, with a place for each cell. What only arranges a page stays as it is.
struct TableText {
  /// Where a cell stands in the text; an empty range for one that only holds a place.
  private struct Cell {
    var range: Range<Int>
    /// How many more rows it reaches into.
    var rowsBelow = 0
    /// Whether the table has it for a cell that spans several places.
    var isPlaceholder = false
  }

  /// Whether the cells are set apart by rules.
  private(set) var isRuled: Bool
  private var hasHeadings = false
  /// Whether it holds what no line of cells can hold: another table, a quote, a picture of letters.
  private var holdsBlocks = false
  private var rows: [[Cell]] = []
  private var openCell: Int?
  private var placeholders = 0
  private var cells = 0

  private static let mostColumns = 40
  private static let mostBytesOfRuledCell = 2000
  private static let mostBytesOfCell = 160
  private static let blocks: Set<String> = [
    "blockquote", "hr", "listing", "pre", "table", "textarea", "xmp",
  ]

  init(_ tag: HTMLTag) {
    isRuled = tag["border"].flatMap { Int($0) } ?? 0 > 0
    let role = tag["role"]?.lowercased()
    holdsBlocks = role == "presentation" || role == "none"
  }

  /// What separates two cells while they are written.
  var separator: [UInt8] { Array((isRuled ? " | " : "  ").utf8) }

  /// Hears of an element inside it.
  mutating func open(_ name: String) {
    if Self.blocks.contains(name) { holdsBlocks = true }
    if name == "tr" { rows.append([]) }
  }

  /// A cell begins where `position` bytes are written.
  mutating func openCell(_ tag: HTMLTag, style: InlineStyle?, at position: Int) {
    if rows.isEmpty { rows.append([]) }
    if !isRuled, let style { isRuled = style.hasBorder }
    hasHeadings = hasHeadings || tag.name == "th"
    cells += 1
    guard !holdsBlocks else { return }
    fillPlacesFromAbove(at: position)
    let rowsBelow = span(tag["rowspan"], atMost: 500)
    openCell = rows[rows.count - 1].count
    rows[rows.count - 1].append(Cell(range: position..<position, rowsBelow: rowsBelow))
    for _ in 0..<span(tag["colspan"], atMost: Self.mostColumns) {
      appendPlaceholder(at: position, rowsBelow: rowsBelow)
    }
  }

  /// The cell ends where `position` bytes are written.
  mutating func closeCell(at position: Int) {
    guard let openCell, let row = rows.indices.last, openCell < rows[row].count else { return }
    rows[row][openCell].range = rows[row][openCell].range.lowerBound..<position
    self.openCell = nil
  }

  private func span(_ value: String?, atMost most: Int) -> Int {
    max(0, min(value.flatMap { Int($0) } ?? 1, most) - 1)
  }

  private mutating func appendPlaceholder(at position: Int, rowsBelow: Int) {
    placeholders += 1
    if placeholders > 4 * cells + Self.mostColumns { holdsBlocks = true }
    guard !holdsBlocks else { return }
    rows[rows.count - 1].append(
      Cell(range: position..<position, rowsBelow: rowsBelow, isPlaceholder: true)
    )
  }

  /// A cell that reaches down from the row above holds its place in this one.
  private mutating func fillPlacesFromAbove(at position: Int) {
    guard rows.count > 1 else { return }
    while !holdsBlocks {
      let above = rows[rows.count - 2]
      let place = rows[rows.count - 1].count
      guard place < above.count, above[place].rowsBelow > 0 else { return }
      appendPlaceholder(at: position, rowsBelow: above[place].rowsBelow - 1)
    }
  }

  // MARK: Setting the rows

  /// What replaces the text from a place on: the rows, one line each; nil for a table that arranges.
  func rewritten(_ output: [UInt8], quoteDepth: Int) -> (from: Int, text: [UInt8])? {
    guard !holdsBlocks, rows.count > 1 || isRuled else { return nil }
    let lines = rows.filter { $0.contains { !$0.range.isEmpty } }
    guard let start = lines.first?.first?.range.lowerBound,
      let end = rows.last(where: { !$0.isEmpty })?.map(\.range.upperBound).max(),
      end <= output.count, !hasTextBetweenCells(lines, output)
    else { return nil }
    let texts = lines.map { row in
      row.map { CellText(output, $0.range, quoteDepth: quoteDepth) }
    }
    guard isData(texts) else { return nil }
    return (start, set(texts) + output[end...])
  }

  private func hasTextBetweenCells(_ lines: [[Cell]], _ output: [UInt8]) -> Bool {
    var end: Int?
    for cell in lines.joined() where !cell.isPlaceholder {
      if let end, end < cell.range.lowerBound,
        output[end..<cell.range.lowerBound].contains(where: { !ASCII.isSpace($0) && $0 != 0x3E })
      {
        return true
      }
      end = cell.range.upperBound
    }
    return false
  }

  private func isData(_ texts: [[CellText]]) -> Bool {
    let filled = texts.filter { $0.count { !$0.text.isEmpty } > 1 }
    let most = isRuled ? Self.mostBytesOfRuledCell : Self.mostBytesOfCell
    guard
      texts.allSatisfy({ $0.count <= Self.mostColumns && $0.allSatisfy { $0.text.count <= most } })
    else { return false }
    if isRuled { return !filled.isEmpty }
    let widths = Set(texts.filter { $0.count > 1 }.map(\.count))
    return filled.count > 1 && (hasHeadings || widths.count == 1)
  }

  private func set(_ texts: [[CellText]]) -> [UInt8] {
    let width = texts.map(\.count).max() ?? 0
    let columns = (0..<width).filter { column in
      texts.contains { column < $0.count && !$0[column].text.isEmpty }
    }
    let rows = texts.map { row in columns.filter { $0 < row.count }.map { row[$0] } }
    let holds = rows.contains { row in row.contains { $0.text.isEmpty } }
    let separator = holds ? Array(" | ".utf8) : separator
    var result: [UInt8] = []
    for (index, row) in rows.enumerated() {
      let lead = row.first { !$0.text.isEmpty }?.lead ?? []
      result += index == 0 ? lead[...] : lead[(lead.lastIndex(of: ASCII.lineFeed) ?? 0)...]
      var line = Array(row.map(\.text).joined(separator: separator))
      if line.first == ASCII.space { line.removeFirst() }
      if line.last == ASCII.space { line.removeLast() }
      result += line
    }
    return result
  }
}

/// What one cell says on one line, and what stood before it: line ends, marks of quotes, columns.
private struct CellText {
  let lead: ArraySlice<UInt8>
  private(set) var text: [UInt8] = []

  init(_ output: [UInt8], _ range: Range<Int>, quoteDepth: Int) {
    let bytes = output[range]
    let isAtLineStart =
      range.lowerBound == 0 || output[range.lowerBound - 1] == ASCII.lineFeed
    var start = Self.contentStart(bytes[...], isAtLineStart ? quoteDepth : 0, quoteDepth)
    lead = bytes[..<start]
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: ASCII.lineFeed) ?? bytes.endIndex
      append(bytes[start..<end])
      start = Self.contentStart(bytes[end...], 0, quoteDepth)
    }
    while let last = text.last, ASCII.isSpace(last) { text.removeLast() }
    // What was written in front of the cell to set it apart.
    if !isAtLineStart, text.starts(with: "| ".utf8) { text.removeFirst(2) }
  }

  /// Adds a line: two numbers on two lines stay two.
  private mutating func append(_ line: ArraySlice<UInt8>) {
    guard let first = line.first else { return }
    if let last = text.last {
      if ASCII.isDigit(last), ASCII.isDigit(first) { text.append(ASCII.semicolon) }
      text.append(ASCII.space)
    }
    text += line
  }

  /// Behind line ends, the marks of the quote that the table stands in, and columns.
  private static func contentStart(
    _ bytes: ArraySlice<UInt8>,
    _ marksAtStart: Int,
    _ quoteDepth: Int
  ) -> Int {
    var marks = marksAtStart
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case ASCII.lineFeed: marks = quoteDepth
      case ASCII.greaterThan where marks > 0: marks -= 1
      case ASCII.space: break
      default: return index
      }
    }
    return bytes.endIndex
  }
}
