/// `{% cycle a, b %}` or `{% cycle name: a, b %}` writes the next of its values.
final class CycleTag: Tag {
  let offset: Int
  var isBlank: Bool { false }
  private let name: Expression?
  private let values: [Expression]
  /// What an unnamed cycle shares with others: the same literals; with variables nothing.
  private let ownKey: CycleKey

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    var expressions = try parser.expressions(token)
    let first = try expressions.expression()
    var values: [Expression] = []
    if expressions.consumeIf(.colon) {
      name = first
      values.append(try expressions.expression())
    } else {
      name = nil
      values.append(first)
    }
    while expressions.consumeIf(.comma), !expressions.isAtEnd {
      values.append(try expressions.expression())
    }
    try expressions.end()
    self.values = values
    let literals = values.compactMap(\.constant)
    ownKey =
      literals.count == values.count
      ? .literals(literals) : .place(parser.source.name, token.offset)
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let key: CycleKey
    if let name { key = .named(try name.value(context)) } else { key = ownKey }
    let place = context.scope.cycles[key] ?? 0
    if place < values.count {
      try context.write(try values[place].value(context), at: offset)
    }
    context.scope.cycles[key] = place + 1 >= values.count ? 0 : place + 1
  }

  func visit(_ analysis: inout Analysis) {
    if let name { analysis.visit(name) }
    for value in values { analysis.visit(value) }
  }
}

/// What tells one cycle from another.
enum CycleKey: Hashable, Sendable {
  case named(Value)
  case literals([Value])
  case place(String, Int)
}

extension Expression {
  /// The value that never changes; nil for a variable.
  fileprivate var constant: Value? {
    switch self {
    case .literal(let value): value
    case .nothing: .string("")
    default: nil
    }
  }
}
