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
        WHERE copy IN ('due', 'begun') ORDER BY copyAttempts, outbox.id LIMIT ?
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

  /// Remembers that a server refused a copy; it is set aside after several refusals.
  public func refuseCopy(_ id: Int, words: String, counts: Bool) throws {
    try write { db in
      try db.execute(
        """
        UPDATE outbox SET copyAttempts = copyAttempts + 1, copyRefusals = copyRefusals + ?,
          copyError = ?, copy = iif(copyRefusals + ? >= ?, 'refused', 'due')
        WHERE id = ?
        """,
        counts,
        String(words.unicodeScalars.prefix(500)),
        counts,
        CopyLimits.mostRefusals,
        id
      )
    }
  }

  /// Makes a copy due again that was set aside.
  ///
  /// Throws `StoreError` when it was not.
  public func retryCopy(of id: Int) throws {
    try write { db in
      try db.execute(
        """
        UPDATE outbox SET copy = 'due', copyAttempts = 0, copyRefusals = 0, copyError = ''
        WHERE id = ? AND copy = 'refused'
        """,
        id
      )
      guard db.changes == 0 else { return }
      let state = try db.first("SELECT copy FROM outbox WHERE id = ?", id) { $0.string(0) }
      guard let state else { throw StoreError.noOutbox(id) }
      let what = state.isEmpty ? "not copied to any folder" : "in the state \(state) as a copy"
      throw StoreError.outboxNotFit(id, state: what)
    }
  }

  private func set(copy state: String, of id: Int) throws {
    try write { try $0.execute("UPDATE outbox SET copy = ? WHERE id = ?", state, id) }
  }
}
