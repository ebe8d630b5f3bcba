/// `{% raw %}…{% endraw %}` writes what stands between as it is.
final class RawTag: Tag {
  let offset: Int
  private let text: [UInt8]
  var isBlank: Bool { text.isEmpty }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    try parser.checkEmpty(token)
    let body = try parser.verbatim(until: "endraw", of: token)
    text = Array(parser.source.bytes[body])
  }

  func render(_ context: inout Context) { context.output.append(contentsOf: text) }
  func visit(_ analysis: inout Analysis) {}
}
