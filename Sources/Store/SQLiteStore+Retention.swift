public import Cases
public import Foundation

extension SQLiteStore {
  /// Erases the raw bytes and the files of messages whose cases all ended before a moment, and of
  /// messages that were put aside before another; nil leaves them.
  ///
  /// Their texts stay on the case, the digests of what is gone stay in the ledger, and the history
  /// says what was erased: it verifies before and after. With `isTrial` nothing is changed.
  public func retain(
    endedBefore: Date?,
    asideBefore: Date?,
    isTrial: Bool,
    now: Date
  ) throws -> RetentionReport {
    var gone: [String] = []
    var report = try write { db in
      let retention = Retention(db: db, now: now)
      try retention.choose(endedBefore: endedBefore, asideBefore: asideBefore)
      let report = try retention.report()
      if !isTrial, report.messages > 0 { gone = try retention.erase(report) }
      try db.execute("DROP TABLE temp.chosen")
      try db.execute("DROP TABLE temp.chosenContent")
      return report
    }
    for sha256 in gone { WritableFile.remove(blobs.path(of: sha256)) }
    // Also when nothing went: what went before may still stand there.
    if !isTrial { report.isInLog = try !emptyLog() }
    return report
  }
}

/// Takes the contents of old messages out of the tables.
private struct Retention {
  let db: Connection
  let now: Date

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

  func report() throws -> RetentionReport {
    var report = RetentionReport()
    (report.contents, report.bytes) =
      try db.first("SELECT count(*), coalesce(sum(size), 0) FROM chosenContent") {
        ($0.int(0), $0.int(1))
      } ?? (0, 0)
    report.messages =
      try db.first(
        "SELECT count(*) FROM chosen WHERE sha256 IN (SELECT sha256 FROM chosenContent)"
      ) { $0.int(0) } ?? 0
    report.cases = try db.rows(
      """
      SELECT DISTINCT caseFile FROM caseMessage JOIN chosen USING (message)
      WHERE sha256 IN (SELECT sha256 FROM chosenContent) ORDER BY caseFile
      """
    ) { $0.int(0) }
    return report
  }

  /// Erases what was chosen, with an event on each case; returns the contents.
  func erase(_ report: RetentionReport) throws -> [String] {
    try db.execute("PRAGMA secure_delete = ON")
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
    for number in report.cases {
      let digests = try db.rows(
        """
        SELECT DISTINCT chosen.sha256 FROM caseMessage JOIN chosen USING (message)
        WHERE caseFile = ? AND chosen.sha256 IN (SELECT sha256 FROM chosenContent) ORDER BY 1
        """,
        number
      ) { $0.string(0) }
      try record(
        number,
        ["messages": String(digests.count), "sha256": digests.joined(separator: " ")]
      )
    }
    if report.cases.isEmpty { try record(nil, ["messages": String(report.messages)]) }
    return gone
  }

  private func record(_ number: Int?, _ details: [String: String]) throws {
    try db.history.record(
      .contentErased,
      on: number,
      by: .system,
      at: now,
      details: details.merging(["reason": "retention"]) { old, _ in old }
    )
  }
}
