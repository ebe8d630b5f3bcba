import Cases
import Foundation

/// Messages that wait for a person; a message waits once, and its key is the one that people name.
struct ReviewTable {
  let db: Connection

  func insert(
    message: Int,
    reason: ReviewReason,
    suggestion: Int?,
    now: Date
  ) throws {
    try db.execute(
      """
      INSERT INTO reviewItem (message, reason, suggestedCase, state, openedAt)
      VALUES (?, ?, ?, 'open', ?)
      """,
      message,
      reason.rawValue,
      suggestion,
      now
    )
  }

  /// The message of an open review; throws when it is decided or not there.
  func openMessage(_ id: Int) throws -> Int {
    let found = try db.first(
      "SELECT message FROM reviewItem WHERE message = ? AND state = 'open'",
      id
    ) { $0.int(0) }
    guard let found else { throw StoreError.noReview(id) }
    return found
  }

  func decide(_ id: Int, as state: String, by actor: String, now: Date) throws {
    try db.execute(
      "UPDATE reviewItem SET state = ?, decidedBy = ?, decidedAt = ? WHERE message = ?",
      state,
      actor,
      now,
      id
    )
  }

  func waiting(since: Date) throws -> Int {
    try db.first(
      "SELECT count(*) FROM reviewItem WHERE state = 'open' AND openedAt < ?",
      since
    ) { $0.int(0) } ?? 0
  }

  /// A review without its message.
  typealias ReviewRow = (
    reason: String, suggested: Int?, state: String, openedAt: Date, message: Int
  )

  private static func row(_ row: Row) -> ReviewRow {
    (row.string(0), row.optionalInt(1), row.string(2), row.date(3), row.int(4))
  }

  /// Those that wait, or all there ever were, longest waiting first.
  func rows(includingDecided: Bool, limit: Int) throws -> [ReviewRow] {
    let condition = includingDecided ? "" : "WHERE state = 'open'"
    return try db.rows(
      """
      SELECT reason, suggestedCase, state, openedAt, message FROM reviewItem \(condition)
      ORDER BY id LIMIT ?
      """,
      limit,
      read: ReviewTable.row
    )
  }

  func row(_ id: Int) throws -> ReviewRow? {
    try db.first(
      """
      SELECT reason, suggestedCase, state, openedAt, message FROM reviewItem WHERE message = ?
      """,
      id,
      read: ReviewTable.row
    )
  }

  /// How many wait.
  func waiting() throws -> Int {
    try db.first("SELECT count(*) FROM reviewItem WHERE state = 'open'") { $0.int(0) } ?? 0
  }
}
