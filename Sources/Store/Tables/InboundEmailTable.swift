import Cases
import Foundation

/// Raw messages and where their processing stands.
struct InboundEmailTable {
  let db: Connection

  private static let columns =
    "id, sha256, size, receivedAt, state, attempts, lastError"

  private static func email(_ row: Row) throws -> InboundEmail {
    InboundEmail(
      id: row.int(0),
      sha256: row.string(1),
      size: row.int(2),
      receivedAt: row.date(3),
      state: try row.known(4, of: "inboundEmail.state"),
      attempts: row.int(5),
      lastError: row.string(6)
    )
  }

  func email(_ id: Int) throws -> InboundEmail? {
    try db.first(
      "SELECT \(InboundEmailTable.columns) FROM inboundEmail WHERE id = ?",
      id,
      read: InboundEmailTable.email
    )
  }

  /// The record of a content, made when there is none yet.
  func insert(_ content: any RawContent, receivedAt: Date, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO inboundEmail (sha256, size, receivedAt, storedAt, state)
      VALUES (?, ?, ?, ?, 'pending') ON CONFLICT (sha256) DO NOTHING
      """,
      content.sha256,
      content.size,
      receivedAt,
      now
    )
    guard db.changes == 0 else { return db.lastInsertedID }
    return try db.first("SELECT id FROM inboundEmail WHERE sha256 = ?", content.sha256) {
      $0.int(0)
    } ?? 0
  }

  /// Fresh messages first; when there are none, one that was tried before, alone.
  func toDo(limit: Int) throws -> [InboundEmail] {
    let fresh = try db.rows(
      """
      SELECT \(InboundEmailTable.columns) FROM inboundEmail
      WHERE state = 'pending' AND attempts = 0 ORDER BY attempts, id LIMIT ?
      """,
      limit,
      read: InboundEmailTable.email
    )
    guard fresh.isEmpty else { return fresh }
    return try db.rows(
      """
      SELECT \(InboundEmailTable.columns) FROM inboundEmail
      WHERE state = 'pending' ORDER BY attempts, id LIMIT 1
      """,
      read: InboundEmailTable.email
    )
  }

  func startAttempt(_ id: Int) throws {
    try db.execute(
      "UPDATE inboundEmail SET state = 'processing', attempts = attempts + 1 WHERE id = ?",
      id
    )
  }

  func release(_ id: Int) throws {
    try db.execute(
      """
      UPDATE inboundEmail SET state = 'pending', attempts = attempts - 1
      WHERE id = ? AND state = 'processing'
      """,
      id
    )
  }

  func isProcessing() throws -> Bool {
    try db.first("SELECT 1 FROM inboundEmail WHERE state = 'processing' LIMIT 1") { _ in true }
      ?? false
  }

  /// Puts back what was being processed when the process was ended; the attempt does not count.
  func releaseAll() throws {
    try db.execute(
      "UPDATE inboundEmail SET state = 'pending', attempts = attempts - 1 WHERE state = 'processing'"
    )
  }

  /// Remembers what ended the process that read these messages; the attempt counts.
  func interrupt(reason: String) throws -> [Int] {
    try db.rows(
      """
      UPDATE inboundEmail SET state = 'pending', lastError = ? WHERE state = 'processing'
      RETURNING id
      """,
      reason
    ) { $0.int(0) }
  }

  /// Says what became of the mail that brought a message.
  func finish(message: Int, as state: InboundEmail.State, now: Date) throws {
    try db.execute(
      """
      UPDATE inboundEmail SET state = ?, processedAt = ?
      WHERE id = (SELECT inboundEmail FROM message WHERE id = ?)
      """,
      state.rawValue,
      now,
      message
    )
  }

  func finish(_ id: Int, as state: InboundEmail.State, now: Date, duplicateOf: Int? = nil) throws {
    try db.execute(
      """
      UPDATE inboundEmail SET state = ?, processedAt = ?, duplicateOf = ?, lastError = ''
      WHERE id = ?
      """,
      state.rawValue,
      now,
      duplicateOf,
      id
    )
  }

  func fail(_ id: Int, as state: InboundEmail.State, reason: String, now: Date) throws {
    try db.execute(
      "UPDATE inboundEmail SET state = ?, lastError = ?, processedAt = ? WHERE id = ?",
      state.rawValue,
      reason,
      now,
      id
    )
  }

  /// Makes a message that has ended be processed again from the start.
  func retry(_ id: Int) throws {
    try db.execute(
      "UPDATE inboundEmail SET state = 'pending', attempts = 0, lastError = '' WHERE id = ?",
      id
    )
  }

  /// How many raw messages are in each state.
  func counts() throws -> [String: Int] {
    let rows = try db.rows("SELECT state, count(*) FROM inboundEmail GROUP BY state") {
      ($0.string(0), $0.int(1))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  func withoutContent(limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT id FROM inboundEmail WHERE NOT EXISTS
        (SELECT 1 FROM blob WHERE blob.sha256 = inboundEmail.sha256) LIMIT ?
      """,
      limit
    ) { $0.int(0) }
  }

  func filedOnNoCase(limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT inboundEmail.id FROM inboundEmail LEFT JOIN message
        ON message.inboundEmail = inboundEmail.id
      WHERE state = 'filed' AND (message.id IS NULL OR NOT EXISTS
        (SELECT 1 FROM caseMessage WHERE caseMessage.message = message.id)) LIMIT ?
      """,
      limit
    ) { $0.int(0) }
  }

  /// Raw messages with what is known of them, newest first.
  func list(state: InboundEmail.State?, limit: Int) throws -> [InboxView] {
    let condition = state == nil ? "" : "WHERE inboundEmail.state = ?"
    let columns = InboundEmailTable.columns.split(separator: ",")
      .map { "inboundEmail.\($0.trimmingCharacters(in: .whitespacesAndNewlines))" }
      .joined(separator: ", ")
    return try db.rows(
      """
      SELECT \(columns), message.id, message.messageID, fromEmail, subject,
        coalesce(nullif(lastError, ''),
          iif(reviewItem.state = 'open', reviewItem.reason, reviewItem.state), method, '')
      FROM inboundEmail LEFT JOIN message ON message.inboundEmail = inboundEmail.id
      LEFT JOIN reviewItem ON reviewItem.message = message.id
        AND reviewItem.state IN ('open', '\(ReviewView.bankMail)')
      \(condition) ORDER BY inboundEmail.id DESC LIMIT ?
      """,
      values: (state.map { [$0.rawValue] } ?? []) + [limit]
    ) {
      InboxView(
        email: try InboundEmailTable.email($0),
        message: $0.optionalInt(7),
        messageID: $0.string(8),
        from: $0.string(9),
        subject: $0.string(10),
        why: $0.string(11)
      )
    }
  }
}
