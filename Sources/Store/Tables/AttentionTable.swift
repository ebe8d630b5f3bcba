import Cases
import Foundation

/// What of cases nobody has looked at.
struct AttentionTable {
  let db: Connection

  /// Takes down that somebody has to look; what is known already stays as it was.
  func insert(_ attention: Attention, on number: Int, now: Date) throws {
    try db.execute(
      "INSERT OR IGNORE INTO attention (caseFile, reason, message, at) VALUES (?, ?, ?, ?)",
      number,
      attention.reason.rawValue,
      attention.message,
      now
    )
  }

  /// What nobody has looked at, in the order in which it came.
  func all(of number: Int) throws -> [Attention] {
    try db.rows("SELECT reason, message FROM attention WHERE caseFile = ? ORDER BY id", number) {
      Attention(try $0.known(0, of: "attention.reason"), message: $0.optionalInt(1))
    }
  }

  /// The mail that nobody has looked at, with what it proposes on the case.
  func mail(of number: Int) throws -> [WaitingMail] {
    try db.rows(
      """
      SELECT message, fromEmail FROM attention JOIN message ON message.id = attention.message
      WHERE caseFile = ? AND reason = 'mail' ORDER BY attention.id
      """,
      number
    ) { ($0.int(0), $0.string(1)) }.map { message, author in
      WaitingMail(message: message, author: author, proposals: try proposals(message, on: number))
    }
  }

  private func proposals(_ message: Int, on number: Int) throws -> [Proposal.State] {
    try db.rows(
      """
      SELECT state FROM proposal WHERE caseFile = ?2 AND (message = ?1
        OR id IN (SELECT proposal FROM proposalRepeat WHERE message = ?1)) ORDER BY id
      """,
      message,
      number
    ) { try $0.known(0, of: "proposal.state") }
  }

  /// Takes down that a message says once more what an open proposal says.
  func insert(repeatOf proposal: Int, by message: Int) throws {
    try db.execute("INSERT OR IGNORE INTO proposalRepeat VALUES (?, ?)", message, proposal)
  }

  func remove(_ reason: Attention.Reason, message: Int, from number: Int) throws {
    try db.execute(
      "DELETE FROM attention WHERE caseFile = ? AND message = ? AND reason = ?",
      number,
      message,
      reason.rawValue
    )
  }

  /// All but what only a decision of its own ends.
  func removeAll(of number: Int) throws {
    try db.execute("DELETE FROM attention WHERE caseFile = ? AND reason <> 'bank_details'", number)
  }

  /// Mail that waits goes to another case with its message.
  func move(message: Int, from number: Int, to target: Int) throws {
    try db.execute(
      "UPDATE OR IGNORE attention SET caseFile = ? WHERE caseFile = ? AND message = ?",
      target,
      number,
      message
    )
    try db.execute("DELETE FROM attention WHERE caseFile = ? AND message = ?", number, message)
  }
}

/// Ends that something waits for a person, and keeps what the case says of it.
struct AttentionWriter {
  let db: Connection
  let now: Date

  private var table: AttentionTable { AttentionTable(db: db) }

  /// Takes away the mail that does not wait any more after a step.
  func take(_ step: WaitingMail.Step, on number: Int) throws {
    let seen = try table.mail(of: number).filter { !$0.waits(after: step) }
    guard !seen.isEmpty else { return }
    for mail in seen { try table.remove(.mail, message: mail.message, from: number) }
    try refresh(number)
  }

  /// A message was dealt with as it came.
  func settle(message: Int, on number: Int) throws {
    try table.remove(.mail, message: message, from: number)
    try refresh(number)
  }

  /// Has a case say whether anything waits for a person.
  func refresh(_ number: Int) throws {
    guard var file = try CaseFileTable(db: db).caseFile(number) else { return }
    let waits = try !table.all(of: number).isEmpty
    guard file.needsAttention != waits else { return }
    file.needsAttention = waits
    try CaseFileTable(db: db).update(file, now: now)
  }
}
