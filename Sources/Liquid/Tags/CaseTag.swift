/// The tag `{% case value %}{% when a, b %}…{% else %}…{% endcase %}`.
///
/// Every `when` whose value is equal is rendered, once for each equal value; an `else` is rendered
/// where no `when` before it was.
final class CaseTag: Tag {
  private enum Branch: Sendable {
    case when([Condition], Block)
    case otherwise(Block)
  }

  let offset: Int
  let isBlank: Bool
  private let subject: Expression
  private let branches: [Branch]

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    var expressions = try parser.expressions(token)
    subject = try expressions.expression()
    try expressions.end()
    let enders = ["when", "else", "endcase"]
    // What stands before the first `when` is never rendered.
    var (head, ender) = try parser.body(until: enders, of: token)
    var parts: [(conditions: [Condition]?, body: Block)] = []
    while ender.name != "endcase" {
      let conditions = try CaseTag.conditions(ender, subject: subject, parser)
      let next = try parser.body(until: enders, of: token)
      parts.append((conditions, next.block))
      ender = next.ender
    }
    isBlank = head.isBlank && parts.allSatisfy(\.body.isBlank)
    for place in parts.indices where isBlank { parts[place].body.removeTexts() }
    branches = parts.map { part in
      part.conditions.map { .when($0, part.body) } ?? .otherwise(part.body)
    }
  }

  /// The conditions of `when`; nil for `else`.
  private static func conditions(
    _ token: TagToken,
    subject: Expression,
    _ parser: borrowing Parser
  ) throws(TemplateError) -> [Condition]? {
    guard token.name == "when" else {
      try parser.checkEmpty(token)
      return nil
    }
    var expressions = try parser.expressions(token)
    var conditions: [Condition] = []
    repeat {
      let value = try expressions.expression()
      let clause = Condition.Clause(left: subject.asValue, comparison: .equal, right: value)
      conditions.append(Condition([clause], offset: token.offset))
    } while expressions.consumeWord("or") || expressions.consumeIf(.comma)
    try expressions.end()
    return conditions
  }

  func render(_ context: inout Context) throws(TemplateError) {
    var hasMatched = false
    for branch in branches {
      switch branch {
      case .when(let conditions, let body):
        for condition in conditions where try condition.holds(context) {
          hasMatched = true
          try body.render(&context)
        }
      case .otherwise(let body): if !hasMatched { try body.render(&context) }
      }
    }
  }

  func visit(_ analysis: inout Analysis) {
    analysis.visit(subject)
    for branch in branches {
      switch branch {
      case .when(let conditions, let body):
        for condition in conditions { analysis.visitRight(condition) }
        analysis.visit(body)
      case .otherwise(let body): analysis.visit(body)
      }
    }
  }
}

extension Expression {
  /// `blank` and `empty` as the subject of a case are an empty text, no test.
  fileprivate var asValue: Expression {
    if case .nothing = self { .literal(.string("")) } else { self }
  }
}
