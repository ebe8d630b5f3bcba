/// `{% decrement name %}` takes one off the counter and writes it.
final class DecrementTag: Tag {
  let offset: Int
  var isBlank: Bool { false }
  private let name: String

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    name = try Counter.name(token, parser)
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let number = Counter.value(name, context).subtractingReportingOverflow(1).partialValue
    context.scope.counters[name] = number
    try context.write(.int(number), at: offset)
  }

  func visit(_ analysis: inout Analysis) { analysis.define(name) }
}
