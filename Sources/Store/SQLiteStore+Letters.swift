public import Cases
public import Foundation
public import Mail

/// What writing letters asks, and queueing them.
extension SQLiteStore {
  /// The identifiers of the messages of a case that an address has seen, oldest first.
  public func identifiers(of number: Int, seenBy email: String) throws -> [MessageID] {
    try read {
      try MessageTable(db: $0).identifiers(
        of: number,
        seenBy: EmailAddress.comparable(email)
      )
    }
  }

  /// Queues letters, all or none, with their events; returns the keys of the outgoing messages.
  public func queue(_ letters: [QueuedLetter], by actor: Actor, now: Date) throws -> [Int] {
    try queue(letters.map(stored), by: actor, now: now)
  }

  /// Queues letters whose contents are stored, all or none, with their events; returns the keys of
  /// the outgoing messages.
  public func queue(_ letters: [StoredLetter], by actor: Actor, now: Date) throws -> [Int] {
    try write { db in
      let queue = LetterQueue(db: db, folder: blobs, actor: actor, now: now)
      return try letters.map(queue.add)
    }
  }

  /// Stores the bytes and the files of a letter as contents; nobody waits for it.
  public func stored(_ letter: QueuedLetter) throws -> StoredLetter {
    StoredLetter(
      letter: letter,
      content: try content(letter.bytes),
      files: try letter.draft.attachments.map { try content($0.content) }
    )
  }

  private func content(_ bytes: [UInt8]) throws -> any RawContent {
    let writer = try rawWriter()
    try writer.append(bytes[...])
    return try writer.finish()
  }

  /// Takes an outgoing message up again whose outcome is unknown or that failed: a person decided.
  public func retryOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try change(outbox: id, .messageQueued, ["again": "yes"], by: actor, now: now) { db in
      try db.execute(
        """
        UPDATE messageRecipient SET state = 'queued' WHERE state IN ('unknown', 'failed')
          AND message = (SELECT message FROM outbox WHERE id = ?)
        """,
        id
      )
      try db.execute(
        """
        UPDATE outbox SET state = 'queued', attempts = 0, queuedAt = ?, nextAttempt = ?,
          finishedAt = NULL WHERE id = ? AND state IN ('unknown', 'failed', 'queued')
        """,
        now,
        now,
        id
      )
    }
  }

  /// Withdraws an outgoing message that was not sent.
  public func cancelOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try change(outbox: id, .messageFailed, ["reason": "cancelled"], by: actor, now: now) { db in
      try db.execute(
        """
        UPDATE outbox SET state = 'cancelled', finishedAt = ?, nextAttempt = NULL
        WHERE id = ? AND state IN ('queued', 'held', 'unknown', 'failed')
        """,
        now,
        id
      )
    }
  }

  /// Keeps back an outgoing message that has not left, until it is released.
  public func holdOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try change(outbox: id, .messageHeld, by: actor, now: now) { db in
      try db.execute("UPDATE outbox SET state = 'held' WHERE id = ? AND state = 'queued'", id)
    }
  }

  /// Lets an outgoing message leave that was kept back.
  public func releaseOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try change(outbox: id, .messageReleased, by: actor, now: now) { db in
      try db.execute(
        """
        UPDATE outbox SET state = 'queued', queuedAt = ?, nextAttempt = ?
        WHERE id = ? AND state = 'held'
        """,
        now,
        now,
        id
      )
    }
  }

  /// Changes an outgoing message, with the event; refuses when the last statement of `body` changed
  /// nothing, and says why.
  private func change(
    outbox id: Int,
    _ type: EventType,
    _ details: [String: String] = [:],
    by actor: Actor,
    now: Date,
    _ body: (Connection) throws -> Void
  ) throws {
    try write { db in
      try body(db)
      let isChanged = db.changes == 1
      let row = try db.first("SELECT state, caseFile, message FROM outbox WHERE id = ?", id) {
        (state: $0.string(0), number: $0.int(1), message: $0.int(2))
      }
      guard let row else { throw StoreError.noOutbox(id) }
      guard isChanged else { throw StoreError.outboxNotFit(id, state: row.state) }
      try db.history.record(
        type,
        on: row.number,
        by: actor,
        at: now,
        message: row.message,
        details: details
      )
    }
  }
}

extension SQLiteStore: AnswerStore {
  /// The answers that are to be written, oldest first.
  public func pendingAnswers(limit: Int) throws -> [AnswerRequest] {
    try read { try AnswerTable(db: $0).pending(limit: limit) }
  }

  /// Queues the letter of an answer, in one transaction with its request.
  public func queue(_ letter: QueuedLetter, answering request: AnswerRequest, now: Date) throws {
    try queue(letter, now: now) { try AnswerTable(db: $0).finish(request.id, as: "queued") }
  }

  /// Queues a letter of our own accord, in one transaction with what it came from.
  func queue(_ letter: QueuedLetter, now: Date, _ finish: (Connection) throws -> Void) throws {
    let letter = try stored(letter)
    try write { db in
      _ = try LetterQueue(db: db, folder: blobs, actor: .system, now: now).add(letter)
      try finish(db)
    }
  }

  /// Remembers that an answer cannot be written, visibly on its case.
  public func failAnswer(_ request: AnswerRequest, reason: String, now: Date) throws {
    try write { db in
      try AnswerTable(db: db).finish(request.id, as: "failed")
      try db.history.record(
        .answerWithheld,
        on: request.caseNumber,
        by: .system,
        at: now,
        message: request.message,
        details: ["reason": reason]
      )
    }
  }
}
