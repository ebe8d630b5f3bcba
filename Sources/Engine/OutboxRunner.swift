public import Cases
public import FoundationEssentials
import Mail

/// Sends queued messages: claim, hand over, store the verdict.
public final class OutboxRunner {
  /// How long a connection is kept for the next message, in seconds.
  private static let keptSeconds = 15.0
  /// Stages at whose failure no message could leave.
  private static let unusable: Set<TransportError.Stage> = [.connect, .tls, .token, .login]

  private let store: any OutboxStore
  private let submission: any MailSubmission
  private let policy: DeliveryPolicy
  private let now: @Sendable () -> Date
  private let log: any EngineLog
  private let window: SendWindow?
  private let reversePath: ((OutboxMessage, _ recipient: String) throws -> String)?
  private var pace: SendingPace
  private var breaker: CircuitBreaker
  private var lastUse: Date?

  /// Joins a store, a way out, the policy and the limits.
  ///
  /// With `reversePath` each recipient gets a message of their own, under the reverse-path that it
  /// gives (VERP), so that every bounce tells whose it is.
  public init(
    store: any OutboxStore,
    submission: any MailSubmission,
    policy: DeliveryPolicy,
    pace: SendingPace = SendingPace(),
    window: SendWindow? = nil,
    reversePath: ((OutboxMessage, _ recipient: String) throws -> String)? = nil,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog
  ) {
    self.store = store
    self.submission = submission
    self.policy = policy
    self.pace = pace
    self.window = window
    self.reversePath = reversePath
    breaker = CircuitBreaker(firstPause: policy.firstDelay, longestPause: policy.longestDelay)
    self.now = now
    self.log = log
  }

  /// Sorts out what a crash left behind; once, before the first round of the one daemon.
  public func recover() throws {
    for id in try store.recoverOutbox(now: now()) {
      log.record(
        .error,
        "outcome-unknown",
        [("outbox", String(id)), ("why", "stopped between the final dot and the answer")]
      )
    }
  }

  /// Sends everything that is due and may leave now; returns how many attempts were made.
  ///
  /// The connection is kept for a while when `isKept` says so: `rest` ends it then. Throws what the
  /// store throws. Failures of the way out are verdicts.
  public func round(isKept: Bool = false, stop: (any StopSignal)? = nil) throws -> Int {
    defer { if !isKept { submission.close() } }
    var (count, size) = (0, ClaimSize())
    // Whether verdicts were stored that the disk need not have yet.
    var isOpen = false
    while stop?.isRequested != true, window?.contains(now()) != false {
      let quota = min(pace.quota(at: now()), breaker.quota(at: now()), size.count)
      guard quota > 0 else { break }
      do {
        // What is taken up is on disk then, and so is what was stored before it.
        let claimed = try store.claimOutbox(limit: quota, now: now())
        guard !claimed.isEmpty else { break }
        let start = now()
        let sent = try send(claimed, stop)
        size.learn(sent: sent, in: now().timeIntervalSince(start))
        count += sent
        isOpen = claimed.count == quota
      } catch {
        try? store.synchronize()
        throw error
      }
      if !isOpen { try store.synchronize() }
    }
    if isOpen { try store.synchronize() }
    return count
  }

  /// Ends a connection that nobody has used for a while.
  public func rest() {
    guard let lastUse, now().timeIntervalSince(lastUse) > Self.keptSeconds else { return }
    submission.close()
    self.lastUse = nil
  }

  private func send(_ claimed: [OutboxMessage], _ stop: (any StopSignal)?) throws -> Int {
    var count = 0
    for (index, message) in claimed.enumerated() {
      if stop?.isRequested == true || breaker.quota(at: now()) == 0 {
        try store.release(claimed[index...].map(\.id))
        return count
      }
      do {
        if let moment = pace.earliest(to: message.envelope.recipients, at: now()) {
          try store.postpone(message.id, until: moment)
          continue
        }
        try send(message)
        count += 1
      } catch {
        try? store.release(claimed[index...].map(\.id))
        throw error
      }
    }
    return count
  }

  private func send(_ message: OutboxMessage) throws {
    guard let reversePath, !message.envelope.from.isEmpty else {
      try settle(message, try attempt(message), isLast: true)
      return
    }
    var waiting = message.envelope.recipients[...]
    var next: Date?
    while let recipient = waiting.popFirst() {
      var part = message
      part.envelope = Envelope(from: try reversePath(message, recipient), recipients: [recipient])
      let attempt = try attempt(part)
      if Self.isWithoutServer(attempt) {
        // The others need not be tried.
        part.envelope.recipients += waiting
        waiting = []
      }
      next = try settle(part, attempt, isLast: waiting.isEmpty, until: next)
    }
  }

  private static func isWithoutServer(_ attempt: DeliveryPolicy.Attempt) -> Bool {
    if case .failed(let error) = attempt { unusable.contains(error.stage) } else { false }
  }

  /// Stores what became of a message, or of a part of it for some recipients; returns when those
  /// of its recipients that wait are tried again.
  @discardableResult
  private func settle(
    _ part: OutboxMessage,
    _ attempt: DeliveryPolicy.Attempt,
    isLast: Bool,
    until earlier: Date? = nil
  ) throws -> Date? {
    lastUse = now()
    judge(attempt, part)
    var verdict = policy.verdict(on: part, after: attempt, now: now())
    verdict.nextAttempt = [verdict.nextAttempt, earlier].compactMap { $0 }.min()
    verdict.isPartial = !isLast
    try store.commit(verdict, of: part, now: now())
    record(verdict, part)
    return verdict.nextAttempt
  }

  /// Takes note of what left, and of a server that cannot be used.
  private func judge(_ attempt: DeliveryPolicy.Attempt, _ message: OutboxMessage) {
    if case .failed(let error) = attempt, Self.isWithoutServer(attempt) {
      guard breaker.failed(at: now()), let moment = breaker.opensAgainAt else { return }
      let seconds = Int(moment.timeIntervalSince(now()).rounded())
      log.record(
        .error,
        "sending-paused",
        [("why", error.description), ("again", "\(seconds) s")]
      )
    } else {
      breaker.succeeded()
      if case .submitted = attempt { pace.note(to: message.envelope.recipients, at: now()) }
    }
  }

  private func attempt(_ message: OutboxMessage) throws -> DeliveryPolicy.Attempt {
    let content: any ByteSource
    do {
      content = try store.content(message.sha256)
    } catch {
      // Its bytes cannot be read: a matter for a person, and no reason to hold back the others.
      return .failed(
        TransportError(stage: .submit, message: "\(error)", isTransient: false)
      )
    }
    do {
      let result = try submission.submit(message.envelope, content: content) { _ in
        try store.markCommitting(message.id)
      }
      return .submitted(result)
    } catch let error as TransportError {
      return .failed(error)
    }
  }

  private func record(_ verdict: DeliveryVerdict, _ message: OutboxMessage) {
    for state in verdict.recipients.values {
      let (level, event, why): (EngineLogLevel, String, String) =
        switch state {
        case .sent(let reply): (.info, "message-sent", String(reply.code))
        case .waiting(let reason): (.warning, "message-deferred", reason)
        case .failed(_, let reason): (.error, "message-failed", reason)
        case .unknown(let reason): (.error, "outcome-unknown", reason)
        }
      log.record(
        level,
        event,
        [
          ("outbox", String(message.id)), ("case", String(message.caseNumber)),
          ("attempt", String(message.attempts)), ("why", why),
        ]
      )
    }
  }
}
