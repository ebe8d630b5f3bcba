import Cases
import Foundation

/// Loops that fail, each since when and why.
struct LoopFailureTable {
  let db: Connection

  func record(loop: String, name: String, reason: String, now: Date) throws {
    try db.execute(
      """
      INSERT INTO loopFailure (loop, name, since, lastAt, failures, reason)
      VALUES (?1, ?2, ?3, ?3, 1, ?4)
      ON CONFLICT (loop, name) DO UPDATE SET
        lastAt = excluded.lastAt, failures = failures + 1, reason = excluded.reason
      """,
      loop,
      name,
      now,
      reason
    )
  }

  func remove(loop: String, name: String) throws {
    try db.execute("DELETE FROM loopFailure WHERE loop = ? AND name = ?", loop, name)
  }

  func removeAll() throws { try db.execute("DELETE FROM loopFailure") }

  func all() throws -> [LoopFailure] {
    try db.rows(
      "SELECT loop, name, since, failures, reason FROM loopFailure ORDER BY loop, name"
    ) {
      LoopFailure(
        loop: $0.string(0),
        name: $0.string(1),
        since: $0.date(2),
        failures: $0.int(3),
        reason: $0.string(4)
      )
    }
  }
}
