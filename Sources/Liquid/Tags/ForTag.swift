/// The tag `{% for item in items reversed limit: 2 offset: 1 %}…{% else %}…{% endfor %}`.
final class ForTag: Tag {
  private enum Start: Sendable {
    case expression(Expression)
    /// `offset: continue`: where the loop of the same name stopped.
    case continued
  }

  let offset: Int
  let isBlank: Bool
  private let variable: String
  private let collection: Expression
  private let name: String
  private let order: Order
  private let start: Start?
  private let limit: Expression?
  private let body: Block
  private let otherwise: Block?

  private enum Order: Sendable { case given, reversed }

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    var expressions = try parser.expressions(token)
    variable = try expressions.consume(.identifier)
    guard expressions.consumeWord("in") else { throw expressions.unexpected }
    let mark = expressions.mark
    collection = try expressions.expression()
    name = "\(variable)-\(expressions.text(from: mark))"
    order = expressions.consumeWord("reversed") ? .reversed : .given
    (start, limit) = try ForTag.bounds(&expressions)
    var (body, ender) = try parser.body(until: ["else", "endfor"], of: token)
    var otherwise: Block?
    while ender.name == "else" {
      let next = try parser.body(until: ["else", "endfor"], of: token)
      otherwise = next.block
      ender = next.ender
    }
    isBlank = body.isBlank && otherwise?.isBlank ?? true
    if isBlank {
      body.removeTexts()
      otherwise?.removeTexts()
    }
    self.body = body
    self.otherwise = otherwise
  }

  private static func bounds(
    _ expressions: inout ExpressionParser
  ) throws(TemplateError) -> (Start?, Expression?) {
    var start: Start?
    var limit: Expression?
    while expressions.looksAt(.comma) || expressions.looksAt(.identifier) {
      _ = expressions.consumeIf(.comma)
      if expressions.consumeWord("limit") {
        try expressions.consume(.colon)
        limit = try expressions.expression()
      } else if expressions.consumeWord("offset") {
        try expressions.consume(.colon)
        start =
          expressions.consumeWord("continue")
          ? .continued : .expression(try expressions.expression())
      } else {
        throw expressions.unexpected
      }
    }
    try expressions.end()
    return (start, limit)
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let items = try items(&context)
    guard items.size > 0 else {
      try otherwise?.render(&context)
      return
    }
    let loop = Loop(name: name, length: items.size, parent: context.scope.loop)
    let mark = context.scope.mark
    context.scope.push("forloop", .loop(loop))
    context.scope.push(variable, .value(.null))
    context.scope.loop = loop
    for place in 0..<items.size {
      try context.step(at: offset)
      let item = items.item(order == .reversed ? items.size - 1 - place : place)
      context.scope.replace(at: mark + 1, .value(item))
      try body.render(&context)
      loop.advance()
      if let interrupt = context.interrupt {
        context.interrupt = nil
        if interrupt == .leave { break }
      }
    }
    context.scope.loop = loop.parent
    context.scope.drop(to: mark)
  }

  /// The part of the collection to go through; keeps where a later loop goes on.
  private func items(_ context: inout Context) throws(TemplateError) -> Segment {
    let from: Int
    switch start {
    case nil: from = 0
    case .continued: from = context.scope.offsets[name] ?? 0
    case .expression(let expression): from = try whole(expression, context) ?? 0
    }
    let collection = try collection.value(context)
    let count = try limit.map { (limit) throws(TemplateError) in try whole(limit, context) } ?? nil
    let items = Segment(of: collection, from: from, count: count)
    context.scope.offsets[name] = from.addingReportingOverflow(items.size).partialValue
    return items
  }

  private func whole(
    _ expression: Expression,
    _ context: borrowing Context
  ) throws(TemplateError) -> Int? {
    let value = try expression.value(context)
    if case .null = value { return nil }
    return try context.placing(offset) { () throws(Failure) in try value.wholeNumber() }
  }

  func visit(_ analysis: inout Analysis) {
    analysis.visit(collection)
    if case .expression(let expression)? = start { analysis.visit(expression) }
    if let limit { analysis.visit(limit) }
    analysis.visit(body, each: variable, of: collection, loop: "forloop")
    if let otherwise { analysis.visit(otherwise) }
  }
}
