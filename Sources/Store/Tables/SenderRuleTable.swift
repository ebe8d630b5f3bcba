import Foundation

/// What people decided about all mail of an address.
struct SenderRuleTable {
  let db: Connection

  func rule(of email: String) throws -> Int? {
    try db.first("SELECT caseFile FROM senderRule WHERE email = ?", email) { $0.int(0) }
  }

  func set(_ email: String, to number: Int, by actor: String, now: Date) throws {
    try db.execute(
      "INSERT OR REPLACE INTO senderRule (email, caseFile, madeBy, madeAt) VALUES (?, ?, ?, ?)",
      email,
      number,
      actor,
      now
    )
  }

  /// Whether there was one.
  func remove(_ email: String) throws -> Bool {
    try db.execute("DELETE FROM senderRule WHERE email = ?", email)
    return db.changes == 1
  }

  func all() throws -> [(email: String, number: Int, madeBy: String, madeAt: Date)] {
    try db.rows("SELECT email, caseFile, madeBy, madeAt FROM senderRule ORDER BY email") {
      ($0.string(0), $0.int(1), $0.string(2), $0.date(3))
    }
  }
}
