import Cases
import Foundation

/// Messages that are to be sent.
struct OutboxTable {
  let db: Connection

  func insert(_ letter: QueuedLetter, message: Int, now: Date, leaving: Date) throws {
    try db.execute(
      """
      INSERT INTO outbox (message, caseFile, dedupeKey, reversePath, state, queuedAt, nextAttempt)
      VALUES (?, ?, ?, ?, 'queued', ?, ?)
      """,
      message,
      letter.caseNumber,
      letter.dedupeKey,
      letter.reversePath,
      now,
      leaving
    )
  }

  func contains(dedupeKey: String) throws -> Bool {
    try db.first("SELECT 1 FROM outbox WHERE dedupeKey = ?", dedupeKey) { _ in true } ?? false
  }

  func due(limit: Int, now: Date) throws -> [OutboxMessage] {
    try db.rows(
      """
      SELECT \(OutboxTable.columns) FROM outbox JOIN message ON message.id = outbox.message
      WHERE outbox.state = 'queued' AND nextAttempt <= ? ORDER BY nextAttempt, outbox.id LIMIT ?
      """,
      now,
      limit,
      read: message
    )
  }

  func messages(in state: OutboxMessage.State) throws -> [OutboxMessage] {
    try db.rows(
      """
      SELECT \(OutboxTable.columns) FROM outbox JOIN message ON message.id = outbox.message
      WHERE outbox.state = ? ORDER BY outbox.id
      """,
      state.rawValue,
      read: message
    )
  }

  private static let columns = """
    outbox.id, outbox.caseFile, outbox.message, reversePath, rawSHA256, attempts, queuedAt
    """

  private func message(_ row: Row) throws -> OutboxMessage {
    let id = row.int(2)
    let waiting = try db.rows(
      "SELECT email FROM messageRecipient WHERE message = ? AND state = 'queued' ORDER BY email",
      id
    ) { $0.string(0) }
    return OutboxMessage(
      id: row.int(0),
      caseNumber: row.int(1),
      messageID: id,
      envelope: Envelope(from: row.string(3), recipients: waiting),
      sha256: row.string(4),
      attempts: row.int(5),
      queuedAt: row.date(6)
    )
  }

  /// The states of those a message is for, each once.
  func recipientStates(of message: Int) throws -> [String] {
    try db.rows("SELECT DISTINCT state FROM messageRecipient WHERE message = ?", message) {
      $0.string(0)
    }
  }

  /// Remembers that an attempt begins, and in which run of the machine.
  func startAttempt(_ id: Int, boot: String) throws {
    try db.execute(
      "UPDATE outbox SET state = 'sending', attempts = attempts + 1, boot = ? WHERE id = ?",
      boot,
      id
    )
  }

  /// The messages that were being sent when the machine itself stopped.
  func interrupted(notIn boot: String) throws -> [OutboxMessage] {
    try db.rows(
      """
      SELECT \(OutboxTable.columns) FROM outbox JOIN message ON message.id = outbox.message
      WHERE outbox.state = 'sending' AND boot <> ? ORDER BY outbox.id
      """,
      boot,
      read: message
    )
  }

  func set(_ state: OutboxMessage.State, of id: Int) throws {
    try db.execute("UPDATE outbox SET state = ? WHERE id = ?", state.rawValue, id)
  }

  func postpone(_ id: Int, until moment: Date) throws {
    try db.execute(
      """
      UPDATE outbox SET state = 'queued', attempts = attempts - 1, nextAttempt = ?
      WHERE id = ? AND state = 'sending'
      """,
      moment,
      id
    )
  }

  func release(_ id: Int) throws {
    try db.execute(
      """
      UPDATE outbox SET state = 'queued', attempts = attempts - 1
      WHERE id = ? AND state = 'sending'
      """,
      id
    )
  }

  func wait(_ id: Int, until next: Date, error: String) throws {
    try db.execute(
      "UPDATE outbox SET state = 'queued', nextAttempt = ?, lastError = ? WHERE id = ?",
      next,
      error,
      id
    )
  }

  func finish(_ id: Int, as state: OutboxMessage.State, error: String, now: Date) throws {
    try db.execute(
      "UPDATE outbox SET state = ?, lastError = ?, finishedAt = ?, nextAttempt = NULL WHERE id = ?",
      state.rawValue,
      error,
      now,
      id
    )
  }
}
