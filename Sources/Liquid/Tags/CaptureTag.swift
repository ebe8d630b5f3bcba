/// The tag `{% capture name %}…{% endcapture %}`.
final class CaptureTag: Tag {
  let offset: Int
  private let name: String
  private let body: Block

  var isBlank: Bool { true }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    let source = parser.source
    // The name may stand in quotes.
    let start = token.markup.first { TargetName.isPart(source.bytes[$0]) }
    guard let start, let name = TargetName(at: start, end: token.markup.upperBound, of: source)
    else { throw source.syntaxError("'capture' needs a name", at: token.offset) }
    self.name = name.text
    body = try parser.body(until: ["endcapture"], of: token).block
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let body = body
    let bytes = try context.captured { (context) throws(TemplateError) in
      try body.render(&context)
    }
    try context.charge(bytes.count, at: offset)
    let text = String(decoding: bytes, as: UTF8.self)
    // The values in it were escaped when they were written.
    context.scope.assigns[name] =
      context.options.escaping == .html ? .markup(text) : .string(text)
  }

  func visit(_ analysis: inout Analysis) {
    analysis.visit(body)
    analysis.define(name)
  }
}
