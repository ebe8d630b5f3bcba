import Cases
import Foundation

/// Whoever is asked and says nothing: their manager is told, once.
extension ScheduleWriter {
  private static let template = "escalation"

  /// Tells the manager of a department that was silent past the day of a dispute.
  func escalateDispute(_ number: Int) throws {
    let table = DisputeTable(db: db)
    var facts = try table.facts(of: number)
    guard let due = facts.dueOn, due < context.today, facts.escalatedOn == nil else { return }
    facts.escalatedOn = context.today
    try table.set(facts, of: number)
    let manager = context.managersOfDepartments[facts.department.lowercased()]
    try record(
      .escalated,
      number,
      ["department": facts.department, "due": due.description, "to": manager ?? ""]
    )
    try tell(
      manager,
      number,
      key: "escalation:dispute:\(number):\(facts.department):\(due)",
      [:]
    )
  }

  /// Tells the managers of those who did not decide a validation until its day.
  func escalateSilence(of validation: Validation) throws {
    for step in validation.steps where step.state == .pending {
      let key = "escalation:validation:\(validation.id):\(validation.revision):\(step.number)"
      let manager =
        context.managers[step.email]
        ?? context.managersOfDepartments[step.department.lowercased()]
      guard let manager, manager != step.email,
        try !LetterRequestTable(db: db).contains(key)
      else { continue }
      try record(
        .escalated,
        validation.caseNumber,
        [
          "department": step.department.isEmpty ? step.email : step.department,
          "due": validation.deadline, "to": manager,
        ]
      )
      try tell(
        manager,
        validation.caseNumber,
        key: key,
        ["validation": String(validation.id), "step": String(step.number)]
      )
    }
  }

  /// Where nobody is named as the manager, somebody has to look at the case.
  private func tell(
    _ manager: String?,
    _ number: Int,
    key: String,
    _ details: [String: String]
  ) throws {
    guard let manager else {
      _ = try CaseFileTable(db: db)
        .callAttention(to: number, Attention(.silent), now: context.now)
      return
    }
    try LetterRequestTable(db: db).insert(
      LetterRequest(
        caseNumber: number,
        template: ScheduleWriter.template,
        recipient: manager,
        details: details,
        dedupeKey: key
      ),
      now: context.now
    )
  }
}
