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

  /// Fetches what is new; with `everything`, whatever the ledger lacks; with `insisting`, also what
  /// the server would not hand over lately; with `digests`, also what was recognised without its bytes.
  ///
  /// The session stays open when `isKept` says so and nothing fails. What went wrong beside what was
  /// stored is the report's `trouble`.
  /// Throws what the source or the store throws; what was stored before stays.
  public func round(
    everything: Bool = false,
    insisting: Bool = false,
    digests: Bool = false,
    isKept: Bool = false,
    stop: (any StopSignal)? = nil
  ) throws -> Report {
    do {
      let scope = Scope(everything: everything, insisting: insisting, digests: digests)
      let report = try fetchNew(scope, stop: stop)
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

  /// What a round is to fetch.
  private struct Scope {
    var everything: Bool
    var insisting: Bool
    var digests: Bool
  }

  private func fetchNew(_ scope: Scope, stop: (any StopSignal)?) throws -> Report {
    let start = try MailboxOpening(
      source: source,
      store: store,
      changesMailbox: acknowledgement.action != .keep,
      log: log,
      now: now
    ).start()
    let isWhole = scope.everything || start.isFromStart
    let listed = try source.list(after: isWhole ? nil : start.cursor.lastUID)
    var report = Report()
    report.listed = listed.count
    let uidValidity = start.cursor.uidValidity
    let fresh = try fresh(listed, uidValidity, scope)
    let receiver = IntakeReceiver(
      mailbox: source.name,
      epoch: MailboxEpoch(uidValidity: uidValidity),
      listed: listed,
      fresh: fresh,
      cursor: start.cursor,
      acknowledgement: acknowledgement,
      store: store,
      now: now
    )
    receiver.stop = stop
    let isShort = source.shortfall != nil
    let known = scope.digests ? [:] : try recognised(fresh, start)
    if try receive(fresh, known, receiver) {
      report.trouble = source.shortfall
      try receiver.finish(reconciled: isWhole, isShort: isShort)
      if scope.everything {
        report.unexplained = try unexplained(listed, uidValidity)
        report.isComplete = true
      }
      try acknowledge(uidValidity, &report)
    }
    report.stored = receiver.storedCount
    report.recognised = receiver.recognisedCount
    return report
  }

  /// What a mailbox that was numbered anew holds of what is stored.
  ///
  /// What is to be moved or deleted is
  /// never recognised: its bytes have to be here.
  private func recognised(
    _ fresh: [RemoteMessage],
    _ start: MailboxOpening.Start
  ) throws -> [RemoteKey: Int] {
    guard let former = start.former else { return [:] }
    switch acknowledgement.action {
    case .move, .delete: return [:]
    case .keep, .seen: break
    }
    let stored = try store.stored(mailbox: source.name, uidValidity: former)
    return try Recognition(source: source, store: store).recognised(fresh, among: stored)
  }

  /// What is to be fetched of what was listed.
  private func fresh(
    _ listed: [RemoteMessage],
    _ uidValidity: UInt32,
    _ scope: Scope
  ) throws -> [RemoteMessage] {
    let unknown = try store.unknown(listed, mailbox: source.name, uidValidity: uidValidity)
    let due = try store.unavailable(mailbox: source.name, uidValidity: uidValidity, now: now())
    // Without a size they are asked for last, each alone.
    let again = due.map { RemoteMessage(key: $0) }
    let all = Set(
      try store.unavailable(mailbox: source.name, uidValidity: uidValidity, now: .distantFuture)
    )
    let usual = unknown.filter { !all.contains($0.key) }
    guard scope.everything else { return usual + again }
    let held = scope.insisting ? listed.filter { all.contains($0.key) }.map(\.key) : due
    let replaced = try replaced(listed, uidValidity)
    let presumed =
      scope.digests
      ? try store.recognised(mailbox: source.name, uidValidity: uidValidity) : []
    return usual + listed.filter { replaced.contains($0.key) || presumed.contains($0.key) }
      + held.map { RemoteMessage(key: $0) }
  }

  /// The messages of which the server states another size or date than before: servers that renumber
  /// under the same UIDVALIDITY (Mailutils 3.15 with a Maildir), and mailboxes put back from a backup.
  ///
  /// Of what was stored before this was kept, it is kept from now on.
  private func replaced(
    _ listed: [RemoteMessage],
    _ uidValidity: UInt32
  ) throws -> Set<RemoteKey> {
    let stated = try store.stated(mailbox: source.name, uidValidity: uidValidity)
    let unstated = listed.filter { stated[$0.key].map { !$0.isStated } ?? false }
    if !unstated.isEmpty {
      try store.note(stated: unstated, mailbox: source.name, uidValidity: uidValidity)
    }
    let differing = listed.filter { message in
      stated[message.key].map { $0.storedSize != nil && $0.differs(from: message) } ?? false
    }
    guard !differing.isEmpty else { return [] }
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
  /// What was complete when the source failed is stored all the same. What it was handing over then is
  /// asked for again later, and last, so that it holds back no other.
  private func receive(
    _ fresh: [RemoteMessage],
    _ known: [RemoteKey: Int],
    _ receiver: IntakeReceiver
  ) throws -> Bool {
    do {
      for message in fresh {
        if let email = known[message.key] { try receiver.recognise(message, as: email) }
      }
      let wanted = fresh.filter { known[$0.key] == nil }
      // Those without a size were not listed: the server did not hand them over before.
      for message in wanted.filter({ $0.size != nil }).batches(of: Intake.fetchLimit) {
        try source.fetch(message, to: receiver)
      }
      for message in wanted where message.size == nil {
        try source.fetch([message], to: receiver)
      }
      return true
    } catch is IntakeReceiver.Stopped {
      return false
    } catch {
      receiver.abandon()
      if let key = source.interrupted, let message = fresh.first(where: { $0.key == key }) {
        try receiver.unavailable(message)
      }
      try receiver.commit()
      throw error
    }
  }

  /// Carries out what is due.
  ///
  /// A refusal holds back that one kind of acknowledgement, and is the report's trouble: it is due
  /// again in the next round.
  private func acknowledge(_ uidValidity: UInt32, _ report: inout Report) throws {
    var refused: Set<AcknowledgeAction> = []
    var last = 0
    while true {
      let due = try store.dueAcknowledgements(
        mailbox: source.name,
        uidValidity: uidValidity,
        after: last,
        now: now(),
        limit: Intake.acknowledgeLimit
      )
      guard let end = due.last?.id else { return }
      last = end
      for action in Set(due.map(\.action)).subtracting(refused) {
        do {
          let chosen = due.filter { $0.action == action }
          let done = try source.acknowledge(
            try unchanged(chosen, uidValidity).map(\.key),
            as: action
          ) {
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

  /// Those that still are what is stored, before they are moved or deleted: another message may stand
  /// under a key by now, and is found by the next comparison.
  private func unchanged(
    _ due: [DueAcknowledgement],
    _ uidValidity: UInt32
  ) throws -> [DueAcknowledgement] {
    switch due.first?.action {
    case .move, .delete: break
    default: return due
    }
    // The keys of a Maildir are names, and never used twice.
    guard uidValidity != 0 else { return due }
    let now = Dictionary(
      try source.metadata(of: due.map(\.key)).map { ($0.key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let changed = due.filter { now[$0.key].map($0.stated.differs(from:)) ?? false }
    guard !changed.isEmpty else { return due }
    log.record(
      .warning,
      "messages-replaced",
      [("mailbox", source.name), ("count", String(changed.count)), ("left", "on the server")]
    )
    return due.filter { candidate in !changed.contains { $0.id == candidate.id } }
  }
}

extension Array {
  /// The elements in pieces of at most so many.
  fileprivate func batches(of count: Int) -> [[Element]] {
    stride(from: 0, to: self.count, by: count).map {
      Array(self[$0..<Swift.min($0 + count, self.count)])
    }
  }
}
