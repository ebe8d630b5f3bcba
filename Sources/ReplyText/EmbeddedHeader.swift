/// The field block above an embedded message: `From: …`, `Sent: …`, `To: …`, `Subject: …`.
struct EmbeddedHeader: Sendable {
  /// The lines of the block.
  var range: Range<Int>
  /// The fields in order.
  var fields: [(field: HeaderWords.Field, value: String)]

  /// How many lines a value goes on for.
  private static let longestValue = 6

  /// The value of a field.
  subscript(field: HeaderWords.Field) -> String? {
    fields.first { $0.field == field }?.value
  }

  /// The block that begins on line `start`, or nil when none does.
  init?(at start: Int, in lines: [TextLine]) {
    guard Self.field(of: lines[start]) != nil else { return nil }
    range = start..<start
    fields = []
    var index = start
    while index < lines.count, lines[index].depth == lines[start].depth {
      if let (field, value) = Self.field(of: lines[index]) {
        fields.append((field, value))
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

  /// A sender, and a date, recipient or subject beside it; or three of anything.
  private var isComplete: Bool {
    let kinds: [HeaderWords.Field] = [.from, .date, .to, .subject]
    let found = kinds.filter { self[$0] != nil }.count
    return found >= 3 || (found == 2 && self[.from] != nil)
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
      if field(of: lines[next]) != nil { return next }
      if lines[next].isBlank { blank += 1 }
      if blank > 1 || (blank == 1 && !lines[next].isBlank) { return nil }
    }
    return nil
  }

  /// The field of a line, and its value.
  static func field(of line: TextLine) -> (HeaderWords.Field, String)? {
    let colon = UInt8(ascii: ":")
    guard let end = line.folded.bytes.prefix(60).firstIndex(of: colon) else { return nil }
    let name = FoldedText(bytes: line.folded.bytes[..<end]).trimmed("*_ ")
    guard let field = HeaderWords.field(name.string) else { return nil }
    guard let mark = line.content.firstIndex(where: { $0 == ":" || $0 == "\u{FF1A}" })
    else { return nil }
    let value = line.content[line.content.index(after: mark)...].drop { $0 == "*" || $0 == "_" }
    return (field, String(value).trimmingSpace)
  }
}
