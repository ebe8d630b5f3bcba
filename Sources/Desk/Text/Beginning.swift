import HTML

extension String {
  /// The first words of a text, on one line, with ` …` where it goes on.
  package func firstWords(scalars most: Int) -> String {
    let start = prefix(scalars: most)
    let words = start.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words + (start.endIndex < endIndex ? " …" : "")
  }
}

/// The beginning of a text as our own people are told it: each line behind `> `.
struct QuotedBeginning {
  /// So many scalars of a text are quoted.
  private static let longest = 4_000

  let lines: [String]
  /// Whether the text goes on.
  let isCut: Bool

  init(of text: String, lines most: Int = .max) {
    let start = text.prefix(scalars: Self.longest)
    let all = start.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    lines = all.prefix(most).map { "> \($0)" }
    isCut = start.endIndex < text.endIndex || all.count > most
  }
}
