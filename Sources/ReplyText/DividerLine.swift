/// A line of nothing but dashes, underscores or equal signs.
enum DividerLine {
  private static let shortest = 5

  /// Whether `line` is one.
  static func matches(_ line: TextLine) -> Bool {
    let bare = line.folded.bytes.filter { $0 != 0x20 && $0 != UInt8(ascii: "*") }
    guard bare.count >= shortest, let first = bare.first else { return false }
    return "-_=".utf8.contains(first) && bare.allSatisfy { $0 == first }
  }
}
