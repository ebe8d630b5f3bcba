public import Cases
public import Foundation

extension SQLiteStore: LetterRequestStore {
  /// The letters that are to be written, oldest first.
  public func pendingRequests(limit: Int) throws -> [LetterRequest] {
    try read { try LetterRequestTable(db: $0).pending(limit: limit) }
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
      if var file = try CaseFileTable(db: db).caseFile(request.caseNumber) {
        file.needsAttention = true
        try CaseFileTable(db: db).update(file, now: now)
      }
      try EventTable(db: db).insert(
        Event(
          .answerWithheld,
          caseNumber: request.caseNumber,
          at: now,
          actor: .system,
          messageID: request.message,
          details: ["reason": reason, "to": request.recipient]
        )
      )
    }
  }
}
