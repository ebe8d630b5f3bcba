import Cases
import Foundation

/// How the work stands, over all the tables.
struct HealthTable {
  let db: Connection

  func health(now: Date) throws -> StoreHealth {
    var health = StoreHealth()
    health.mailboxes = try mailboxes()
    health.failures = try LoopFailureTable(db: db).all()
    let pending = "state IN ('pending', 'processing')"
    health.pending = try count("inboundEmail", pending)
    health.oldestPending = try oldest("storedAt", "inboundEmail", pending)
    health.quarantined = try count("inboundEmail", "state = 'quarantined'")
    health.reviews = try count("reviewItem", "state = 'open'")
    health.oldestReview = try oldest("openedAt", "reviewItem", "state = 'open'")
    health.queued = try count("outbox", "state IN ('queued', 'sending', 'committing')")
    health.oldestQueued = try oldest("queuedAt", "outbox", "state = 'queued'")
    health.failed = try count("outbox", "state = 'failed'")
    health.unknown = try count("outbox", "state = 'unknown'")
    health.held = try count("outbox", "state = 'held'")
    health.unavailable = try count("arrival", "nextAttempt IS NOT NULL AND attempts > 1")
    health.refusedCopies = try count("outbox", "copy = 'refused'")
    health.toPlace = try count("payment", PaymentTable.isToPlace)
    health.oldestToPlace = try oldest("at", "payment", PaymentTable.isToPlace)
    health.unowned = try count(
      "caseFile INDEXED BY caseFile_unowned",
      """
      resolver IS NULL AND state IN ('open', 'waiting', 'on_hold') AND NOT EXISTS
        (SELECT 1 FROM participant WHERE caseFile = caseFile.number AND removedAt IS NULL
          AND role IN ('resolver', 'owner'))
      """
    )
    return health
  }

  private func mailboxes() throws -> [String: MailboxHealth] {
    let rows = try db.rows(
      """
      SELECT mailboxCursor.mailbox, listedAt, reconciledAt, coalesce(unexplained, 0)
      FROM mailboxCursor LEFT JOIN comparison ON comparison.mailbox = mailboxCursor.mailbox
      """
    ) {
      (
        $0.string(0),
        MailboxHealth(
          listedAt: $0.date(1),
          comparedAt: $0.optionalDate(2),
          unexplained: $0.int(3)
        )
      )
    }
    return Dictionary(uniqueKeysWithValues: rows)
  }

  private func count(_ table: String, _ condition: String) throws -> Int {
    try db.first("SELECT count(*) FROM \(table) WHERE \(condition)") { $0.int(0) } ?? 0
  }

  private func oldest(_ column: String, _ table: String, _ condition: String) throws -> Date? {
    try db.first("SELECT min(\(column)) FROM \(table) WHERE \(condition)") {
      $0.optionalDate(0)
    } ?? nil
  }
}
