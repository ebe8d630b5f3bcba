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
    let client = try desk.client(of: file)
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
///
/// Throws `ActError.endsMore` when something of value ends with it that nobody has said is meant.
package struct EndCase: CaseAct, EndingAct {
  /// How it ended, and what ended with it.
  package struct Outcome: Sendable {
    package let outcome: CaseOutcome
    package let ending: CaseEnding

    /// The name of the outcome.
    package var name: String { outcome.name }
  }

  package static var takesNewsAsSeen: Bool { true }

  package let number: Int
  /// The name of the outcome; nil for that of a case that is resolved already.
  package let outcome: String?
  package let comment: String
  /// Whether it is closed at once.
  package let closes: Bool
  package var isMeant = false

  package init(_ number: Int, as outcome: String?, comment: String = "", closes: Bool) {
    self.number = number
    self.outcome = outcome
    self.comment = comment
    self.closes = closes
  }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    let file = try desk.store.caseFile(number)
    let outcome = try outcome(of: file, desk)
    let ending = try desk.ending(of: number, isMeant: isMeant)
    try desk.store.end(
      number,
      as: outcome,
      comment: comment,
      closes: closes,
      rules: desk.environment.rules,
      by: desk.actor,
      now: desk.now
    )
    return Outcome(outcome: outcome, ending: ending)
  }

  private func outcome(of file: CaseFile, _ desk: ActingDesk) throws -> CaseOutcome {
    if let outcome { return try desk.environment.outcome(outcome, of: file.type) }
    guard file.state == .resolved else {
      let known = desk.environment.rules.type(file.type.rawValue)?.outcomes.map(\.name) ?? []
      throw ActError.noOutcome(number, known: known)
    }
    return try desk.environment.outcome(file.outcome, of: file.type)
  }
}

extension ActingDesk {
  /// What ends with a case; throws `ActError.endsMore` when that has to be meant and is not.
  func ending(of number: Int, isMeant: Bool) throws -> CaseEnding {
    let view = try store.caseView(number)
    guard view.file.state.isLive else { return CaseEnding() }
    let grace = environment.rules.plans.graceDays
    let ending = CaseEnding(of: view, graceDays: grace, today: today)
    guard isMeant || !ending.hasValue else { throw ActError.endsMore(number, ending) }
    return ending
  }
}

/// Abandons a case: its items get back what they had before.
///
/// Throws `ActError.endsMore` as `EndCase` does.
package struct CancelCase: CaseAct, EndingAct {
  package static var takesNewsAsSeen: Bool { true }

  package let number: Int
  package let reason: String
  package var isMeant = false

  package init(_ number: Int, reason: String) {
    self.number = number
    self.reason = reason
  }

  /// Returns what ended with it.
  package func perform(at desk: ActingDesk) throws -> CaseEnding {
    let ending = try desk.ending(of: number, isMeant: isMeant)
    try desk.store.cancel(number, reason: reason, by: desk.actor, now: desk.now)
    return ending
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
