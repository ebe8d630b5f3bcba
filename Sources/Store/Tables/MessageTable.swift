import Cases
import Foundation
import Mail

/// Messages of both directions, with their recipients.
struct MessageTable {
  let db: Connection

  /// Stores a message that came in; returns its key.
  func insert(
    _ decision: Decision,
    email: InboundEmail
  ) throws -> Int {
    let message = decision.message
    let threading = decision.threading
    let author = message.from.count == 1 ? message.from.first : nil
    try db.execute(
      """
      INSERT INTO message (direction, inboundEmail, messageID, contentDigest, rawSHA256, kind,
        evidence, fromName, fromEmail, subject, sentAt, at, text, newText, method, trust, signals,
        defects, isPending, suppressed, fingerprint)
      VALUES ('in', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      email.id,
      message.messageID?.value,
      message.contentDigest,
      email.sha256,
      message.classification.kind.rawValue,
      JSONText.encoded(message.classification.shown),
      author?.name ?? "",
      author?.comparable ?? "",
      message.subject,
      message.sentAt,
      message.receivedAt,
      message.wholeText,
      message.shownText,
      threading.method.rawValue,
      threading.trust.rawValue,
      JSONText.encoded(threading.signals),
      JSONText.encoded(message.defects),
      decision.isPending ? 1 : 0,
      JSONText.encoded(decision.suppressed),
      TextFingerprint.of(message.newText)
    )
    let id = db.lastInsertedID
    for address in message.to { try insertRecipient(address, field: "to", of: id) }
    for address in message.cc { try insertRecipient(address, field: "cc", of: id) }
    for identifier in message.inReplyTo + message.references.suffix(MessageTable.mostReferences) {
      try db.execute(
        "INSERT OR IGNORE INTO messageReference (identifier, message) VALUES (?, ?)",
        identifier.value,
        id
      )
    }
    return id
  }

  func setSuppressed(_ reasons: [String], of id: Int) throws {
    try db.execute(
      "UPDATE message SET suppressed = ? WHERE id = ?",
      JSONText.encoded(reasons),
      id
    )
  }

  /// How many identifiers of a thread are kept, from its newer end.
  private static let mostReferences = 32

  func cases(answering identifier: String) throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseMessage.caseFile FROM messageReference
      JOIN caseMessage ON caseMessage.message = messageReference.message
      WHERE identifier = ? ORDER BY caseMessage.caseFile LIMIT 10
      """,
      identifier
    ) { $0.int(0) }
  }

  /// Stores a message that is to be sent; returns its key.
  func insert(_ letter: QueuedLetter, sha256: String, now: Date) throws -> Int {
    let draft = letter.draft
    try db.execute(
      """
      INSERT INTO message (direction, messageID, contentDigest, rawSHA256, kind, fromName,
        fromEmail, subject, sentAt, at, text, newText, method, trust, template)
      VALUES ('out', ?, ?, ?, 'letter', ?, ?, ?, ?, ?, ?, ?, 'by_hand', 4, ?)
      """,
      draft.messageID.value,
      sha256,
      sha256,
      draft.from.name ?? "",
      draft.from.comparable,
      draft.subject,
      draft.date,
      now,
      draft.text,
      draft.text,
      letter.template
    )
    let id = db.lastInsertedID
    for address in draft.to { try insertRecipient(address, field: "to", of: id, state: "queued") }
    for address in draft.cc { try insertRecipient(address, field: "cc", of: id, state: "queued") }
    return id
  }

  private func insertRecipient(
    _ address: EmailAddress,
    field: String,
    of id: Int,
    state: String = ""
  ) throws {
    try db.execute(
      """
      INSERT OR IGNORE INTO messageRecipient (message, field, email, name, state)
      VALUES (?, ?, ?, ?, ?)
      """,
      id,
      field,
      address.comparable,
      address.name ?? "",
      state
    )
  }

  func file(
    _ id: Int,
    on caseNumber: Int,
    method: ThreadingMethod,
    by actor: String,
    now: Date
  ) throws {
    try db.execute(
      """
      INSERT OR IGNORE INTO caseMessage (caseFile, message, method, filedBy, filedAt)
      VALUES (?, ?, ?, ?, ?)
      """,
      caseNumber,
      id,
      method.rawValue,
      actor,
      now
    )
  }

  /// Takes a message, and the comment that it is, off a case.
  func takeOff(_ caseNumber: Int, _ id: Int) throws {
    for table in ["caseMessage", "comment"] {
      try db.execute("DELETE FROM \(table) WHERE caseFile = ? AND message = ?", caseNumber, id)
    }
  }

  /// The record of the first message with this identifier and this content.
  func twin(of message: ReceivedMessage) throws -> Int? {
    try db.first(
      """
      SELECT inboundEmail FROM message
      WHERE messageID IS ? AND contentDigest = ? AND direction = 'in' ORDER BY id LIMIT 1
      """,
      message.messageID?.value,
      message.contentDigest
    ) { $0.int(0) }
  }

