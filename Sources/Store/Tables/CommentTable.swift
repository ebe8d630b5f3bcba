import Cases
import Foundation

/// What people wrote, by mail or by hand.
struct CommentTable {
  let db: Connection

  func insert(_ comment: Comment, on caseNumber: Int) throws -> Int {
    try db.execute(
      """
      INSERT INTO comment (caseFile, message, author, visibility, text, at)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      caseNumber,
      comment.messageID,
      comment.author,
      comment.visibility.rawValue,
      comment.text,
      comment.at
    )
    return db.lastInsertedID
  }

  /// The texts that were not erased, each with its event and the digest that stands there.
  func textsOfEvents() throws -> [(id: Int, text: String, sha256: String)] {
    try db.rows(
      """
      SELECT event.id, comment.text, json_extract(details, '$.sha256') FROM event
      JOIN eventPayload ON eventPayload.event = event.id
      JOIN comment ON comment.id = CAST(json_extract(details, '$.comment') AS INTEGER)
      WHERE event.type = 'comment_added' AND json_extract(details, '$.sha256') IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM erased
          WHERE kind = 'comment' AND key = CAST(comment.id AS TEXT))
      """
    ) { (id: $0.int(0), text: $0.string(1), sha256: $0.string(2)) }
  }

  /// Who sees a message where it is already; nil where it is not.
  func visibility(ofMessage id: Int) throws -> Visibility? {
    try db.first("SELECT visibility FROM comment WHERE message = ? LIMIT 1", id) {
      try $0.known(0, of: "comment.visibility")
    }
  }

  private static let columns = "message, author, visibility, text, at"

  private func comment(_ row: Row) throws -> Comment {
    Comment(
      messageID: row.optionalInt(0),
      author: row.string(1),
      visibility: try row.known(2, of: "comment.visibility"),
      text: row.string(3),
      at: row.date(4)
    )
  }

  func comment(_ id: Int) throws -> Comment? {
    try db.first("SELECT \(Self.columns) FROM comment WHERE id = ?", id, read: comment)
  }

  func comments(of caseNumber: Int) throws -> [Comment] {
    try db.rows(
      "SELECT \(Self.columns) FROM comment WHERE caseFile = ? ORDER BY id",
      caseNumber,
      read: comment
    )
  }
}
