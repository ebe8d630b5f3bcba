package import Cases
import Store

/// Says what is to be done next on a case, or moves its day; what is not given stays as it was.
package struct PlanNext: CaseAct {
  package let number: Int
  /// The day; one without work becomes the next workday of the client's country.
  package let day: Day
  package var kind: NextAction.Kind?
  /// What it is, in words.
  package var title: String?
  /// The id of the user who does it.
  package var assigned: String?
  /// Why the day is moved.
  package var reason = ""

  package init(_ number: Int, on day: Day) {
    self.number = number
    self.day = day
  }

  /// Returns what is planned now.
  package func perform(at desk: ActingDesk) throws -> NextAction {
    let file = try desk.store.caseFile(number)
    let client = try desk.client(of: file)
    let known = try desk.store.nextAction(of: number)
    var action = known ?? NextAction(caseNumber: number, dueOn: "")
    action.dueOn =
      desk.environment.rules.calendar
      .workday(onOrAfter: day, in: desk.environment.country(client)).description
    if let kind, kind != action.kind {
      // A letter was planned, and now something else is to be done.
      action = NextAction(
        caseNumber: number,
        kind: kind,
        title: action.title,
        dueOn: action.dueOn,
        assigned: action.assigned
      )
    }
    action.isByPerson = true
    action.title = title ?? action.title
    if let assigned { action.assigned = try desk.environment.user(assigned) }
    try desk.store.plan(action, reason: reason, by: desk.actor, now: desk.now)
    return action
  }
}

/// Says that what was planned on a case is done.
package struct FinishNext: CaseAct {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    guard try desk.store.finishNextAction(of: number, by: desk.actor, now: desk.now) else {
      throw ActError.nothingPlanned(number)
    }
  }
}

/// Says that the letter that was planned may go out.
package struct ConfirmNext: CaseAct {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package func perform(at desk: ActingDesk) throws {
    guard try desk.store.confirmNextAction(of: number, by: desk.actor, now: desk.now) else {
      throw ActError.noLetterPlanned(number)
    }
  }
}
