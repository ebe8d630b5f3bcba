package import Cases

/// What mail suggests, as people read it.
package enum ProposalText {
  /// The values of a proposal in English; those of lists as commands take them.
  package static func values(_ proposal: Proposal) -> String {
    sayings(proposal) { _, text, _ in .text(text) }.map(EnglishText.text).joined(separator: ", ")
  }

  /// The values of a proposal, each with its name: an amount needs none.
  package static func sayings(_ proposal: Proposal) -> [Saying] { sayings(proposal, value) }

  private static func sayings(
    _ proposal: Proposal,
    _ value: (_ name: String, _ text: String, _ kind: Proposal.Kind) -> Saying
  ) -> [Saying] {
    var sayings: [Saying] = []
    let currency = proposal.amount?.currency
    if let amount = proposal.amount { sayings.append(.money(amount.minorUnits, amount.currency)) }
    if let units = proposal.details["difference"].flatMap(Int.init), let currency {
      sayings.append(named("difference", .money(units, currency)))
    }
    for (name, text) in proposal.details.sorted(by: { $0.key < $1.key })
    where !amounts.contains(name) {
      sayings.append(named(name, value(name, text, proposal.kind)))
    }
    return sayings
  }

  /// The values that are said as money.
  private static let amounts: Set = ["amount", "currency", "difference"]

  private static func named(_ name: String, _ value: Saying) -> Saying {
    .words("event.term", ["name": .listed("choice.value", name), "value": value])
  }

  private static func value(_ name: String, _ text: String, _ kind: Proposal.Kind) -> Saying {
    switch (name, kind) {
    case ("day", _), ("deadline", _), ("issued", _): .day(text)
    case ("reason", .dispute): .listed("choice.dispute_reason", text)
    case ("stage", _): .listed("answer.stage", text)
    case ("for", .cost): .listed("choice.cost", text)
    case ("finding", _): .listed("choice.finding", text)
    case ("type", .eInvoice): .listed("invoice.kind", text)
    case ("type", .openCase): .listed("choice.case_type", text)
    default: .text(text)
    }
  }
}
