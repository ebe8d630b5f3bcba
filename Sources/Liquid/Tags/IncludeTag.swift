/// `{% include name with value as alias, key: value %}` renders another template here, which sees
/// and changes the variables of this one.
final class IncludeTag: Tag {
  let offset: Int
  var isBlank: Bool { false }
  private let call: PartialCall

  init(_ token: TagToken, _ parser: inout Parser) throws(TemplateError) {
    offset = token.offset
    call = try PartialCall(token, parser)
  }

  func render(_ context: inout Context) throws(TemplateError) {
    guard !context.isIsolated else {
      throw context.error(.argument, "'include' cannot stand inside 'render'", at: offset)
    }
    guard let name = try call.name.value(context).text else {
      throw context.error(.argument, "'include' needs the name of a template", at: offset)
    }
    let template = try context.partial(name, at: offset)
    let bound = try bound(name, context)
    let mark = context.scope.mark
    let variable = call.variable(for: name)
    for argument in call.arguments {
      context.scope.push(argument.name, .value(try argument.value.value(context)))
    }
    if case .array(let items)? = bound {
      context.scope.push(variable, .value(.null))
      let place = context.scope.mark - 1
      for item in items {
        context.scope.replace(at: place, .value(item))
        try context.render(template)
      }
    } else {
      if let bound { context.scope.push(variable, .value(bound)) }
      try context.render(template)
    }
    context.scope.drop(to: mark)
  }

  /// The value after `with`, or the variable that is named as the template.
  private func bound(
    _ name: String,
    _ context: borrowing Context
  ) throws(TemplateError) -> Value? {
    if let value = call.value { return try value.valueIfDefined(context) }
    guard case .value(let value)? = context.binding(name) else { return nil }
    return value
  }

  func visit(_ analysis: inout Analysis) { call.visit(&analysis) }
}
