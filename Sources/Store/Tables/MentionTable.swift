import Cases
import Foundation

/// Who is named in notes on cases.
struct MentionTable {
  let db: Connection

  private static let columns =
    "mention.id, mention.caseFile, mention.user, mention.author, comment.text, mention.at, mention.seenAt"

  private func mention(_ row: Row) -> Mention {
    Mention(
      id: row.int(0),
      on: row.int(1),
      of: row.string(2),
      by: row.string(3),
      text: row.string(4),
      at: row.date(5),
      seenAt: row.optionalDate(6)
    )
  }

  /// Notes that a comment names a user.
  func insert(comment: Int, on number: Int, user: String, author: String, at now: Date) throws {
    try db.execute(
      "INSERT INTO mention (caseFile, comment, user, author, at) VALUES (?, ?, ?, ?, ?)",
      number,
      comment,
      user,
      author,
      now
    )
  }

  /// Those that nobody has looked at yet, of one user or of all, the oldest first, with case and client.
  func open(of user: String?, limit: Int) throws -> [(
    mention: Mention, title: String, client: String
  )] {
    try db.rows(
      """
      SELECT \(Self.columns), caseFile.title, coalesce(client.name, '') FROM mention
      JOIN comment ON comment.id = mention.comment
      JOIN caseFile ON caseFile.number = mention.caseFile
      LEFT JOIN client ON client.id = caseFile.client
      WHERE mention.seenAt IS NULL AND \(user == nil ? "?2 IS NULL" : "mention.user = ?2")
      ORDER BY mention.id LIMIT ?1
      """,
      limit,
      user
    ) { (mention: mention($0), title: $0.string(7), client: $0.string(8)) }
  }

  /// Those of a case, the oldest first.
  func mentions(on number: Int) throws -> [Mention] {
    try db.rows(
      """
      SELECT \(Self.columns) FROM mention JOIN comment ON comment.id = mention.comment
      WHERE mention.caseFile = ? ORDER BY mention.id
      """,
      number,
      read: mention
    )
  }

  /// Takes those of a user on a case as looked at; how many there were to take.
  func see(of user: String, on number: Int, at now: Date) throws -> Int {
    try db.execute(
      "UPDATE mention SET seenAt = ? WHERE caseFile = ? AND user = ? AND seenAt IS NULL",
      now,
      number,
      user
    )
    return db.changes
  }

  /// For whom a case is there among users of own clients only.
  func sight(of number: Int) throws -> CaseSight {
    let users = try db.rows(
      """
      SELECT resolver FROM caseFile WHERE number = ?1 AND resolver IS NOT NULL
      UNION SELECT client.resolver FROM caseFile JOIN client ON client.id = caseFile.client
        WHERE caseFile.number = ?1
      UNION SELECT item.resolver FROM caseItem JOIN item ON item.id = caseItem.item
        WHERE caseItem.caseFile = ?1 AND caseItem.removedAt IS NULL
      """,
      number
    ) { $0.string(0) }
    let roles = OwnClients.roles.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    let emails = try db.rows(
      "SELECT email FROM participant WHERE caseFile = ? AND removedAt IS NULL AND role IN (\(roles))",
      number
    ) { $0.string(0) }
    return CaseSight(users: Set(users).subtracting([""]), emails: Set(emails).subtracting([""]))
  }
}
