package import Cases

/// What mail suggests, as people read it.
package enum ProposalText {
  /// The values of a proposal.
  package static func values(_ proposal: Proposal) -> String {
    var pieces: [String] = []
    if let amount = proposal.amount { pieces.append(MoneyText.text(amount)) }
    if let units = proposal.details["difference"].flatMap(Int.init), let amount = proposal.amount {
      pieces.append("difference \(MoneyText.text(units, amount.currency))")
    }
    for name in proposal.details.keys.sorted() where !amounts.contains(name) {
      pieces.append("\(name) \(proposal.details[name] ?? "")")
    }
    return pieces.joined(separator: ", ")
  }

  /// The values that are said as money.
  private static let amounts: Set = ["amount", "currency", "difference"]
}
