import Cases
import Foundation

/// What is known of a person by address, over all the tables, and what was erased of it.
struct ErasureTable {
  let db: Connection
  let now: Date

  // MARK: What there is

  /// What is somebody's mail: what they wrote, and what was written to them, not only copied.
  private static let ownMail = """
    SELECT id FROM message WHERE fromEmail = ?1 UNION
    SELECT message FROM messageRecipient WHERE email = ?1 AND field <> 'cc'
    """

  /// The messages of an address, and those to it.
  func messages(of email: String) throws -> [Int] {
    try db.rows("\(Self.ownMail) ORDER BY 1", email) { $0.int(0) }
  }

  /// The messages of others of which an address only has a copy.
  func copies(to email: String) throws -> [Int] {
    try db.rows(
      """
      SELECT message FROM messageRecipient WHERE email = ?1 AND message NOT IN (\(Self.ownMail))
      ORDER BY 1
      """,
      email
    ) { $0.int(0) }
  }

  /// The comments of an address, and those that are its messages.
  func comments(of email: String) throws -> [Int] {
    try db.rows(
      """
      SELECT id FROM comment WHERE author = ?1 OR message IN (\(Self.ownMail))
      """,
      email
    ) { $0.int(0) }
  }

  func cases(of email: String) throws -> [Int] {
    try db.rows(
      """
      SELECT caseFile FROM participant WHERE email = ?1 UNION
      SELECT caseFile FROM caseMessage WHERE message IN
        (SELECT id FROM message WHERE fromEmail = ?1) ORDER BY 1
      """,
      email
    ) { $0.int(0) }
  }

  /// The events by an address, with it in their details, or about its messages.
  func events(about email: String) throws -> [Int] {
    try db.rows(
      """
      SELECT event.id FROM event JOIN eventPayload ON eventPayload.event = event.id
      WHERE actor = ?1 OR instr(lower(details), ?1) > 0 OR message IN (\(Self.ownMail))
      """,
      email
    ) { $0.int(0) }
  }

  /// The events in which fields, or payments, said something of a person by address or name.
  func fieldEvents(about email: String) throws -> [Int] {
    try words(for: email).flatMap { text in
      try db.rows(
        """
        SELECT event.id FROM event JOIN eventPayload ON eventPayload.event = event.id
        WHERE (type = ? OR type LIKE 'payment%') AND instr(lower(details), lower(?)) > 0
        """,
        EventType.fieldChanged.rawValue,
        text
      ) { $0.int(0) }
    }
  }

  /// The files of a message, and its bytes.
  func contents(ofMessage id: Int) throws -> [String] {
    let raw = try db.first("SELECT rawSHA256 FROM message WHERE id = ?", id) { $0.string(0) }
    let files = try db.rows("SELECT sha256 FROM attachment WHERE message = ?", id) { $0.string(0) }
    return files + [raw].compactMap(\.self)
  }

  /// Whether a message that is not erased, or a case, has a content.
  func isShared(_ sha256: String) throws -> Bool {
    try db.first(
      """
      SELECT 1 FROM attachment WHERE sha256 = ?1 AND (message IS NULL OR NOT EXISTS
        (SELECT 1 FROM erased WHERE kind = 'message' AND key = CAST(message AS TEXT)))
      UNION SELECT 1 FROM message WHERE rawSHA256 = ?1 AND NOT EXISTS
        (SELECT 1 FROM erased WHERE kind = 'message' AND key = CAST(id AS TEXT))
      """,
      sha256
    ) { _ in true } ?? false
  }

  // MARK: What is erased

  private func mark(_ kind: String, _ key: String) throws {
    try db.execute("INSERT OR IGNORE INTO erased VALUES (?, ?, ?)", kind, key, now)
  }

  func erase(event id: Int) throws {
    try mark("event", String(id))
    try db.execute("DELETE FROM eventPayload WHERE event = ?", id)
  }

  func erase(comment id: Int) throws {
    try mark("comment", String(id))
    try db.execute("UPDATE comment SET text = '', author = 'erased' WHERE id = ?", id)
  }

  /// Only the name stays, for the ledger: the digest of bytes that nobody has.
  func erase(content sha256: String) throws {
    try mark("blob", sha256)
    try db.execute("UPDATE blob SET bytes = x'', size = 0 WHERE sha256 = ?", sha256)
  }

  func erase(message id: Int) throws {
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
    try DroppedFileTable(db: db).erase(ofMessage: id)
    try PageAnswerTable(db: db).erase(ofMessage: id)
    try db.execute("UPDATE proposal SET evidence = '', details = '{}' WHERE message = ?", id)
    try db.execute("UPDATE outbox SET reversePath = '', lastError = '' WHERE message = ?", id)
    try db.execute(
      "UPDATE bankDetails SET author = 'erased', account = '', evidence = '' WHERE message = ?",
      id
    )
  }

  /// An address, and the names that a person took part and wrote with, in either order.
  func words(for email: String) throws -> [String] {
    let names = try db.rows(
      """
      SELECT DISTINCT name FROM participant WHERE email = ?1 AND length(name) > 3
      UNION SELECT name FROM contact WHERE email = ?1 AND length(name) > 3
      UNION SELECT fromName FROM message WHERE fromEmail = ?1 AND length(fromName) > 3
      """,
      email
    ) { $0.string(0) }
    let turned = names.compactMap { name -> String? in
      let words = name.split(separator: " ")
      guard words.count == 2, let first = words.first, let last = words.last else { return nil }
      return first.hasSuffix(",") ? "\(last) \(first.dropLast())" : "\(last), \(first)"
    }
    return [email] + Set(names + turned).sorted()
  }

  /// What fields of clients, items and cases say of a person by address or name.
  func eraseFields(_ email: String) throws {
    for text in try words(for: email) {
      for table in ["clientField", "itemField", "caseField"] {
        try db.execute("DELETE FROM \(table) WHERE instr(lower(value), lower(?)) > 0", text)
      }
    }
  }

  /// Drafts that say something of a person by address or name.
  func eraseDrafts(_ email: String) throws {
    for text in try words(for: email) {
      try db.execute("DELETE FROM draft WHERE instr(lower(fields), lower(?)) > 0", text)
    }
  }

  /// The accounts of a provider that were recognised by an address.
  func eraseIdentities(_ email: String) throws {
    try db.execute("DELETE FROM identity WHERE email = ?", email)
  }

  /// What hand-overs say of a person by address or by the name they took part with.
  func eraseHandOvers(_ email: String) throws {
    for text in try words(for: email) {
      for column in ["cause", "done", "next"] {
        try db.execute(
          "UPDATE handOver SET \(column) = '' WHERE instr(lower(\(column)), lower(?)) > 0",
          text
        )
      }
    }
    try db.execute("UPDATE handOver SET author = 'erased' WHERE author = ?", email)
  }

  /// Takes an address, and the name with it, out of everything that names it.
  func eraseNames(_ email: String) throws {
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
}
