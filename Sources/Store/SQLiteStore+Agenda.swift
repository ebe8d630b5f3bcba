public import Cases
public import Foundation

/// What is to be done, and when.
extension SQLiteStore {
  /// What is to be done next on a case; nil when nothing is planned.
  public func nextAction(of number: Int) throws -> NextAction? {
    try read { try NextActionTable(db: $0).action(of: number) }
  }

  /// Plans what is to be done next, or moves what is planned; the old day goes into the history.
  public func plan(_ action: NextAction, reason: String, by actor: Actor, now: Date) throws {
    try write { db in
      let table = NextActionTable(db: db)
      var action = action
      action.caseNumber = try CaseFileTable(db: db).writable(action.caseNumber).number
      let before = try table.action(of: action.caseNumber)
      if let before {
        action.reschedules = before.reschedules + (before.dueOn == action.dueOn ? 0 : 1)
      }
      try table.set(action)
      let moved = before.map { ["from": $0.dueOn] } ?? [:]
      try EventTable(db: db).insert(
        Event(
          before == nil ? .nextActionSet : .nextActionRescheduled,
          caseNumber: action.caseNumber,
          at: now,
          actor: actor,
          details: [
            "to": action.dueOn, "kind": action.kind.rawValue, "title": action.title,
            "assigned": action.assigned, "reason": reason,
          ].merging(moved) { $1 }
        )
      )
    }
  }

  /// Marks what was planned as done; whether anything was.
  public func finishNextAction(of number: Int, by actor: Actor, now: Date) throws -> Bool {
    try write { db in
      let table = NextActionTable(db: db)
      guard let action = try table.action(of: number) else { return false }
      try table.finish(number)
      try EventTable(db: db).insert(
        Event(
          .nextActionDone,
          caseNumber: number,
          at: now,
          actor: actor,
          details: ["due": action.dueOn, "kind": action.kind.rawValue, "title": action.title]
        )
      )
      return true
    }
  }

  /// The daily page: what is late, due today and through a later day, mail to look at, and letters
  /// that did not arrive.
  public func agenda(today: String, through day: String) throws -> [AgendaEntry] {
    try read { db in
      let table = NextActionTable(db: db)
      return try table.due(through: day, today: today) + table.unread() + table.failed()
    }
  }
}
