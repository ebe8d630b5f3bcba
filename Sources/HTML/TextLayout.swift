/// Sets words into lines: white space collapsed, paragraphs apart, quotes marked with `>`.
///
/// Line ends are owed rather than written, so that an empty block or a break before the end of a
/// block leaves no gap.
struct TextLayout {
  private(set) var output: [UInt8] = []
  /// How many quotes the text stands in.
  var quoteDepth = 0
  /// Columns before each line, in lists.
  var indentation = 0

  private var owedNewlines = 0
  private var owedSpaces = 0
  private var owedSeparator: [UInt8] = []
  private var marker: [UInt8] = []
  private var isLineEmpty = true
  /// Whether the empty line holds spaces that were meant to be seen, as in `<p>&nbsp;</p>`.
  private var isLineHeldOpen = false
  private var depthOfLastLine = 0
  private var keepsBlankLines = false
  private var followsAddress = false
  /// How many bytes of marks, columns and rules may still be written: the text is never cut, but what
  /// is put around it must not become many times as much.
  private var decorationsLeft = 1_000_000

  /// One blank line between blocks is enough, however many the page made.
  private static let mostNewlines = 2
  private static let mostIndentation = 24
  private static let mostQuoteDepth = 50
  private static let closingMarks: [UInt8] = Array(".,;:!?)]>".utf8)

  /// Ends the line, if anything is on it, and owes `gap` line ends in all.
  mutating func block(gap: Int) {
    if isLineHeldOpen { lineBreak() }
    if !isLineEmpty || owedNewlines > 0 { owedNewlines = max(owedNewlines, gap) }
    endLine()
  }

  /// Ends the line even when it is empty.
  mutating func lineBreak() {
    owedNewlines += 1
    endLine()
  }

  /// Lets at least one space follow.
  mutating func space() {
    if !isLineEmpty { owedSpaces = max(owedSpaces, 1) }
  }

  /// Lets one more space follow.
  mutating func fixedSpace() {
    if isLineEmpty { isLineHeldOpen = true }
    owedSpaces += 1
  }

  /// Starts a cell of a table.
  mutating func cell(separator: [UInt8]) {
    if !isLineEmpty { owedSeparator = separator }
  }

  /// Puts `marker` before the next text.
  mutating func item(_ marker: [UInt8]) {
    self.marker = marker
  }

  /// Writes text that holds no white space to collapse.
  mutating func write(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    if isLineEmpty {
      beginLine()
    } else if followsAddress, let first = text.first, !Self.closingMarks.contains(first) {
      space()
    }
    followsAddress = false
    if !owedSeparator.isEmpty {
      output += owedSeparator
      owedSeparator = []
    } else {
      output.append(contentsOf: repeatElement(ASCII.space, count: owedSpaces))
    }
    owedSpaces = 0
    output += text
  }

  /// Writes an address directly after what was written last, and keeps words off it.
  mutating func append(address: String) {
    output += " <\(address)>".utf8
    followsAddress = true
  }

  /// Writes a line across the page.
  mutating func rule() {
    block(gap: 1)
    write([ASCII.hyphen])
    decorate(ASCII.hyphen, 39)
    block(gap: 1)
  }

  /// Sets the rows of a table that ends here, when it holds data, one line each.
  mutating func set(_ table: TableText) {
    guard
      let (start, text) = table.rewritten(output, quoteDepth: min(quoteDepth, Self.mostQuoteDepth))
    else { return }
    output.replaceSubrange(start..., with: text)
  }

  /// A line end inside preformatted text, which keeps its blank lines.
  mutating func preformattedLineBreak() {
    lineBreak()
    keepsBlankLines = true
  }

  private mutating func endLine() {
    isLineEmpty = true
    isLineHeldOpen = false
    owedSpaces = 0
    owedSeparator = []
  }

  private mutating func beginLine() {
    let most = keepsBlankLines ? owedNewlines : Self.mostNewlines
    flushNewlines(output.isEmpty ? 0 : max(1, min(owedNewlines, most)))
    owedNewlines = 0
    keepsBlankLines = false
    isLineEmpty = false
    isLineHeldOpen = false
    writePrefix()
  }

  private mutating func flushNewlines(_ count: Int) {
    for index in 0..<count {
      while output.last == ASCII.space { output.removeLast() }
      output.append(ASCII.lineFeed)
      guard index + 1 < count else { break }
      // A blank line between two quotes of different depth belongs to the shallower one.
      let depth = min(depthOfLastLine, quoteDepth, Self.mostQuoteDepth)
      decorate(ASCII.greaterThan, depth)
    }
  }

  private mutating func decorate(_ byte: UInt8, _ count: Int) {
    let written = min(count, decorationsLeft)
    decorationsLeft -= written
    output.append(contentsOf: repeatElement(byte, count: written))
  }

  private mutating func writePrefix() {
    depthOfLastLine = quoteDepth
    if quoteDepth > 0 {
      decorate(ASCII.greaterThan, min(quoteDepth, Self.mostQuoteDepth))
      output.append(ASCII.space)
    }
    decorate(ASCII.space, max(0, min(indentation, Self.mostIndentation) - marker.count))
    output += marker
    marker = []
  }
}
