import Cases
import Foundation

/// Automatic answers, and who gets none.
struct AnswerTable {
  let db: Connection

  private static let day: TimeInterval = 86_400
  private static let hour: TimeInterval = 3_600

  func history(of decision: Decision, on number: Int, now: Date) throws -> AnswerPolicy.History {
    let author = decision.message.from.first?.comparable ?? ""
    let today = now.addingTimeInterval(-AnswerTable.day)
    let thisHour = now.addingTimeInterval(-AnswerTable.hour)
    let fingerprint = TextFingerprint.of(decision.message.newText)
    let last = try db.first(
      "SELECT max(at) FROM answer WHERE recipient = ?",
      author
    ) { $0.isNull(0) ? nil : $0.date(0) }
    return AnswerPolicy.History(
      lastToAuthor: last ?? nil,
      onCase: try count("SELECT count(*) FROM answer WHERE caseFile = ? AND at > ?", number, today),
      inAll: try count("SELECT count(*) FROM answer WHERE at > ?", thisHour),
      identical: try 1
        + MessageTable(db: db).count(from: author, fingerprint: fingerprint, since: thisHour),
      isMuted: try count(
        "SELECT count(*) FROM muted WHERE caseFile = ? AND email = ? AND until > ?",
        number,
        author,
        now
      ) > 0
    )
  }

  private func count(_ sql: String, _ values: (any SQLBindable)?...) throws -> Int {
    try db.rows(sql, values: values) { $0.int(0) }.first ?? 0
  }

  func insert(message: Int, on number: Int, recipient: String, now: Date) throws {
    try db.execute(
      "INSERT INTO answer (message, caseFile, recipient, state, at) VALUES (?, ?, ?, 'pending', ?)",
      message,
      number,
      recipient,
      now
    )
  }

  func mute(_ email: String, on number: Int, now: Date) throws {
    try db.execute(
      "INSERT OR REPLACE INTO muted (caseFile, email, until) VALUES (?, ?, ?)",
      number,
      email,
      now.addingTimeInterval(AnswerTable.day)
    )
  }

  func pending(limit: Int) throws -> [AnswerRequest] {
    try db.rows(
      """
      SELECT id, message, caseFile, recipient FROM answer WHERE state = 'pending' ORDER BY id LIMIT ?
      """,
      limit
    ) {
      AnswerRequest(
        id: $0.int(0),
        message: $0.int(1),
        caseNumber: $0.int(2),
        recipient: $0.string(3)
      )
    }
  }

  func finish(_ id: Int, as state: String) throws {
    try db.execute("UPDATE answer SET state = ? WHERE id = ?", state, id)
  }
}
