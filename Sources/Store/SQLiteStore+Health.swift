public import Cases
public import Foundation

extension SQLiteStore {
  /// How the work stands; reads little, whatever the size of the store.
  public func health(now: Date) throws -> StoreHealth {
    var health = try read { try HealthReader(db: $0).health(now: now) }
    for suffix in ["", "-wal"] {
      let path = "\(blobs.root)/\(SQLiteStore.fileName)\(suffix)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      health.databaseBytes += (attributes?[.size] as? Int) ?? 0
    }
    return health
  }

  /// Remembers that a loop failed.
  public func recordFailure(ofLoop loop: String, name: String, reason: String, now: Date) throws {
    try write { db in
      try db.execute(
        """
        INSERT INTO loopFailure (loop, name, since, lastAt, failures, reason)
        VALUES (?1, ?2, ?3, ?3, 1, ?4)
        ON CONFLICT (loop, name) DO UPDATE SET
          lastAt = excluded.lastAt, failures = failures + 1, reason = excluded.reason
        """,
        loop,
        name,
        now,
        reason
      )
    }
  }

  /// Remembers that a loop works again.
  public func recordSuccess(ofLoop loop: String, name: String) throws {
    try write { db in
      try db.execute("DELETE FROM loopFailure WHERE loop = ? AND name = ?", loop, name)
    }
  }

  /// Forgets the failures of an earlier run.
  public func forgetFailures() throws {
    try write { try $0.execute("DELETE FROM loopFailure") }
  }

  /// Remembers a comparison of a mailbox with the ledger.
  public func record(
    comparisonOf mailbox: String,
    listed: Int,
    fetched: Int,
    unexplained: Int,
    now: Date
  ) throws {
    try write { db in
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

  // MARK: Alerts

  /// What somebody is to be told of, or was, by name.
  public func alerts() throws -> [String: (text: String, since: Date, toldAt: Date?)] {
    try read { db in
      let rows = try db.rows("SELECT name, text, since, toldAt FROM alert") {
        ($0.string(0), (text: $0.string(1), since: $0.date(2), toldAt: $0.optionalDate(3)))
      }
      return Dictionary(uniqueKeysWithValues: rows)
    }
  }

  /// Remembers an alert, and when somebody was told of it.
  public func record(alert name: String, text: String, since: Date, toldAt: Date?) throws {
    try write { db in
      try db.execute(
        """
        INSERT INTO alert (name, text, since, toldAt) VALUES (?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET text = excluded.text, toldAt = excluded.toldAt
        """,
        name,
        text,
        since,
        toldAt
      )
    }
  }

  /// Forgets an alert that is over.
  public func forget(alert name: String) throws {
    try write { try $0.execute("DELETE FROM alert WHERE name = ?", name) }
  }
}

/// Reads how the work stands.
private struct HealthReader {
  let db: Connection

  func health(now: Date) throws -> StoreHealth {
    var health = StoreHealth()
    health.mailboxes = try mailboxes()
    health.failures = try db.rows(
      "SELECT loop, name, since, failures, reason FROM loopFailure ORDER BY loop, name"
    ) {
      LoopFailure(
        loop: $0.string(0),
        name: $0.string(1),
        since: $0.date(2),
        failures: $0.int(3),
        reason: $0.string(4)
      )
    }
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
