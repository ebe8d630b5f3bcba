/// Walks a template and collects what it uses.
struct Analysis {
  private(set) var variables: [VariableUse] = []
  private(set) var filters: [FilterUse] = []
  private(set) var partials: [PartialUse] = []
  private var cursor: PositionCursor
  private var defined: Set<String> = []
  /// The variables of the loops around.
  private var locals: [String] = []

  init(of template: Template) {
    cursor = PositionCursor(template.source)
    visit(template.root)
  }

  mutating func define(_ name: String) { defined.insert(name) }

  mutating func visit(_ block: Block, with names: [String] = []) {
    locals += names
    for node in block.nodes {
      switch node {
      case .text: break
      case .output(let expression): visit(expression)
      case .tag(let tag): tag.visit(&self)
      }
    }
    locals.removeLast(names.count)
  }

  mutating func visit(_ expression: FilteredExpression) {
    visit(expression.first, mayBeUndefined: expression.hasDefault)
    for filter in expression.filters {
      let place = cursor.position(at: filter.offset)
      filters.append(FilterUse(name: filter.name, line: place.line, column: place.column))
      for argument in filter.arguments { visit(argument) }
      for keyword in filter.keywords { visit(keyword.value) }
    }
  }

  mutating func visit(_ condition: Condition) {
    for operand in condition.operands {
      visit(operand.expression, mayBeUndefined: operand.mayBeUndefined)
    }
  }

  /// The right sides only, for a `when`, whose left side is the case's.
  mutating func visitRight(_ condition: Condition) {
    if let right = condition.operands.last { visit(right.expression) }
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
    var path: [String] = []
    switch lookup.root {
    case .name(let name): path.append(name)
    case .dynamic(let expression):
      visit(expression)
      path.append("[]")
    }
    let isLocal = locals.contains(path[0]) || defined.contains(path[0])
    let place = cursor.position(at: lookup.offset)
    for segment in lookup.segments {
      switch segment {
      case .name(let name, _): path.append(name)
      case .position: path.append("[]")
      case .dynamic(let expression):
        visit(expression)
        path.append("[]")
      }
    }
    guard !isLocal else { return }
    variables.append(
      VariableUse(
        path: path,
        mayBeUndefined: mayBeUndefined,
        line: place.line,
        column: place.column
      )
    )
  }

  mutating func use(partial name: String, variable: String?, arguments: [String], at offset: Int) {
    let place = cursor.position(at: offset)
    partials.append(
      PartialUse(
        name: name,
        variable: variable,
        arguments: arguments,
        line: place.line,
        column: place.column
      )
    )
  }
}
