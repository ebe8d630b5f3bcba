/// The field block of an earlier message below words between dashes, in any language and with or
/// without colons: a few short lines with a mailbox and a moment among them, or one line with both.
enum FramedHeader {
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
