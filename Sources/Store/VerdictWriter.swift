import Cases
import Foundation

/// Writes what became of an attempt to send: states of recipients and message, history.
struct VerdictWriter {
  let db: Connection
  let now: Date

  /// What became of a message is not known to anybody.
  func giveUp(_ message: OutboxMessage, because reason: String) throws {
    let states = message.envelope.recipients.map {
      ($0, DeliveryVerdict.Recipient.unknown(reason))
    }
    try write(
      DeliveryVerdict(recipients: Dictionary(uniqueKeysWithValues: states), nextAttempt: nil),
      of: message
    )
  }

  func write(_ verdict: DeliveryVerdict, of message: OutboxMessage) throws {
    var message = message
    // It may have been merged while the message was on its way.
    message.caseNumber =
      try CaseFileTable(db: db).current(message.caseNumber)?.number ?? message.caseNumber
    var reasons: [String] = []
    for (recipient, state) in verdict.recipients.sorted(by: { $0.key < $1.key }) {
      if let reason = try write(state, of: recipient, message) { reasons.append(reason) }
    }
    let error = reasons.joined(separator: "; ")
    if verdict.isCopied {
      try OutboxTable(db: db).oweCopy(of: message.id)
    }
    if verdict.isPartial {
      // Its next recipient is tried at once; after a crash those that wait are.
      try OutboxTable(db: db).set(.sending, of: message.id)
    } else if let next = verdict.nextAttempt {
      try OutboxTable(db: db).wait(message.id, until: next, error: error)
    } else {
      try OutboxTable(db: db).finish(
        message.id,
        as: finalState(of: message),
        error: error,
        now: now
      )
    }
  }

  /// Stores the state of one recipient; returns what went wrong.
  private func write(
    _ state: DeliveryVerdict.Recipient,
    of recipient: String,
    _ message: OutboxMessage
  ) throws -> String? {
    switch state {
    case .sent(let reply):
      try set("sent", recipient, message, reply.code, reply.description)
      try record(.messageSent, recipient, message, ["reply": reply.description])
      return nil
    case .waiting(let reason):
      try set("queued", recipient, message, nil, reason)
      return reason
    case .failed(let reply, let reason):
      try set("failed", recipient, message, reply?.code, reason)
      try record(.messageFailed, recipient, message, ["reason": reason])
      try CaseFileTable(db: db)
        .callAttention(to: message.caseNumber, Attention(.undelivered), now: now)
      return reason
    case .unknown(let reason):
      try set("unknown", recipient, message, nil, reason)
      try record(.messageOutcomeUnknown, recipient, message, ["reason": reason])
      try CaseFileTable(db: db)
        .callAttention(to: message.caseNumber, Attention(.undelivered), now: now)
      return reason
    }
  }

  private func set(
    _ state: String,
    _ recipient: String,
    _ message: OutboxMessage,
    _ code: Int?,
    _ detail: String
  ) throws {
    try MessageTable(db: db).setRecipient(
      recipient,
      of: message.messageID,
      state: state,
      code: code,
      detail: detail,
      now: now
    )
  }

  private func record(
    _ type: EventType,
    _ recipient: String,
    _ message: OutboxMessage,
    _ details: [String: String]
  ) throws {
    try db.history.record(
      type,
      on: message.caseNumber,
      by: .system,
      at: now,
      message: message.messageID,
      details: details.merging(["recipient": recipient]) { old, _ in old }
    )
  }

  /// Unknown when any recipient is; sent when any got it; failed when none did.
  private func finalState(of message: OutboxMessage) throws -> OutboxMessage.State {
    let states = try OutboxTable(db: db).recipientStates(of: message.messageID)
    if states.contains("unknown") { return .unknown }
    return states.contains("sent") || states.contains("bounced") ? .sent : .failed
  }
}
