/// The lines that a program marked as quoted with another sign than `>`: `: text`, `| text`; or with the
/// author's name in front of it: `Jo> text`.
enum ForeignMarks {
  private static let marks = [":", "|", "}", "»", "¦", "│", "┃"]

  /// A list or a table of somebody's own has no such lines that are empty behind the mark.
  private static let fewest = 3

  /// For each line what stands behind its foreign mark; nil where it has none.
  static func contents(of lines: [Substring]) -> [Substring?] {
    var contents: [Substring?] = Array(repeating: nil, count: lines.count)
    var start = 0
    while start < lines.count {
      guard let mark = mark(of: lines[start]) else {
        start += 1
        continue
      }
      var end = start
      var bare = 0
      while end < lines.count, let content = content(of: lines[end], behind: mark) {
        contents[end] = content
        if content.utf8.allSatisfy({ $0 <= 0x20 }) { bare += 1 }
        end += 1
      }
      if end - start < fewest || bare == 0 || bare == end - start {
        for index in start..<end { contents[index] = nil }
      }
      start = max(end, start + 1)
    }
    return contents
  }

  private static func mark(of line: Substring) -> String? {
    let utf8 = line.utf8
    guard let first = utf8.first == 0x20 ? utf8.dropFirst().first : utf8.first else { return nil }
    if let named = named(line) { return named }
    guard first == 0x3A || first == 0x7C || first == 0x7D || first >= 0xC2 else { return nil }
    return marks.first { content(of: line, behind: $0) != nil }
  }

  /// The name and the mark that a line begins with, set in or not, without its first space.
  private static func named(_ line: Substring) -> String? {
    let bare = line.utf8.first == 0x20 ? line.utf8.dropFirst() : line.utf8[...]
    let name = bare.drop { $0 == 0x20 }.prefix(longestName + 1)
      .prefix { $0 >= 0x80 || $0 == 0x2D || $0 == 0x2E || (0x41...0x5A).contains($0 & 0xDF) }
    guard (2...longestName).contains(name.count), name.endIndex < bare.endIndex,
      bare[name.endIndex] == UInt8(ascii: ">")
    else { return nil }
    return String(Substring(bare[...name.endIndex]))
  }

  private static let longestName = 24

  private static func content(of line: Substring, behind mark: String) -> Substring? {
    let bare = line.utf8.first == 0x20 ? Substring(line.utf8.dropFirst()) : line
    guard bare.utf8.starts(with: mark.utf8) else { return nil }
    let rest = Substring(bare.utf8.dropFirst(mark.utf8.count))
    guard rest.isEmpty || rest.utf8.first == 0x20, !rest.utf8.reversed().starts(with: [0x7C]) else {
      return nil
    }
    return rest.utf8.first == 0x20 ? Substring(rest.utf8.dropFirst()) : rest
  }
}
