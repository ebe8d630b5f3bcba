/// `{% continue %}` goes on with the next round of the loop.
final class ContinueTag: Tag {
  let offset: Int
  var isBlank: Bool { false }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) { offset = token.offset }

  func render(_ context: inout Context) { context.interrupt = .next }
  func visit(_ analysis: inout Analysis) {}
}
