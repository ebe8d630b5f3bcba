/// The field block of an earlier message below words between dashes, in any language and with or
/// without colons: a few short lines with a mailbox and a moment among them, or one line with both.
struct FramedHeader {
  /// The first mailbox, the moment and the subject in it.
  private(set) var sender: Mailbox?
  private(set) var date: String?
  private(set) var subject: String?

  private static let mostLines = 6
  private static let longestLine = 160
  private static let longestWhole = 600

  /// The lines of the block that begins on line `start`, the first below the frame; nil when none
  /// does.
  static func range(at start: Int, in lines: [TextLine]) -> Range<Int>? {
    if isWhole(lines[start].folded) { return start..<(start + 1) }
    var end = start
    var hasMailbox = false
    var hasMoment = false
    while end < lines.count, end - start < mostLines, isField(lines[end], like: lines[start]) {
      let text = lines[end].folded
      hasMailbox = hasMailbox || text.holdsMailbox
      hasMoment = hasMoment || (!text.contains("@") && text.holdsTime && text.holdsDay)
      end += 1
    }
    return end - start >= 3 && hasMailbox && hasMoment ? start..<end : nil
  }

  /// Reads the lines of a block of several.
  init(_ lines: ArraySlice<TextLine>) {
    for line in lines {
      let value = Self.value(of: line)
      if line.folded.holdsMailbox {
        if sender == nil { sender = Mailbox(value) }
      } else if line.folded.holdsTime, line.folded.holdsDay {
        if date == nil { date = value }
      } else if Self.field(of: line) == .subject {
        subject = subject ?? value
      }
    }
  }

  /// What the first word of a line says in front of the value.
  private static func field(of line: TextLine) -> HeaderWords.Field? {
    HeaderWords.field(
      FoldedText(bytes: line.folded.bytes.prefix { $0 != 0x20 }).trimmed(.colonsAndSpace)
    )
  }

  private static func value(of line: TextLine) -> String {
    let content = line.content.drop(while: \.isWhitespace)
    guard field(of: line) != nil else { return String(content).trimmingSpace }
    return String(content.drop { !$0.isWhitespace }).trimmingSpace
  }

  private static func isField(_ line: TextLine, like first: TextLine) -> Bool {
    !line.isBlank && line.depth == first.depth && line.folded.count <= longestLine
      && !".!?".utf8.contains(line.folded.bytes.last ?? 0)
  }

  // QUIRK: Samsung's program writes the whole block on one line.
  private static func isWhole(_ text: FoldedText) -> Bool {
    text.count <= longestWhole && text.holdsMailbox && text.holdsTime
      && text.bytes.count { $0 == UInt8(ascii: ":") } >= 4
  }
}
