/// `{% ifchanged %}…{% endifchanged %}` writes its body when it differs from the last one written.
final class IfChangedTag: Tag {
  let offset: Int
  private let body: Block
  var isBlank: Bool { body.isBlank }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    body = try parser.body(until: ["endifchanged"], of: token).block
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let body = body
    let bytes = try context.captured { (context) throws(TemplateError) in
      try body.render(&context)
    }
    try context.charge(bytes.count, at: offset)
    guard bytes != context.scope.lastOutput else { return }
    context.scope.lastOutput = bytes
    context.output.append(contentsOf: bytes)
  }

  func visit(_ analysis: inout Analysis) { analysis.visit(body) }
}
