import Cases
public import Foundation

extension SQLiteStore {
  /// Copies the database, as it stands at one moment, into a new file; the daemon goes on.
  public func copyDatabase(to path: String) throws {
    try read { try $0.copy(to: path) }
  }

  /// The contents that are in files rather than in the database, in the order of their keys.
  public func contentFiles(
    after last: Int,
    limit: Int
  ) throws -> [(id: Int, sha256: String, size: Int)] {
    try read { db in
      try db.rows(
        "SELECT id, sha256, size FROM blob WHERE id > ? AND bytes IS NULL ORDER BY id LIMIT ?",
        last,
        limit
      ) { (id: $0.int(0), sha256: $0.string(1), size: $0.int(2)) }
    }
  }

  /// The file of a content below a workspace.
  public static func contentPath(_ sha256: String) -> String {
    "blobs/\(sha256.prefix(2))/\(sha256)"
  }

  /// Keeps back every letter that waits to be sent; returns how many.
  ///
  /// For a workspace that was restored: what waited when the backup was made may have left since.
  public func holdAll(reason: String, now: Date) throws -> Int {
    try write { db in
      let rows = try db.rows(
        """
        UPDATE outbox SET state = 'held', lastError = ? WHERE state IN ('queued', 'sending')
        RETURNING caseFile, message
        """,
        reason
      ) { (number: $0.int(0), message: $0.int(1)) }
      for row in rows {
        try db.history.record(
          .messageHeld,
          on: row.number,
          by: .system,
          at: now,
          message: row.message,
          details: ["reason": reason]
        )
      }
      return rows.count
    }
  }
}
