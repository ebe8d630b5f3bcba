public import Cases
public import FoundationEssentials

/// Fetches one mailbox into the store: list, stream, store for good, and only then tell the server.
///
/// The ledger holds the key of every message that was ever seen, so a message is fetched once in
/// an epoch; after a change of UIDVALIDITY everything is fetched again, and equal bytes fall
/// together in the store. Progress never depends on the processing of a message.
public final class Intake {
  /// What a round did.
  public struct Report: Sendable, Equatable {
    /// How many messages the source listed.
    public var listed = 0
    /// How many were stored.
    public var stored = 0
    /// How many the server was told about.
    public var acknowledged = 0
    /// Messages that the server still lists and the ledger lacks; found when everything was listed.
    public var unexplained: [RemoteKey] = []
    /// Whether all of the mailbox was compared with the ledger.
    public var isComplete = false
  }

  /// How many acknowledgements are carried out in one go.
  private static let acknowledgeLimit = 500
  /// How many messages are asked for in one go, so that a large mailbox does not fill the memory.
  private static let fetchLimit = 5000

  private let source: any MailSource
  private let store: any IntakeStore
  private let acknowledgement: Acknowledgement
  private let now: @Sendable () -> Date
  private let log: any EngineLog

  /// Joins a mailbox, what it is told after its messages are stored, and a store.
  public init(
    source: any MailSource,
    store: any IntakeStore,
    acknowledgement: Acknowledgement,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog
  ) {
    self.source = source
    self.store = store
    self.acknowledgement = acknowledgement
    self.now = now
    self.log = log
  }

  /// Fetches what is new; with `everything`, whatever the ledger lacks.
  ///
  /// The session stays open when `isKept` says so and nothing fails.
  /// Throws what the source or the store throws; what was stored before stays.
  public func round(
    everything: Bool = false,
    isKept: Bool = false,
    stop: (any StopSignal)? = nil
  ) throws -> Report {
    do {
      let report = try fetchNew(everything: everything, stop: stop)
      if !isKept { source.close() }
      return report
    } catch {
      source.close()
      throw error
    }
  }

  /// Waits in the open session for a hint of new messages, for so many seconds at most.
  ///
  /// Ends the session and returns false at once when the source gives no hints.
  public func awaitHint(seconds: Double) throws -> Bool {
    do {
      if try source.awaitHint(seconds: seconds) { return true }
    } catch {
      source.close()
      throw error
    }
    source.close()
    return false
  }

  /// Ends the session.
  public func close() { source.close() }

  private func fetchNew(everything: Bool, stop: (any StopSignal)?) throws -> Report {
    let epoch = try source.open()
    var cursor = try store.cursor(of: source.name)
    if let known = cursor, known.uidValidity != epoch.uidValidity {
      log.record(
        .warning,
        "mailbox-renumbered",
        [
          ("mailbox", source.name), ("was", String(known.uidValidity)),
          ("is", String(epoch.uidValidity)),
        ]
      )
      cursor = nil
    }
    var report = Report()
    let isComplete = everything || cursor == nil
    let listed = try source.list(after: isComplete ? nil : cursor?.lastUID)
    report.listed = listed.count
    let fresh = try store.unknown(
      listed,
      mailbox: source.name,
      uidValidity: epoch.uidValidity
    )
    let receiver = IntakeReceiver(
      mailbox: source.name,
      epoch: epoch,
      listed: listed,
      fresh: fresh,
      cursor: cursor,
      acknowledgement: acknowledgement,
      store: store,
      now: now
    )
    receiver.stop = stop
    let isWhole = try fresh.isEmpty || receive(fresh, receiver)
    if isWhole {
      try receiver.finish(reconciled: isComplete)
      if everything {
        report.unexplained = try unexplained(listed, epoch)
        report.isComplete = true
      }
      report.acknowledged = try acknowledge(epoch)
    }
    report.stored = receiver.storedCount
    return report
  }

  /// What was listed and is not stored, unless it has vanished meanwhile.
  private func unexplained(
    _ listed: [RemoteMessage],
    _ epoch: MailboxEpoch
  ) throws -> [RemoteKey] {
    let missing = try store.unknown(
      listed,
      mailbox: source.name,
      uidValidity: epoch.uidValidity
    )
    guard !missing.isEmpty else { return [] }
    let present = Set(try source.list(after: nil).map(\.key))
    return missing.map(\.key).filter { present.contains($0) }
  }

  /// Fetches, and returns false when a stop was asked for on the way.
  ///
  /// What was complete when the source failed is stored all the same.
  private func receive(_ fresh: [RemoteMessage], _ receiver: IntakeReceiver) throws -> Bool {
    do {
      for start in stride(from: 0, to: fresh.count, by: Intake.fetchLimit) {
        let end = min(start + Intake.fetchLimit, fresh.count)
        try source.fetch(Array(fresh[start..<end]), to: receiver)
      }
      return true
    } catch is IntakeReceiver.Stopped {
      return false
    } catch {
      receiver.abandon()
      try receiver.commit()
      throw error
    }
  }

  private func acknowledge(_ epoch: MailboxEpoch) throws -> Int {
    var count = 0
    while true {
      let due = try store.dueAcknowledgements(
        mailbox: source.name,
        uidValidity: epoch.uidValidity,
        now: now(),
        limit: Intake.acknowledgeLimit
      )
      guard !due.isEmpty else { return count }
      for action in Set(due.map(\.action)) {
        let chosen = due.filter { $0.action == action }
        try source.acknowledge(chosen.map(\.key), as: action)
        try store.markAcknowledged(chosen.map(\.id), now: now())
        count += chosen.count
      }
    }
  }
}
