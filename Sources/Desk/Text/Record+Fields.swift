package import Cases

extension Record {
  /// The fields of the workspace that one thing has, by their names, with nothing where there is no value.
  package init(_ values: [CustomFieldValue]) {
    self.init(
      values.map { Field(name: $0.field.name, value: FieldValue($0), label: $0.field.label) }
    )
  }
}

extension FieldValue {
  /// A value of a field as its kind has it.
  fileprivate init(_ value: CustomFieldValue) {
    guard !value.text.isEmpty else {
      self = .absent
      return
    }
    switch value.field.kind {
    case .number: self = .decimal(value.text)
    case .boolean: self = .boolean(value.isYes)
    case .text, .date, .choice: self = .string(value.text)
    }
  }
}
