import Cases
import Foundation
import Store

/// `dossier case …`: cases from opening to closing.
enum CaseCommands {
  static let all = [
    create, list, show, rename, status, resolver, seen, close, reopen, merge,
  ]

  static let caseArgument = Positional.one(
    "case",
    "The case: 1042, or its reference DOS-1042-k7qf2."
  )

  static let create = Command(
    name: "case create",
    group: .cases,
    summary: "Open a case.",
    discussion: """
      Opens a case with its items and the people who take part. The reference is printed: it goes
      into the subject of every letter, and mail that brings it back finds the case.

      A participant is written ROLE:ADDRESS or ROLE:ADDRESS:NAME.
      """,
    examples: [
      .init(
        "dossier case create 'Brandt Metall' --type litigation --item FAC-0118",
        "Open a litigation case on an invoice."
      )
    ],
    positionals: [.one("title", "The name of the case.")],
    options: [
      .choice("type", CaseType.allCases.map(\.rawValue), "What kind of matter it is.")
        .defaulting(to: CaseType.other.rawValue),
      .text("client", "ACCOUNT", "The account number of the client."),
      .text("item", "NUMBER", "An item it is about.").repeatable,
      .text("participant", "ROLE:ADDRESS[:NAME]", "Someone who takes part.").repeatable,
      .text("status", "STATUS", "Its status."),
      .text("resolver", "USER", "The user who owns its resolution."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let opening = SQLiteStore.Opening(
        type: invocation.choice("type", CaseType.self) ?? .other,
        title: invocation.positional("title"),
        status: invocation.string("status") ?? "",
        account: invocation.string("client"),
        resolver: try resolver(invocation),
        items: invocation.strings("item"),
        participants: try invocation.strings("participant").map(PersonText.participant)
      )
      let number = try environment.store.open(opening, by: invocation.author(), now: Date())
      let record = try CaseRecord(environment).summary(environment.store.caseFile(number))
      invocation.output.done(
        "Case \(number) is open; its reference is \(environment.references.reference(number).text).",
        record
      )
      return .ok
    }
  )

  static let list = Command(
    name: "case list",
    group: .cases,
    summary: "List cases, newest first.",
    options: [
      .choice("state", CaseState.allCases.map(\.rawValue) + ["all"], "Only cases in this state."),
      .integer("limit", "N", "At most so many.").defaulting(to: "100"),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let states: [CaseState] =
        switch invocation.string("state") {
        case nil: CaseState.allCases.filter(\.isLive)
        case "all": CaseState.allCases
        case let name?: CaseState(rawValue: name).map { [$0] } ?? []
        }
      let cases = try environment.store.cases(in: states, limit: invocation.int("limit") ?? 100)
      invocation.output.list(
        try cases.map(CaseRecord(environment).summary),
        empty: "There are no such cases."
      )
      return .ok
    }
  )

  static let show = Command(
    name: "case show",
    group: .cases,
    summary: "Show a case: people, items, files and its timeline.",
    discussion: """
      Of a message the timeline has the beginning of what its author wrote now; with --full, the whole
      text with what it quotes.
      """,
    positionals: [caseArgument],
    options: [.flag("full", "Whole texts, with what they quote.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let view = try environment.store.caseView(invocation.caseNumber("case", environment))
      if invocation.output.style.isJSON {
        invocation.output.show(CaseRecord(environment).whole(view))
      } else {
        CasePage(environment, invocation.output, isFull: invocation.flag("full")).write(view)
      }
      return .ok
    }
  )

  static let rename = change(
    "rename",
    "Give a case another name.",
    .one("title", "The new name.")
  ) { store, number, title, actor in
    try store.rename(number, to: title, by: actor, now: Date())
    return "Case \(number) is now called '\(title)'."
  }

  static let status = change(
    "status",
    "Give a case another status.",
    .one("status", "The new status.")
  ) { store, number, status, actor in
    try store.setStatus(status, of: number, by: actor, now: Date())
    return "The status of case \(number) is now '\(status)'."
  }

  static let close = change(
    "close",
    "End a case.",
    .one("outcome", "How it ended.")
  ) { store, number, outcome, actor in
    try store.close(number, outcome: outcome, by: actor, now: Date())
    return "Case \(number) is closed."
  }

  static let resolver = Command(
    name: "case resolver",
    group: .cases,
    summary: "Give a case another resolver.",
    positionals: [caseArgument, .one("user", "The id of the user.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let user = try known(invocation.positional("user"), environment)
      try environment.store.setResolver(user, of: number, by: invocation.author(), now: Date())
      invocation.output.done(
        "\(user) now resolves case \(number).",
        ["number": .integer(number)]
      )
      return .ok
    }
  )

  static let seen = change("seen", "Mark that what came in was looked at.") {
    store,
    number,
    _,
    actor in
    try store.markSeen(number, by: actor, now: Date())
    return "Case \(number) needs no attention."
  }

  static let reopen = change("reopen", "Take up a case again that was ended.") {
    store,
    number,
    _,
    actor in
    try store.reopen(number, by: actor, now: Date())
    return "Case \(number) is open again."
  }

  static let merge = Command(
    name: "case merge",
    group: .cases,
    summary: "Move all of one case to another.",
    discussion: """
      Messages, comments, files, items and people go to the other case. The old number and its
      addresses go on leading there.
      """,
    positionals: [caseArgument, .one("into", "The case that takes it all.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let target = try invocation.caseNumber("into", environment)
      try environment.store.merge(number, into: target, by: invocation.author(), now: Date())
      invocation.output.done(
        "Case \(number) is now part of case \(target).",
        ["number": .integer(target)]
      )
      return .ok
    }
  )

  /// A command that changes one thing of a case.
  private static func change(
    _ verb: String,
    _ summary: String,
    _ value: Positional? = nil,
    _ body: @escaping @Sendable (SQLiteStore, Int, String, Actor) throws -> String
  ) -> Command {
    Command(
      name: "case \(verb)",
      group: .cases,
      summary: summary,
      positionals: [caseArgument] + (value.map { [$0] } ?? []),
      action: .run { invocation in
        let environment = try invocation.environment()
        let number = try invocation.caseNumber("case", environment)
        let sentence = try body(
          environment.store,
          number,
          value.map { invocation.positional($0.name) } ?? "",
          invocation.author()
        )
        invocation.output.done(sentence, ["number": .integer(number)])
        return .ok
      }
    )
  }

  private static func resolver(_ invocation: Invocation) throws -> String? {
    try invocation.string("resolver").map { try known($0, invocation.environment()) }
  }

  /// The id of a user that the configuration names.
  static func known(_ id: String, _ environment: Environment) throws -> String {
    let users = environment.workspace.configuration.users.map(\.id)
    guard users.contains(id) else {
      throw CommandError(
        "There is no user '\(id)'\(ErrorWording.meant(NearestName.nearest(to: id, among: users)))",
        .usage
      )
    }
    return id
  }
}
