import Cases
import Foundation

/// Copies of what was sent.
extension OutboxTable {
  func dueCopies(limit: Int) throws -> [SentCopy] {
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

  /// A copy of a message is owed, unless that is known.
  func oweCopy(of id: Int) throws {
    try db.execute("UPDATE outbox SET copy = 'due' WHERE id = ? AND copy = ''", id)
  }

  func set(copy state: String, of id: Int) throws {
    try db.execute("UPDATE outbox SET copy = ? WHERE id = ?", state, id)
  }

  /// Takes down a refusal; after several that count, the copy is set aside.
  func refuseCopy(_ id: Int, words: String, counts: Bool) throws {
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

  /// Makes a copy due again; whether it was set aside.
  func retryCopy(of id: Int) throws -> Bool {
    try db.execute(
      """
      UPDATE outbox SET copy = 'due', copyAttempts = 0, copyRefusals = 0, copyError = ''
      WHERE id = ? AND copy = 'refused'
      """,
      id
    )
    return db.changes > 0
  }

  /// The state of a copy; nil when there is no such message.
  func copyState(of id: Int) throws -> String? {
    try db.first("SELECT copy FROM outbox WHERE id = ?", id) { $0.string(0) }
  }
}
