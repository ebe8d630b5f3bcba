import Cases

/// What is counted as a whole, and changes as one.
public enum ChangeArea: String, Sendable {
  /// What clients owe: items and clients.
  case items
  /// How cases stand, with what is agreed on them.
  case cases
}

/// How often areas changed, which triggers count (`Schema.changes`).
struct ChangeTable {
  let db: Connection

  /// A number that is another one after each change of the area.
  func number(_ area: ChangeArea) throws -> Int {
    try db.first("SELECT number FROM change WHERE area = ?", area.rawValue) { $0.int(0) } ?? 0
  }
}
