import Foundation

/// The last comparison of each mailbox with the ledger.
struct ComparisonTable {
  let db: Connection

  func set(_ mailbox: String, listed: Int, fetched: Int, unexplained: Int, now: Date) throws {
    try db.execute(
      """
      INSERT INTO comparison (mailbox, at, listed, fetched, unexplained)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (mailbox) DO UPDATE SET at = excluded.at, listed = excluded.listed,
        fetched = excluded.fetched, unexplained = excluded.unexplained
      """,
      mailbox,
      now,
      listed,
      fetched,
      unexplained
    )
  }
}
