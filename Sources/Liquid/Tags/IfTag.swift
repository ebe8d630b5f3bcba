/// The tag `{% if a %}…{% elsif b %}…{% else %}…{% endif %}`.
final class IfTag: Tag {
  let offset: Int
  private let branches: Branches
  var isBlank: Bool { branches.isBlank }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    branches = try Branches(token, ender: "endif", &parser)
  }

  func render(_ context: inout Context) throws(TemplateError) {
    try branches.render(&context, isFirstNegated: false)
  }

  func visit(_ analysis: inout Analysis) { branches.visit(&analysis) }
}
