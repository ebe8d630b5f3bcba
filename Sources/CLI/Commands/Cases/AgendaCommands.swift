import Cases
import Desk
import Foundation
import Store

/// `dossier agenda`, `dossier next …`: what is to be done, and when.
enum AgendaCommands {
  static let all = [agenda, set, done, confirm]

  static let agenda = Command(
    name: "agenda",
    group: .cases,
    summary: "Show what is to be done: late, today, coming, replies, errors.",
    discussion: """
      Lists the next action of each live case, late ones first, then mail that nobody has looked at, and
      letters that did not arrive. Who does it is the user it is assigned to, else the resolver.
      """,
    examples: [.init("dossier agenda --user lea", "One person's day.")],
    options: [
      .text("user", "USER", "Only what this user does."),
      .integer("days", "N", "How many days ahead.").defaulting(to: "7"),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let now = invocation.now
      let days = invocation.int("days") ?? 7
      let entries = try environment.store.agenda(
        today: day(now, environment),
        through: day(now.addingTimeInterval(Double(days) * 86_400), environment),
        escalating: environment.escalation,
        of: invocation.string("user")
      )
      show(entries, environment, invocation.output)
      return .ok
    }
  )

  private static func day(_ date: Date, _ environment: Environment) -> String {
    Day(date, in: environment.timeZone).description
  }

  private static func show(
    _ entries: [AgendaEntry],
    _ environment: Environment,
    _ output: Output
  ) {
    guard output.style.isTerminal, !output.style.isJSON, !entries.isEmpty else {
      return output.list(
        entries.map { row($0, environment, section: true) },
        empty: "Nothing is to be done."
      )
    }
    for section in AgendaEntry.Section.allCases {
      let rows = entries.filter { $0.section == section }
      guard !rows.isEmpty else { continue }
      let isCut = rows.count >= SQLiteStore.agendaLimit
      output.line("\(title(section)) (\(rows.count)\(isCut ? " and more" : ""))")
      output.list(rows.map { row($0, environment, section: false) }, empty: "")
      output.line("")
    }
  }

  private static func title(_ section: AgendaEntry.Section) -> String {
    switch section {
    case .late: "Late"
    case .today: "Today"
    case .coming: "Coming"
    case .replies: "Replies to handle"
    case .errors: "Letters that did not arrive"
    }
  }

  private static func row(
    _ entry: AgendaEntry,
    _ environment: Environment,
    section: Bool
  ) -> Record {
    let fields: Record = [
      "day": .string(entry.day), "case": .integer(entry.caseNumber),
      "what": .string(entry.what), "title": .string(entry.title), "client": .string(entry.client),
      "user": .string(entry.user),
    ]
    guard section else { return fields }
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
      let known = try environment.store.nextAction(of: number)
      let action = NextAction(
        caseNumber: number,
        kind: invocation.choice("kind", NextAction.Kind.self) ?? known?.kind ?? .followUp,
        title: invocation.string("title") ?? known?.title ?? "",
        dueOn: try invocation.validDay("day").description,
        assigned: try invocation.string("assign").map(environment.user) ?? known?.assigned ?? ""
      )
      try environment.store.plan(
        action,
        reason: invocation.string("reason") ?? "",
        by: invocation.author(),
        now: invocation.now
      )
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
    "Say that the letter that was planned may go out.",
    done: "It may go out on its day.",
    nothing: "No letter is planned"
  ) { store, number, author, now in
    try store.confirmNextAction(of: number, by: author, now: now)
  }

  static let done = settle(
    "done",
    "Mark what was planned on a case as done.",
    done: "It is done.",
    nothing: "Nothing is planned"
  ) { store, number, author, now in
    try store.finishNextAction(of: number, by: author, now: now)
  }

  private static func settle(
    _ verb: String,
    _ summary: String,
    done: String,
    nothing: String,
    _ body: @escaping @Sendable (SQLiteStore, Int, Actor, Date) throws -> Bool
  ) -> Command {
    Command(
      name: "next \(verb)",
      group: .cases,
      summary: summary,
      positionals: [CaseCommands.caseArgument],
      action: .run { invocation in
        let environment = try invocation.environment()
        let number = try invocation.caseNumber("case", environment)
        guard try body(environment.store, number, invocation.author(), invocation.now) else {
          throw CommandError("\(nothing) on case \(number).", .noInput)
        }
        invocation.output.done(done, ["number": .integer(number)])
        return .ok
      }
    )
  }
}
