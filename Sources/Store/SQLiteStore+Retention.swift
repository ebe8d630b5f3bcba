public import Cases
public import Foundation

extension SQLiteStore {
  /// Erases the raw bytes and the files of messages whose cases all ended before a moment, and of
  /// messages that were put aside before another; nil leaves them.
  ///
  /// Their texts stay on the case, the digests of what is gone stay in the ledger, and the history
  /// says what was erased: it verifies before and after. With `isTrial` nothing is changed.
  public func retain(
    endedBefore: Date?,
    asideBefore: Date?,
    isTrial: Bool,
    now: Date
  ) throws -> RetentionReport {
    var gone: [String] = []
    var report = try write { db in
      let retention = Retention(db: db, now: now)
      let chosen = ChosenTable(db: db)
      try chosen.choose(endedBefore: endedBefore, asideBefore: asideBefore)
      let report = try retention.report()
      if !isTrial, report.messages > 0 { gone = try retention.erase(report) }
      try chosen.drop()
      return report
    }
    for sha256 in gone { WritableFile.remove(blobs.path(of: sha256)) }
    // Also when nothing went: what went before may still stand there.
    if !isTrial { report.isInLog = try !emptyLog() }
    return report
  }
}

/// Erases what was chosen, with an event on each case.
private struct Retention {
  let db: Connection
  let now: Date

  private var chosen: ChosenTable { ChosenTable(db: db) }

  func report() throws -> RetentionReport {
    var report = RetentionReport()
    (report.contents, report.bytes) = try chosen.size()
    report.messages = try chosen.messages()
    report.cases = try chosen.cases()
    return report
  }

  /// Erases it; returns the contents.
  func erase(_ report: RetentionReport) throws -> [String] {
    try db.overwriteWhatIsDeleted()
    let gone = try chosen.eraseContents(now: now)
    for number in report.cases {
      let digests = try chosen.digests(on: number)
      try record(
        number,
        ["messages": String(digests.count), "sha256": digests.joined(separator: " ")]
      )
    }
    if report.cases.isEmpty { try record(nil, ["messages": String(report.messages)]) }
    return gone
  }

  private func record(_ number: Int?, _ details: [String: String]) throws {
    try db.history.record(
      .contentErased,
      on: number,
      by: .system,
      at: now,
      details: details.merging(["reason": "retention"]) { old, _ in old }
    )
  }
}
