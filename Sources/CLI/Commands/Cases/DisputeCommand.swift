import Cases
import Desk

/// `dossier case dispute`: why a case is contested, and who has to settle it until when.
enum DisputeCommand {
  static let command = Command(
    name: "case dispute",
    group: .cases,
    summary: "Say why a case is contested, and who settles it.",
    discussion: """
      What is left out stays as it was. The reasons are those of 'disputes' in types.json5; departments
      are named there or by users. When the day passes and the department was silent, its manager is told
      once.
      """,
    examples: [
      .init(
        "dossier case dispute 1042 --reason price --department Sales",
        "Sales has to say which price is right."
      )
    ],
    positionals: [CaseCommands.caseArgument],
    options: [
      .text("reason", "REASON", "Why the client contests ('types list --reasons')."),
      .text("root-cause", "TEXT", "What really went wrong."),
      .choice("priority", DisputeFacts.Priority.allCases.map(\.rawValue), "How soon."),
      .day("due", "The day by which it has to be settled."),
      .text("department", "DEPARTMENT", "Who has to say what is right."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let change = change(invocation)
      guard !change.isEmpty else {
        throw CommandError(
          "Nothing is to be changed: give --reason, --due or another option.",
          .usage
        )
      }
      let facts = try invocation.perform(SetDispute(change, of: number), environment)
      invocation.output.done(
        "Case \(number) is contested: \(words(facts)).",
        Record([Record.Field(name: "number", value: .integer(number))] + record(facts).fields)
      )
      return .ok
    }
  )

  private static func change(_ invocation: Invocation) -> DisputeChange {
    var change = DisputeChange()
    change.reason = invocation.string("reason")
    change.rootCause = invocation.string("root-cause")
    change.priority = invocation.choice("priority", DisputeFacts.Priority.self)
    change.dueOn = invocation.day("due")
    change.department = invocation.string("department")
    return change
  }

  /// What is known, in one line.
  static func words(_ facts: DisputeFacts) -> String {
    var parts = ["priority \(facts.priority.rawValue)"]
    if !facts.rootCause.isEmpty { parts.insert("root cause \(facts.rootCause)", at: 0) }
    if !facts.reason.isEmpty { parts.insert("reason \(facts.reason.spaced)", at: 0) }
    if !facts.department.isEmpty { parts.append("department \(facts.department)") }
    if let day = facts.dueOn { parts.append("due \(day)") }
    if let day = facts.escalatedOn { parts.append("its manager was told on \(day)") }
    return parts.joined(separator: ", ")
  }

  /// What is known, as a record.
  static func record(_ facts: DisputeFacts) -> Record {
    [
      "reason": .string(facts.reason), "rootCause": .string(facts.rootCause),
      "priority": .string(facts.priority.rawValue), "due": .text(facts.dueOn?.description),
      "department": .string(facts.department), "escalatedOn": .text(facts.escalatedOn?.description),
    ]
  }
}
