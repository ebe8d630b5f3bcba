/// `{% doc %}…{% enddoc %}` holds documentation and writes nothing.
final class DocTag: Tag {
  let offset: Int
  var isBlank: Bool { true }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    try parser.checkEmpty(token)
    _ = try parser.verbatim(until: "enddoc", forbidding: "doc", of: token)
  }

  func render(_ context: inout Context) {}
  func visit(_ analysis: inout Analysis) {}
}
