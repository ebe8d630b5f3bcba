/// `{% render 'name' with value as alias, key: value %}` renders another template, which sees only
/// what it is given.
final class RenderTag: Tag {
  let offset: Int
  var isBlank: Bool { false }
  private let name: String
  private let call: PartialCall

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    call = try PartialCall(token, parser)
    guard case .literal(.string(let name)) = call.name else {
      throw parser.source.syntaxError("'render' needs a name in quotes", at: token.offset)
    }
    self.name = name
  }

  func render(_ context: inout Context) throws(TemplateError) {
    let template = try context.partial(name, at: offset)
    let value = try call.value?.valueIfDefined(context)
    guard call.binding == .each, let value, value.isCollection else {
      try render(template, value, loop: nil, &context)
      return
    }
    let items = Segment(of: value, from: 0, count: nil)
    let loop = Loop(name: name, length: items.size)
    for place in 0..<items.size {
      try context.step(at: offset)
      try render(template, items.item(place), loop: loop, &context)
      loop.advance()
    }
  }

  private func render(
    _ template: Template,
    _ value: Value?,
    loop: Loop?,
    _ context: inout Context
  ) throws(TemplateError) {
    var variables = VariableTable()
    for argument in call.arguments {
      variables[argument.name] = try argument.value.value(context)
    }
    if let value, value != .null { variables[call.variable(for: name)] = value }
    try context.render(template, alone: variables, loop: loop)
  }

  func visit(_ analysis: inout Analysis) { call.visit(&analysis) }
}

extension Value {
  /// Whether `render … for` goes through the value.
  fileprivate var isCollection: Bool {
    switch self {
    case .array, .object, .range: true
    default: false
    }
  }
}
