package import Cases

/// What mail suggests, as people read it.
package enum ProposalText {
  /// The values of a proposal.
  package static func values(_ proposal: Proposal) -> String {
    var pieces: [String] = []
    if let amount = proposal.amount { pieces.append(MoneyText.text(amount)) }
    for name in proposal.details.keys.sorted() where !["amount", "currency"].contains(name) {
      pieces.append("\(name) \(proposal.details[name] ?? "")")
    }
    return pieces.joined(separator: ", ")
  }
}
