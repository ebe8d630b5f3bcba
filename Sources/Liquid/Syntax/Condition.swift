/// What `if`, `elsif`, `unless` and `when` test.
struct Condition: Sendable {
  enum Relation: Sendable { case and, or }

  /// One comparison, and how the next one is joined to it.
  struct Clause: Sendable {
    var left: Expression
    var comparison: Comparison?
    var right: Expression
    var relation: Relation?
  }

  private let clauses: [Clause]
  private let offset: Int

  init(_ clauses: [Clause], offset: Int) {
    self.clauses = clauses
    self.offset = offset
  }

  init(parsing parser: inout ExpressionParser) throws(TemplateError) {
    offset = parser.offset
    var clauses: [Clause] = []
    var isMore = true
    while isMore {
      var clause = try Condition.clause(&parser)
      if parser.consumeWord("and") {
        clause.relation = .and
      } else if parser.consumeWord("or") {
        clause.relation = .or
      }
      isMore = clause.relation != nil
      clauses.append(clause)
    }
    try parser.end()
    self.clauses = clauses
  }

  private static func clause(_ parser: inout ExpressionParser) throws(TemplateError) -> Clause {
    let left = try parser.expression()
    guard let comparison = parser.comparison() else {
      return Clause(left: left, right: .literal(.null))
    }
    return Clause(left: left, comparison: comparison, right: try parser.expression())
  }

  /// Whether the condition holds.
  ///
  /// `and` and `or` group from the right: `a and b or c` is `a and (b or c)`.
  func holds(_ context: borrowing Context) throws(TemplateError) -> Bool {
    var result = false
    for clause in clauses {
      result = try holds(clause, context)
      switch clause.relation {
      case .and where !result, .or where result, nil: return result
      default: continue
      }
    }
    return result
  }

  private func holds(
    _ clause: Clause,
    _ context: borrowing Context
  ) throws(TemplateError) -> Bool {
    guard let comparison = clause.comparison else {
      return try clause.left.valueIfDefined(context)?.isTruthy ?? false
    }
    if let verdict = try nothingHolds(clause, comparison, context) { return verdict }
    let left = try operand(clause.left, beside: clause.right, context)
    let right = try operand(clause.right, beside: clause.left, context)
    return try context.placing(offset) { () throws(Failure) in try comparison.holds(left, right) }
  }

  /// An undefined variable may be compared with `nil`; with anything else it is a mistake when
  /// rendering strictly.
  private func operand(
    _ expression: Expression,
    beside other: Expression,
    _ context: borrowing Context
  ) throws(TemplateError) -> Value {
    guard case .literal(.null) = other else { return try expression.value(context) }
    return try expression.valueIfDefined(context) ?? .null
  }

  /// The comparisons with `blank` and `empty`, which are tests and no values; nil for others.
  private func nothingHolds(
    _ clause: Clause,
    _ comparison: Comparison,
    _ context: borrowing Context
  ) throws(TemplateError) -> Bool? {
    let nothing: Expression.Nothing
    let other: Expression
    switch (clause.left, clause.right) {
    case (.nothing(let left), let right): (nothing, other) = (left, right)
    case (let left, .nothing(let right)): (nothing, other) = (right, left)
    default: return nil
    }
    if case .nothing = other { return comparison == .unequal || comparison == .unequalToo }
    let value = try other.valueIfDefined(context) ?? .null
    let isNothing = nothing == .blank ? value.isBlank : value.isEmpty
    switch comparison {
    case .equal: return isNothing
    case .unequal, .unequalToo: return !isNothing
    default: return false
    }
  }

  /// The expressions, and whether each may be undefined.
  var operands: [(expression: Expression, mayBeUndefined: Bool)] {
    clauses.flatMap { clause in
      guard clause.comparison != nil else { return [(clause.left, true)] }
      let isTest = clause.left.isTestOfNothing || clause.right.isTestOfNothing
      return [(clause.left, isTest), (clause.right, isTest)]
    }
  }
}

extension Condition {
  /// The two sides of each test for being equal or not.
  var equalities: [(left: Expression, right: Expression)] {
    clauses.compactMap { clause in
      switch clause.comparison {
      case .equal, .unequal, .unequalToo: (clause.left, clause.right)
      default: nil
      }
    }
  }
}

extension Expression {
  fileprivate var isTestOfNothing: Bool {
    switch self {
    case .nothing, .literal(.null): true
    default: false
    }
  }
}
