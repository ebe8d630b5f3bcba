import Cases
package import Foundation
import Store

/// What the daemon asks of a workspace beside its loops.
extension Environment {
  /// How often a mailbox is compared that counts more than it lists, in seconds.
  private static let shortSeconds = 600.0

  /// What the one daemon of a workspace does before anything else.
  package func prepare() throws {
    store.sweep(now: context.now())
    try store.forgetFailures()
  }

  /// How many messages have waited for a person for as long as the configuration warns after.
  package func reviewsWaitingTooLong() throws -> Int {
    let days = workspace.configuration.threading.warnAfterDays
    return try store.reviewsWaiting(since: context.now().addingTimeInterval(-Double(days) * 86_400))
  }

  /// Whether the hour of the nightly comparison of a mailbox has come since the last one.
  package func reconciliationIsDue(_ mailbox: MailboxSettings) throws -> Bool {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let cursor = try store.cursor(of: mailbox.name)
    let hour = workspace.configuration.daemon.reconcileHour
    guard let last = cursor?.reconciledAt,
      let due = calendar.nextDate(
        after: last,
        matching: DateComponents(hour: hour, minute: 0),
        matchingPolicy: .nextTime
      )
    else { return true }
    let soon = last.addingTimeInterval(Environment.shortSeconds)
    return (cursor?.isShort == true ? min(due, soon) : due) <= context.now()
  }

  /// Remembers that the process which read messages has crashed; the keys of those it had taken up.
  package func recordCrash(reason: String) throws -> [Int] {
    try store.recordCrash(reason: reason)
  }

  /// Whether a message waits to be read, or was being read when its process ended.
  package func hasMailToRead() throws -> Bool { try store.hasMailToRead() }
}

/// What is remembered of the daemon's loops for `health`, through a connection of its own.
package struct LoopMemory: Sendable {
  private let workspace: Workspace

  package init(_ workspace: Workspace) {
    self.workspace = workspace
  }

  /// Remembers that a loop failed; `reason` is a sentence.
  package func recordFailure(of loop: String, name: String, reason: String, now: Date) throws {
    try SQLiteStore(workspace: workspace.folder)
      .recordFailure(ofLoop: loop, name: name, reason: reason, now: now)
  }

  /// Remembers that a loop goes well again.
  package func recordSuccess(of loop: String, name: String) throws {
    try SQLiteStore(workspace: workspace.folder).recordSuccess(ofLoop: loop, name: name)
  }
}
