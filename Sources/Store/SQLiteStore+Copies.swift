public import Cases
import Foundation

extension SQLiteStore: CopyStore {
  /// Sent messages whose copies are due, oldest first.
  public func dueCopies(limit: Int) throws -> [SentCopy] {
    try read { db in
      try db.rows(
        """
        SELECT outbox.id, messageID, rawSHA256, coalesce(finishedAt, queuedAt), copy
        FROM outbox JOIN message ON message.id = outbox.message
        WHERE copy IN ('due', 'begun') ORDER BY outbox.id LIMIT ?
        """,
        limit
      ) {
        SentCopy(
          id: $0.int(0),
          messageID: $0.string(1),
          sha256: $0.string(2),
          sentAt: $0.date(3),
          wasBegun: $0.string(4) == "begun"
        )
      }
    }
  }

  /// Remembers that a copy is about to be made.
  public func beginCopy(_ id: Int) throws { try set(copy: "begun", of: id) }

  /// Remembers that a copy was made.
  public func finishCopy(_ id: Int) throws { try set(copy: "done", of: id) }

  private func set(copy state: String, of id: Int) throws {
    try write { try $0.execute("UPDATE outbox SET copy = ? WHERE id = ?", state, id) }
  }
}
