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
    /// How many were recognised after a renumbering, without fetching them again.
    public var recognised = 0
    /// How many the server was told about.
    public var acknowledged = 0
    /// Messages that the server still lists and the ledger lacks; found when everything was listed.
    public var unexplained: [RemoteKey] = []
    /// Whether all of the mailbox was compared with the ledger.
    public var isComplete = false
    /// What did not go well although the rest did: what the server counts and does not list or hand
    /// over, or what it did not do to messages that are stored.
    public var trouble: TransportError?
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

  /// Fetches what is new; with `everything`, whatever the ledger lacks; with `digests`, also what
  /// was recognised without its bytes.
  ///
  /// The session stays open when `isKept` says so and nothing fails. What went wrong beside what was
  /// stored is the report's `trouble`.
  /// Throws what the source or the store throws; what was stored before stays.
  public func round(
    everything: Bool = false,
    digests: Bool = false,
    isKept: Bool = false,
    stop: (any StopSignal)? = nil
  ) throws -> Report {
    do {
      let report = try fetchNew(everything: everything, digests: digests, stop: stop)
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

  private func fetchNew(
    everything: Bool,
    digests: Bool,
    stop: (any StopSignal)?
  ) throws -> Report {
    let start = try MailboxOpening(
      source: source,
      store: store,
      changesMailbox: acknowledgement.action != .keep,
      log: log
    ).start()
    let isWhole = everything || start.isFromStart
    let listed = try source.list(after: isWhole ? nil : start.cursor.lastUID)
    var report = Report()
    report.listed = listed.count
    let fresh = try fresh(
      listed,
      start.cursor.uidValidity,
      everything: everything,
      digests: digests
    )
    let receiver = IntakeReceiver(
      mailbox: source.name,
      epoch: MailboxEpoch(uidValidity: start.cursor.uidValidity),
      listed: listed,
      fresh: fresh,
      cursor: start.cursor,
      acknowledgement: acknowledgement,
      store: store,
      now: now
    )
    receiver.stop = stop
    receiver.isShort = source.shortfall != nil
    let former = try start.former.map {
      try store.stored(mailbox: source.name, uidValidity: $0)
    }
    if try receive(fresh, former ?? [], receiver) {
      report.trouble = source.shortfall
      try receiver.finish(reconciled: isWhole && source.shortfall == nil)
      if everything {
        report.unexplained = try unexplained(listed, start.cursor.uidValidity)
        report.isComplete = true
      }
      try acknowledge(start.cursor.uidValidity, &report)
    }
    report.stored = receiver.storedCount
    report.recognised = receiver.recognisedCount
    return report
  }

  /// What is to be fetched of what was listed.
  private func fresh(
    _ listed: [RemoteMessage],
    _ uidValidity: UInt32,
    everything: Bool,
    digests: Bool
  ) throws -> [RemoteMessage] {
    var fresh = try store.unknown(listed, mailbox: source.name, uidValidity: uidValidity)
    guard everything else { return fresh }
    let stored = try store.stored(mailbox: source.name, uidValidity: uidValidity)
    let replaced = replaced(listed, stored)
    let presumed =
      digests ? try store.recognised(mailbox: source.name, uidValidity: uidValidity) : []
    fresh += listed.filter { replaced.contains($0.key) || presumed.contains($0.key) }
    return fresh
  }

  /// The messages that have another size than what is stored under their keys: servers that renumber
  /// under the same UIDVALIDITY (Mailutils 3.15 with a Maildir), and mailboxes put back from a backup.
  ///
  /// Where most sizes differ, the server states estimates, as Exchange does by default, and nothing
  /// follows from them.
  private func replaced(
    _ listed: [RemoteMessage],
    _ stored: [StoredMessage]
  ) -> Set<RemoteKey> {
    let sizes = Dictionary(stored.map { ($0.key, $0.size) }, uniquingKeysWith: { _, last in last })
    let known = listed.filter { $0.size != nil && sizes[$0.key] != nil }
    let differing = known.filter { $0.size != sizes[$0.key] }
    guard !differing.isEmpty, differing.count * 2 <= known.count else { return [] }
    log.record(
      .warning,
      "messages-replaced",
      [("mailbox", source.name), ("count", String(differing.count))]
    )
    return Set(differing.map(\.key))
  }

  /// What was listed and is not stored, unless it has vanished meanwhile.
  private func unexplained(
    _ listed: [RemoteMessage],
    _ uidValidity: UInt32
  ) throws -> [RemoteKey] {
    let missing = try store.unknown(
      listed,
      mailbox: source.name,
      uidValidity: uidValidity
    )
    guard !missing.isEmpty else { return [] }
    let present = Set(try source.list(after: nil).map(\.key))
    return missing.map(\.key).filter { present.contains($0) }
  }

  /// Fetches what is not recognised, and returns false when a stop was asked for on the way.
  ///
  /// What was complete when the source failed is stored all the same.
  private func receive(
    _ fresh: [RemoteMessage],
    _ former: [StoredMessage],
    _ receiver: IntakeReceiver
  ) throws -> Bool {
    do {
      let known = try Recognition(source: source, store: store).recognised(fresh, among: former)
      for message in fresh {
        if let email = known[message.key] { try receiver.recognise(message, as: email) }
      }
      let wanted = fresh.filter { known[$0.key] == nil }
      for start in stride(from: 0, to: wanted.count, by: Intake.fetchLimit) {
        let end = min(start + Intake.fetchLimit, wanted.count)
        try source.fetch(Array(wanted[start..<end]), to: receiver)
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

  /// Carries out what is due.
  ///
  /// A refusal holds back that one kind of acknowledgement, and is the
  /// report's trouble: it is due again in the next round.
  private func acknowledge(_ uidValidity: UInt32, _ report: inout Report) throws {
    var refused: Set<AcknowledgeAction> = []
    while true {
      let due = try store.dueAcknowledgements(
        mailbox: source.name,
        uidValidity: uidValidity,
        now: now(),
        limit: Intake.acknowledgeLimit
      ).filter { !refused.contains($0.action) }
      guard !due.isEmpty else { return }
      for action in Set(due.map(\.action)) {
        let chosen = due.filter { $0.action == action }
        do {
          let done = try source.acknowledge(chosen.map(\.key), as: action) {
            try store.removed($0, mailbox: source.name, uidValidity: uidValidity)
          }
          try store.markAcknowledged(chosen.map(\.id), as: done, now: now())
          report.acknowledged += chosen.count
        } catch let error as TransportError where !error.isTransient {
          refused.insert(action)
          report.trouble = error
        }
      }
    }
  }
}
