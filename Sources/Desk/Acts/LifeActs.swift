package import Cases
import Store

/// Gives a case and its items another status; what is next moves to the day that the status says.
package struct SetStatus: CaseAct {
  package let number: Int
  /// The name of the status.
  package let status: String
  /// The day that the client promised.
  package let promised: Day?
  /// Whether what is planned keeps its day.
  package let keepsDay: Bool

  package init(_ number: Int, to status: String, promised: Day? = nil, keepsDay: Bool = false) {
    self.number = number
    self.status = status
    self.promised = promised
    self.keepsDay = keepsDay
  }

  package func perform(at desk: ActingDesk) throws -> CaseStatus {
    let file = try desk.store.caseFile(number)
    let status = try desk.environment.status(status, for: file.type)
    let client = try file.clientID.flatMap { try desk.store.client($0) }
    let next = desk.environment.nextAction(status, promised: promised, client: client)
    try desk.store.setStatus(
      status,
      of: number,
      next: keepsDay || !file.state.isLive ? nil : next,
      promised: promised,
      by: desk.actor,
      now: desk.now
    )
    return status
  }
}

/// Ends the work on a case: its reason is solved, or it is closed for good.
package struct EndCase: CaseAct {
  package static var takesNewsAsSeen: Bool { true }

  package let number: Int
  /// The name of the outcome.
  package let outcome: String
  package let comment: String
  /// Whether it is closed at once.
  package let closes: Bool

  package init(_ number: Int, as outcome: String, comment: String = "", closes: Bool) {
    self.number = number
    self.outcome = outcome
    self.comment = comment
    self.closes = closes
  }

  package func perform(at desk: ActingDesk) throws -> CaseOutcome {
    let file = try desk.store.caseFile(number)
    let outcome = try desk.environment.outcome(outcome, of: file.type)
    try desk.store.end(
      number,
      as: outcome,
      comment: comment,
      closes: closes,
      rules: desk.environment.rules,
      by: desk.actor,
      now: desk.now
    )
    return outcome
  }
}

/// Abandons a case: its items get back what they had before.
package struct CancelCase: CaseAct {
  package static var takesNewsAsSeen: Bool { true }

  package let number: Int
  package let reason: String

  package init(_ number: Int, reason: String) {
    self.number = number
    self.reason = reason
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.cancel(number, reason: reason, by: desk.actor, now: desk.now)
  }
}

/// Pauses a case until a day, on which it goes on by itself.
package struct PauseCase: CaseAct {
  package let number: Int
  package let day: Day

  package init(_ number: Int, until day: Day) {
    self.number = number
    self.day = day
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.pause(number, until: day, reason: "", by: desk.actor, now: desk.now)
  }
}

/// Lets a paused case go on.
package struct ResumeCase: CaseAct {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.resume(number, by: desk.actor, now: desk.now)
  }
}

/// Takes up a case again that was ended.
package struct ReopenCase: CaseAct {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    let file = try desk.store.caseFile(number)
    let status = desk.environment.rules.status(file.status)
    try desk.store.reopen(number, status: status, by: desk.actor, now: desk.now)
  }
}
