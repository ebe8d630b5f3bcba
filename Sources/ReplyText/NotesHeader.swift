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

  // MARK: In columns

  private static let mostLines = 14
  private static let indentation = 8

  /// The lines of the block in columns that begins on line `start`: who and when on the left, set in,
  /// and `To`, `cc`, `Subject` alone at the ends of lines; nil when none does.
  static func columns(at start: Int, in lines: [TextLine]) -> Range<Int>? {
    guard isSetIn(lines[start]) else { return nil }
    var labels: [HeaderWords.Field] = []
    var holdsMoment = false
    var end = start
    while end < lines.count, end - start < mostLines, isSetIn(lines[end]) {
      holdsMoment = holdsMoment || lines[end].folded.holdsTime && lines[end].folded.holdsDay
      if let label = label(endOf: lines[end].raw) { labels.append(label) }
      end += 1
    }
    return holdsMoment && labels.starts(with: [.to, .copy, .subject]) ? start..<end : nil
  }

  private static func isSetIn(_ line: TextLine) -> Bool {
    // The end of an address that was wrapped stands there as a mark.
    !line.isBlank && line.raw.utf8.prefix(indentation).allSatisfy { $0 == 0x20 }
      && line.raw.utf8.count > indentation
  }

  /// The field whose name is the last word of a line, behind a gap.
  private static func label(endOf line: Substring) -> HeaderWords.Field? {
    let bare = line.utf8.reversed().drop { $0 == 0x20 }
    let word = bare.prefix { $0 != 0x20 }
    guard word.count <= 12, bare.dropFirst(word.count).prefix(2).elementsEqual([0x20, 0x20]) else {
      return nil
    }
    return HeaderWords.field(FoldedText(String(decoding: word.reversed(), as: UTF8.self)))
  }
}
