/// A filter with its arguments, as a template calls it.
final class FilterCall: Sendable {
  struct Keyword: Sendable {
    let name: String
    let value: Expression
  }

  let name: String
  let arguments: [Expression]
  let keywords: [Keyword]
  let offset: Int
  private let standard: Filter?

  init(name: String, arguments: [Expression], keywords: [Keyword], offset: Int) {
    self.name = name
    self.arguments = arguments
    self.keywords = keywords
    self.offset = offset
    standard = Filter.standard[name]
  }

  func apply(to input: Value, _ context: inout Context) throws(TemplateError) -> Value {
    try context.step(at: offset)
    var values: [Value] = []
    if !arguments.isEmpty {
      values.reserveCapacity(arguments.count)
      for argument in arguments { values.append(try argument.value(context)) }
    }
    var named: [String: Value] = [:]
    for keyword in keywords { named[keyword.name] = try keyword.value.value(context) }
    let result: Value
    if let own = context.ownFilter(name) {
      result = try call(own, input, values, named, context)
    } else if let standard {
      result = try call(standard, input, FilterArguments(values, named), context)
    } else {
      throw context.error(.undefinedFilter, "there is no filter '\(name)'", at: offset)
    }
    try context.charge(result.weight, at: offset)
    return result
  }

  private func call(
    _ filter: Filter,
    _ input: Value,
    _ arguments: FilterArguments,
    _ context: borrowing Context
  ) throws(TemplateError) -> Value {
    do throws(Failure) {
      try filter.check(arguments)
      return try filter.body(input, arguments, context.filterScope)
    } catch {
      throw context.error(error.kind, "\(name): \(error.message)", at: offset)
    }
  }

  private func call(
    _ filter: FilterFunction,
    _ input: Value,
    _ arguments: [Value],
    _ named: [String: Value],
    _ context: borrowing Context
  ) throws(TemplateError) -> Value {
    do {
      return try filter(input, arguments, named)
    } catch let error as TemplateError {
      throw context.error(error.kind, "\(name): \(error.message)", at: offset)
    } catch {
      throw context.error(.argument, "\(name): \(error)", at: offset)
    }
  }
}

extension Value {
  /// About how many bytes the value takes.
  var weight: Int {
    switch self {
    case .string(let text), .markup(let text): text.utf8.count
    case .array(let items): items.count &* 16
    default: 0
    }
  }
}
