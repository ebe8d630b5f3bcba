/// The field block above an embedded message: `From: …`, `Sent: …`, `To: …`, `Subject: …`.
struct EmbeddedHeader: Sendable {
  /// The lines of the block.
  var range: Range<Int>
  /// The fields in order.
  var fields: [HeaderField]

  private let isBelowDivider: Bool

  /// How many lines a value goes on for.
  private static let longestValue = 12
  /// How many lines a block has at most.
  private static let longestBlock = 40

  /// The value of a field.
  subscript(name: HeaderWords.Field) -> String? {
    fields.first { $0.name == name }?.value
  }

  /// The fields that stand in `text` on line `index` behind other words.
  init?(in text: Substring, onLine index: Int) {
    isBelowDivider = false
    fields = HeaderField.fields(in: text)
    range = index..<(index + 1)
    guard isComplete else { return nil }
  }

  /// The block that begins on line `start`, in words of the table or by its form; nil when none
  /// does.
  init?(at start: Int, in lines: [TextLine], facts: KnownFacts) {
    guard let (found, isSlip) = Self.read(at: start, in: lines, facts: facts), !isSlip else {
      return nil
    }
    self = found
  }

  /// The block that begins on line `start`, and whether it is a slip of somebody's own; nil when none
  /// does.
  static func read(
    at start: Int,
    in lines: [TextLine],
    facts: KnownFacts
  ) -> (block: EmbeddedHeader, isSlip: Bool)? {
    var found = EmbeddedHeader(at: start, in: lines)
    // A label that the table lacks would be read as the rest of the value above it.
    if let shaped = ShapedHeader(at: start, in: lines, facts: facts),
      shaped.fields.count > found?.fields.count ?? 0
    {
      found = EmbeddedHeader(shaped)
    }
    return found.map { ($0, TransferSlip.matches($0, in: lines, facts: facts)) }
  }

  private init(_ shaped: ShapedHeader) {
    isBelowDivider = false
    range = shaped.range
    fields = shaped.fields
  }

  /// The block in words of the table that begins on line `start`, or nil when none does.
  init?(at start: Int, in lines: [TextLine]) {
    isBelowDivider = start > 0 && DividerLine.matches(lines[start - 1])
    guard !lines[start].fields.isEmpty else { return nil }
    range = start..<start
    fields = []
    var index = start
    let limit = min(lines.count, start + Self.longestBlock)
    while index < limit, lines[index].depth == lines[start].depth {
      if index >= start + Self.longestValue, !isComplete { return nil }
      if !lines[index].fields.isEmpty {
        fields += lines[index].fields
        index += 1
        range = start..<index
      } else if let next = Self.nextField(after: index, in: lines) {
        append(lines[index..<next])
        index = next
      } else {
        break
      }
    }
    guard isComplete else { return nil }
  }

  /// Three of the four that every program writes; or two, when one of them holds an address or day.
  private var isComplete: Bool {
    let names: [HeaderWords.Field] = [.from, .date, .to, .subject]
    let found = names.filter { self[$0] != nil }
    if found.count >= 3 { return true }
    guard found.count == 2, self[.from] != nil || (self[.date] != nil && self[.to] != nil)
    else { return false }
    if isBelowDivider { return true }
    let holdsAddress = [self[.from], self[.to]].contains { $0?.contains("@") ?? false }
    return holdsAddress || FoldedText(self[.date] ?? "").holdsDate
  }

  private mutating func append(_ lines: ArraySlice<TextLine>) {
    guard let last = fields.indices.last else { return }
    for line in lines where !line.isBlank {
      let separator = fields[last].value.isEmpty ? "" : " "
      fields[last].value += separator + String(line.content).trimmingSpace
    }
  }

  /// The next line with a field, when only the rest of a value or one blank line stands between.
  private static func nextField(after index: Int, in lines: [TextLine]) -> Int? {
    var blank = 0
    for next in index..<min(lines.count, index + longestValue) {
      guard lines[next].depth == lines[index].depth else { return nil }
      if !lines[next].fields.isEmpty { return next }
      if lines[next].isBlank { blank += 1 }
      if blank > 1 || (blank == 1 && !lines[next].isBlank) { return nil }
    }
    return nil
  }
}
