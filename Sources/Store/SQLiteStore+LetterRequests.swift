public import Cases
public import Foundation

extension SQLiteStore: LetterRequestStore {
  /// The letters that are to be written, oldest first.
  public func pendingRequests(limit: Int) throws -> [LetterRequest] {
    try read { try LetterRequestTable(db: $0).pending(limit: limit) }
  }

  /// Asks for a letter, unless one of its key was asked for; whether it was new.
  public func request(_ request: LetterRequest, now: Date) throws -> Bool {
    try write { db in
      let table = LetterRequestTable(db: db)
      guard try !table.contains(request.dedupeKey) else { return false }
      try table.insert(request, now: now)
      return true
    }
  }

  /// Leaves out the letters about mail that people do not want one by one.
  public func skipNotices(to addresses: [String]) throws {
    guard !addresses.isEmpty else { return }
    try write(waitsForDisk: false) { db in
      for address in addresses { try LetterRequestTable(db: db).skipNotices(to: address) }
    }
  }

  /// Queues the letter of a request, in one transaction with it.
  public func queue(_ letter: QueuedLetter, for request: LetterRequest, now: Date) throws {
    var letter = letter
    letter.dedupeKey = request.dedupeKey
    try queue(letter, now: now) { try LetterRequestTable(db: $0).finish(request.id, as: "queued") }
  }

  /// Remembers that a letter cannot be written: the case asks for someone to look.
  public func failRequest(_ request: LetterRequest, reason: String, now: Date) throws {
    try write { db in
      try LetterRequestTable(db: db).finish(request.id, as: "failed")
      try CaseFileTable(db: db)
        .callAttention(to: request.caseNumber, Attention(.unwritten), now: now)
      try db.history.record(
        .answerWithheld,
        on: request.caseNumber,
        by: .system,
        at: now,
        message: request.message,
        details: ["reason": reason, "to": request.recipient]
      )
    }
  }
}
