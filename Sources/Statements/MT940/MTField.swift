/// A field of a SWIFT message: its tag and its lines.
struct MTField {
  let tag: String
  var lines: [String]
  let line: Int

  /// Reads the first line of a field; nil for a line that begins none of these messages.
  init?(_ text: Substring, line: Int) {
    guard text.utf8.first == 0x3A, let end = text.utf8.dropFirst().prefix(5).firstIndex(of: 0x3A),
      case let tag = String(text[text.utf8.index(after: text.startIndex)..<end]),
      MTField.tags.contains(tag)
    else { return nil }
    self.tag = tag
    lines = [String(text[text.utf8.index(after: end)...])]
    self.line = line
  }

  /// The first line without blanks at its ends.
  var value: String { String((lines.first ?? "").trimmed) }

  /// The fields of MT940 and MT942.
  private static let tags: Set = [
    "20", "21", "25", "25P", "28", "28C", "NS", "60F", "60M", "61", "86", "62F", "62M", "64", "65",
    "13", "13C", "13D", "34F", "90C", "90D",
  ]
}
