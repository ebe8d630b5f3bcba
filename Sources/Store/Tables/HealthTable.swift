import Cases
import Foundation

/// How the work stands, over all the tables.
struct HealthTable {
  let db: Connection

  func health(now: Date) throws -> StoreHealth {
    var health = StoreHealth()
    health.mailboxes = try mailboxes()
    health.failures = try LoopFailureTable(db: db).all()
    // Nearly all rows are done with: without the index SQLite would look at each of them.
    let mail = "inboundEmail INDEXED BY inboundEmail_state"
    let letters = "outbox INDEXED BY outbox_state"
    let reviews = "reviewItem INDEXED BY reviewItem_state"
    let money = "payment INDEXED BY payment_toPlace"
    let pending = "state IN ('pending', 'processing')"
    health.pending = try count(mail, pending)
    health.oldestPending = try oldest("storedAt", mail, pending)
    health.quarantined = try count(mail, "state = 'quarantined'")
    health.reviews = try count(reviews, "state = 'open'")
    health.oldestReview = try oldest("openedAt", reviews, "state = 'open'")
    health.queued = try count(letters, "state IN ('queued', 'sending', 'committing')")
    health.oldestQueued = try oldest("queuedAt", letters, "state = 'queued'")
    health.failed = try count(letters, "state = 'failed'")
    health.unknown = try count(letters, "state = 'unknown'")
    health.held = try count(letters, "state = 'held'")
    health.unavailable = try count("arrival", "nextAttempt IS NOT NULL AND attempts > 1")
    health.refusedCopies = try count("outbox", "copy = 'refused'")
    health.toPlace = try count(money, PaymentTable.isToPlace)
    health.oldestToPlace = try oldest("at", money, PaymentTable.isToPlace)
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
