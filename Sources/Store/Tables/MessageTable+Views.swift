import Cases
import Foundation

/// Messages as people see them.
extension MessageTable {
  private static func columns(texts: String = "text, newText") -> String {
    """
    message.id, direction, messageID, kind, evidence, fromName, fromEmail, subject, at, \(texts),
    message.method, trust, signals, defects, rawSHA256, isPending, suppressed
    """
  }

  func view(_ id: Int) throws -> MessageView? {
    try db.first(
      "SELECT \(MessageTable.columns()) FROM message WHERE id = ?",
      id,
      read: MessageTable.view
    ).map(complete)
  }

  /// Whether a message is a letter whose codes decide something.
  func isDeciding(_ id: Int) throws -> Bool {
    let template = try db.first("SELECT template FROM message WHERE id = ?", id) { $0.string(0) }
    return template.map(DecidingLetter.templates.contains) ?? false
  }

  /// The messages of a case without their texts: of many messages those are megabytes, and nobody
  /// reads them all.
  func views(of caseNumber: Int) throws -> [MessageView] {
    let columns = MessageTable.columns(texts: "'', ''")
    return try db.rows(
      """
      SELECT \(columns) FROM message
      JOIN caseMessage ON caseMessage.message = message.id
      WHERE caseFile = ? ORDER BY at, message.id
      """,
      caseNumber,
      read: MessageTable.view
    ).map(complete)
  }

  private static func view(_ row: Row) throws -> MessageView {
    let isIncoming = row.string(1) == "in"
    let shown = { (text: String) in isIncoming ? text : DecidingLetter.withoutCodes(text) }
    return MessageView(
      id: row.int(0),
      isIncoming: isIncoming,
      messageID: row.string(2),
      kind: row.string(3),
      evidence: JSONText.strings(row.string(4)),
      fromName: row.string(5),
      fromEmail: row.string(6),
      subject: row.string(7),
      at: row.date(8),
      text: shown(row.string(9)),
      newText: shown(row.string(10)),
      method: row.string(11),
      trust: try row.known(12, of: "message.trust"),
      signals: JSONText.strings(row.string(13)),
      isPending: row.int(16) != 0,
      suppressed: JSONText.strings(row.string(17)),
      defects: JSONText.strings(row.string(14)),
      rawSHA256: row.string(15),
      cases: [],
      recipients: []
    )
  }

  private func complete(_ view: MessageView) throws -> MessageView {
    var view = view
    view.cases = try db.rows(
      "SELECT caseFile FROM caseMessage WHERE message = ? ORDER BY caseFile",
      view.id
    ) { $0.int(0) }
    view.recipients = try db.rows(
      """
      SELECT field, email, name, state, code, detail, changedAt FROM messageRecipient WHERE message = ?
      ORDER BY field DESC, email
      """,
      view.id
    ) {
      RecipientView(
        field: $0.string(0),
        email: $0.string(1),
        name: $0.string(2),
        state: $0.string(3),
        code: $0.optionalInt(4),
        detail: $0.string(5),
        changedAt: $0.optionalDate(6)
      )
    }
    return view
  }

  /// What a comment takes of a message; nil when there is none.
  func comment(_ id: Int) throws -> (author: String, text: String, at: Date)? {
    try db.first("SELECT fromEmail, newText, at FROM message WHERE id = ?", id) {
      (author: $0.string(0), text: $0.string(1), at: $0.date(2))
    }
  }

  func isOn(_ caseNumber: Int, _ id: Int) throws -> Bool {
    try db.first(
      "SELECT 1 FROM caseMessage WHERE caseFile = ? AND message = ?",
      caseNumber,
      id
    ) { _ in true } ?? false
  }

  /// The messages whose bytes are neither there nor erased.
  func withoutContent(limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT id FROM message WHERE rawSHA256 <> '' AND NOT EXISTS
        (SELECT 1 FROM blob WHERE blob.sha256 = message.rawSHA256)
        AND NOT EXISTS (SELECT 1 FROM erased WHERE kind = 'blob' AND key = message.rawSHA256)
      LIMIT ?
      """,
      limit
    ) { $0.int(0) }
  }
}
