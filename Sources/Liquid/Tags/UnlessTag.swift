/// The tag `{% unless a %}…{% elsif b %}…{% else %}…{% endunless %}`.
final class UnlessTag: Tag {
  let offset: Int
  private let branches: Branches
  var isBlank: Bool { branches.isBlank }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    branches = try Branches(token, ender: "endunless", &parser)
  }

  func render(_ context: inout Context) throws(TemplateError) {
    try branches.render(&context, isFirstNegated: true)
  }

  func visit(_ analysis: inout Analysis) { branches.visit(&analysis) }
}
