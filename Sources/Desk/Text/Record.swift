/// Named values in a fixed order: a row of a table, or one thing that is shown.
///
/// The names are the keys of the JSON, in camel case; people see them as words (`openedAt` becomes
/// `Opened at`). Written as a literal: `["reference": .text(…), "openedAt": .date(…)]`.
package struct Record: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  /// A name and its value.
  package struct Field: Equatable, Sendable {
    package let name: String
    package let value: FieldValue

    package init(name: String, value: FieldValue) {
      self.name = name
      self.value = value
    }

    /// The name as words: `openedAt` is `Opened at`, `messageID` is `Message ID`.
    package var title: String {
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
  package var fields: [Field]

  package init(_ fields: [Field] = []) {
    self.fields = fields
  }

  package init(dictionaryLiteral elements: (String, FieldValue)...) {
    fields = elements.map { Field(name: $0.0, value: $0.1) }
  }

  /// The value of a name, or `.absent`.
  package subscript(name: String) -> FieldValue {
    fields.first { $0.name == name }?.value ?? .absent
  }
}
