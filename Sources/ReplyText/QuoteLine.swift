/// The marks at the beginning of a quoted line.
enum QuoteLine {
  /// How many marks `line` begins with, and what stands behind them.
  static func read(_ line: Substring) -> (depth: Int, content: Substring) {
    // Bytes, since a character can be megabytes, and a mark under a combining one is a mark.
    var depth = 0
    var rest = line.utf8.drop(while: isSpace)
    if let afterInitials = withoutInitials(rest) {
      rest = afterInitials
      depth = 1
    }
    while rest.first == mark {
      depth += 1
      rest = rest.dropFirst().drop(while: isSpace)
    }
    return (depth, depth == 0 ? line : Substring(rest))
  }

  // QUIRK: some programs put the initials of the author in front of the mark: "JD> text".
  private static func withoutInitials(_ line: Substring.UTF8View) -> Substring.UTF8View? {
    let initials = line.prefix(4).prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(initials.count) else { return nil }
    let rest = line.dropFirst(initials.count)
    return rest.first == mark ? rest.dropFirst().drop { $0 == 0x20 } : nil
  }

  private static let mark = UInt8(ascii: ">")

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
