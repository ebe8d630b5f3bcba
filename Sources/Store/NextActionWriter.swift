import Cases
import Foundation

/// Plans and moves what is to be done next, with the history of its days.
struct NextActionWriter {
  let db: Connection
  let actor: Actor
  let now: Date

  private var table: NextActionTable { NextActionTable(db: db) }

  /// Plans, or moves what is planned; the old day goes into the history.
  func plan(_ action: NextAction, reason: String) throws {
    var action = action
    let before = try table.action(of: action.caseNumber)
    if let before {
      action.reschedules = before.reschedules + (before.dueOn == action.dueOn ? 0 : 1)
    }
    try table.set(action)
    try HeldTable(db: db).remove(.letter, from: action.caseNumber)
    var details = [
      "to": action.dueOn, "kind": action.kind.rawValue, "title": action.title,
      "assigned": action.assigned, "reason": reason,
    ]
    details["from"] = before?.dueOn
    try record(before == nil ? .nextActionSet : .nextActionRescheduled, action, details)
  }

  /// Moves what is planned to another day, or plans to look again on it; does nothing when that is so.
  ///
  /// A day that a person chose stays, and is returned; `isChosen` when a person chooses this one.
  @discardableResult
  func move(_ number: Int, to day: Day, reason: String, isChosen: Bool = false) throws -> KeptDay? {
    let known = try table.action(of: number)
    guard known?.dueOn != day.description else { return nil }
    if let known, known.isByPerson, !isChosen { return try keep(known, from: day, reason: reason) }
    var action = known ?? NextAction(caseNumber: number, dueOn: day.description)
    action.dueOn = day.description
    action.isByPerson = isChosen
    try plan(action, reason: reason)
    return nil
  }

  /// Plans something that follows by itself, unless a person chose what is next.
  func propose(_ action: NextAction, reason: String) throws {
    if let known = try table.action(of: action.caseNumber), known.isByPerson,
      let day = Day(action.dueOn)
    {
      _ = try keep(known, from: day, reason: reason)
    } else {
      try plan(action, reason: reason)
    }
  }

  /// Says that a day that a person chose stays; somebody looks when something was to come earlier.
  private func keep(_ known: NextAction, from day: Day, reason: String) throws -> KeptDay {
    try record(
      .nextActionKept,
      known,
      ["due": known.dueOn, "to": day.description, "reason": reason]
    )
    if day.description < known.dueOn {
      _ = try CaseFileTable(db: db)
        .callAttention(to: known.caseNumber, Attention(.kept), now: now)
    }
    return KeptDay(known.dueOn, wanted: day)
  }

  func finish(_ number: Int) throws -> Bool {
    guard let action = try table.action(of: number) else { return false }
    try table.end(number, as: "done")
    try HeldTable(db: db).remove(.letter, from: number)
    try record(.nextActionDone, action, ["due": action.dueOn])
    return true
  }

  func cancel(_ number: Int) throws -> Bool {
    guard let action = try table.action(of: number) else { return false }
    try table.end(number, as: "cancelled")
    try HeldTable(db: db).remove(.letter, from: number)
    try record(.nextActionCancelled, action, ["due": action.dueOn])
    return true
  }

  func confirm(_ number: Int) throws -> Bool {
    guard var action = try table.action(of: number), !action.template.isEmpty else { return false }
    action.confirmedBy = actor.name
    try table.set(action)
    try record(.nextActionConfirmed, action, ["due": action.dueOn, "template": action.template])
    return true
  }

  private func record(_ type: EventType, _ action: NextAction, _ details: [String: String]) throws {
    let common = ["kind": action.kind.rawValue, "title": action.title]
    try db.history.record(
      type,
      on: action.caseNumber,
      by: actor,
      at: now,
      details: common.merging(details) { $1 }
    )
  }
}
