/// `{% echo value | filter %}` is an output that can stand in a `liquid` tag.
final class EchoTag: Tag {
  let offset: Int
  var isBlank: Bool { false }
  private let value: FilteredExpression

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    var expressions = try parser.expressions(token)
    value = try expressions.filtered()
  }

  func render(_ context: inout Context) throws(TemplateError) {
    try context.write(try value.value(&context), at: offset)
  }

  func visit(_ analysis: inout Analysis) { analysis.visit(value) }
}
