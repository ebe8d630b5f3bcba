/// The variables that the fields of a workspace are.
extension LetterVariable {
  /// All variables of the letters of a workspace, in the order of the manual.
  public static func all(with fields: CustomFields) -> [LetterVariable] {
    all + fields.all.map(LetterVariable.init)
  }

  private init(_ field: CustomField) {
    let group =
      switch field.holder {
      case .client: "client"
      case .item: "items[]"
      case .case: "case"
      }
    self.init(
      "\(group).fields.\(field.name)",
      field.variableKind,
      "the field '\(field.label)'; only when it has a value"
        + (field.isInternal ? ", and in letters to our own people" : "")
    )
  }

  /// Whether it is a field of the workspace.
  var isField: Bool { path.contains("fields") }
}

extension CustomField {
  fileprivate var variableKind: LetterVariable.Kind {
    switch kind {
    case .text: .text
    case .number: .number
    case .date: .day
    case .choice: .choice(choices)
    case .boolean: .flag
    }
  }
}
