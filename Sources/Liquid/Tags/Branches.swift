/// The conditions of `if` and `unless` with their bodies; the first that holds is rendered.
struct Branches: Sendable {
  private struct Branch: Sendable {
    /// Nil for `else`.
    var condition: Condition?
    var body: Block
  }

  private var branches: [Branch] = []
  let isBlank: Bool

  init(_ token: TagToken, ender: String, _ parser: inout Parser) throws(TemplateError) {
    var current = token
    repeat {
      var condition: Condition?
      if current.name != "else" {
        var expressions = try parser.expressions(current)
        condition = try Condition(parsing: &expressions)
      }
      let (body, next) = try parser.body(until: ["elsif", "else", ender], of: token)
      branches.append(Branch(condition: condition, body: body))
      current = next
    } while current.name != ender
    isBlank = branches.allSatisfy(\.body.isBlank)
    for place in branches.indices where isBlank { branches[place].body.removeTexts() }
  }

  func render(
    _ context: inout Context,
    isFirstNegated: Bool
  ) throws(TemplateError) {
    var isNegated = isFirstNegated
    for branch in branches {
      let holds = try branch.condition?.holds(context) ?? true
      if holds != isNegated {
        try branch.body.render(&context)
        return
      }
      isNegated = false
    }
  }

  func visit(_ analysis: inout Analysis) {
    for branch in branches {
      if let condition = branch.condition { analysis.visit(condition) }
      analysis.visit(branch.body)
    }
  }
}
