public import Cases
public import Foundation
import Mail

extension SQLiteStore: OutboxStore {
  /// Sorts out what a crash left behind; returns the keys of those whose outcome is unknown.
  public func recoverOutbox(now: Date) throws -> [Int] {
    try write { db in
      let table = OutboxTable(db: db)
      for message in try table.messages(in: .sending) { try table.set(.queued, of: message.id) }
      let unknown = try table.messages(in: .committing)
      for message in unknown {
        let reason = "stopped between the final dot and the server's answer"
        let states = message.envelope.recipients.map {
          ($0, DeliveryVerdict.Recipient.unknown(reason))
        }
        try VerdictWriter(db: db, now: now).write(
          DeliveryVerdict(
            recipients: Dictionary(uniqueKeysWithValues: states),
            nextAttempt: nil
          ),
          of: message
        )
      }
      return unknown.map(\.id)
    }
  }

  /// Takes up messages that are due, and counts the attempt durably.
  public func claimOutbox(limit: Int, now: Date) throws -> [OutboxMessage] {
    guard try !read({ try OutboxTable(db: $0).due(limit: 1, now: now) }).isEmpty else { return [] }
    return try write { db in
      let table = OutboxTable(db: db)
      return try table.due(limit: limit, now: now).map { message in
        try table.startAttempt(message.id)
        var message = message
        message.attempts += 1
        return message
      }
    }
  }

  /// Makes durable that the final dot is about to be sent.
  public func markCommitting(_ id: Int) throws {
    try write { try OutboxTable(db: $0).set(.committing, of: id) }
  }

  /// Stores what became of an attempt, with its events.
  public func commit(
    _ verdict: DeliveryVerdict,
    of message: OutboxMessage,
    now: Date
  ) throws {
    try write { try VerdictWriter(db: $0, now: now).write(verdict, of: message) }
  }

  /// Puts claimed messages back without an attempt.
  public func release(_ ids: [Int]) throws {
    guard !ids.isEmpty else { return }
    try write { db in
      for id in ids { try OutboxTable(db: db).release(id) }
    }
  }
}
