import Cases
import Foundation

/// The letters about validations that wait to be written.
struct NoticeTable {
  let db: Connection

  func insert(_ notice: Notice, now: Date) throws {
    try db.execute(
      """
      INSERT INTO notice (caseFile, validation, step, kind, note, message, recipient, state, at)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'pending', ?)
      """,
      notice.caseNumber,
      notice.validation,
      notice.step,
      notice.kind.rawValue,
      notice.note?.rawValue ?? "",
      notice.message,
      notice.recipient,
      now
    )
  }

  func pending(limit: Int) throws -> [Notice] {
    try db.rows(
      """
      SELECT id, caseFile, validation, step, kind, note, message, recipient FROM notice
      WHERE state = 'pending' ORDER BY id LIMIT ?
      """,
      limit
    ) { row in
      Notice(
        id: row.int(0),
        caseNumber: row.int(1),
        validation: row.int(2),
        step: row.isNull(3) ? nil : row.int(3),
        kind: try row.known(4, of: "notice.kind"),
        note: try row.optionalKnown(5, of: "notice.note"),
        message: row.isNull(6) ? nil : row.int(6),
        recipient: row.string(7)
      )
    }
  }

  func finish(_ id: Int, as state: String) throws {
    try db.execute("UPDATE notice SET state = ? WHERE id = ?", state, id)
  }

  /// How many notices of a kind the asked person of a step got since then.
  func count(_ note: StepNote, about asked: AskedStep, since: Date) throws -> Int {
    try db.first(
      """
      SELECT count(*) FROM notice
      WHERE recipient = ? AND note = ? AND at > ? AND validation = ? AND step = ?
      """,
      asked.step.email,
      note.rawValue,
      since,
      asked.validation,
      asked.step.number
    ) { $0.int(0) } ?? 0
  }
}
