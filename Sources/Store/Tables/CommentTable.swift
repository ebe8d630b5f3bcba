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

  func comments(of caseNumber: Int) throws -> [Comment] {
    try db.rows(
      """
      SELECT message, author, visibility, text, at FROM comment WHERE caseFile = ? ORDER BY id
      """,
      caseNumber
    ) {
      Comment(
        messageID: $0.optionalInt(0),
        author: $0.string(1),
        visibility: Visibility(rawValue: $0.string(2)) ?? .internal,
        text: $0.string(3),
        at: $0.date(4)
      )
    }
  }
}
