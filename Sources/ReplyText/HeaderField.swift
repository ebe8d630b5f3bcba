/// The fields on one line of the block above an embedded message.
struct HeaderField: Sendable, Equatable {
  /// What the field says.
  var name: HeaderWords.Field
  /// Its value, as written.
  var value: String

  private static let longestName = 30
  private static let mostOnLine = 8
  private static let mostColons = 40

  /// The fields of a line that begins with one.
  static func fields(in text: Substring, folded: FoldedText) -> [HeaderField] {
    let colon = UInt8(ascii: ":")
    guard let end = folded.bytes.prefix(80).firstIndex(of: colon) else { return [] }
    let name = FoldedText(bytes: folded.bytes[..<end]).trimmed(.emphasis)
    guard HeaderWords.field(name) != nil else { return [] }
    return fields(in: text)
  }

  /// The fields in `text`, which may all stand on one line.
  ///
  /// QUIRK: Yahoo writes the whole block without line breaks: `From: Jo <jo@…>To: …Subject: …`.
  static func fields(in text: Substring) -> [HeaderField] {
    var fields: [HeaderField] = []
    var valueStart = text.startIndex
    var nameStart = text.startIndex
    var colons = 0
    for mark in text.indices where text[mark] == ":" || text[mark] == "\u{FF1A}" {
      colons += 1
      if colons > mostColons { break }
      guard mark >= valueStart, let (name, start) = name(before: mark, in: text[nameStart..<mark])
      else { continue }
      if let last = fields.indices.last {
        fields[last].value = value(text[valueStart..<start])
      }
      fields.append(HeaderField(name: name, value: ""))
      valueStart = text.index(after: mark)
      nameStart = valueStart
      // A subject may say anything, names of fields too.
      if name == .subject || fields.count == mostOnLine { break }
    }
    if let last = fields.indices.last { fields[last].value = value(text[valueStart...]) }
    return fields
  }

  private static func value(_ text: Substring) -> String {
    let marks: Set<Character> = ["*", "_", " ", "\t"]
    return String(text.drop { marks.contains($0) }).trimmingSpace
  }

  /// The name that ends in front of a colon, and where it begins.
  private static func name(
    before mark: Substring.Index,
    in text: Substring
  ) -> (HeaderWords.Field, Substring.Index)? {
    var start =
      text.index(mark, offsetBy: -longestName, limitedBy: text.startIndex)
      ?? text.startIndex
    while start < mark {
      if isNameStart(start, in: text) {
        let name = FoldedText(text[start..<mark]).trimmed(.emphasis)
        if let field = HeaderWords.field(name) { return (field, start) }
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// Whether a name may begin here: at the start, or a capital behind something else.
  private static func isNameStart(_ index: Substring.Index, in text: Substring) -> Bool {
    guard index > text.startIndex else { return true }
    let before = text[text.index(before: index)]
    return text[index].isLetter && !text[index].isLowercase
      && !(before.isLetter && before.isUppercase)
  }
}
