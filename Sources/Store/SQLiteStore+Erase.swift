public import Cases
public import Foundation
import Mail

extension SQLiteStore {
  /// Erases what is known of a person by address: texts, raw mail, files, the index, the history.
  ///
  /// The chain of the history still verifies afterwards. What others wrote to the person goes as well,
  /// since it holds what is said about them; a content that somebody else's message shares stays.
  public func erase(person email: String, by actor: Actor, now: Date) throws -> ErasureReport {
    let email = EmailAddress.comparable(email)
    var report = ErasureReport()
    try write { db in
      try db.execute("PRAGMA secure_delete = ON")
      let eraser = Eraser(db: db, email: email, now: now)
      try eraser.run(&report)
      try db.history.record(
        .payloadErased,
        on: nil,
        by: actor,
        at: now,
        details: ["count": String(report.events), "messages": String(report.messages.count)]
      )
    }
    for sha256 in report.contents { WritableFile.remove(blobs.path(of: sha256)) }
    try read { db in
      // The segments of the index, and the write-ahead log, still hold what was there.
      try db.execute("INSERT INTO searchIndex (searchIndex) VALUES ('rebuild')")
    }
    report.isInLog = try !emptyLog()
    return report
  }
}

/// Takes a person out of the tables.
private struct Eraser {
  let db: Connection
  let email: String
  let now: Date

  func run(_ report: inout ErasureReport) throws {
    report.messages = try db.rows(
      """
      SELECT id FROM message WHERE fromEmail = ?1 OR id IN
        (SELECT message FROM messageRecipient WHERE email = ?1) ORDER BY id
      """,
      email
    ) { $0.int(0) }
    report.comments = try db.rows(
      """
      SELECT id FROM comment WHERE author = ?1 OR message IN (SELECT id FROM message
        WHERE fromEmail = ?1 OR id IN (SELECT message FROM messageRecipient WHERE email = ?1))
      """,
      email
    ) { $0.int(0) }
    report.cases = try db.rows(
      """
      SELECT caseFile FROM participant WHERE email = ?1 UNION
      SELECT caseFile FROM caseMessage WHERE message IN
        (SELECT id FROM message WHERE fromEmail = ?1) ORDER BY 1
      """,
      email
    ) { $0.int(0) }
    try eraseEvents(&report)
    for id in report.messages { try erase(message: id, &report) }
    for id in report.comments {
      try mark("comment", String(id))
      try db.execute("UPDATE comment SET text = '', author = 'erased' WHERE id = ?", id)
    }
    try db.execute(
      "UPDATE participant SET name = '', email = 'erased-' || id WHERE email = ?",
      email
    )
    // The names of those who did something are addresses when they came by mail.
    for (table, column) in [
      ("attachment", "addedBy"), ("caseMessage", "filedBy"), ("validationStep", "decidedBy"),
      ("validationStep", "delegate"), ("answer", "recipient"), ("notice", "recipient"),
    ] { try db.execute("UPDATE \(table) SET \(column) = 'erased' WHERE \(column) = ?", email) }
    try db.execute("DELETE FROM contact WHERE email = ?", email)
    try db.execute("DELETE FROM addressState WHERE email = ?", email)
    try db.execute("DELETE FROM senderRule WHERE email = ?", email)
    try db.execute("DELETE FROM muted WHERE email = ?", email)
    try db.execute("UPDATE letterRequest SET recipient = '' WHERE recipient = ?", email)
  }

  private func mark(_ kind: String, _ key: String) throws {
    try db.execute("INSERT OR IGNORE INTO erased VALUES (?, ?, ?)", kind, key, now)
  }

  private func eraseEvents(_ report: inout ErasureReport) throws {
    let events = try db.rows(
      """
      SELECT event.id FROM event JOIN eventPayload ON eventPayload.event = event.id
      WHERE actor = ?1 OR instr(lower(details), ?1) > 0 OR message IN (SELECT id FROM message
        WHERE fromEmail = ?1 OR id IN (SELECT message FROM messageRecipient WHERE email = ?1))
      """,
      email
    ) { $0.int(0) }
    for id in events {
      try mark("event", String(id))
      try db.execute("DELETE FROM eventPayload WHERE event = ?", id)
    }
    report.events = events.count
  }

  private func erase(message id: Int, _ report: inout ErasureReport) throws {
    let raw = try db.first("SELECT rawSHA256 FROM message WHERE id = ?", id) { $0.string(0) }
    let files = try db.rows("SELECT sha256 FROM attachment WHERE message = ?", id) { $0.string(0) }
    try mark("message", String(id))
    try db.execute(
      """
      UPDATE message SET text = '', newText = '', subject = '', fromName = '', fromEmail = '',
        messageID = NULL, evidence = '[]', signals = '[]', suppressed = '[]', defects = '[]',
        fingerprint = '' WHERE id = ?
      """,
      id
    )
    try db.execute(
      """
      UPDATE messageRecipient SET email = 'erased-' || message || '-' || rowNumber, name = '',
        detail = '' FROM (SELECT message AS m, field AS f, email AS e,
          row_number() OVER (ORDER BY email) AS rowNumber FROM messageRecipient WHERE message = ?1)
      WHERE message = m AND field = f AND email = e
      """,
      id
    )
    try db.execute("DELETE FROM messageReference WHERE message = ?", id)
    try db.execute(
      "UPDATE attachment SET fileName = 'erased', addedBy = 'erased' WHERE message = ?",
      id
    )
    try db.execute("UPDATE proposal SET evidence = '', details = '{}' WHERE message = ?", id)
    try db.execute("UPDATE outbox SET reversePath = '', lastError = '' WHERE message = ?", id)
    for sha256 in files + [raw].compactMap(\.self) { try erase(content: sha256, &report) }
  }

  /// A content that a message of somebody else has too stays.
  private func erase(content sha256: String, _ report: inout ErasureReport) throws {
    let isShared =
      try db.first(
        """
        SELECT 1 FROM attachment WHERE sha256 = ?1 AND (message IS NULL OR NOT EXISTS
          (SELECT 1 FROM erased WHERE kind = 'message' AND key = CAST(message AS TEXT)))
        UNION SELECT 1 FROM message WHERE rawSHA256 = ?1 AND NOT EXISTS
          (SELECT 1 FROM erased WHERE kind = 'message' AND key = CAST(id AS TEXT))
        """,
        sha256
      ) { _ in true } ?? false
    guard !isShared, !report.contents.contains(sha256) else { return }
    // Only the name stays, for the ledger: the digest of bytes that nobody has.
    try mark("blob", sha256)
    try db.execute("UPDATE blob SET bytes = x'', size = 0 WHERE sha256 = ?", sha256)
    report.contents.append(sha256)
  }
}
