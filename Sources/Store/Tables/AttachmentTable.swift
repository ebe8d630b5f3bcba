import Cases
import Foundation

/// Files of messages and of cases.
struct AttachmentTable {
  let db: Connection

  /// Stores a file of a message; a file that came in is for our own people until someone says
  /// otherwise.
  func insert(
    _ file: StoredAttachment,
    ofMessage message: Int,
    visibility: Visibility = .internal,
    by author: String,
    now: Date
  ) throws {
    try insert(file, nil, message, visibility: visibility.rawValue, by: author, now: now)
  }

  func insert(
    _ file: StoredAttachment,
    onCase number: Int,
    visibility: Visibility,
    by author: String,
    now: Date
  ) throws -> Int {
    try insert(file, number, nil, visibility: visibility.rawValue, by: author, now: now)
    return db.lastInsertedID
  }

  private func insert(
    _ file: StoredAttachment,
    _ caseNumber: Int?,
    _ message: Int?,
    visibility: String,
    by author: String,
    now: Date
  ) throws {
    try db.execute(
      """
      INSERT INTO attachment (caseFile, message, fileName, mediaType, size, sha256, isInline,
        visibility, addedBy, addedAt)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      caseNumber,
      message,
      file.fileName,
      file.mediaType,
      file.size,
      file.sha256,
      file.isInline,
      visibility,
      author,
      now
    )
  }

  func setVisibility(_ visibility: Visibility, of id: Int) throws {
    try db.execute(
      "UPDATE attachment SET visibility = ? WHERE id = ?",
      visibility.rawValue,
      id
    )
  }

  /// The cases that a file is on, by hand or with its message.
  func cases(ofAttachment id: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT caseFile FROM attachment WHERE id = ?1 AND caseFile IS NOT NULL
      UNION SELECT caseMessage.caseFile FROM attachment
        JOIN caseMessage ON caseMessage.message = attachment.message WHERE attachment.id = ?1
      """,
      id
    ) { $0.int(0) }
  }

  /// The files of a case: those of the mail that came in, and those added by hand.
  func attachments(of caseNumber: Int) throws -> [AttachmentRecord] {
    try db.rows(
      """
      SELECT \(AttachmentTable.columns) FROM attachment WHERE caseFile = ?1
        OR message IN (
          SELECT message FROM caseMessage JOIN message AS filed ON filed.id = caseMessage.message
          WHERE caseMessage.caseFile = ?1 AND direction = 'in')
      ORDER BY id
      """,
      caseNumber,
      read: AttachmentTable.record
    )
  }

  /// The newest files of the cases of a client whose names hold a text.
  func attachments(ofClient id: Int, named text: String, limit: Int) throws -> [AttachmentRecord] {
    try db.rows(
      """
      WITH own AS (SELECT number FROM caseFile WHERE client = ?1)
      SELECT \(AttachmentTable.columns) FROM attachment
      WHERE (caseFile IN (SELECT number FROM own)
        OR message IN (
          SELECT message FROM caseMessage JOIN message AS filed ON filed.id = caseMessage.message
          WHERE caseMessage.caseFile IN (SELECT number FROM own) AND direction = 'in'))
        AND instr(lower(fileName), lower(?2)) > 0
      ORDER BY id DESC LIMIT ?3
      """,
      id,
      text,
      limit,
      read: AttachmentTable.record
    )
  }

  func attachments(ofMessage id: Int) throws -> [AttachmentRecord] {
    try db.rows(
      "SELECT \(AttachmentTable.columns) FROM attachment WHERE message = ? ORDER BY id",
      id,
      read: AttachmentTable.record
    )
  }

  func attachment(_ id: Int) throws -> AttachmentRecord {
    let found = try db.first(
      "SELECT \(AttachmentTable.columns) FROM attachment WHERE id = ?",
      id,
      read: AttachmentTable.record
    )
    guard let found else { throw StoreError.noAttachment(id) }
    return found
  }

  private static let columns =
    "id, message, fileName, mediaType, size, sha256, isInline, visibility, addedBy, addedAt"

  private static func record(_ row: Row) throws -> AttachmentRecord {
    AttachmentRecord(
      id: row.int(0),
      messageID: row.optionalInt(1),
      file: StoredAttachment(
        fileName: row.string(2),
        mediaType: row.string(3),
        size: row.int(4),
        sha256: row.string(5),
        isInline: row.bool(6)
      ),
      visibility: try row.known(7, of: "attachment.visibility"),
      addedBy: row.string(8),
      addedAt: row.date(9)
    )
  }
}
