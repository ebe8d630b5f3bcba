/// `{% increment name %}` writes the counter and adds one.
final class IncrementTag: Tag {
  let offset: Int
  var isBlank: Bool { false }
  private let name: String

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    name = try Counter.name(token, parser)
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let number = Counter.value(name, context)
    try context.write(.int(number), at: offset)
    context.scope.counters[name] = number.addingReportingOverflow(1).partialValue
  }

  func visit(_ analysis: inout Analysis) { analysis.define(name) }
}
