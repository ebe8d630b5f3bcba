import Cases
import Desk
import Foundation

/// `dossier case status|resolve|close|…`: the life of a case.
enum LifeCommands {
  static let all =
    [status, resolve, close, cancel, pause, resume, reopen] + LinkCommands.all + [itemResolver]

  static let status = Command(
    name: "case status",
    group: .cases,
    summary: "Give a case another status.",
    discussion: """
      Its items get the status too, and what is to be done next moves to the day that the status says;
      to the promised day when one is given. 'dossier types list --statuses' shows the statuses.
      """,
    examples: [
      .init(
        "dossier case status 1042 'Promise to pay' --promised 2026-12-01",
        "Note a promise; one looks again on that day."
      )
    ],
    positionals: [CaseCommands.caseArgument, .one("status", "The new status.")],
    options: [
      .day("promised", "The day that the client promised."),
      .flag("keep-date", "What is planned keeps its day."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let act = SetStatus(
        number,
        to: invocation.positional("status"),
        promised: invocation.day("promised"),
        keepsDay: invocation.flag("keep-date")
      )
      let status = try invocation.perform(act, environment)
      try PlannedLetterText.note(number, environment, invocation.output)
      invocation.output.done(
        "The status of case \(number) is now '\(status.name)'.",
        ["number": .integer(number), "status": .string(status.name)]
      )
      return .ok
    }
  )

  static let resolve = end(
    "resolve",
    "End the work on a case: its reason is solved.",
    """
    The outcome decides what becomes of the items: those of a dispute that is settled get a status of
    the category dispute_resolved, and can be collected again. The case is closed some days later; until
    then mail still comes to it. 'dossier types list' shows the outcomes.

    What is next, plans that nobody agreed to, open proposals and promises end with the case, and that is
    said. When a pending validation, an active plan or a letter that leaves by itself would end with it,
    you are asked; without a terminal it is refused unless --yes is given.
    """,
    .one("outcome", "How it ended."),
    closes: false
  )

  static let close = end(
    "close",
    "End a case for good.",
    """
    As 'case resolve', and the case is closed at once. One that is resolved keeps its outcome when none is
    given.
    """,
    .optional("outcome", "How it ended; what 'case resolve' said when left out."),
    closes: true
  )

  private static func end(
    _ verb: String,
    _ summary: String,
    _ discussion: String,
    _ outcome: Positional,
    closes: Bool
  ) -> Command {
    Command(
      name: "case \(verb)",
      group: .cases,
      summary: summary,
      discussion: discussion,
      examples: [.init("dossier case \(verb) 1042 settled", "It ended by agreement.")],
      positionals: [CaseCommands.caseArgument, outcome],
      options: [.text("comment", "TEXT", "What else there is to say."), yes],
      action: .run { invocation in
        let environment = try invocation.environment()
        let number = try invocation.caseNumber("case", environment)
        let act = EndCase(
          number,
          as: invocation.optionalPositional("outcome"),
          comment: invocation.string("comment") ?? "",
          closes: closes
        )
        let ended = try invocation.performEnding(act, environment)
        invocation.output.done(
          "Case \(number) is \(closes ? "closed" : "resolved"): \(ended.outcome.label).",
          ["number": .integer(number), "outcome": .string(ended.name)]
        )
        invocation.note(ended.ending)
        return .ok
      }
    )
  }

  static let yes = Option.flag("yes", "Do not ask what else ends with it.")

  static let cancel = change(
    "cancel",
    "Abandon a case: its items get back what they had before.",
    .one("reason", "Why."),
    options: [yes]
  ) { invocation, environment, number in
    let act = CancelCase(number, reason: invocation.positional("reason"))
    invocation.note(try invocation.performEnding(act, environment))
    return "Case \(number) is cancelled."
  }

  static let pause = change(
    "pause",
    "Pause a case until a day, on which it goes on by itself.",
    .one("day", "The day, YYYY-MM-DD.")
  ) { invocation, environment, number in
    let day = try invocation.validDay("day")
    try invocation.perform(PauseCase(number, until: day), environment)
    return "Case \(number) is paused until \(day)."
  }

  static let resume = change("resume", "Let a paused case go on.") {
    invocation,
    environment,
    number in
    try invocation.perform(ResumeCase(number), environment)
    return "Case \(number) goes on."
  }

  static let reopen = change("reopen", "Take up a case again that was ended.") {
    invocation,
    environment,
    number in
    try invocation.perform(ReopenCase(number), environment)
    try ItemText.noteShared(number, environment, invocation.output)
    return "Case \(number) is open again."
  }

  static let itemResolver = Command(
    name: "item resolver",
    group: .cases,
    summary: "Give one item of a case another resolver, or all.",
    discussion: """
      --all changes the resolver of the case, and so of all its items; without it only this item gets
      another one. They are told as 'case resolver' tells them.
      """,
    positionals: [
      CaseCommands.caseArgument, .one("item", "The number of the item."),
      .one("user", "The id of the user."),
    ],
    options: [.flag("all", "All items of the case.")] + HandOverText.all,
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let (item, user) = (invocation.positional("item"), invocation.positional("user"))
      let all = invocation.flag("all")
      var act = SetItemResolver(number, item: item, to: user, isForAll: all)
      act.wish = try HandOverText.wishWithFormer(invocation)
      try invocation.perform(act, environment)
      invocation.output.done(
        all
          ? "\(user) now resolves case \(number) and all its items."
          : "\(user) now resolves item \(item).",
        ["number": .integer(number), "user": .string(user)]
      )
      return .ok
    }
  )

  /// A command that changes one thing of a case.
  static func change(
    _ verb: String,
    _ summary: String,
    _ value: Positional? = nil,
    options: [Option] = [],
    _ body: @escaping @Sendable (Invocation, Environment, Int) throws -> String
  ) -> Command {
    Command(
      name: "case \(verb)",
      group: .cases,
      summary: summary,
      positionals: [CaseCommands.caseArgument] + (value.map { [$0] } ?? []),
      options: options,
      action: .run { invocation in
        let environment = try invocation.environment()
        let number = try invocation.caseNumber("case", environment)
        let sentence = try body(invocation, environment, number)
        invocation.output.done(sentence, ["number": .integer(number)])
        return .ok
      }
    )
  }
}
