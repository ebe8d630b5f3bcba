import Cases
import Desk

/// `dossier agenda`, `dossier next …`: what is to be done, and when.
enum AgendaCommands {
  static let all = [agenda, set, done, confirm]

  static let agenda = Command(
    name: "agenda",
    group: .cases,
    summary: "Show what is to be done: late, today, coming, replies, held.",
    discussion: """
      Lists bank details that mail named and nobody has asked about, notes that name a colleague who has not
      looked at them ('mention seen'), then the next action of each live
      case, late ones first, what was promised for today or before and has not come, mail that nobody has
      looked at, letters that did not arrive, what is due and held for as many workdays as desk.heldAfter
      says, files that came by themselves and need a person ('file list'), and money that nobody has placed. Who does it is the user it
      is assigned to, else the resolver. Above it stands how many cases have something to do, and what is
      open of their items, also of those that are not shown.
      """,
    examples: [.init("dossier agenda --user lea", "One person's day.")],
    options: [
      .text("user", "USER", "Only what this user does."),
      .integer("days", "N", "How many days ahead.").defaulting(to: "7"),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let user = invocation.string("user")
      let page = try environment.agenda(of: user, days: invocation.int("days") ?? 7)
      show(page, invocation.output)
      return .ok
    }
  )

  private static func show(_ page: AgendaPage, _ output: Output) {
    guard output.style.isTerminal, !output.style.isJSON, !page.entries.isEmpty else {
      return output.list(
        page.entries.map { row($0, hasSection: true) },
        head: head(page),
        empty: "Nothing is to be done."
      )
    }
    output.line(head(page))
    output.line("")
    for part in page.parts {
      let more = part.isCut ? " and more" : ""
      output.line("\(title(part.section)) (\(part.entries.count)\(more))")
      output.list(part.entries.map { row($0, hasSection: false) }, empty: "")
      output.line("")
    }
  }

  private static func head(_ page: AgendaPage) -> String {
    "To do by \(page.through): \(MoneyText.total(page.due, "case", "cases"))"
  }

  private static func title(_ section: AgendaEntry.Section) -> String {
    switch section {
    case .bank: "Bank details to ask about"
    case .mentions: "Notes that name somebody"
    case .late: "Late"
    case .today: "Today"
    case .promises: "Promised, and not paid"
    case .coming: "Coming"
    case .replies: "Replies to handle"
    case .errors: "Letters that did not arrive"
    case .held: "Held for long"
    case .files: "Files to look at"
    case .money: "Money to place"
    }
  }

  private static func row(_ entry: AgendaEntry, hasSection: Bool) -> Record {
    let fields: Record = [
      "day": .string(entry.day), "case": .int(entry.caseNumber == 0 ? nil : entry.caseNumber),
      "what": .string(entry.what), "title": .string(entry.title), "client": .string(entry.client),
      "user": .string(entry.user), "open": .amounts(entry.amounts),
    ]
    guard hasSection else { return fields }
    return Record([.init(name: "section", value: .string(entry.section.rawValue))] + fields.fields)
  }

  static let set = Command(
    name: "next set",
    group: .cases,
    summary: "Say what is to be done next on a case, or move its day.",
    discussion: """
      A case has one next action: another day moves it, and the history keeps the old one with the
      reason. What is left out stays as it was.
      """,
    examples: [
      .init("dossier next set 1042 2026-12-07 --reason 'client is away'", "Move it to a later day.")
    ],
    positionals: [CaseCommands.caseArgument, .one("day", "The day, YYYY-MM-DD.")],
    options: [
      .choice("kind", NextAction.Kind.allCases.map(\.rawValue), "What it is."),
      .text("title", "TEXT", "What it is, in words."),
      .text("assign", "USER", "The user who does it."),
      .text("reason", "TEXT", "Why the day is moved."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      var act = PlanNext(number, on: try invocation.validDay("day"))
      act.kind = invocation.choice("kind", NextAction.Kind.self)
      act.title = invocation.string("title")
      act.assigned = invocation.string("assign")
      act.reason = invocation.string("reason") ?? ""
      let action = try invocation.perform(act, environment)
      try PlannedLetterText.note(number, environment, invocation.output)
      invocation.output.done(
        "Next on case \(number): \(action.title.isEmpty ? action.kind.rawValue : action.title) on "
          + "\(action.dueOn).",
        ["number": .integer(number), "day": .string(action.dueOn)]
      )
      return .ok
    }
  )

  static let confirm = settle(
    "confirm",
    "Say that the letter that was planned may go out."
  ) { invocation, environment, number in
    try invocation.perform(ConfirmNext(number), environment)
    let held = try PlannedLetterText.line(number, environment)
    return held.map { "It is confirmed. \($0)" } ?? "It may go out on its day."
  }

  static let done = settle("done", "Mark what was planned on a case as done.") {
    invocation,
    environment,
    number in
    try invocation.perform(FinishNext(number), environment)
    return "It is done."
  }

  private static func settle(
    _ verb: String,
    _ summary: String,
    _ body: @escaping @Sendable (Invocation, Environment, Int) throws -> String
  ) -> Command {
    Command(
      name: "next \(verb)",
      group: .cases,
      summary: summary,
      positionals: [CaseCommands.caseArgument],
      action: .run { invocation in
        let environment = try invocation.environment()
        let number = try invocation.caseNumber("case", environment)
        let done = try body(invocation, environment, number)
        invocation.output.done(done, ["number": .integer(number)])
        return .ok
      }
    )
  }
}
