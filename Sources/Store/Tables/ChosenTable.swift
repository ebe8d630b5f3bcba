import Foundation

/// What is to be erased by age: tables of this connection, made when it is chosen.
struct ChosenTable {
  let db: Connection

  /// Puts the messages, and the contents that nothing else needs, into tables of this connection.
  func choose(endedBefore: Date?, asideBefore: Date?) throws {
    try db.execute("CREATE TEMP TABLE chosen (inbound INTEGER, message INTEGER, sha256 TEXT)")
    try db.execute(
      """
      INSERT INTO chosen SELECT inboundEmail, id, rawSHA256 FROM message
      WHERE id IN (SELECT message FROM caseMessage JOIN caseFile ON number = caseFile
          WHERE state IN ('resolved', 'closed', 'cancelled', 'merged') AND changedAt < ?1)
        AND NOT EXISTS (SELECT 1 FROM caseMessage JOIN caseFile ON number = caseFile
          WHERE caseMessage.message = message.id AND (changedAt >= ?1
            OR state NOT IN ('resolved', 'closed', 'cancelled', 'merged')))
        AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.message = message.id
          AND outbox.state IN ('queued', 'sending', 'committing', 'held', 'unknown'))
      """,
      endedBefore ?? .distantPast
    )
    try db.execute(
      """
      INSERT INTO chosen SELECT inboundEmail.id, message.id, sha256
      FROM inboundEmail LEFT JOIN message ON message.inboundEmail = inboundEmail.id
      WHERE state IN ('ignored', 'duplicate', 'quarantined') AND storedAt < ?
        AND NOT EXISTS (SELECT 1 FROM droppedFile
          WHERE droppedFile.message = message.id AND droppedFile.state = 'taken')
      """,
      asideBefore ?? .distantPast
    )
    try db.execute("CREATE TEMP TABLE chosenContent (sha256 TEXT PRIMARY KEY, size INTEGER)")
    try db.execute(
      """
      INSERT INTO chosenContent SELECT sha256, size FROM blob WHERE size > 0
        AND sha256 IN (SELECT sha256 FROM chosen UNION SELECT attachment.sha256 FROM attachment
          JOIN chosen ON chosen.message = attachment.message)
        AND NOT EXISTS (SELECT 1 FROM message WHERE rawSHA256 = blob.sha256
          AND id NOT IN (SELECT message FROM chosen WHERE message IS NOT NULL))
        AND NOT EXISTS (SELECT 1 FROM attachment WHERE attachment.sha256 = blob.sha256
          AND (message IS NULL
            OR message NOT IN (SELECT message FROM chosen WHERE message IS NOT NULL)))
        AND NOT EXISTS (SELECT 1 FROM inboundEmail WHERE inboundEmail.sha256 = blob.sha256
          AND id NOT IN (SELECT inbound FROM chosen WHERE inbound IS NOT NULL))
      """
    )
  }

  func drop() throws {
    try db.execute("DROP TABLE temp.chosen")
    try db.execute("DROP TABLE temp.chosenContent")
  }

  /// How many contents were chosen, and their bytes.
  func size() throws -> (contents: Int, bytes: Int) {
    try db.first("SELECT count(*), coalesce(sum(size), 0) FROM chosenContent") {
      ($0.int(0), $0.int(1))
    } ?? (0, 0)
  }

  /// How many messages lose their bytes.
  func messages() throws -> Int {
    try db.first(
      "SELECT count(*) FROM chosen WHERE sha256 IN (SELECT sha256 FROM chosenContent)"
    ) { $0.int(0) } ?? 0
  }

  /// The cases of those messages.
  func cases() throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseFile FROM caseMessage JOIN chosen USING (message)
      WHERE sha256 IN (SELECT sha256 FROM chosenContent) ORDER BY caseFile
      """
    ) { $0.int(0) }
  }

  /// The digests of the messages of a case that lose their bytes.
  func digests(on number: Int) throws -> [String] {
    try db.rows(
      """
      SELECT DISTINCT chosen.sha256 FROM caseMessage JOIN chosen USING (message)
      WHERE caseFile = ? AND chosen.sha256 IN (SELECT sha256 FROM chosenContent) ORDER BY 1
      """,
      number
    ) { $0.string(0) }
  }

  /// Erases the contents; returns their digests.
  func eraseContents(now: Date) throws -> [String] {
    try db.execute(
      "INSERT OR IGNORE INTO erased SELECT 'blob', sha256, ? FROM chosenContent",
      now
    )
    let gone = try db.rows("SELECT sha256 FROM chosenContent") { $0.string(0) }
    try db.execute(
      """
      UPDATE blob SET bytes = x'', size = 0 WHERE sha256 IN (SELECT sha256 FROM chosenContent)
      """
    )
    return gone
  }
}
