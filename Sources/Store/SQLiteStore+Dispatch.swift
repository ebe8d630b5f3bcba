public import Cases
public import Foundation

extension SQLiteStore: DispatchStore {
  /// Takes up messages; counts the attempt before it starts.
  ///
  /// The count outlives this process, and is not waited for on its way to the disk: a stop of the
  /// machine is no message's fault.
  public func claim(limit: Int, now: Date) throws -> [InboundEmail] {
    // Most rounds find nothing, and then nothing is written.
    guard try !read({ try InboundEmailTable(db: $0).toDo(limit: 1) }).isEmpty else { return [] }
    return try write(waitsForDisk: false) { db in
      let table = InboundEmailTable(db: db)
      var found = try table.toDo(limit: limit)
      // The ones that have used up their attempts come last, one by one.
      while let email = found.first, email.attempts >= InboundEmail.attemptLimit {
        let crashes = "processing ended without a result \(email.attempts) times"
        let reason = email.lastError.isEmpty ? crashes : email.lastError
        try quarantine(email, reason, now: now)
        found = try table.toDo(limit: limit)
      }
      return try found.map { email in
        try table.startAttempt(email.id)
        var email = email
        email.attempts += 1
        email.page = try PageAnswerTable(db: db).answer(ofEmail: email.id)
        email.state = .processing
        return email
      }
    }
  }

  /// Puts messages back whose processing was not their own fault; the attempt does not count.
  public func release(_ emails: [InboundEmail]) throws {
    try write { db in
      for email in emails { try InboundEmailTable(db: db).release(email.id) }
    }
  }

  /// Puts back all that was being processed when its process was stopped from outside.
  ///
  /// That is no message's fault, so the attempt does not count. Only for the one who is about to
  /// process.
  public func releaseInterrupted() throws {
    guard try read({ try InboundEmailTable(db: $0).isProcessing() }) else { return }
    try write { try InboundEmailTable(db: $0).releaseAll() }
  }

  /// Whether a message waits to be read, or was being read when its process ended.
  public func hasMailToRead() throws -> Bool {
    try read { db in
      let table = InboundEmailTable(db: db)
      return try table.isProcessing() || !table.toDo(limit: 1).isEmpty
    }
  }

  /// Remembers that the process which read messages has crashed; returns their keys.
  ///
  /// The attempt counts for each that it had taken up.
  public func recordCrash(reason: String) throws -> [Int] {
    try write { try InboundEmailTable(db: $0).interrupt(reason: reason) }
  }

  /// Remembers that an attempt failed; the last one puts the message into quarantine.
  public func recordFailure(_ id: Int, reason: String, now: Date) throws -> InboundEmail.State {
    try write { db in
      guard let email = try InboundEmailTable(db: db).email(id) else { return .pending }
      return try fail(email, reason, now: now)
    }
  }

  private func fail(_ email: InboundEmail, _ reason: String, now: Date) throws -> InboundEmail.State
  {
    try write { db in
      guard email.attempts >= InboundEmail.attemptLimit else {
        try InboundEmailTable(db: db).fail(email.id, as: .pending, reason: reason, now: now)
        return .pending
      }
      try quarantine(email, reason, now: now)
      return .quarantined
    }
  }

  private func quarantine(_ email: InboundEmail, _ reason: String, now: Date) throws {
    try write { db in
      try InboundEmailTable(db: db).fail(email.id, as: .quarantined, reason: reason, now: now)
      try db.history.record(
        .messageQuarantined,
        on: nil,
        by: .system,
        at: now,
        details: ["inbound": String(email.id), "reason": reason]
      )
    }
  }

  /// A message cannot be stored as it is, or as what it belongs to is; the others can.
  private func setAside(_ email: InboundEmail, _ reason: String, now: Date) throws -> Outcome {
    Outcome(emailID: email.id, state: try fail(email, reason, now: now), summary: reason)
  }

  /// So many messages of a batch are stored before anybody who waits to write comes between.
  private static let leastAtOnce = 8

  /// Decides and stores a batch in one transaction, or in several when others wait to write meanwhile.
  ///
  /// When a later one fails, what was stored before it stays: `release` puts back only the others.
  public func commit(
    _ batch: [ProcessedEmail],
    now: Date,
    decide: (ProcessedEmail, any CaseIndex) throws -> Decision,
    follow: FollowOrder = { _, _ in nil }
  ) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    while outcomes.count < batch.count {
      outcomes += try write { db in
        var stored: [Outcome] = []
        var messages: [Int] = []
        for processed in batch[outcomes.count...] {
          if stored.count >= Self.leastAtOnce, db.isWaitedFor { break }
          let (outcome, message) = try store(processed, in: db, now, decide, follow)
          stored.append(outcome)
          if let message { messages.append(message) }
        }
        // All at the end: each savepoint would make FTS5 write what it has gathered so far.
        try SearchWriter(db: db).index(messages: messages)
        return stored
      }
    }
    return outcomes
  }

  /// Decides and stores one message of a batch, or puts it aside alone; with the key of what was stored.
  private func store(
    _ processed: ProcessedEmail,
    in db: Connection,
    _ now: Date,
    _ decide: (ProcessedEmail, any CaseIndex) throws -> Decision,
    _ follow: FollowOrder
  ) throws -> (Outcome, message: Int?) {
    do {
      return try db.savepoint {
        try DecisionWriter(store: self, db: db, folder: blobs, now: now).write(
          processed,
          decide: decide,
          follow: follow
        )
      }
    } catch let error as DatabaseError where error.isConstraint {
      return (try setAside(processed.email, error.description, now: now), nil)
    } catch let error as SchemaError {
      return (try setAside(processed.email, error.description, now: now), nil)
    }
  }
}
