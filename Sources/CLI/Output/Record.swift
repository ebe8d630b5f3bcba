/// Named values in a fixed order: a row of a table, or one thing that is shown.
///
/// The names are the keys of the JSON, in camel case; people see them as words (`openedAt` becomes
/// `Opened at`). Written as a literal: `["reference": .text(…), "openedAt": .date(…)]`.
struct Record: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  /// A name and its value.
  struct Field: Equatable, Sendable {
    let name: String
    let value: FieldValue

    /// The name as words: `openedAt` is `Opened at`, `messageID` is `Message ID`.
    var title: String {
      var words: [String] = []
      var wasLower = false
      for character in name {
        if words.isEmpty || (character.isUppercase && wasLower) { words.append("") }
        words[words.count - 1].append(character)
        wasLower = !character.isUppercase
      }
      let cased = words.enumerated().map { index, word in
        if word.count > 1, word.allSatisfy(\.isUppercase) { return word }
        return index == 0 ? word.prefix(1).uppercased() + word.dropFirst() : word.lowercased()
      }
      return cased.joined(separator: " ")
    }
  }

  /// The fields in the order they are shown.
  var fields: [Field]

  init(_ fields: [Field] = []) {
    self.fields = fields
  }

  init(dictionaryLiteral elements: (String, FieldValue)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  /// The value of a name, or `.absent`.
  subscript(name: String) -> FieldValue {
    fields.first { $0.name == name }?.value ?? .absent
  }
}
