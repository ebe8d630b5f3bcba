/// Walks a template and collects what it uses.
struct Analysis {
  private(set) var variables: [VariableUse] = []
  private(set) var filters: [FilterUse] = []
  private(set) var partials: [PartialUse] = []
  private(set) var comparisons: [ComparisonUse] = []
  private(set) var outputs: [OutputUse] = []
  private(set) var literals: [UInt8] = []
  private var cursor: PositionCursor
  private var names = LocalNames()

  init(of template: Template) {
    cursor = PositionCursor(template.source)
    visit(template.root)
  }

  /// A name that the template gives to a value; the path when it is one of the data.
  mutating func define(_ name: String, as path: [String]? = nil) { names.define(name, as: path) }

  mutating func visit(_ block: Block) {
    for node in block.nodes {
      switch node {
      case .text(let bytes): literals += bytes
      case .output(let expression):
        note(output: expression)
        visit(expression)
      case .tag(let tag): tag.visit(&self)
      }
    }
  }

  private mutating func note(output: FilteredExpression) {
    guard case .variable(let lookup) = output.first, let path = path(of: lookup) else { return }
    let place = cursor.position(at: lookup.offset)
    outputs.append(
      OutputUse(
        path: path,
        filters: output.filters.map(\.name),
        line: place.line,
        column: place.column
      )
    )
  }

  /// The body of a loop over a collection.
  mutating func visit(_ body: Block, each name: String, of collection: Expression, loop: String) {
    names.enter(name, as: path(of: collection).map { $0 + ["[]"] }, loop: loop)
    visit(body)
    names.leave()
  }

  mutating func visit(_ expression: FilteredExpression) {
    visit(expression.first, mayBeUndefined: expression.hasDefault)
    for (index, filter) in expression.filters.enumerated() {
      let place = cursor.position(at: filter.offset)
      filters.append(
        FilterUse(
          name: filter.name,
          literal: index == 0 ? expression.first.literalText : nil,
          path: path(of: expression.first),
          line: place.line,
          column: place.column
        )
      )
      for argument in filter.arguments { visit(argument) }
      for keyword in filter.keywords { visit(keyword.value) }
    }
  }

  mutating func visit(_ condition: Condition) {
    for operand in condition.operands {
      visit(operand.expression, mayBeUndefined: operand.mayBeUndefined)
    }
    for pair in condition.equalities { compare(pair.left, pair.right) }
  }

  /// The right sides only, for a `when`, whose left side is the case's.
  mutating func visitRight(_ condition: Condition) {
    if let right = condition.operands.last { visit(right.expression) }
    for pair in condition.equalities { compare(pair.left, pair.right) }
  }

  private mutating func compare(_ left: Expression, _ right: Expression) {
    switch (left, right) {
    case (.variable(let lookup), .literal(let literal)),
      (.literal(let literal), .variable(let lookup)):
      guard literal != .null, let path = path(of: lookup) else { return }
      let place = cursor.position(at: lookup.offset)
      comparisons.append(
        ComparisonUse(path: path, literal: literal, line: place.line, column: place.column)
      )
    default: return
    }
  }

  mutating func visit(_ expression: Expression, mayBeUndefined: Bool = false) {
    switch expression {
    case .literal, .nothing: break
    case .range(let range):
      visit(range.from)
      visit(range.through)
    case .variable(let lookup): visit(lookup, mayBeUndefined: mayBeUndefined)
    }
  }

  private mutating func visit(_ lookup: VariableLookup, mayBeUndefined: Bool) {
    if case .dynamic(let expression) = lookup.root { visit(expression) }
    for segment in lookup.segments {
      if case .dynamic(let expression) = segment { visit(expression) }
    }
    guard let path = path(of: lookup) else { return }
    let place = cursor.position(at: lookup.offset)
    variables.append(
      VariableUse(
        path: path,
        mayBeUndefined: mayBeUndefined,
        line: place.line,
        column: place.column
      )
    )
  }

  mutating func use(partial name: String, variable: String?, call: PartialCall) {
    var paths: [String: [String]] = [:]
    for argument in call.arguments { paths[argument.name] = path(of: argument.value) }
    if let variable, let value = call.value {
      paths[variable] = path(of: value).map { call.binding == .each ? $0 + ["[]"] : $0 }
    }
    let place = cursor.position(at: call.offset)
    partials.append(
      PartialUse(
        name: name,
        variable: variable,
        arguments: call.arguments.map(\.name),
        paths: paths,
        line: place.line,
        column: place.column
      )
    )
  }

  // MARK: Paths

  /// The variable of the data that an expression is; nil when it is none.
  func path(of expression: Expression) -> [String]? {
    if case .variable(let lookup) = expression { path(of: lookup) } else { nil }
  }

  /// The variable of the data that a value comes from unchanged, or as a choice of its items.
  func path(of value: FilteredExpression) -> [String]? {
    guard var path = path(of: value.first) else { return nil }
    for filter in value.filters {
      switch filter.name {
      case "compact", "default", "reject", "reverse", "sort", "sort_natural", "uniq", "where": break
      case "find", "first", "last": path.append("[]")
      default: return nil
      }
    }
    return path
  }

  private func path(of lookup: VariableLookup) -> [String]? {
    var path: [String]
    switch lookup.root {
    case .name(let name):
      guard let known = names.path(of: name) else { return nil }
      path = known
    case .dynamic: path = ["[]"]
    }
    for segment in lookup.segments {
      switch segment {
      case .name(let name, _): path.append(name)
      case .position, .dynamic: path.append("[]")
      }
    }
    return path
  }
}

/// The names that a template gives to values, at one place of it.
private struct LocalNames {
  /// What a name stands for: a variable of the data, or something else.
  private var defined: [String: [String]?] = [:]
  /// The names of the loops around.
  private var loops: [[String: [String]?]] = []

  mutating func define(_ name: String, as path: [String]?) {
    // A name that stands for several things in turn is any of them.
    let isOther = defined[name].map { $0 != path } ?? false
    defined[name] = .some(isOther ? nil : path)
  }

  mutating func enter(_ name: String, as path: [String]?, loop: String) {
    var names: [String: [String]?] = [loop: nil]
    names[name] = .some(path)
    loops.append(names)
  }

  mutating func leave() { loops.removeLast() }

  /// The variable of the data behind a name; nil when it stands for something of the template.
  func path(of name: String) -> [String]? {
    for names in loops.reversed() {
      if let path = names[name] { return path }
    }
    return defined[name] ?? [name]
  }
}

extension Expression {
  /// The text that stands in the template; nil for everything else.
  fileprivate var literalText: String? {
    if case .literal(.string(let text)) = self { text } else { nil }
  }
}
