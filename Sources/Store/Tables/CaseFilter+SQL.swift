import Cases

extension CaseFilter {
  /// The conditions, the order and the limit.
  var sql: (text: String, values: [(any SQLBindable)?]) {
    var conditions: [String] = []
    var values: [(any SQLBindable)?] = []
    if !states.isEmpty {
      let marks = states.map { _ in "?" }.joined(separator: ", ")
      conditions.append("state IN (\(marks))")
      values += states.map(\.rawValue)
    }
    for (column, value) in [("type", type), ("status", status), ("resolver", resolver)] {
      guard let value else { continue }
      conditions.append("coalesce(\(column), '') = ?")
      values.append(value)
    }
    if let client {
      conditions.append("client = (SELECT id FROM client WHERE accountNumber = ?)")
      values.append(client)
    }
    if onlyUnread { conditions.append("needsAttention = 1") }
    let next = """
      (SELECT dueOn FROM nextAction WHERE nextAction.caseFile = number AND \
      nextAction.state = 'planned')
      """
    if let dueBy {
      conditions.append(
        """
        number IN (SELECT caseFile FROM nextAction WHERE state = 'planned' AND dueOn <= ?)
        """
      )
      values.append(dueBy.description)
    }
    let order =
      switch sort {
      case .newest: "number DESC"
      case .oldest: "number"
      case .changed: "changedAt DESC"
      case .next: "\(next) IS NULL, \(next), number"
      }
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return ("\(condition) ORDER BY \(order) LIMIT ?", values + [limit])
  }
}
