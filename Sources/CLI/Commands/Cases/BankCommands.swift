import Cases
import Desk

/// `dossier bank …`: bank details that mail names, which a person has to ask about.
enum BankCommands {
  static let all = [list, confirm, reject]

  static let list = Command(
    name: "bank list",
    group: .cases,
    summary: "List bank details that mail named and nobody has asked about.",
    discussion: """
      Mail that names an account which is not on file, or says that bank details have changed, is flagged
      on its case: letters that leave by themselves wait, and nothing else ends it than 'bank confirm' or
      'bank reject'. On file are our own accounts and those that were confirmed for the client, the case
      or the author. Ask by a number that you had before: an answer to the mail proves nothing.
      """,
    examples: [
      .init("dossier bank list", "What is to be asked."),
      .init("dossier bank list 1042", "What mail named on a case, also what was decided."),
    ],
    positionals: [.optional("case", "Only of this case.")],
    options: [.flag("all", "Also what is decided, newest first.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.optionalPositional("case").map(environment.caseNumber)
      let flags =
        try number.map(environment.bankDetails(of:))
        ?? environment.bankDetails(includingDecided: invocation.flag("all"))
      invocation.output.list(flags.map(row), empty: "Mail has named no bank details to ask about.")
      return .ok
    }
  )

  static func row(_ flag: BankDetailsFlag) -> Record {
    [
      "id": .integer(flag.id), "case": .integer(flag.caseNumber),
      "message": .integer(flag.message), "from": .string(flag.author),
      "what": .string(flag.details.kind.rawValue),
      "account": .string(BankDetailsText.grouped(flag.details.account)),
      "state": .string(flag.state.rawValue), "by": .string(flag.decidedBy),
      "how": .string(flag.how), "evidence": .string(flag.details.evidence),
    ]
  }

  static let confirm = decide(
    "confirm",
    areTheirs: true,
    summary: "Say that bank details are the partner's, and how you know.",
    example: .init(
      "dossier bank confirm 3 --how 'called Ms Brandt on the number of the contract'",
      "They count as on file for the client and the author from now on."
    ),
    done: "are confirmed"
  )

  static let reject = decide(
    "reject",
    areTheirs: false,
    summary: "Say that bank details are false, and how you know.",
    example: .init(
      "dossier bank reject 3 --how 'their accounts department knows nothing of it'",
      "They are asked about again when another mail names them."
    ),
    done: "are rejected"
  )

  private static func decide(
    _ verb: String,
    areTheirs: Bool,
    summary: String,
    example: Command.Example,
    done: String
  ) -> Command {
    Command(
      name: "bank \(verb)",
      group: .cases,
      summary: summary,
      examples: [example],
      positionals: [.one("id", "The number that 'bank list' shows.")],
      options: [.text("how", "TEXT", "How you found out; not by answering the mail.")],
      action: .run { invocation in
        let environment = try invocation.environment()
        let act = DecideBankDetails(
          try invocation.number("id"),
          areTheirs: areTheirs,
          how: invocation.string("how") ?? ""
        )
        let flag = try invocation.perform(act, environment)
        invocation.output.done(
          "Bank details \(flag.id) of case \(flag.caseNumber) \(done).",
          ["id": .integer(flag.id), "number": .integer(flag.caseNumber)]
        )
        return .ok
      }
    )
  }
}
