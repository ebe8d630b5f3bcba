import Cases

/// The sentences of events in English, by the keys of `EventSentence`; pages have them in their words.
enum EventEnglish {
  /// A sentence, and its key below `event`.
  typealias Row = (key: String, form: LetterWords.Form)

  /// The sentences by their whole keys.
  static let forms = Dictionary(
    uniqueKeysWithValues: (rows(cases) + rows(work)).map { ("event.\($0.key)", $0.form) }
      + recorded.map { ($0.key, $0.form) }
  )

  /// The reasons that this program writes into the history, by their whole keys.
  static let recorded = rows(reasons).map { Row("event.recorded.\($0.key)", $0.form) }

  /// The rows of a table: on each line a key, and behind `|` its sentence.
  private static func rows(_ table: String) -> [Row] {
    table.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|", maxSplits: 1)
      return parts.count == 2 ? (String(parts[0]), LetterWords.Form(String(parts[1]))) : nil
    }
  }
}
