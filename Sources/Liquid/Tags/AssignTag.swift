/// The tag `{% assign name = value | filter %}`.
final class AssignTag: Tag {
  let offset: Int
  private let name: String
  private let value: FilteredExpression

  var isBlank: Bool { true }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    let source = parser.source
    let markup = source.trimmed(token.markup)
    guard let name = TargetName(at: markup.lowerBound, end: markup.upperBound, of: source) else {
      throw source.syntaxError("'assign' needs a name", at: token.offset)
    }
    var place = name.end
    while place < markup.upperBound, source.bytes[place].isLiquidSpace { place += 1 }
    guard place < markup.upperBound, source.bytes[place] == UInt8(ascii: "=") else {
      throw source.syntaxError("'assign' needs '=' behind its name", at: token.offset)
    }
    self.name = name.text
    var expressions = try ExpressionParser(place + 1..<markup.upperBound, of: source)
    value = try expressions.filtered()
  }

  func render(_ context: inout Context) throws(TemplateError) {
    context.scope.assigns[name] = try value.value(&context)
  }

  func visit(_ analysis: inout Analysis) {
    analysis.visit(value)
    analysis.define(name, as: analysis.path(of: value))
  }
}
