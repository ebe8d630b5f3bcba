/// Named values in a fixed order: a row of a table, or one thing that is shown.
///
/// The names are the keys of the JSON, in camel case; people see them as words (`openedAt` becomes
/// `Opened at`). Written as a literal: `["reference": .text(…), "openedAt": .date(…)]`.
package struct Record: Equatable, Sendable, ExpressibleByDictionaryLiteral {
  /// A name and its value.
  package struct Field: Equatable, Sendable {
    package let name: String
    package let value: FieldValue
    /// What people are shown instead of the name as words; nil for none.
    package let label: String?
    /// Whether a table shows the values of the record that it is as columns of their own.
    package let isSpread: Bool

    package init(name: String, value: FieldValue, label: String? = nil, isSpread: Bool = false) {
      self.name = name
      self.value = value
      self.label = label
      self.isSpread = isSpread
    }

    /// The label, or the name as words: `openedAt` is `Opened at`, `messageID` is `Message ID`.
    package var title: String {
      if let label { return label }
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

  /// The same as a row of a table: what is spread has columns of its own.
  package var row: Record {
    guard fields.contains(where: \.isSpread) else { return self }
    return Record(
      fields.flatMap { field in
        if field.isSpread, case .record(let inner) = field.value { inner.fields } else { [field] }
      }
    )
  }

  /// The value of a name, or `.absent`.
  package subscript(name: String) -> FieldValue {
    fields.first { $0.name == name }?.value ?? .absent
  }
}
