import Foundation

/// What somebody is to be told of, or was, until it is over.
struct AlertTable {
  let db: Connection

  /// The alerts by name.
  func all() throws -> [String: (text: String, since: Date, toldAt: Date?)] {
    let rows = try db.rows("SELECT name, text, since, toldAt FROM alert") {
      ($0.string(0), (text: $0.string(1), since: $0.date(2), toldAt: $0.optionalDate(3)))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  func set(_ name: String, text: String, since: Date, toldAt: Date?) throws {
    try db.execute(
      """
      INSERT INTO alert (name, text, since, toldAt) VALUES (?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET text = excluded.text, toldAt = excluded.toldAt
      """,
      name,
      text,
      since,
      toldAt
    )
  }

  func remove(_ name: String) throws {
    try db.execute("DELETE FROM alert WHERE name = ?", name)
  }
}
