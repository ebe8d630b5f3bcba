public import Cases
public import Foundation
import Mail

extension SQLiteStore: OutboxStore {
  /// Sorts out what a crash left behind; returns the keys of those whose outcome is unknown.
  ///
  /// What was being sent had no final dot yet and is queued again; what was at its final dot is
  /// unknown. After a stop of the machine itself the mark before the dot may be lost, so then
  /// everything that was being sent is unknown.
  public func recoverOutbox(now: Date) throws -> [Int] {
    try write { db in
      let table = OutboxTable(db: db)
      let lost = try table.interrupted(notIn: boot)
      let writer = VerdictWriter(db: db, now: now)
      let atDot = try table.messages(in: .committing)
      for message in lost {
        try writer.giveUp(message, because: "the machine stopped while it was being sent")
      }
      for message in atDot {
        try writer.giveUp(message, because: "stopped between the final dot and the server's answer")
      }
      for message in try table.messages(in: .sending) { try table.set(.queued, of: message.id) }
      return (lost + atDot).map(\.id)
    }
  }

  /// Takes up messages that are due, and counts the attempt durably.
  public func claimOutbox(limit: Int, now: Date) throws -> [OutboxMessage] {
    guard try !read({ try OutboxTable(db: $0).due(limit: 1, now: now) }).isEmpty else { return [] }
    return try write { db in
      let table = OutboxTable(db: db)
      return try table.due(limit: limit, now: now).map { message in
        try table.startAttempt(message.id, boot: boot)
        var message = message
        message.attempts += 1
        return message
      }
    }
  }

  /// Marks that the final dot is about to be sent.
  ///
  /// The mark outlives this process, and is not waited for on its way to the disk: the shorter the
  /// time between mark and dot, the fewer messages are called unknown that never left. After a stop
  /// of the machine `recoverOutbox` does not count on it.
  public func markCommitting(_ id: Int) throws {
    try write(waitsForDisk: false) { try OutboxTable(db: $0).set(.committing, of: id) }
  }

  /// Stores what became of an attempt, with its events.
  ///
  /// It outlives this process, and is on disk for good after `synchronize`. Should the machine stop
  /// before, the message is known as one that was being sent, whose outcome is unknown.
  public func commit(
    _ verdict: DeliveryVerdict,
    of message: OutboxMessage,
    now: Date
  ) throws {
    try write(waitsForDisk: false) {
      try VerdictWriter(db: $0, now: now).write(verdict, of: message)
    }
  }

  /// Waits until the disk has what was stored: the commits are in the write-ahead log.
  public func synchronize() throws {
    try WritableFile.synchronize("\(blobs.root)/\(SQLiteStore.fileName)-wal")
  }

  /// Puts a claimed message back without an attempt, until a later moment.
  public func postpone(_ id: Int, until moment: Date) throws {
    try write { try OutboxTable(db: $0).postpone(id, until: moment) }
  }

  /// Puts claimed messages back without an attempt.
  public func release(_ ids: [Int]) throws {
    guard !ids.isEmpty else { return }
    try write { db in
      for id in ids { try OutboxTable(db: db).release(id) }
    }
  }
}
