import Cases
import Foundation

/// Letters that are to be written without a person.
struct LetterRequestTable {
  let db: Connection

  func insert(_ request: LetterRequest, now: Date) throws {
    try db.execute(
      """
      INSERT INTO letterRequest (caseFile, template, recipient, details, message, dedupeKey, state, at)
      VALUES (?, ?, ?, ?, ?, ?, 'pending', ?)
      """,
      request.caseNumber,
      request.template,
      request.recipient,
      JSONText.encoded(request.details),
      request.message,
      request.dedupeKey,
      now
    )
  }

  func contains(_ dedupeKey: String) throws -> Bool {
    try db.first("SELECT 1 FROM letterRequest WHERE dedupeKey = ?", dedupeKey) { _ in true }
      ?? false
  }

  func pending(limit: Int) throws -> [LetterRequest] {
    try db.rows(
      """
      SELECT id, caseFile, template, recipient, details, message, dedupeKey FROM letterRequest
      WHERE state = 'pending' ORDER BY id LIMIT ?
      """,
      limit
    ) { row in
      LetterRequest(
        id: row.int(0),
        caseNumber: row.int(1),
        template: row.string(2),
        recipient: row.string(3),
        details: JSONText.object(row.string(4)),
        message: row.optionalInt(5),
        dedupeKey: row.string(6)
      )
    }
  }

  func finish(_ id: Int, as state: String) throws {
    try db.execute("UPDATE letterRequest SET state = ? WHERE id = ?", state, id)
  }

  /// Cancels the letters of a plan or a next action that are not written yet: others, such as a notice
  /// of mail, go out all the same.
  func cancelPending(of number: Int) throws {
    try db.execute(
      """
      UPDATE letterRequest SET state = 'cancelled' WHERE caseFile = ? AND state = 'pending'
        AND (dedupeKey GLOB 'plan:*' OR dedupeKey GLOB 'next:*')
      """,
      number
    )
  }

  func skipNotices(to recipient: String) throws {
    try db.execute(
      """
      UPDATE letterRequest SET state = 'skipped' WHERE state = 'pending' AND recipient = ?
        AND template = 'mail-notice'
      """,
      recipient
    )
  }

  /// How many letters about mail that is trusted so far an address got since then.
  func countNotices(to recipient: String, since: Date, ofTrust trust: TrustLevel) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM letterRequest JOIN message ON message.id = letterRequest.message
      WHERE recipient = ? AND letterRequest.at > ? AND letterRequest.template = 'mail-notice'
        AND trust >= ?
      """,
      recipient,
      since,
      trust.rawValue
    ) { $0.int(0) } ?? 0
  }

  /// The cases of the codes that an address got since then and has not used, one for each code.
  func openCodes(of recipient: String, since: Date) throws -> [Int] {
    try db.rows(
      """
      SELECT caseFile FROM letterRequest WHERE recipient = ? AND at > ?
        AND state IN ('pending', 'queued') AND dedupeKey GLOB 'confirm:*'
      """,
      recipient,
      since
    ) { $0.int(0) }
  }

  /// The request of a code that went to an address since then, and the new text that it confirms.
  func code(
    _ code: String,
    of recipient: String,
    on number: Int,
    since: Date
  ) throws -> (id: Int, text: String)? {
    try db.first(
      """
      SELECT letterRequest.id, newText FROM letterRequest
      JOIN message ON message.id = letterRequest.message
      WHERE dedupeKey = ? AND letterRequest.caseFile = ? AND recipient = ?
        AND letterRequest.state = 'queued' AND letterRequest.at > ?
      """,
      "confirm:\(code)",
      number,
      recipient,
      since
    ) { (id: $0.int(0), text: $0.string(1)) }
  }

  /// How many answers to what they asked for an address got since then.
  func countAnswers(to recipient: String, since: Date) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM letterRequest WHERE recipient = ? AND at > ? AND dedupeKey GLOB 'answer:*'
      """,
      recipient,
      since
    ) { $0.int(0) } ?? 0
  }

  /// How many letters of a plan or a next action an address got since then.
  func count(to recipient: String, since: Date) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM letterRequest WHERE recipient = ? AND at > ?
        AND state IN ('pending', 'queued') AND (dedupeKey GLOB 'plan:*' OR dedupeKey GLOB 'next:*')
      """,
      recipient,
      since
    ) { $0.int(0) } ?? 0
  }
}

/// What is known of addresses as such.
struct AddressStateTable {
  let db: Connection

  func isDead(_ email: String) throws -> Bool {
    try db.first(
      "SELECT 1 FROM addressState WHERE email = ? AND state = 'hard_bounce'",
      email
    ) { _ in true } ?? false
  }

  func set(_ state: String, of email: String, now: Date) throws {
    try db.execute("INSERT OR REPLACE INTO addressState VALUES (?, ?, ?)", email, state, now)
  }

  func clear(_ email: String) throws {
    try db.execute("DELETE FROM addressState WHERE email = ?", email)
  }
}
