public import Cases
public import Foundation
import Mail

/// What people decide about messages that wait; each call is one transaction with its events.
extension SQLiteStore {
  /// Files a message that waits on a case.
  public func fileReview(_ id: Int, on number: Int, by actor: Actor, now: Date) throws {
    try file(id, on: number, as: "filed", by: actor, now: now)
  }

  /// Opens a case for a message that waits and files it there; returns the number.
  public func openCase(
    forReview id: Int,
    _ opening: Opening,
    by actor: Actor,
    now: Date
  ) throws -> Int {
    try transaction {
      let number = try open(opening, by: actor, now: now)
      try file(id, on: number, as: "opened", by: actor, now: now)
      return number
    }
  }

  /// Puts a message that waits aside; it is kept.
  public func ignoreReview(_ id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let message = try ReviewTable(db: db).openMessage(id)
      try ReviewTable(db: db).decide(id, as: "ignored", by: actor.name, now: now)
      try InboundEmailTable(db: db).finish(message: message, as: .ignored, now: now)
      try db.history.record(
        .messageIgnored,
        on: nil,
        by: actor,
        at: now,
        message: message,
        details: ["review": String(id)]
      )
    }
  }

  private func file(
    _ id: Int,
    on number: Int,
    as state: String,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let message = try ReviewTable(db: db).openMessage(id)
      try link(message: message, to: number, by: actor, now: now)
      try ReviewTable(db: db).decide(id, as: state, by: actor.name, now: now)
      try InboundEmailTable(db: db).finish(message: message, as: .filed, now: now)
    }
  }

  /// Files a message on one more case; does nothing when it is there already.
  public func link(message id: Int, to number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      guard let target = try CaseFileTable(db: db).current(number) else {
        throw StoreError.noCase(number)
      }
      try link(id, on: target.number, by: actor, now: now)
    }
  }

  /// Whether a message is on a case, wherever merges have led.
  public func isOn(_ number: Int, message: Int) throws -> Bool {
    try read { db in
      try MessageTable(db: db)
        .isOn(CaseFileTable(db: db).current(number)?.number ?? number, message)
    }
  }

  /// Does what a message that a person filed does on its case, as one that was filed by itself.
  public func follow(_ filed: FiledByHand, now: Date) throws {
    try write { db in
      let author = Actor(kind: .contact, name: filed.author)
      try ProposalWriter(db: db, actor: author, now: now).make(
        filed.proposals.map { proposal in
          var proposal = proposal
          proposal.message = filed.message
          return proposal
        }
      )
      try BankDetailsWriter(db: db, actor: author, now: now)
        .flag(filed.bankDetails, message: filed.message, on: filed.number)
      guard filed.isPerson else { return }
      var file = try CaseFileTable(db: db).required(filed.number)
      file.needsAttention = file.needsAttention || filed.asksForAttention
      if file.takeIfPossible(.wake) {
        try NextActionWriter(db: db, actor: .system, now: now).move(
          filed.number,
          to: filed.day,
          reason: "an answer of \(filed.author)"
        )
      }
      try CaseFileTable(db: db).update(file, now: now)
      try NoticeWriter(db: db, now: now)
        .tell(filed.told, of: filed.message, on: filed.number, trust: filed.trust)
    }
  }

  /// Moves a message from a case to another, with its comment; undone by moving it back.
  public func split(message id: Int, from number: Int, to other: Int, by actor: Actor, now: Date)
    throws
  {
    try write { db in
      guard number != other else { throw StoreError.cannotMerge(number, into: other) }
      let target = try CaseFileTable(db: db).writable(other).number
      guard try MessageTable(db: db).isOn(number, id) else { throw StoreError.noMessage(id) }
      try link(id, on: target, by: actor, now: now)
      try MessageTable(db: db).takeOff(number, id)
      try AttentionTable(db: db).move(message: id, from: number, to: target)
      try BankDetailsTable(db: db).move(message: id, from: number, to: target)
      for changed in [number, target] { try AttentionWriter(db: db, now: now).refresh(changed) }
      for from in [number, target] {
        try db.history.record(
          .caseSplit,
          on: from,
          by: actor,
          at: now,
          message: id,
          details: ["message": String(id), "from": String(number), "to": String(target)]
        )
      }
    }
  }

  /// Files a message on a case, seen by those who see it where it is already.
  private func link(_ message: Int, on number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let row = try MessageTable(db: db).comment(message)
      guard let row else { throw StoreError.noMessage(message) }
      try MessageTable(db: db).file(message, on: number, method: .byHand, by: actor.name, now: now)
      guard db.changes == 1 else { return }
      let known = try CommentTable(db: db).visibility(ofMessage: message)
      _ = try CommentTable(db: db).insert(
        Comment(
          messageID: message,
          author: row.author,
          visibility: known ?? .external,
          text: row.text,
          at: row.at
        ),
        on: number
      )
      try db.history.record(.messageLinked, on: number, by: actor, at: now, message: message)
    }
  }

  /// To which client and items a message points.
  public func pointers(of message: MailPointers.Message) throws -> MailPointers {
    try read { try MailPointers(message, in: StorePointers(db: $0)) }
  }

  /// Makes a quarantined message be processed again.
  public func retryInbound(_ id: Int, now: Date) throws {
    try write { db in
      let table = InboundEmailTable(db: db)
      guard try table.email(id)?.state == .quarantined else { throw StoreError.noMessage(id) }
      try table.retry(id)
    }
  }

  /// Makes a rule: mail of an address goes to a case from now on, when nothing stronger says otherwise.
  public func makeRule(for email: String, to number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let email = EmailAddress.comparable(email)
      let target = try CaseFileTable(db: db).writable(number).number
      try SenderRuleTable(db: db).set(email, to: target, by: actor.name, now: now)
      try db.history.record(
        .senderRuleMade,
        on: target,
        by: actor,
        at: now,
        details: ["email": email]
      )
    }
  }

  /// Takes a rule back; whether there was one.
  public func removeRule(for email: String, by actor: Actor, now: Date) throws -> Bool {
    try write { db in
      let email = EmailAddress.comparable(email)
      let number = try SenderRuleTable(db: db).rule(of: email)
      guard try SenderRuleTable(db: db).remove(email) else { return false }
      try db.history.record(
        .senderRuleRemoved,
        on: number,
        by: actor,
        at: now,
        details: ["email": email]
      )
      return true
    }
  }

  /// How many messages have waited for a person since then or longer.
  public func reviewsWaiting(since: Date) throws -> Int {
    try read { try ReviewTable(db: $0).waiting(since: since) }
  }

  /// The rules for senders, by address.
  public func senderRules() throws -> [(email: String, number: Int, madeBy: String, madeAt: Date)] {
    try read { try SenderRuleTable(db: $0).all() }
  }
}
