/// What `render` and `include` share: `name with value as alias, key: value`.
struct PartialCall: Sendable {
  enum Binding: Sendable { case with, each }

  let name: Expression
  let binding: Binding?
  let value: Expression?
  let alias: String?
  let arguments: [NamedExpression]
  let offset: Int

  init(_ token: TagToken, _ parser: borrowing Parser) throws(TemplateError) {
    offset = token.offset
    var expressions = try parser.expressions(token)
    name = try expressions.expression()
    if expressions.consumeWord("for") {
      binding = .each
    } else {
      binding = expressions.consumeWord("with") ? .with : nil
    }
    value = binding == nil ? nil : try expressions.expression()
    alias = expressions.consumeWord("as") ? try expressions.consume(.identifier) : nil
    arguments = try expressions.namedValues()
  }

  /// The name under which the template sees the bound value.
  func variable(for template: String) -> String {
    if let alias { return alias }
    return template.split(separator: "/").last.map(String.init) ?? template
  }

  func visit(_ analysis: inout Analysis) {
    analysis.visit(name)
    if let value { analysis.visit(value, mayBeUndefined: true) }
    for argument in arguments { analysis.visit(argument.value) }
    if case .literal(.string(let template)) = name {
      analysis.use(
        partial: template,
        variable: value == nil ? nil : variable(for: template),
        call: self
      )
    }
  }
}
