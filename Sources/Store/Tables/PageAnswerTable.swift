import Cases
import Foundation

/// What people entered on their answer pages.
struct PageAnswerTable {
  let db: Connection

  private static func answer(_ row: Row) throws -> PageAnswer {
    let text = row.string(0)
    guard let answer = try? JSONDecoder().decode(PageAnswer.self, from: Data(text.utf8)) else {
      throw SchemaError.unknownWord(text, column: "pageAnswer.entries")
    }
    return answer
  }

  /// What a raw message was entered as; nil when it came by mail.
  func answer(ofEmail id: Int) throws -> PageAnswer? {
    try db.first("SELECT entries FROM pageAnswer WHERE inboundEmail = ?", id, read: Self.answer)
  }

  /// What a message was entered as; nil when it came by mail.
  func answer(ofMessage id: Int) throws -> PageAnswer? {
    try db.first(
      """
      SELECT entries FROM pageAnswer WHERE inboundEmail =
        (SELECT inboundEmail FROM message WHERE id = ?)
      """,
      id,
      read: Self.answer
    )
  }

  /// Whether a form was sent before.
  func has(key: String) throws -> Bool {
    try db.first("SELECT 1 FROM pageAnswer WHERE key = ?", key) { _ in true } ?? false
  }

  /// How many answers came by a link since a moment, and how many bytes they had.
  func amount(by link: String, since moment: Date) throws -> (count: Int, bytes: Int) {
    try db.first(
      "SELECT count(*), coalesce(sum(size), 0) FROM pageAnswer WHERE link = ? AND at >= ?",
      link,
      moment
    ) { ($0.int(0), $0.int(1)) } ?? (0, 0)
  }

  func insert(_ answer: PageAnswer, of email: Int, key: String, link: String, size: Int, now: Date)
    throws
  {
    let text = String(decoding: try JSONEncoder().encode(answer), as: UTF8.self)
    try db.execute(
      """
      INSERT INTO pageAnswer (inboundEmail, key, link, entries, size, at) VALUES (?, ?, ?, ?, ?, ?)
      """,
      email,
      key,
      link,
      text,
      size,
      now
    )
  }

  /// Takes out what was entered in the message of a key.
  func erase(ofMessage message: Int) throws {
    try db.execute(
      """
      UPDATE pageAnswer SET entries = '{"entries":[]}', link = ''
      WHERE inboundEmail = (SELECT inboundEmail FROM message WHERE id = ?)
      """,
      message
    )
  }
}
