public import Cases
public import Foundation

/// What the face for orders by mail keeps: codes that confirm one, and what was refused or held back.
extension SQLiteStore {
  /// The cases of the codes that an address got since then and has not used, one for each code.
  public func openCodes(of recipient: String, since: Date) throws -> [Int] {
    try read { try LetterRequestTable(db: $0).openCodes(of: recipient, since: since) }
  }

  /// How many answers to what they asked for an address got since then.
  public func countAnswers(to recipient: String, since: Date) throws -> Int {
    try read { try LetterRequestTable(db: $0).countAnswers(to: recipient, since: since) }
  }

  /// Uses a code that went to an address since then; the new text of the message that it confirms,
  /// nil when there is no such code.
  public func takeCode(
    _ code: String,
    of recipient: String,
    on number: Int,
    since: Date
  ) throws -> String? {
    try write { db in
      let table = LetterRequestTable(db: db)
      let found = try table.code(code, of: recipient, on: number, since: since)
      guard let found else { return nil }
      try table.finish(found.id, as: "used")
      return found.text
    }
  }

  /// Notes in the history why something that was asked for by mail was not done.
  public func recordRefusal(
    _ reason: String,
    on number: Int,
    message: Int,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      try db.history.record(
        .commandRefused,
        on: number,
        by: actor,
        at: now,
        message: message,
        details: ["reason": reason]
      )
    }
  }

  /// Notes on the case that an answer to a message was held back.
  public func withholdAnswer(_ reason: String, on number: Int, message: Int, now: Date) throws {
    try write { db in
      try db.history.record(
        .answerWithheld,
        on: number,
        by: .system,
        at: now,
        message: message,
        details: ["reason": reason]
      )
      try CaseFileTable(db: db).callAttention(to: number, Attention(.withheld), now: now)
    }
  }
}
