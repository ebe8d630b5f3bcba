public import FoundationEssentials

/// Decides what follows an attempt to send.
///
/// A refusal for good (5yz) fails that recipient. A refusal for now (4yz), or anything that goes
/// wrong before the final dot, is tried again, each time after twice the delay, until the message
/// is too old. Whatever goes wrong after the final dot leaves the outcome unknown: the message may
/// have arrived, so it is shown to a person and never sent again by itself.
public struct DeliveryPolicy: Sendable {
  /// The delay after the first attempt, in seconds.
  public var firstDelay: TimeInterval
  /// The longest delay, in seconds.
  public var longestDelay: TimeInterval
  /// How old a message may become, in seconds.
  public var lifetime: TimeInterval
  /// Whether a copy of what was sent goes into a folder of a mailbox.
  public var keepsCopies: Bool

  /// Joins the parts.
  public init(
    firstDelay: TimeInterval = 60,
    longestDelay: TimeInterval = 3600,
    lifetime: TimeInterval = 3 * 24 * 3600,
    keepsCopies: Bool = false
  ) {
    self.firstDelay = firstDelay
    self.longestDelay = longestDelay
    self.lifetime = lifetime
    self.keepsCopies = keepsCopies
  }

  /// How an attempt ended.
  public enum Attempt: Sendable {
    /// With an answer of the server, or the loss of it.
    case submitted(SubmissionResult)
    /// Before the final dot.
    case failed(TransportError)
  }

  /// What is stored after an attempt on a message.
  public func verdict(
    on message: OutboxMessage,
    after attempt: Attempt,
    now: Date
  ) -> DeliveryVerdict {
    var recipients: [String: DeliveryVerdict.Recipient] = [:]
    switch attempt {
    case .submitted(let result):
      for recipient in message.envelope.recipients {
        recipients[recipient] = state(of: recipient, result)
      }
    case .failed(let error):
      // Also when trying again does not help by itself: a wrong password is put right by someone
      // here, and then the letter must still leave.
      for recipient in message.envelope.recipients {
        recipients[recipient] = .waiting(error.description)
      }
    }
    return dated(recipients, message, now)
  }

  private func state(
    of recipient: String,
    _ result: SubmissionResult
  ) -> DeliveryVerdict.Recipient {
    if let refusal = result.refused[recipient] {
      return refusal.isTransient
        ? .waiting(refusal.description) : .failed(refusal, refusal.description)
    }
    return switch result.outcome {
    case .accepted(let reply): .sent(reply)
    case .refused(let reply) where reply.isTransient: .waiting(reply.description)
    case .refused(let reply): .failed(reply, reply.description)
    case .unknown(let error): .unknown(error.description)
    }
  }

  /// Sets the next attempt, or gives up on the recipients that still wait.
  private func dated(
    _ states: [String: DeliveryVerdict.Recipient],
    _ message: OutboxMessage,
    _ now: Date
  ) -> DeliveryVerdict {
    var states = states
    let next = now.addingTimeInterval(delay(after: message.attempts))
    let isTooOld = next.timeIntervalSince(message.queuedAt) > lifetime
    for case (let recipient, .waiting(let reason)) in states where isTooOld {
      states[recipient] = .failed(nil, "given up after \(message.attempts) attempts: \(reason)")
    }
    let waits = states.values.contains { if case .waiting = $0 { true } else { false } }
    var verdict = DeliveryVerdict(recipients: states, nextAttempt: waits ? next : nil)
    verdict.isCopied = keepsCopies && states.values.contains { $0.isSent }
    return verdict
  }

  /// Twice the delay for each attempt, up to the longest.
  func delay(after attempts: Int) -> TimeInterval {
    var delay = firstDelay
    for _ in 1..<max(2, min(attempts, 30)) where attempts > 1 {
      delay = min(delay * 2, longestDelay)
    }
    return min(delay, longestDelay)
  }
}

/// What is stored after an attempt to send.
public struct DeliveryVerdict: Sendable, Equatable {
  /// What became of one recipient.
  public enum Recipient: Sendable, Equatable {
    /// A server took it.
    case sent(SMTPReply)
    /// It is tried again.
    case waiting(String)
    /// It will not arrive.
    case failed(SMTPReply?, String)
    /// Nobody knows.
    case unknown(String)

    /// Whether a server took it.
    var isSent: Bool { if case .sent = self { true } else { false } }
  }

  /// What became of each recipient.
  public var recipients: [String: Recipient]
  /// When the waiting ones are tried again.
  public var nextAttempt: Date?
  /// Whether other recipients of the message are about to be tried in the same attempt.
  public var isPartial = false
  /// Whether a copy goes into a folder.
  public var isCopied = false

  /// Joins the parts.
  public init(recipients: [String: Recipient], nextAttempt: Date?) {
    self.recipients = recipients
    self.nextAttempt = nextAttempt
  }
}
