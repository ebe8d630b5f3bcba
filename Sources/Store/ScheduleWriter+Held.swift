import Cases
import Foundation

/// What is held is taken down, so that people see it.
extension ScheduleWriter {
  /// Takes down why something is held, or that it is not any more.
  ///
  /// What waits for the hours of letters, or for the end of a pause, is not held: it has a day.
  func note(_ holds: [Hold], of what: HeldThing.What, _ number: Int) throws {
    let table = HeldTable(db: db)
    let reasons = holds.filter(\.isHeld).map(\.sentence)
    guard !reasons.isEmpty else {
      return holds.isEmpty ? try table.remove(what, from: number) : ()
    }
    try table.note(what, on: number, reason: reasons.joined(separator: "; "), now: context.now)
  }

  /// Whether a plan is not given up yet, because its client was not reminded.
  ///
  /// From the end of a hold on the client has the days of grace before it is.
  func holdsDefault(of plan: InstallmentPlan, _ holds: [Hold]) throws -> Bool {
    let table = HeldTable(db: db)
    if holds.contains(where: \.isHeld) {
      try table.note(
        .planDefault,
        on: plan.caseNumber,
        reason: "the client was not reminded: "
          + holds.filter(\.isHeld).map(\.sentence)
          .joined(separator: "; "),
        now: context.now
      )
      return true
    }
    guard try table.all(of: plan.caseNumber).contains(where: { $0.what == .planDefault }) else {
      return false
    }
    let reminded = try PlanTable(db: db).lastReminder(of: plan.id)
    if let reminded,
      reminded.addingTimeInterval(Double(plan.graceDays) * 86_400) < context.now
    {
      try table.remove(.planDefault, from: plan.caseNumber)
      return false
    }
    return true
  }
}
