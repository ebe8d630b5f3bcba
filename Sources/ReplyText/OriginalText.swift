/// The text of an embedded message, without the marks and indentation it was given.
enum OriginalText {
  /// The text of `lines`.
  static func text(_ lines: ArraySlice<TextLine>) -> String {
    let written = lines.filter { !$0.isBlank }
    let depth = written.map(\.depth).min() ?? 0
    let indentation = depth > 0 ? 0 : written.map { width(ofSpaceBefore: $0.raw) }.min() ?? 0
    return lines.map { line -> Substring in
      depth > 0
        ? removingMarks(depth, from: line.raw) : line.raw.dropFirst(line.isBlank ? 0 : indentation)
    }
    .joined(separator: "\n").trimmingSpace
  }

  private static func width(ofSpaceBefore line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }

  private static func removingMarks(_ depth: Int, from line: Substring) -> Substring {
    var rest = line
    for _ in 0..<depth {
      let bare = rest.drop { $0 == " " || $0 == "\t" }
      guard bare.first == ">" else { break }
      rest = bare.dropFirst()
    }
    return rest.first == " " ? rest.dropFirst() : rest
  }
}
