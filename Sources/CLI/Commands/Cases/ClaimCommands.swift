import Cases
import Desk

/// `dossier case claim`, `dossier client claim`, `dossier cost …`: what is claimed, and by whose word.
enum ClaimCommands {
  static let all = [claim, ofClient, addCost, removeCost]

  private static let terms: [Option] = [
    .text("interest", "none|statutory|PERCENT", "Which interest is claimed."),
    .text("debtor", "business|consumer", "Who owes; a business when nobody says."),
    .text("country", "CC", "Whose law it is; that of the client when nobody says."),
    .text(
      "from",
      "DAY",
      "The first day of interest; when nobody says, the day after the due date."
    ),
    .text("until", "DAY", "The last day of interest; when nobody says, the day of the letter."),
    .text("compensation", "yes|no", "Whether the law's flat compensation is claimed."),
  ]

  private static let words = """
    Interest and compensation are claimed only by a person's word. The case's goes before the client's;
    'default' takes back what was said. The rates are those of rates.json5; a day without a rate is
    refused. Interest runs on what was open on each day.
    """

  static let claim = Command(
    name: "case claim",
    group: .cases,
    summary: "Show what a case claims, line by line, or say what is.",
    discussion: """
      A claim is what is open of the items, or the part that the case is about, with interest, flat
      compensation and costs, for each currency: the same number in letters, pages, exports, reports.
      A payment of the case that the accounts do not show yet is taken off.

      \(words)
      """,
    examples: [
      .init("dossier case claim 1042", "What is claimed today, and how it came about."),
      .init(
        "dossier case claim 1042 --interest statutory --compensation yes",
        "Interest and 40.00 EUR per invoice, by the law of the client's country."
      ),
      .init("dossier case claim 1042 --interest 9.5%", "What the contract says."),
    ],
    positionals: [CaseCommands.caseArgument],
    options: [.day("day", "Of another day than today.")] + terms,
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let edits = try edits(invocation)
      if !edits.isEmpty { try invocation.perform(SetClaimTerms(number, edits), environment) }
      show(try environment.claimPage(number, on: invocation.day("day")), invocation.output)
      return .ok
    }
  )

  static let ofClient = Command(
    name: "client claim",
    group: .cases,
    summary: "Show or say what is claimed in the cases of a client.",
    discussion: words,
    examples: [
      .init(
        "dossier client claim C-1001 --interest statutory --debtor consumer",
        "What the law gives for consumers, in each case of the client."
      )
    ],
    positionals: [.one("account", "The account number.")],
    options: terms,
    action: .run { invocation in
      let environment = try invocation.environment()
      let account = invocation.positional("account")
      let edits = try edits(invocation)
      if !edits.isEmpty {
        try invocation.perform(SetClientClaimTerms(account, edits), environment)
      }
      let said = try environment.claimTerms(ofClient: account)
      guard !said.said.isEmpty else {
        invocation.output.done(
          "Nobody has said what is claimed of client \(account).",
          ClaimRows.terms(said)
        )
        return .ok
      }
      invocation.output.show(ClaimRows.terms(said))
      return .ok
    }
  )

  static let addCost = Command(
    name: "cost add",
    group: .cases,
    summary: "Take down what the recovery of a case cost; it is claimed.",
    examples: [
      .init("dossier cost add 1042 40.00 --kind reminder", "The claim is 40.00 more.")
    ],
    positionals: [CaseCommands.caseArgument, .one("amount", "The amount.")],
    options: [
      .choice("kind", Cost.Kind.allCases.map(\.rawValue), "What for.")
        .defaulting(to: Cost.Kind.other.rawValue),
      .day("day", "The day it arose; today when left out."),
      .text("currency", "CODE", "ISO 4217; that of the case when left out."),
      .text("note", "TEXT", "What else there is to say, for our own people.").defaulting(to: ""),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      var act = AddCost(
        invocation.positional("amount"),
        of: number,
        kind: invocation.choice("kind", Cost.Kind.self) ?? .other
      )
      act.currency = invocation.string("currency")
      act.day = invocation.day("day")
      act.note = invocation.required("note")
      let id = try invocation.perform(act, environment)
      invocation.output.done(
        "Cost \(id) is taken down.",
        ["cost": .integer(id), "number": .integer(number)]
      )
      return .ok
    }
  )

  static let removeCost = Command(
    name: "cost remove",
    group: .cases,
    summary: "Take back a cost that was none, or is not claimed.",
    positionals: [.one("cost", "The key of the cost, from 'case claim'.")],
    action: .run { invocation in
      let id = try invocation.number("cost")
      try invocation.perform(RemoveCost(id), invocation.environment())
      invocation.output.done("Cost \(id) is claimed no more.", ["cost": .integer(id)])
      return .ok
    }
  )

  // MARK: Words

  /// What is said of the terms; `default` takes back what was said.
  private static func edits(_ invocation: Invocation) throws -> [ClaimTermsEdit] {
    func value<Value>(_ name: String, _ shape: String, _ read: (String) -> Value?) throws -> Value??
    {
      guard let text = invocation.string(name) else { return nil }
      guard text != "default" else { return .some(nil) }
      guard let value = read(text) else {
        throw CommandError(
          "The option '--\(name)' takes \(shape) or default, not '\(text)'.",
          .usage
        )
      }
      return value
    }
    let edits: [ClaimTermsEdit?] = [
      try value("interest", "none, statutory, a rate such as 9.5%") {
        ClaimTerms.Interest(words: $0)
      }.map { .interest($0) },
      try value("debtor", "business, consumer") { DebtorKind(rawValue: $0) }.map { .debtor($0) },
      try value("country", "a country like DE") { $0 }.map { .country($0) },
      try value("from", "a day like 2026-11-23") { Day($0) }.map { .from($0) },
      try value("until", "a day like 2026-11-23") { Day($0) }.map { .until($0) },
      try value("compensation", "yes, no") { ["yes": true, "no": false][$0] }
        .map { .compensation($0) },
    ]
    return edits.compactMap(\.self)
  }

  // MARK: Showing

  private static func show(_ page: ClaimPage, _ output: Output) {
    guard !output.style.isJSON else { return output.show(record(page)) }
    let claim = page.claim
    output.line("Claim of case \(page.number) on \(claim.on)")
    output.line("Terms: \(ClaimText.terms(page.terms, country: page.country))")
    section("Items", claim.items.map(ClaimRows.item), output)
    section(
      "Payments that the accounts do not show yet",
      claim.payments.map(ClaimRows.payment),
      output
    )
    section("Interest", claim.interest.map(ClaimRows.interest), output)
    section("Flat compensation", claim.compensation.map(ClaimRows.compensation), output)
    section("Costs", claim.costs.map(ClaimRows.cost), output)
    if !claim.withoutDueDay.isEmpty {
      output.line("")
      output.line("No day was due for \(Sentences.listed(claim.withoutDueDay)): no interest.")
    }
    output.line("")
    for total in claim.totals { output.line("Total \(ClaimText.total(total))") }
    if claim.totals.isEmpty { output.line("Nothing is claimed.") }
  }

  private static func record(_ page: ClaimPage) -> Record {
    let head: Record = [
      "number": .integer(page.number), "terms": .record(ClaimRows.terms(page.terms)),
      "ofCase": .record(ClaimRows.terms(page.ofCase)),
      "ofClient": .record(ClaimRows.terms(page.ofClient)), "country": .string(page.country),
    ]
    return Record(head.fields + ClaimRows.whole(page.claim).fields)
  }

  private static func section(_ title: String, _ rows: [Record], _ output: Output) {
    guard !rows.isEmpty else { return }
    output.line("")
    output.line(title)
    let used = Set(
      rows.flatMap(\.fields).filter { !["", "-"].contains(output.style.cell($0.value)) }.map(\.name)
    )
    output.list(rows.map { Record($0.fields.filter { used.contains($0.name) }) }, empty: "")
  }
}
