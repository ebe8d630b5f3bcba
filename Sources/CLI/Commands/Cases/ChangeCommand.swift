import Cases
import Desk

/// `dossier case set`: what a case was opened with, mended.
enum ChangeCommand {
  static let set = Command(
    name: "case set",
    group: .cases,
    summary: "Give a case another client, another type, or fields.",
    discussion: """
      The items of the case have to be the new client's. Who takes part for the client before in the
      accounts is taken off the case; when no client is left, the first person of the new one in the
      accounts takes part.

      A status that cases of the new type cannot have has to be changed with it. For another resolver,
      see 'case resolver'; for another name, 'case rename'. --field gives a field of the workspace a value
      ('types list --fields').
      """,
    examples: [
      .init("dossier case set 1042 --client C-1001", "The case is about this client."),
      .init(
        "dossier case set 1042 --type dispute --status 'Price dispute'",
        "It has become a dispute."
      ),
    ],
    positionals: [CaseCommands.caseArgument],
    options: [
      .text("client", "ACCOUNT", "The account number of the client."),
      .text("type", "TYPE", "What kind of matter it is ('types list')."),
      .text("status", "STATUS", "A status that cases of the type can have."),
      FieldRows.option,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      var act = ChangeCase(try invocation.caseNumber("case", environment))
      act.account = invocation.string("client")
      act.type = invocation.string("type")
      act.status = invocation.string("status")
      act.fields = try FieldRows.texts(invocation)
      guard act.account != nil || act.type != nil || act.status != nil || !act.fields.isEmpty else {
        throw CommandError("Nothing is to be changed: give --client, --type or --field.", .usage)
      }
      note(try invocation.perform(act, environment), invocation.output)
      let row = try environment.caseSummary(act.number)
      invocation.output.done(
        "Case \(act.number) is changed: \(facts(row)).",
        CaseRecord.summary(row)
      )
      return .ok
    }
  )

  private static func note(_ outcome: ChangeCase.Outcome, _ output: Output) {
    for email in outcome.gone {
      output.note("\(email) took part for the client before, and no longer does.")
    }
    if let contact = outcome.contact {
      output.note("\(contact) takes part as the client, from the accounts.")
    }
  }

  private static func facts(_ row: CaseSummary) -> String {
    [row.clientName ?? "no client", row.file.type.rawValue.spaced, row.file.status]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
