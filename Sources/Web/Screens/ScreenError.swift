import Cases

/// What is wrong with what was typed into a form.
enum ScreenError: Refusing, Equatable {
  /// A field was left empty, or says what cannot be chosen.
  case missing(String)
  /// What a field says is no day.
  case noDay(String, String)
  /// What a field says is no whole number.
  case noNumber(String, String)
  /// What a field says is no address.
  case noAddress(String, String)

  var refusal: Refusal { .usage }

  /// The field.
  var field: String {
    switch self {
    case .missing(let field), .noDay(let field, _), .noNumber(let field, _),
      .noAddress(let field, _):
      field
    }
  }

  /// The key of what is said beside the field, in the words of pages.
  var word: String {
    switch self {
    case .missing: "form.wrong.missing"
    case .noDay: "form.wrong.day"
    case .noNumber: "form.wrong.number"
    case .noAddress: "form.wrong.address"
    }
  }

  var description: String {
    switch self {
    case .missing(let field): "the field '\(field)' is empty"
    case .noDay(_, let text): "'\(text)' is no day such as 2026-11-23"
    case .noNumber(_, let text): "'\(text)' is no whole number"
    case .noAddress(_, let text): "'\(text)' is no address of somebody"
    }
  }
}
