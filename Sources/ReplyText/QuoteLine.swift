/// The marks at the beginning of a quoted line.
enum QuoteLine {
  /// How many marks `line` begins with, and what stands behind them.
  static func read(_ line: Substring) -> (depth: Int, content: Substring) {
    var depth = 0
    var rest = line.drop { $0 == " " || $0 == "\t" }
    if let afterInitials = withoutInitials(rest) {
      rest = afterInitials
      depth = 1
    }
    while rest.first == ">" {
      depth += 1
      rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
    }
    return (depth, depth == 0 ? line : rest)
  }

  // QUIRK: some programs put the initials of the author in front of the mark: "JD> text".
  private static func withoutInitials(_ line: Substring) -> Substring? {
    guard let first = line.utf8.first, (0x41...0x5A).contains(first) else { return nil }
    let initials = line.prefix(4).prefix { $0.isASCII && $0.isUppercase }
    guard (1...3).contains(initials.count) else { return nil }
    let rest = line.dropFirst(initials.count)
    return rest.first == ">" ? rest.dropFirst().drop { $0 == " " } : nil
  }
}
