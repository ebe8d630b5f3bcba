import Cases

/// What a form lacks.
enum ScreenError: Refusing, Equatable {
  /// A field was left empty.
  case missing(String)
  /// What was given is no day.
  case noDay(String)

  var refusal: Refusal { .usage }

  var description: String {
    switch self {
    case .missing(let field): "the field '\(field)' is empty"
    case .noDay(let text): "'\(text)' is no day such as 2026-11-23"
    }
  }
}
