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
    let contents = try letters.map { try content($0.bytes) }
    let files = try letters.map { try $0.draft.attachments.map { try content($0.content) } }
    return try write { db in
      try letters.indices.map { index in
        try queue(
          letters[index],
          content: contents[index],
          files: files[index],
          by: actor,
          now,
          db
        )
      }
    }
  }

  private func queue(
    _ letter: QueuedLetter,
    content: any RawContent,
    files: [any RawContent],
    by actor: Actor,
    _ now: Date,
    _ db: Connection
  ) throws -> Int {
    guard try !OutboxTable(db: db).contains(dedupeKey: letter.dedupeKey) else {
      throw StoreError.alreadyQueued(letter.dedupeKey)
    }
    try BlobTable(db: db, folder: blobs).insert(content)
    let queued = try queue(letter, sha256: content.sha256, actor, now, db)
    try attach(files, letter, to: queued.message, actor, now, db)
    try SearchWriter(db: db).index(message: queued.message)
    return queued.outbox
  }

  private func content(_ bytes: [UInt8]) throws -> any RawContent {
    let writer = try rawWriter()
    try writer.append(bytes[...])
    return try writer.finish()
  }

  private func queue(
    _ letter: QueuedLetter,
    sha256: String,
    _ actor: Actor,
    _ now: Date,
    _ db: Connection
  ) throws -> (outbox: Int, message: Int) {
    let number = letter.caseNumber
    var file = try CaseFileTable(db: db).writable(number)
    let id = try MessageTable(db: db).insert(letter, sha256: sha256, now: now)
    try MessageTable(db: db).file(id, on: number, method: .byHand, by: actor.name, now: now)
    try OutboxTable(db: db).insert(letter, message: id, now: now)
    let outboxID = db.lastInsertedID
    try db.history.record(
      .messageQueued,
      on: number,
      by: actor,
      at: now,
      message: id,
      details: [
        "template": letter.template, "subject": letter.draft.subject,
        "to": letter.draft.to.map(\.comparable).joined(separator: ", "),
      ]
    )
    if letter.expectsReply, file.state == .open {
      file.state = .waiting
      try CaseFileTable(db: db).update(file, now: now)
    }
    return (outboxID, id)
  }

  /// Remembers which files went with a letter.
  private func attach(
    _ contents: [any RawContent],
    _ letter: QueuedLetter,
    to message: Int,
    _ actor: Actor,
    _ now: Date,
    _ db: Connection
  ) throws {
    for (content, file) in zip(contents, letter.draft.attachments) {
      try BlobTable(db: db, folder: blobs).insert(content)
      let stored = StoredAttachment(
        fileName: AttachmentName.safe(file.fileName),
        mediaType: file.mediaType,
        size: content.size,
        sha256: content.sha256,
        isInline: false
      )
      try AttachmentTable(db: db).insert(
        stored,
        ofMessage: message,
        visibility: letter.visibility,
        by: actor.name,
        now: now
      )
    }
  }

  /// Takes an outgoing message up again whose outcome is unknown or that failed: a person decided.
  public func retryOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      try db.execute(
        """
        UPDATE outbox SET state = 'queued', attempts = 0, queuedAt = ?, nextAttempt = ?,
          finishedAt = NULL WHERE id = ? AND state IN ('unknown', 'failed', 'queued')
        """,
        now,
        now,
        id
      )
      try requireChange(of: id, db)
      try db.execute(
        """
        UPDATE messageRecipient SET state = 'queued' WHERE state IN ('unknown', 'failed')
          AND message = (SELECT message FROM outbox WHERE id = ?)
        """,
        id
      )
      try recordOutbox(id, .messageQueued, actor, now, ["again": "yes"], db)
    }
  }

  /// Withdraws an outgoing message that was not sent.
  public func cancelOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      try db.execute(
        """
        UPDATE outbox SET state = 'cancelled', finishedAt = ?, nextAttempt = NULL
        WHERE id = ? AND state IN ('queued', 'held', 'unknown', 'failed')
        """,
        now,
        id
      )
      try requireChange(of: id, db)
      try recordOutbox(id, .messageFailed, actor, now, ["reason": "cancelled"], db)
    }
  }

  /// Keeps back an outgoing message that has not left, until it is released.
  public func holdOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      try db.execute("UPDATE outbox SET state = 'held' WHERE id = ? AND state = 'queued'", id)
      try requireChange(of: id, db)
      try recordOutbox(id, .messageHeld, actor, now, [:], db)
    }
  }

  /// Lets an outgoing message leave that was kept back.
  public func releaseOutbox(_ id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      try db.execute(
        """
        UPDATE outbox SET state = 'queued', queuedAt = ?, nextAttempt = ?
        WHERE id = ? AND state = 'held'
        """,
        now,
        now,
        id
      )
      try requireChange(of: id, db)
      try recordOutbox(id, .messageReleased, actor, now, [:], db)
    }
  }

  /// Refuses what changed nothing, and says why.
  private func requireChange(of id: Int, _ db: Connection) throws {
    guard db.changes != 1 else { return }
    let state = try db.first("SELECT state FROM outbox WHERE id = ?", id) { $0.string(0) }
    throw state.map { StoreError.outboxNotFit(id, state: $0) } ?? StoreError.noOutbox(id)
  }

  private func recordOutbox(
    _ id: Int,
    _ type: EventType,
    _ actor: Actor,
    _ now: Date,
    _ details: [String: String],
    _ db: Connection
  ) throws {
    let row = try db.first("SELECT caseFile, message FROM outbox WHERE id = ?", id) {
      (number: $0.int(0), message: $0.int(1))
    }
    guard let row else { throw StoreError.noOutbox(id) }
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
    let content = try content(letter.bytes)
    let files = try letter.draft.attachments.map { try self.content($0.content) }
    try write { db in
      _ = try queue(letter, content: content, files: files, by: .system, now, db)
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
