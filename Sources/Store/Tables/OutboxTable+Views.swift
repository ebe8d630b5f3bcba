import Cases
import Foundation

/// Outgoing messages as people see them.
extension OutboxTable {
  /// The key of the message, and what is shown once that is read.
  typealias ViewRow = (message: Int, make: (MessageView) -> OutboxView)

  /// Those in some states, newest first.
  func views(in states: [OutboxMessage.State], limit: Int) throws -> [ViewRow] {
    let marks = states.map { _ in "?" }.joined(separator: ", ")
    return try db.rows(
      """
      SELECT \(OutboxTable.viewColumns) FROM outbox
      WHERE state IN (\(marks)) ORDER BY id DESC LIMIT ?
      """,
      values: states.map(\.rawValue) + [limit],
      read: OutboxTable.view
    )
  }

  func view(_ id: Int) throws -> ViewRow? {
    try db.first(
      "SELECT \(OutboxTable.viewColumns) FROM outbox WHERE id = ?",
      id,
      read: OutboxTable.view
    )
  }

  /// How many are in each state.
  func counts() throws -> [String: Int] {
    let rows = try db.rows("SELECT state, count(*) FROM outbox GROUP BY state") {
      ($0.string(0), $0.int(1))
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private static let viewColumns = """
    id, caseFile, state, attempts, nextAttempt, lastError, message, reversePath, queuedAt,
    finishedAt, copy, copyError
    """

  private static func view(_ row: Row) throws -> ViewRow {
    let (id, number) = (row.int(0), row.int(1))
    let state: OutboxMessage.State = try row.known(2, of: "outbox.state")
    let (attempts, next, error) = (row.int(3), row.optionalDate(4), row.string(5))
    let (path, queued, finished) = (row.string(7), row.date(8), row.optionalDate(9))
    let (copy, copyError) = (row.string(10), row.string(11))
    return (
      row.int(6),
      {
        OutboxView(
          id: id,
          caseNumber: number,
          state: state,
          attempts: attempts,
          nextAttempt: next,
          lastError: error,
          reversePath: path,
          queuedAt: queued,
          finishedAt: finished,
          copy: copy,
          copyError: copyError,
          message: $0
        )
      }
    )
  }
}
