public import Cases

extension SQLiteStore {
  /// The cases that a filter lets through.
  public func cases(_ filter: CaseFilter) throws -> [CaseFile] {
    try read { try CaseFileTable(db: $0).list(filter) }
  }

  // MARK: Saved views

  /// Keeps the words of a list under a name; `nil` forgets them.
  public func saveView(_ name: String, words: [String]?, by user: String) throws {
    try write { db in
      if let words {
        try db.execute(
          "INSERT OR REPLACE INTO savedView VALUES (?, ?, ?)",
          name,
          JSONText.encoded(words),
          user
        )
      } else {
        try db.execute("DELETE FROM savedView WHERE name = ?", name)
      }
    }
  }

  /// The lists that were kept, by name.
  public func savedViews() throws -> [(name: String, words: [String], madeBy: String)] {
    try read { db in
      try db.rows("SELECT name, words, madeBy FROM savedView ORDER BY name") {
        (name: $0.string(0), words: JSONText.strings($0.string(1)), madeBy: $0.string(2))
      }
    }
  }
}

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
