public import Cases

/// Which cases a list shows, and in which order.
public struct CaseFilter: Sendable {
  /// The order of a list.
  public enum Sort: String, Sendable, CaseIterable {
    /// The newest case first.
    case newest
    /// The oldest case first.
    case oldest
    /// What changed last first.
    case changed
    /// What is to be done first first.
    case next
  }

  /// The states; all when empty.
  public var states: [CaseState] = []
  /// The type; all when nil.
  public var type: String?
  /// The status; all when nil.
  public var status: String?
  /// The resolver; all when nil, nobody when empty.
  public var resolver: String?
  /// The account number of the client; all when nil.
  public var client: String?
  /// Only those on which mail waits.
  public var onlyUnread = false
  /// Only those whose next action is due by a day.
  public var dueBy: Day?
  /// The order.
  public var sort = Sort.newest
  /// At most so many.
  public var limit = 100

  /// All cases, newest first.
  public init() {}

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
