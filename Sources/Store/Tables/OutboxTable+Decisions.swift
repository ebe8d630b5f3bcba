import Cases
import Foundation

/// What people decide about outgoing messages; each tells whether the message was fit for it.
extension OutboxTable {
  /// Where a message stands, and what it is; nil when there is none.
  func place(of id: Int) throws -> (state: OutboxMessage.State, number: Int, message: Int)? {
    try db.first("SELECT state, caseFile, message FROM outbox WHERE id = ?", id) {
      (state: try $0.known(0, of: "outbox.state"), number: $0.int(1), message: $0.int(2))
    }
  }

  /// Tries a message again, with those recipients who do not have it.
  func queueAgain(_ id: Int, now: Date) throws -> Bool {
    try db.execute(
      """
      UPDATE messageRecipient SET state = 'queued' WHERE state IN ('unknown', 'failed')
        AND message = (SELECT message FROM outbox WHERE id = ?)
      """,
      id
    )
    try db.execute(
      """
      UPDATE outbox SET state = 'queued', attempts = 0, queuedAt = ?, nextAttempt = ?,
        finishedAt = NULL WHERE id = ? AND state IN ('unknown', 'failed', 'queued')
      """,
      now,
      now,
      id
    )
    return db.changes == 1
  }

  /// Withdraws a message that was not sent.
  func cancel(_ id: Int, now: Date) throws -> Bool {
    try db.execute(
      """
      UPDATE outbox SET state = 'cancelled', finishedAt = ?, nextAttempt = NULL
      WHERE id = ? AND state IN ('queued', 'held', 'unknown', 'failed')
      """,
      now,
      id
    )
    return db.changes == 1
  }

  /// Keeps back a message that has not left.
  func hold(_ id: Int) throws -> Bool {
    try db.execute("UPDATE outbox SET state = 'held' WHERE id = ? AND state = 'queued'", id)
    return db.changes == 1
  }

  /// Keeps back all that wait to be sent; returns which.
  func holdAll(reason: String) throws -> [(number: Int, message: Int)] {
    try db.rows(
      """
      UPDATE outbox SET state = 'held', lastError = ? WHERE state IN ('queued', 'sending')
      RETURNING caseFile, message
      """,
      reason
    ) { (number: $0.int(0), message: $0.int(1)) }
  }

  /// Lets a message leave that was kept back.
  func letGo(_ id: Int, now: Date) throws -> Bool {
    try db.execute(
      """
      UPDATE outbox SET state = 'queued', queuedAt = ?, nextAttempt = ?
      WHERE id = ? AND state = 'held'
      """,
      now,
      now,
      id
    )
    return db.changes == 1
  }
}
