import Cases
import Desk

/// `dossier review open`: a case for mail that waits.
enum ReviewOpening {
  static let open = Command(
    name: "review open",
    group: .mail,
    summary: "Open a case for a message that waits.",
    discussion: """
      The author takes part. The client is the one that is named, or whose items are; else the one that
      the message points to, when there is only one ('review show' says why). Which items it names is
      told, and none is put on the case by itself.
      """,
    examples: [
      .init(
        "dossier review open 3 --type dispute --item FAC-0118=950.00 --resolver lea",
        "It contests a part of an invoice."
      )
    ],
    positionals: [ReviewCommands.reviewArgument],
    options: [
      .text("title", "TITLE", "The name of the case; the subject when left out."),
      .text("type", "TYPE", "What kind of matter it is ('types list').")
        .defaulting(to: CaseType.other.rawValue),
      .text("client", "ACCOUNT", "The account number of the client."),
      ItemText.option, ItemText.also,
      .text("status", "STATUS", "Its status; that of the type when left out."),
      .text("resolver", "USER", "The user who owns its resolution."),
      .choice(
        "role",
        ParticipantRole.allCases.map(\.rawValue),
        "What the author is in the case."
      )
      .defaulting(to: ParticipantRole.client.rawValue),
    ] + HandOverText.opening,
    action: .run { invocation in
      let environment = try invocation.environment()
      let outcome = try invocation.perform(act(invocation), environment)
      let number = outcome.opened.number
      note(outcome, invocation.output)
      try PlannedLetterText.note(number, environment, invocation.output)
      invocation.output.done(
        "Case \(number) is open, and the message is on it.",
        CaseRecord.summary(try environment.caseSummary(number))
      )
      return .ok
    }
  )

  private static func act(_ invocation: Invocation) throws -> OpenFromReview {
    var act = OpenFromReview(
      try invocation.number("message"),
      type: invocation.required("type"),
      title: invocation.string("title"),
      account: invocation.string("client"),
      role: invocation.choice("role", ParticipantRole.self) ?? .client
    )
    act.items = try ItemText.items(invocation)
    act.isShared = invocation.flag("also")
    act.status = invocation.string("status")
    act.resolver = invocation.string("resolver")
    act.wish = HandOverText.wish(invocation)
    return act
  }

  /// What was found and taken, and what was found and left to people.
  private static func note(_ outcome: OpenFromReview.Outcome, _ output: Output) {
    let (pointers, number) = (outcome.pointers, outcome.opened.number)
    ItemText.note(outcome.opened, output)
    if let client = outcome.foundClient {
      let why = pointers.reasons.first { $0.account == client && !$0.isWeak }
      output.note("The client is \(client): \(why.map(\.description) ?? "").")
    }
    guard outcome.isOpen else { return }
    if pointers.clients.count > 1 {
      output.note(
        "The case has no client, since the message points to \(Sentences.listed(pointers.clients)): "
          + "'dossier case set \(number) --client ACCOUNT' gives it one."
      )
    } else if let hint = pointers.reasons.first(where: { $0.isWeak }), outcome.foundClient == nil {
      output.note(
        "The case has no client; \(hint.description): "
          + "'dossier case set \(number) --client \(hint.account ?? "")' gives it this one."
      )
    }
    for item in pointers.items where outcome.foundClient == item.account {
      output.note(
        "The message names \(item.number): 'dossier item add \(number) \(item.number)' puts it on the "
          + "case."
      )
    }
  }
}