  /// The trust and the case of each message that came in with this identifier and this content.
  func arrivals(of message: ReceivedMessage) throws -> [(trust: Int, number: Int?)] {
    try db.rows(
      """
      SELECT trust, caseFile FROM message
      LEFT JOIN caseMessage ON caseMessage.message = message.id
      WHERE messageID IS ? AND contentDigest = ? AND direction = 'in'
      """,
      message.messageID?.value,
      message.contentDigest
    ) { (trust: $0.int(0), number: $0.optionalInt(1)) }
  }

  /// The first message that came in under the identifier of another.
  func namesake(of message: ReceivedMessage) throws -> Int? {
    guard let identifier = message.messageID else { return nil }
    return try db.first(
      "SELECT id FROM message WHERE messageID = ? AND direction = 'in' ORDER BY id LIMIT 1",
      identifier.value
    ) { $0.int(0) }
  }

  /// The first message that came in under the same identifier, or of the same author to the same
  /// address with the same text and date, and that could have decided something itself.
  func copy(of message: ReceivedMessage) throws -> Int? {
    try db.first(
      """
      SELECT id FROM message WHERE messageID = ?1 AND direction = 'in' AND trust >= ?5
      UNION ALL
      SELECT id FROM message WHERE fromEmail = ?2 AND fingerprint = ?3 AND fingerprint <> ''
        AND sentAt = ?4 AND direction = 'in' AND trust >= ?5
        AND EXISTS (SELECT 1 FROM messageRecipient AS r WHERE r.message = message.id AND r.email = ?6)
      ORDER BY 1 LIMIT 1
      """,
      message.messageID?.value,
      message.author?.comparable ?? "",
      TextFingerprint.of(message.newText),
      message.sentAt,
      TrustLevel.l3.rawValue,
      message.writtenTo.first ?? ""
    ) { $0.int(0) }
  }

  func cases(ofMessageID identifier: String) throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseMessage.caseFile FROM message
      JOIN caseMessage ON caseMessage.message = message.id
      WHERE messageID = ? ORDER BY caseMessage.caseFile
      """,
      identifier
    ) { $0.int(0) }
  }

  /// The cases of a message of ours.
  func cases(ofSentMessageID identifier: String) throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseMessage.caseFile FROM message
      JOIN caseMessage ON caseMessage.message = message.id
      WHERE messageID = ? AND direction = 'out' ORDER BY caseMessage.caseFile
      """,
      identifier
    ) { $0.int(0) }
  }

  func sent(_ identifier: String) throws -> SentMessage? {
    let found = try db.first(
      """
      SELECT message.id, caseFile, text, substr(dedupeKey, 1, 7) = 'agenda:' FROM message
      JOIN outbox ON outbox.message = message.id WHERE messageID = ? AND direction = 'out'
      """,
      identifier
    ) { (id: $0.int(0), number: $0.int(1), text: $0.string(2), isAgenda: $0.bool(3)) }
    guard let found else { return nil }
    let recipients = try db.rows(
      "SELECT email FROM messageRecipient WHERE message = ?",
      found.id
    ) { $0.string(0) }
    var sent = SentMessage(
      id: found.id,
      caseNumber: found.number,
      text: found.text,
      recipients: recipients,
      files: try AttachmentTable(db: db).attachments(ofMessage: found.id).map(\.file.sha256)
    )
    sent.isAgenda = found.isAgenda
    return sent
  }

  func setRecipient(
    _ email: String,
    of id: Int,
    state: String,
    code: Int?,
    detail: String,
    now: Date
  ) throws {
    try db.execute(
      """
      UPDATE messageRecipient SET state = ?, code = ?, detail = ?, changedAt = ?
      WHERE message = ? AND email = ? AND state <> 'bounced'
      """,
      state,
      code,
      detail,
      now,
      id,
      email
    )
  }

  /// Marks a recipient whom a sent message did not reach; one who still waits goes on waiting.
  func bounceRecipient(_ email: String, of id: Int, detail: String, now: Date) throws {
    try db.execute(
      """
      UPDATE messageRecipient SET state = 'bounced', code = NULL, detail = ?1, changedAt = ?2
      WHERE message = ?3 AND email = ?4 AND (state <> 'queued' OR EXISTS (
        SELECT 1 FROM outbox WHERE message = ?3 AND state = 'committing'))
      """,
      detail,
      now,
      id,
      email
    )
  }

  /// The identifiers of the messages of a case that an address has seen, oldest first.
  func identifiers(of caseNumber: Int, seenBy email: String) throws -> [MessageID] {
    try db.rows(
      """
      SELECT messageID FROM message
      JOIN caseMessage ON caseMessage.message = message.id
      WHERE caseFile = ?1 AND messageID IS NOT NULL AND (fromEmail = ?2 OR EXISTS (
        SELECT 1 FROM messageRecipient WHERE message = message.id AND email = ?2
          AND state NOT IN ('failed', 'bounced')))
        AND NOT EXISTS (
          SELECT 1 FROM outbox WHERE message = message.id AND state = 'cancelled')
      ORDER BY at, message.id
      """,
      caseNumber,
      email
    ) { MessageID($0.string(0)) }
  }
}
