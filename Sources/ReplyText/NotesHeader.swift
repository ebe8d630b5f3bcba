// QUIRK: Lotus Notes writes who wrote and when without labels, and the rest below a blank line.
/// The block that Lotus Notes puts above what it quotes: a name, a moment, then `To`, `cc`, `Subject`.
enum NotesHeader {
  private static let mostFields = 6
  private static let longestName = 80

  /// The lines of the block whose labels begin on line `start`; nil when none does.
  static func range(at start: Int, in lines: [TextLine]) -> Range<Int>? {
    guard lines[start].fields.first?.name == .to, let first = sender(above: start, in: lines)
    else { return nil }
    var end = start + 1
    while end < lines.count, end - start < mostFields, let field = lines[end].fields.first {
      end += 1
      if field.name == .subject { return first..<end }
    }
    return nil
  }

  /// The line with the sender's name, above one with nothing but a moment.
  private static func sender(above start: Int, in lines: [TextLine]) -> Int? {
    let above = (0..<start).reversed().prefix(3).filter { !lines[$0].isBlank }
    guard above.count >= 2, above[0] == above[1] + 1 else { return nil }
    let moment = lines[above[0]].folded
    let name = lines[above[1]]
    guard moment.holdsTime, moment.holdsDay, moment.wordCount <= 2, moment.count < 40,
      name.depth == lines[start].depth, name.folded.count <= longestName,
      name.folded.contains("@") || name.folded.wordCount <= 5
    else { return nil }
    return above[1]
  }
}
