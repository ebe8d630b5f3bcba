/// What stands for a value in a template.
enum Expression: Sendable {
  case literal(Value)
  case variable(VariableLookup)
  case range(RangeExpression)
  /// `blank` or `empty`: kinds of nothing in a comparison, an empty text elsewhere.
  case nothing(Nothing)

  enum Nothing: Sendable { case blank, empty }

  /// The literal that a word stands for.
  static func named(_ word: String) -> Expression? {
    switch word {
    case "nil", "null": .literal(.null)
    case "true": .literal(.bool(true))
    case "false": .literal(.bool(false))
    case "blank": .nothing(.blank)
    case "empty": .nothing(.empty)
    default: nil
    }
  }

  /// The value, or in a strict rendering an error when a variable is not defined.
  func value(_ context: borrowing Context) throws(TemplateError) -> Value {
    switch self {
    case .literal(let value): return value
    case .nothing: return .string("")
    case .range(let range): return try range.value(context)
    case .variable(let lookup):
      if let value = try lookup.value(context) { return value }
      guard context.isStrict else { return .null }
      throw context.error(
        .undefinedVariable,
        "'\(lookup.text)' is not defined",
        at: lookup.offset
      )
    }
  }

  /// The value; nil for a variable that is not defined, strict or not.
  func valueIfDefined(_ context: borrowing Context) throws(TemplateError) -> Value? {
    guard case .variable(let lookup) = self else { return try value(context) }
    return try lookup.value(context)
  }
}

/// An expression under a name: an argument of `render` or `include`.
struct NamedExpression: Sendable {
  let name: String
  let value: Expression
}

/// `(from..through)`.
final class RangeExpression: Sendable {
  let from: Expression
  let through: Expression
  let offset: Int

  init(from: Expression, through: Expression, offset: Int) {
    self.from = from
    self.through = through
    self.offset = offset
  }

  func value(_ context: borrowing Context) throws(TemplateError) -> Value {
    .range(from: try bound(from, context), through: try bound(through, context))
  }

  private func bound(
    _ expression: Expression,
    _ context: borrowing Context
  ) throws(TemplateError) -> Int {
    let value = try expression.value(context)
    if case .int(let number) = value { return number }
    // A fraction is cut off when it is written there, and a mistake when it comes from the data.
    if case .decimal = value, case .variable = expression {
      return try context.placing(offset) { () throws(Failure) in try value.wholeNumber() }
    }
    return try context.placing(offset) { () throws(Failure) in try value.looseWholeNumber() }
  }
}
