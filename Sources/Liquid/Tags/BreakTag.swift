/// `{% break %}` leaves the loop.
final class BreakTag: Tag {
  let offset: Int
  var isBlank: Bool { false }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) { offset = token.offset }

  func render(_ context: inout Context) { context.interrupt = .leave }
  func visit(_ analysis: inout Analysis) {}
}
