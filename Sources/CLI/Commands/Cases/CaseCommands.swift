import Cases
import Desk

/// `dossier case …`: cases from opening to closing.
enum CaseCommands {
  static let all = [
    create, ListCommand.list, ListCommand.views, show, rename, ChangeCommand.set,
    resolver, DisputeCommand.command, seen, merge,
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

      An item is on one live case. With --also it may be on several: what those are about as parts of
      it is together no more than what is open, and its status is that of the case which took it first,
      unless another one contests it.

      The resolver is written a letter, unless it is you.
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
      ItemText.option, ItemText.also,
      .text("participant", "ROLE:ADDRESS[:NAME]", "Someone who takes part.").repeatable,
      .text("status", "STATUS", "Its status; that of the type when left out."),
      .text("reason", "TEXT", "Why the client contests."),
      .day("promised", "The day that the client promised to pay on."),
      .text("resolver", "USER", "The user who owns its resolution."), FieldRows.option,
    ] + HandOverText.opening,
    action: .run { invocation in
      let environment = try invocation.environment()
      let opened = try invocation.perform(opening(invocation), environment)
      ItemText.note(opened, invocation.output)
      try PlannedLetterText.note(opened.number, environment, invocation.output)
      let row = try environment.caseSummary(opened.number)
      invocation.output.done(
        "Case \(opened.number) is open; its reference is \(row.reference).",
        CaseRecord.summary(row)
      )
      return .ok
    }
  )

  private static func opening(_ invocation: Invocation) throws -> OpenCase {
    var act = OpenCase(invocation.positional("title"), type: invocation.required("type"))
    act.account = invocation.string("client")
    act.status = invocation.string("status")
    act.resolver = invocation.string("resolver")
    act.wish = HandOverText.wish(invocation)
    act.promised = invocation.day("promised")
    act.reason = invocation.string("reason") ?? ""
    act.participants = try invocation.strings("participant").map(PersonText.participant)
    act.items = try ItemText.items(invocation)
    act.isShared = invocation.flag("also")
    act.fields = try FieldRows.texts(invocation)
    return act
  }

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
      let page = try environment.casePage(invocation.caseNumber("case", environment))
      if invocation.output.style.isJSON {
        invocation.output.show(CaseRecord.whole(page))
      } else {
        let isFull = invocation.flag("full")
        try CasePageText(page, environment, invocation.output, isFull: isFull).write()
      }
      return .ok
    }
  )

  static let rename = LifeCommands.change(
    "rename",
    "Give a case another name.",
    .one("title", "The new name.")
  ) { invocation, environment, number in
    let title = invocation.positional("title")
    try invocation.perform(RenameCase(number, to: title), environment)
    return "Case \(number) is now called '\(title)'."
  }

  static let resolver = Command(
    name: "case resolver",
    group: .cases,
    summary: "Give a case another resolver.",
    discussion: """
      The new resolver takes part in the case, and gets the letter case-handover with what you say in
      --cause, --done and --next, which the case keeps, and the last mail. The one before is told who took
      over; they stay on the case as a reader who hears of no more mail, with --keep-informed as one who
      does, and with --not-informed not at all. You are told nothing of what you do yourself.
      For one item only, see 'item resolver'.
      """,
    examples: [
      .init(
        "dossier case resolver 1042 lea --cause 'Short delivery.' --next 'Call.'",
        "Hand the case over."
      )
    ],
    positionals: [caseArgument, .one("user", "The id of the user.")],
    options: [
      .flag("letter", "Refuse when the new resolver cannot be written to."),
      .text("comment", "TEXT", "What else there is to say, as a comment.").defaulting(to: ""),
    ] + HandOverText.all,
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let user = invocation.positional("user")
      var act = SetResolver(
        number,
        to: user,
        comment: invocation.required("comment"),
        insistsOnLetter: invocation.flag("letter")
      )
      act.wish = try HandOverText.wishWithFormer(invocation)
      try invocation.perform(act, environment)
      invocation.output.done(
        "\(user) now resolves case \(number).",
        ["number": .integer(number)]
      )
      return .ok
    }
  )

  static let seen = LifeCommands.change("seen", "Mark that what came in was looked at.") {
    invocation,
    environment,
    number in
    let left = try invocation.perform(MarkSeen(number), environment)
    return left.isEmpty
      ? "Case \(number) needs no attention."
      : "Looked at, but \(left[0].reason.words): 'dossier bank list \(number)'."
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
      try invocation.perform(MergeCases(number, into: target), environment)
      try ItemText.noteShared(target, environment, invocation.output)
      invocation.output.done(
        "Case \(number) is now part of case \(target).",
        ["number": .integer(target)]
      )
      return .ok
    }
  )
}
