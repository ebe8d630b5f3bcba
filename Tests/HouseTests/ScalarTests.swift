import Testing

@Suite struct ScalarTests {
  /// A quote under a combining mark is one `Character` that equals no quote: whoever replaces
  /// characters leaves it alone, and it breaks out.
  @Test func `what escapes works on scalars`() throws {
    let pattern = /\.replacing\("(\\?["'\\&<>,;=|%+\/]|\\[nrt0])"/
    for file in try House.swiftFiles(under: "Sources") {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated() where line.contains(pattern)
      {
        Issue.record("\(file):\(number + 1) replaces characters: use replacingScalars")
      }
    }
  }
}
