import Cases
import Foundation

/// Who is signed in to the pages.
struct SessionTable {
  let db: Connection

  private func sessions(_ rest: String, _ values: (any SQLBindable)?...) throws -> [DeskSession] {
    try db.rows(
      "SELECT digest, user, way, rights, beganAt, usedAt FROM deskSession \(rest)",
      values: values
    ) { row in
      DeskSession(
        digest: row.string(0),
        user: row.string(1),
        way: try row.known(2, of: "deskSession.way"),
        rights: row.string(3),
        beganAt: row.date(4),
        usedAt: row.date(5)
      )
    }
  }

  func session(_ digest: String) throws -> DeskSession? {
    try sessions("WHERE digest = ?", digest).first
  }

  /// Those of a user, or all, the last one used first.
  func all(of user: String? = nil) throws -> [DeskSession] {
    try user.map { try sessions("WHERE user = ? ORDER BY usedAt DESC, digest", $0) }
      ?? sessions("ORDER BY usedAt DESC, digest")
  }

  func insert(_ session: DeskSession) throws {
    try db.execute(
      """
      INSERT INTO deskSession (digest, user, way, rights, beganAt, usedAt)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      session.digest,
      session.user,
      session.way.rawValue,
      session.rights,
      session.beganAt,
      session.usedAt
    )
  }

  /// Notes when a session was used last.
  func setUsed(_ digest: String, at moment: Date) throws {
    try db.execute(
      "UPDATE deskSession SET usedAt = ? WHERE digest = ? AND usedAt < ?",
      moment,
      digest,
      moment
    )
  }

  func remove(_ digest: String) throws {
    try db.execute("DELETE FROM deskSession WHERE digest = ?", digest)
  }

  /// Forgets those that nobody has used after a moment, or that began before another.
  func removeStale(usedBefore: Date, begunBefore: Date) throws {
    try db.execute(
      "DELETE FROM deskSession WHERE usedAt < ? OR beganAt < ?",
      usedBefore,
      begunBefore
    )
  }
}
