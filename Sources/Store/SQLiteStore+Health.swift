public import Cases
public import Foundation

extension SQLiteStore {
  /// How the work stands; reads little, whatever the size of the store.
  public func health(now: Date) throws -> StoreHealth {
    var health = try read { try HealthTable(db: $0).health(now: now) }
    for suffix in ["", "-wal"] {
      let path = "\(blobs.root)/\(SQLiteStore.fileName)\(suffix)"
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      health.databaseBytes += (attributes?[.size] as? Int) ?? 0
    }
    return health
  }

  /// Remembers that a loop failed.
  public func recordFailure(ofLoop loop: String, name: String, reason: String, now: Date) throws {
    try write {
      try LoopFailureTable(db: $0).record(loop: loop, name: name, reason: reason, now: now)
    }
  }

  /// Remembers that a loop works again.
  public func recordSuccess(ofLoop loop: String, name: String) throws {
    try write { try LoopFailureTable(db: $0).remove(loop: loop, name: name) }
  }

  /// Forgets the failures of an earlier run.
  public func forgetFailures() throws {
    try write { try LoopFailureTable(db: $0).removeAll() }
  }

  /// Remembers a comparison of a mailbox with the ledger.
  public func record(
    comparisonOf mailbox: String,
    listed: Int,
    fetched: Int,
    unexplained: Int,
    now: Date
  ) throws {
    try write {
      try ComparisonTable(db: $0).set(
        mailbox,
        listed: listed,
        fetched: fetched,
        unexplained: unexplained,
        now: now
      )
    }
  }

  // MARK: Alerts

  /// What somebody is to be told of, or was, by name.
  public func alerts() throws -> [String: (text: String, since: Date, toldAt: Date?)] {
    try read { try AlertTable(db: $0).all() }
  }

  /// Remembers an alert, and when somebody was told of it.
  public func record(alert name: String, text: String, since: Date, toldAt: Date?) throws {
    try write { try AlertTable(db: $0).set(name, text: text, since: since, toldAt: toldAt) }
  }

  /// Forgets an alert that is over.
  public func forget(alert name: String) throws {
    try write { try AlertTable(db: $0).remove(name) }
  }
}
