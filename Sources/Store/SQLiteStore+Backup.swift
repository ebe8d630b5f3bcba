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
    try read { try BlobTable(db: $0, folder: blobs).files(after: last, limit: limit) }
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
      let rows = try OutboxTable(db: db).holdAll(reason: reason)
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
