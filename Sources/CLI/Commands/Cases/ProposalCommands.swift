import Cases
import Desk
import Foundation

/// `dossier proposal …`: what mail suggests, and what people decide about it.
enum ProposalCommands {
  static let all = [list, accept, reject, read, rules]

  private static let idArgument = Positional.one("proposal", "The key of the proposal.")

  static let list = Command(
    name: "proposal list",
    group: .cases,
    summary: "Show what mail suggests and nobody has decided.",
    positionals: [.optional("case", "Only of this case, also what was decided.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let proposals: [Proposal]
      if let text = invocation.optionalPositional("case") {
        proposals = try environment.proposals(
          of: environment.caseNumber(text)
        )
      } else {
        proposals = try environment.openProposals(limit: 1000)
      }
      invocation.output.list(proposals.map(row), empty: "Nothing is suggested.")
      return .ok
    }
  )

  /// A proposal as a row.
  static func row(_ proposal: Proposal) -> Record {
    [
      "proposal": .integer(proposal.id), "case": .integer(proposal.caseNumber),
      "what": .string(proposal.kind.rawValue), "values": .string(ProposalText.values(proposal)),
      "state": .string(proposal.state.rawValue), "evidence": .string(proposal.evidence),
    ]
  }

  static let accept = Command(
    name: "proposal accept",
    group: .cases,
    summary: "Carry out what mail suggests.",
    discussion: """
      A promise is taken down and moves what is next; an agreement makes the plan active; a dispute opens
      a case of its own, tied to this one; a claimed payment holds reminders; a legal stage is entered.
      Who asks for a plan gets a case about one, with a draft when number and first day were said; a
      credit note that is awaited, a case of its own. A copy of an invoice goes to who asked: the file of
      the case, or of another of the client, that is named after the item; one for our own people only
      with --yes. An e-invoice of ours that is no item yet becomes one, on the case; one that is comes to
      the case; one that differs, replaces another or may not be ours changes nothing, and what is next of
      the case comes today.
      """,
    examples: [
      .init("dossier proposal accept 7 --set day=2026-10-07", "With another day.")
    ],
    positionals: [idArgument],
    options: [
      .text("set", "NAME=VALUE", "Another value: day, amount, item, count, stage …").repeatable,
      LifeCommands.yes,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("proposal")
      let act = AcceptProposal(id, changing: try values(of: invocation.strings("set")))
      let accepted = try invocation.performEnding(act, environment)
      invocation.output.done(
        "Proposal \(id) is accepted: \(accepted.done).",
        ["proposal": .integer(id), "number": .integer(accepted.number)]
      )
      return .ok
    }
  )

  /// Other values as they are typed: `day=2026-10-07`.
  private static func values(of texts: [String]) throws -> [String: String] {
    try Dictionary(
      texts.map { text in
        let pieces = text.split(separator: "=", maxSplits: 1).map(String.init)
        guard pieces.count == 2 else {
          throw CommandError("'\(text)' is no value such as day=2026-10-07.", .usage)
        }
        return (pieces[0], pieces[1])
      }
    ) { $1 }
  }

  static let reject = Command(
    name: "proposal reject",
    group: .cases,
    summary: "Reject what mail suggests: nothing comes of it.",
    positionals: [idArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("proposal")
      try invocation.perform(RejectProposal(id), environment)
      invocation.output.done("Proposal \(id) is rejected.", ["proposal": .integer(id)])
      return .ok
    }
  )

  static let read = Command(
    name: "proposal read",
    group: .tools,
    summary: "Try what a text would suggest; nothing is stored.",
    discussion: """
      Reads a text as the new text of a mail by someone in a role, clause by clause: who pays or contests
      what, when and how much, and whether it is denied, asked, doubted, bound to a condition or somebody else's
      word. What can be read in two ways, such as 5/10 of a writer whose country is unknown, suggests nothing.

      With --explain it shows what the words of each clause do, and why it suggests nothing. With --server it
      reads one JSON object a line: text, sent, country and context (role, currency, items with number,
      plan, asked, automaticReply), and prints one line of JSON for each.
      """,
    examples: [
      .init(
        "dossier proposal read 'am 5. Oktober 1.333,33 EUR' --on 2026-09-28",
        "A promise of a day and an amount."
      ),
      .init(
        "dossier proposal read 'Wir zahlen am 5.10. noch nicht.' --explain",
        "Why nothing is suggested."
      ),
      .init("dossier proposal read --server <texts.jsonl", "Many, one line each."),
    ],
    positionals: [.optional("text", "The text; - for standard input.")],
    options: [
      .choice("role", ParticipantRole.allCases.map(\.rawValue), "Who wrote it.")
        .defaulting(to: ParticipantRole.client.rawValue),
      .day("on", "The day it was written; today when left out."),
      .text("country", "CC", "The country of the writer; unknown when left out."),
      .text("currency", "CODE", "The currency of the case.").defaulting(to: "EUR"),
      .text("item", "NUMBER", "An item of the case.").repeatable,
      .flag("explain", "Show what each clause was read as."),
      .flag("server", "Read JSON from standard input, one object per line."),
    ],
    action: .run { invocation in
      let today = invocation.day("on") ?? Day(invocation.now, in: .gmt)
      if invocation.flag("server") {
        ProposalServer.serve(today: today, explains: invocation.flag("explain"))
        return .ok
      }
      guard let argument = invocation.optionalPositional("text") else {
        throw CommandError("There is no text to read.", .usage)
      }
      let rules = ProposalRules(
        today: today,
        country: invocation.string("country"),
        currency: invocation.required("currency"),
        items: invocation.strings("item")
      )
      show(invocation.text(argument), rules, invocation)
      return .ok
    }
  )

  /// What a text suggests, and with `--explain` how it was read.
  private static func show(_ text: String, _ rules: ProposalRules, _ invocation: Invocation) {
    let role = invocation.choice("role", ParticipantRole.self) ?? .client
    let rows = rules.proposals(in: text, of: role).map { proposal -> Record in
      [
        "what": .string(proposal.kind.rawValue), "day": .string(proposal.day?.description ?? ""),
        "amount": .string(proposal.amount.map(MoneyText.text) ?? ""),
        "values": .string(ProposalText.values(proposal)), "evidence": .string(proposal.evidence),
      ]
    }
    invocation.output.list(rows, empty: "Nothing is suggested.")
    guard invocation.flag("explain") else { return }
    let steps = rules.explanation(of: text).map { step -> Record in
      [
        "clause": .string(step.clause), "tells": .string(step.time),
        "becomes": .string(step.outcome), "words": .string(step.words),
      ]
    }
    invocation.output.list(steps, empty: "")
  }

  static let rules = Command(
    name: "proposal rules",
    group: .tools,
    summary: "List the words that suggestions follow, by language.",
    discussion: """
      A text is read clause by clause. The words tell what a clause does: money moves, something is contested or
      asked for; their endings tell when; what denies, asks, doubts or sets a condition makes it nothing. So does
      a payment by, to or for somebody that the text names and nobody knows (`the vendor was paid`, `die Miete
      haben wir überwiesen`), and what nobody stands up for (`it seems that`, `creo que`). Verbs stand here by their infinitive: `wir überwiesen`, `pagaremos` and `nous réglerons` follow by rule.
      """,
    options: [.text("lang", "TAG", "Only this language.")],
    action: .run { invocation in
      let rows = SayingWords.languages.filter { language in
        invocation.string("lang").map { $0 == language } ?? true
      }.flatMap(rows)
      invocation.output.list(rows, empty: "There is no such language.")
      return .ok
    }
  )

  private static func rows(_ language: String) -> [Record] {
    let phrases = ProposalWords.all.first { $0.language == language }
    let lists =
      [("agrees outright or to a plan", phrases?.agreements ?? [])] + (phrases?.requests ?? [])
    let rows = SayingWords.rows(of: language).map { ($0.does, $0.words) }
    return (rows + lists.map { ($0, $1.map(\.description).joined(separator: ", ")) }).map {
      name,
      words in
      ["language": .string(language), "rule": .string(name), "words": .string(words)]
    }
  }
}
