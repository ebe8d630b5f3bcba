public import Cases
public import Foundation

/// The life of a case from opening to its end; each call is one transaction with its events.
extension SQLiteStore {
  /// What a new case starts with.
  public typealias Opening = Cases.Opening

  /// Opens a case; returns its number.
  public func open(_ opening: Opening, by actor: Actor, now: Date) throws -> Int {
    try write { db in
      let client = try opening.account.map { try ItemTable(db: db).clientID($0) }
      let items = try opening.items.map { try ItemTable(db: db).item($0, client: client) }
      let number = try insert(
        opening,
        of: client ?? items.first?.client,
        by: actor,
        now: now,
        db: db
      )
      for item in items {
        let amount = opening.amounts[item.number]
        try add(item.id, named: item.number, amount: amount, to: number, by: actor, now: now)
      }
      if let status = opening.status {
        try ItemStatusWriter(db: db, number: number, actor: actor, now: now).mark(status)
      }
      for person in opening.participants { try add(person, to: number, by: actor, now: now) }
      if opening.promised != nil || !opening.reason.isEmpty {
        try CaseFileTable(db: db)
          .set(promised: opening.promised, reason: opening.reason, of: number)
      }
      if let resolver = opening.resolver {
        try HandOverWriter(db: db, actor: actor, now: now, users: opening.users)
          .handOver(number, from: "", to: resolver, opening.wish)
      }
      try SearchWriter(db: db).index(case: number)
      if var action = opening.nextAction {
        action.caseNumber = number
        try NextActionWriter(db: db, actor: actor, now: now).plan(action, reason: "")
      }
      return number
    }
  }

  private func insert(
    _ opening: Opening,
    of client: Int?,
    by actor: Actor,
    now: Date,
    db: Connection
  ) throws -> Int {
    let status = opening.status?.name ?? ""
    let number = try CaseFileTable(db: db).insert(
      type: opening.type,
      title: opening.title,
      status: status,
      client: client,
      resolver: opening.resolver,
      now: now
    )
    try db.history.record(
      .caseOpened,
      on: number,
      by: actor,
      at: now,
      details: [
        "title": opening.title, "type": opening.type.rawValue, "status": status,
        "reason": opening.reason,
      ]
    )
    return number
  }

  /// Gives a case and its items another status, and plans what the status says.
  public func setStatus(
    _ status: CaseStatus,
    of number: Int,
    next: NextAction? = nil,
    promised: Day? = nil,
    by actor: Actor,
    now: Date
  ) throws {
    try change(number, .statusChanged, by: actor, now: now) { file, db in
      defer { file.status = status.name }
      if let promised { file.promisedOn = promised.description }
      if file.state.isLive {
        try ItemStatusWriter(db: db, number: number, actor: actor, now: now).mark(status)
      }
      if var next {
        next.caseNumber = number
        try NextActionWriter(db: db, actor: actor, now: now).plan(next, reason: status.name)
      }
      return ["from": file.status, "to": status.name]
    }
  }

  /// Ends the work on a case: its reason is solved, or it is closed for good at once.
  public func end(
    _ number: Int,
    as outcome: CaseOutcome,
    comment: String = "",
    closes: Bool,
    rules: Rulebook,
    by actor: Actor,
    now: Date
  ) throws {
    let type: EventType = closes ? .caseClosed : .caseResolved
    try change(number, type, by: actor, now: now) { file, db in
      let isLive = file.state.isLive
      try file.end(as: outcome, closes: closes, now: now)
      if isLive {
        try ItemStatusWriter(db: db, number: number, actor: actor, now: now)
          .end(outcome, rules: rules)
        try stopWork(on: number, by: actor, now: now)
      }
      return ["outcome": outcome.name, "label": outcome.label, "comment": comment]
    }
  }

  /// Abandons a case: its items get back what they had before.
  public func cancel(_ number: Int, reason: String, by actor: Actor, now: Date) throws {
    try change(number, .caseCancelled, by: actor, now: now) { file, db in
      try file.cancel(now: now)
      try ItemStatusWriter(db: db, number: number, actor: actor, now: now).restore()
      try stopWork(on: number, by: actor, now: now)
      return ["reason": reason]
    }
  }

  /// Nothing is planned, asked or proposed on a case that has ended.
  private func stopWork(on number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      _ = try NextActionWriter(db: db, actor: actor, now: now).cancel(number)
      try PlanTable(db: db).cancelUnagreed(of: number)
      try HeldTable(db: db).removeAll(of: number)
      try LetterRequestTable(db: db).cancelPending(of: number)
      try ProposalTable(db: db).voidOpen(of: number)
      let writer = ValidationWriter(db: db, now: now)
      for validation in try ValidationTable(db: db).validations(of: number)
      where validation.state == .pending {
        let ended = try writer.change(validation.id) { try $0.cancel() }
        try writer.record(.validationEnded, of: ended, by: actor, nil, ["outcome": "cancelled"])
      }
    }
  }

  /// Pauses a case until a day, on which it goes on by itself.
  public func pause(_ number: Int, until day: Day, reason: String, by actor: Actor, now: Date)
    throws
  {
    try change(number, .casePaused, by: actor, now: now) { file, _ in
      try file.pause(until: day)
      return ["until": day.description, "reason": reason]
    }
  }

  /// Lets a paused case go on.
  public func resume(_ number: Int, by actor: Actor, now: Date) throws {
    try change(number, .caseResumed, by: actor, now: now) { file, _ in
      try file.resume()
      return [:]
    }
  }

  /// Takes a case up again that was ended; its items are on it again.
  public func reopen(_ number: Int, status: CaseStatus?, by actor: Actor, now: Date) throws {
    try change(number, .caseReopened, by: actor, now: now) { file, db in
      let before = file.state
      try file.reopen()
      try ItemTable(db: db).takeAgain(on: number, now: now)
      if let status {
        try ItemStatusWriter(db: db, number: number, actor: actor, now: now).mark(status)
      }
      return ["from": before.rawValue]
    }
  }

  /// Ties two cases together.
  public func link(_ number: Int, to other: Int, kind: String, by actor: Actor, now: Date) throws {
    try write { db in
      for number in [number, other] { _ = try CaseFileTable(db: db).required(number) }
      guard number != other else { throw StoreError.cannotMerge(number, into: other) }
      for (from, to) in [(number, other), (other, number)] {
        try CaseLinkTable(db: db).set(from, to, kind: kind)
        try db.history.record(
          .caseLinked,
          on: from,
          by: actor,
          at: now,
          details: ["case": String(to), "kind": kind]
        )
      }
    }
  }

  /// Unties two cases; whether they were tied.
  public func unlink(_ number: Int, from other: Int, by actor: Actor, now: Date) throws -> Bool {
    try write { db in
      guard try CaseLinkTable(db: db).remove(number, other) else { return false }
      for (from, to) in [(number, other), (other, number)] {
        try db.history.record(
          .caseUnlinked,
          on: from,
          by: actor,
          at: now,
          details: ["case": String(to)]
        )
      }
      return true
    }
  }

  /// The cases that a case is tied to, with what ties them.
  public func links(of number: Int) throws -> [(number: Int, kind: String)] {
    try read { try CaseLinkTable(db: $0).links(of: number) }
  }
}
