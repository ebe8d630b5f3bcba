public import Cases
public import FoundationEssentials
import Mail

/// Sends queued messages: claim, hand over, store the verdict.
public final class OutboxRunner {
  private static let batchLimit = 20

  private let store: any OutboxStore
  private let submission: any MailSubmission
  private let policy: DeliveryPolicy
  private let now: @Sendable () -> Date
  private let log: any EngineLog

  /// Joins a store, a way out and the policy.
  public init(
    store: any OutboxStore,
    submission: any MailSubmission,
    policy: DeliveryPolicy,
    now: @escaping @Sendable () -> Date,
    log: any EngineLog
  ) {
    self.store = store
    self.submission = submission
    self.policy = policy
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

  /// Sends everything that is due; returns how many attempts were made.
  ///
  /// Throws what the store throws. Failures of the way out are verdicts.
  public func round(stop: (any StopSignal)? = nil) throws -> Int {
    defer { submission.close() }
    var count = 0
    while stop?.isRequested != true {
      let claimed = try store.claimOutbox(limit: OutboxRunner.batchLimit, now: now())
      guard !claimed.isEmpty else { break }
      count += try send(claimed, stop)
    }
    return count
  }

  private func send(_ claimed: [OutboxMessage], _ stop: (any StopSignal)?) throws -> Int {
    for (index, message) in claimed.enumerated() {
      if stop?.isRequested == true {
        try store.release(claimed[index...].map(\.id))
        return index
      }
      do {
        try send(message)
      } catch {
        try? store.release(claimed[index...].map(\.id))
        throw error
      }
    }
    return claimed.count
  }

  private func send(_ message: OutboxMessage) throws {
    let verdict = policy.verdict(on: message, after: try attempt(message), now: now())
    try store.commit(verdict, of: message, now: now())
    record(verdict, message)
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
