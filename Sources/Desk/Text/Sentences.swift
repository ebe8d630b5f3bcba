/// Pieces of sentences about what is wrong.
package enum Sentences {
  /// The end of a sentence about a wrong name.
  package static func meant(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? "."
  }

  /// `a`, `a or b`, `a, b or c`.
  package static func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func listed(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A description as a sentence: with a capital and a full stop.
  package static func asSentence(_ text: String) -> String {
    capitalized(text) + (text.hasSuffix(".") ? "" : ".")
  }

  /// A text with a capital at its beginning.
  package static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
