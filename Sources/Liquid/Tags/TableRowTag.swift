/// The tag `{% tablerow item in items cols: 2 limit: 4 offset: 1 %}…{% endtablerow %}`.
final class TableRowTag: Tag {
  let offset: Int
  var isBlank: Bool { false }
  private let variable: String
  private let collection: Expression
  private let attributes: [String: Expression]
  private let body: Block

  private static let known: Set = ["cols", "limit", "offset", "range"]

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    var expressions = try parser.expressions(token)
    variable = try expressions.consume(.identifier)
    guard expressions.consumeWord("in") else { throw expressions.unexpected }
    collection = try expressions.expression()
    let named = try expressions.namedValues()
    if let unknown = named.first(where: { !TableRowTag.known.contains($0.name) }) {
      throw parser.source.syntaxError(
        "'tablerow' has no attribute '\(unknown.name)'",
        at: token.offset
      )
    }
    attributes = Dictionary(named.map { ($0.name, $0.value) }) { $1 }
    body = try parser.body(until: ["endtablerow"], of: token).block
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let items = try collection.value(context)
    guard items.isTruthy else { return }
    let from = try whole("offset", context) ?? 0
    let segment = Segment(of: items, from: from, count: try whole("limit", context))
    let columns = try whole("cols", context) ?? segment.size
    let loop = Loop(name: variable, length: segment.size, columns: columns)
    context.output.append(contentsOf: "<tr class=\"row1\">\n".utf8)
    let mark = context.scope.mark
    context.scope.push("tablerowloop", .loop(loop))
    context.scope.push(variable, .value(.null))
    for place in 0..<segment.size {
      try context.step(at: offset)
      context.scope.replace(at: mark + 1, .value(segment.item(place)))
      try cell(loop, &context)
      let interrupt = context.interrupt
      context.interrupt = nil
      if interrupt == .leave { break }
      if loop.isLastColumn, !loop.isLast {
        context.output.append(contentsOf: "</tr>\n<tr class=\"row\(loop.row + 1)\">".utf8)
      }
      loop.advance()
    }
    context.scope.drop(to: mark)
    context.output.append(contentsOf: "</tr>\n".utf8)
  }

  private func cell(_ loop: Loop, _ context: inout Context) throws(TemplateError) {
    context.output.append(contentsOf: "<td class=\"col\(loop.column)\">".utf8)
    try body.render(&context)
    context.output.append(contentsOf: "</td>".utf8)
  }

  private func whole(
    _ attribute: String,
    _ context: borrowing Context
  ) throws(TemplateError) -> Int? {
    guard let value = try attributes[attribute]?.value(context) else { return nil }
    return try context.placing(offset) { () throws(Failure) in try value.looseWholeNumber() }
  }

  func visit(_ analysis: inout Analysis) {
    analysis.visit(collection)
    for (_, value) in attributes.sorted(by: { $0.key < $1.key }) { analysis.visit(value) }
    analysis.visit(body, each: variable, of: collection, loop: "tablerowloop")
  }
}
