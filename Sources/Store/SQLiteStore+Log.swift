import Foundation

extension SQLiteStore {
  /// How often, and after what pauses in seconds, emptying the log is tried.
  private static let attempts = (count: 12, pause: 0.25)

  /// Empties the write-ahead log, in which what was erased still stands; false while somebody reads.
  ///
  /// A reader that stays, such as replication or a long backup, keeps the log as it is. Nobody waits for
  /// it while holding a lock: those who write go on between two attempts.
  func emptyLog() throws -> Bool {
    for attempt in 1...Self.attempts.count {
      let isBusy = try read { db in
        try db.withoutWaiting {
          try db.first("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) } ?? 1
        }
      }
      if isBusy == 0 { return true }
      if attempt < Self.attempts.count { Thread.sleep(forTimeInterval: Self.attempts.pause) }
    }
    return false
  }
}
