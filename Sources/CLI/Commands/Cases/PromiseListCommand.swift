import Cases
import Desk

/// `dossier promise list`: money that clients promised, and what came of it.
enum PromiseListCommand {
  static let command = Command(
    name: "promise list",
    group: .cases,
    summary: "List what clients promised, and what came of it.",
    discussion: """
      Lists what is promised on live cases and what was not kept, soonest first, with the installments of
      running plans; a promise of an installment stands in its place. What came counts until the grace of
      the workspace is over. --state kept, and --all, show what is done with too.
      """,
    examples: [
      .init("dossier promise list --state broken", "What was not kept."),
      .init("dossier promise list --client C-1001 --all", "How a client keeps promises."),
    ],
    options: [
      .choice(
        "state",
        ["due"] + Promise.State.allCases.map(\.rawValue),
        "Only those in this state."
      ),
      .text("client", "ACCOUNT", "Only of this client."),
      .text("case", "CASE", "Only on this case."),
      .flag("all", "In every state, also on cases that ended."),
      ListText.limit, ListText.csv,
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let page = try environment.promises(filter(invocation, environment))
      invocation.output.list(
        page.rows.map(row),
        head: head(page),
        empty: "Nothing is promised.",
        isCSV: invocation.flag("csv"),
        sparing: ["resolver", "made", "installment", "plan", "title", "received"]
      )
      return .ok
    }
  )

  private static func filter(
    _ invocation: Invocation,
    _ environment: Environment
  ) throws -> PromiseFilter {
    var filter = PromiseFilter()
    filter.client = invocation.string("client")
    filter.caseNumber = try invocation.string("case").map(environment.caseNumber)
    filter.limit = invocation.int("limit") ?? filter.limit
    filter.onlyLive = !invocation.flag("all") && filter.caseNumber == nil
    switch invocation.string("state") {
    case "due":
      filter.states = [.open]
      filter.dueBy = environment.today
    case let name?: filter.states = Promise.State(rawValue: name).map { [$0] } ?? []
    case nil: filter.states = invocation.flag("all") ? [] : [.open, .broken, .partiallyKept]
    }
    return filter
  }

  private static func head(_ page: PromiseListPage) -> String {
    let count = page.count == 1 ? "1 promise" : "\(page.count) promises"
    let shown = page.rows.count < page.count ? "\(page.rows.count) of " : ""
    let sums = page.sums.map { sum in
      "\(MoneyText.text(sum.promised, sum.currency)) promised, "
        + "\(MoneyText.text(sum.received, sum.currency)) received, "
        + "\(MoneyText.text(sum.missing, sum.currency)) missing"
    }
    return ([shown + count] + sums).joined(separator: "; ")
  }

  static func row(_ row: PromisedMoney) -> Record {
    [
      "due": .string(row.dueOn.description), "state": .string(row.state.rawValue),
      "case": .integer(row.holder.number), "client": .string(row.holder.client.account),
      "promised": .amount(row.promised), "received": .amount(row.received),
      "missing": .amount(row.missing), "currency": .string(row.promised.currency),
      "promise": .int(row.promise), "plan": .int(row.plan), "installment": .int(row.installment),
      "made": .text(row.madeOn?.description), "title": .string(row.holder.title),
      "resolver": .string(row.holder.resolver),
    ]
  }
}
