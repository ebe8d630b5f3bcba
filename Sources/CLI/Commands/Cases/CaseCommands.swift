import Cases
import Desk
import Foundation
import Store

/// `dossier case …`: cases from opening to closing.
enum CaseCommands {
  static let all = [
    create, ListCommand.list, ListCommand.views, show, rename, resolver, seen, merge,
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

      A participant is written ROLE:ADDRESS or ROLE:ADDRESS:NAME. When none is a client, the first
      person of the client in the accounts takes part.
      """,
    examples: [
      .init(
        "dossier case create 'Brandt Metall' --type litigation --item FAC-0118",
        "Open a litigation case on an invoice."
      )
    ],
    positionals: [.one("title", "The name of the case.")],
    options: [
      .text("type", "TYPE", "What kind of matter it is ('types list').")
        .defaulting(to: CaseType.other.rawValue),
      .text("client", "ACCOUNT", "The account number of the client."),
      .text("item", "NUMBER[=AMOUNT]", "An item it is about, or so much of it.").repeatable,
      .text("participant", "ROLE:ADDRESS[:NAME]", "Someone who takes part.").repeatable,
      .text("status", "STATUS", "Its status; that of the type when left out."),
      .text("reason", "TEXT", "Why the client contests."),
      .day("promised", "The day that the client promised to pay on."),
      .text("resolver", "USER", "The user who owns its resolution."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      var opening = try environment.opening(
        type: invocation.required("type"),
        title: invocation.positional("title"),
        account: invocation.string("client"),
        status: invocation.string("status"),
        resolver: try invocation.string("resolver").map(environment.user),
        promised: invocation.day("promised")
      )
      opening.reason = invocation.string("reason") ?? ""
      opening.participants = try invocation.strings("participant").map(PersonText.participant)
      try addContact(to: &opening, invocation, environment)
      if let person = opening.resolver.flatMap(environment.resolverParticipant),
        !opening.participants.contains(where: { $0.email == person.email })
      {
        opening.participants.append(person)
      }
      try addItems(invocation.strings("item"), to: &opening, environment)
      let number = try environment.store.open(opening, by: invocation.author(), now: invocation.now)
      let record = try CaseRecord(environment).summary(environment.store.caseFile(number))
      invocation.output.done(
        "Case \(number) is open; its reference is \(environment.references.reference(number).text).",
        record
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
        try CasePage(environment, invocation.output, isFull: invocation.flag("full")).write(view)
      }
      return .ok
    }
  )

  static let rename = change(
    "rename",
    "Give a case another name.",
    .one("title", "The new name.")
  ) { store, number, title, actor, now in
    try store.rename(number, to: title, by: actor, now: now)
    return "Case \(number) is now called '\(title)'."
  }

  static let resolver = Command(
    name: "case resolver",
    group: .cases,
    summary: "Give a case another resolver.",
    discussion: """
      The new resolver takes part in the case; the one before stays on it and may go on reading. With
      --letter they get the letter case-handover; say in --comment what the cause is, what was done and
      what comes next. For one item only, see 'item resolver'.
      """,
    positionals: [caseArgument, .one("user", "The id of the user.")],
    options: [
      .flag("letter", "Write them the hand-over letter."),
      .text("comment", "TEXT", "Cause, action taken, next step.").defaulting(to: ""),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let user = try environment.user(invocation.positional("user"))
      let author = try invocation.author()
      try environment.store.setResolver(user, of: number, by: author, now: invocation.now)
      let comment = invocation.required("comment")
      if !comment.isEmpty {
        try environment.store.addComment(
          comment,
          visibility: .internal,
          to: number,
          by: author,
          now: invocation.now
        )
      }
      if let person = environment.resolverParticipant(user) {
        try environment.store.addParticipant(person, to: number, by: author, now: invocation.now)
        if invocation.flag("letter") {
          _ = try environment.store.request(
            LetterRequest(
              caseNumber: number,
              template: "case-handover",
              recipient: person.email,
              details: ["message": comment],
              dedupeKey: "handover:\(number):\(user):\(invocation.now.timeIntervalSince1970)"
            ),
            now: invocation.now
          )
        }
      } else if invocation.flag("letter") {
        throw CommandError("\(user) has no address to be written to.", .data)
      }
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
    actor,
    now in
    try store.markSeen(number, by: actor, now: now)
    return "Case \(number) needs no attention."
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
      try environment.store.merge(
        number,
        into: target,
        by: invocation.author(),
        now: invocation.now
      )
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
    _ body: @escaping @Sendable (SQLiteStore, Int, String, Actor, Date) throws -> String
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
          invocation.author(),
          invocation.now
        )
        invocation.output.done(sentence, ["number": .integer(number)])
        return .ok
      }
    )
  }

  /// The first person of the client in the accounts takes part when no other client is named.
  private static func addContact(
    to opening: inout Opening,
    _ invocation: Invocation,
    _ environment: Environment
  ) throws {
    guard let account = opening.account,
      !opening.participants.contains(where: { $0.role == .client })
    else { return }
    let contacts = try environment.store.clientView(account: account).contacts
    guard let contact = contacts.first(where: { $0.kind == "client" && $0.mailState.isEmpty })
    else {
      return
    }
    opening.participants.append(
      Participant(email: contact.email, name: contact.name, role: .client)
    )
    invocation.output.note("\(contact.email) takes part as the client, from the accounts.")
  }

  /// Items as they are typed: `FAC-0118`, or `FAC-0118=950.00` for so much of it.
  private static func addItems(
    _ texts: [String],
    to opening: inout Opening,
    _ environment: Environment
  ) throws {
    for text in texts {
      let pieces = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let number = pieces.first else { continue }
      let item = try environment.store.item(number, account: opening.account)
      opening.items.append(item.number)
      guard pieces.count == 2 else { continue }
      guard let amount = Money(decimal: pieces[1], currency: item.amount.currency) else {
        throw CommandError("'\(pieces[1])' is no amount such as 950.00.", .usage)
      }
      opening.amounts[item.number] = amount.minorUnits
    }
  }
}
