public import Cases
public import Foundation
public import Mail

/// What writing letters asks, and queueing them.
extension SQLiteStore {
  /// The language that someone is written to in on other cases; nil when none knows it.
  public func knownLanguage(of email: String) throws -> String? {
    try read { try ParticipantTable(db: $0).knownLanguage(of: email) }
  }

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

  /// Queues letters whose contents are stored, all or none, with their events.
  ///
  /// They are sent from `leaving` on; nil for now. Returns the keys of the outgoing messages.
  public func queue(
    _ letters: [StoredLetter],
    by actor: Actor,
    now: Date,
    leaving: Date? = nil
  ) throws -> [Int] {
    try write { db in
      let queue = LetterQueue(db: db, folder: blobs, actor: actor, now: now, leaving: leaving)
      return try letters.map { try queue.add($0) }
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
      try OutboxTable(db: db).queueAgain(id, now: now)
    }
  }

  /// Withdraws an outgoing message that was not sent.
  public func cancelOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try change(outbox: id, .messageFailed, ["reason": "cancelled"], by: actor, now: now) { db in
      try OutboxTable(db: db).cancel(id, now: now)
    }
  }

  /// Keeps back an outgoing message that has not left, until it is released.
  public func holdOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try change(outbox: id, .messageHeld, by: actor, now: now) { db in
      try OutboxTable(db: db).hold(id)
    }
  }

  /// Lets an outgoing message leave that was kept back.
  public func releaseOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try change(outbox: id, .messageReleased, by: actor, now: now) { db in
      try OutboxTable(db: db).letGo(id, now: now)
    }
  }

  /// Changes an outgoing message, with the event; refuses when `body` says that it did not fit.
  private func change(
    outbox id: Int,
    _ type: EventType,
    _ details: [String: String] = [:],
    by actor: Actor,
    now: Date,
    _ body: (Connection) throws -> Bool
  ) throws {
    try write { db in
      let isChanged = try body(db)
      guard let row = try OutboxTable(db: db).place(of: id) else { throw StoreError.noOutbox(id) }
      guard isChanged else { throw StoreError.outboxNotFit(id, state: row.state.rawValue) }
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
  func queue(
    _ letter: QueuedLetter,
    because reason: String = "",
    now: Date,
    _ finish: (Connection) throws -> Void
  ) throws {
    let letter = try stored(letter)
    try write { db in
      let queue = LetterQueue(db: db, folder: blobs, actor: .system, now: now)
      _ = try queue.add(letter, because: reason)
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
