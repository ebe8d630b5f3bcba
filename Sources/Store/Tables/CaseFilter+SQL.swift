import Cases

extension CaseFilter {
  /// The conditions, the order and the limit.
  var sql: (text: String, values: [(any SQLBindable)?]) {
    let (condition, values) = condition
    let next = """
      (SELECT dueOn FROM nextAction WHERE nextAction.caseFile = number AND \
      nextAction.state = 'planned')
      """
    let order =
      switch sort {
      case .newest: "number DESC"
      case .oldest: "number"
      case .changed: "changedAt DESC"
      case .next: "\(next) IS NULL, \(next), number"
      }
    return ("\(condition) ORDER BY \(order) LIMIT ?", values + [limit])
  }

  /// Whether the index of what is next has the order.
  var isInOrderOfNext: Bool { sort == .next && isSummed && isOfLive }

  /// Whether the index of live cases has the order, so that a list need not sort them all.
  var isInOrderOfNumber: Bool { [.newest, .oldest].contains(sort) && isSummed && isOfLive }

  private var isOfLive: Bool { states == CaseState.allCases.filter(\.isLive) }

  /// Whether the words of cases alone decide, of which the sums are kept.
  var isSummed: Bool {
    client == nil && !onlyUnread && dueBy == nil && fields.isEmpty
      && [reason, priority, department].allSatisfy { $0 == nil }
  }

  /// The conditions on cases.
  var condition: (text: String, values: [(any SQLBindable)?]) {
    var (conditions, values) = wordConditions
    if let client {
      conditions.append("client = (SELECT id FROM client WHERE accountNumber = ?)")
      values.append(client)
    }
    for (column, value) in [("reason", reason), ("priority", priority), ("department", department)]
    {
      guard let value else { continue }
      conditions.append("number IN (SELECT caseFile FROM dispute WHERE dispute.\(column) = ?)")
      values.append(value)
    }
    if onlyUnread { conditions.append("needsAttention = 1") }
    if let dueBy {
      conditions.append(
        """
        number IN (SELECT caseFile FROM nextAction WHERE state = 'planned' AND dueOn <= ?)
        """
      )
      values.append(dueBy.description)
    }
    let columns: [CustomField.Holder: String] = [.case: "number", .client: "caseFile.client"]
    for condition in FieldTable.conditions(fields, on: columns) {
      conditions.append(condition.text)
      values += condition.values
    }
    return (CaseFilter.joined(conditions), values)
  }

  /// The conditions on the words of cases: state, type, status and resolver.
  var words: (text: String, values: [(any SQLBindable)?]) {
    let (conditions, values) = wordConditions
    return (CaseFilter.joined(conditions), values)
  }

  private var wordConditions: ([String], [(any SQLBindable)?]) {
    var conditions: [String] = []
    var values: [(any SQLBindable)?] = []
    if !states.isEmpty {
      // Words in the statement itself, so that the index of live cases serves.
      let words = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      conditions.append("state IN (\(words))")
    }
    for (column, value) in [("type", type), ("status", status)] {
      guard let value else { continue }
      conditions.append("\(column) = ?")
      values.append(value)
    }
    if let resolver {
      conditions.append("coalesce(resolver, '') = ?")
      values.append(resolver)
    }
    return (conditions, values)
  }

  private static func joined(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }
}
