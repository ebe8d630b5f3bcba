package import Cases

/// A claim in words that every face shows alike; what is zero is not mentioned.
package enum ClaimText {
  /// `2,040.00 EUR: items 2,000.00, costs 40.00`.
  package static func total(_ total: Claim.Total) -> String {
    let parts = parts(of: total).map { "\($0.name) \(number($0.units, total.currency))" }
    let sum = MoneyText.text(total.total, total.currency)
    return parts.count < 2 ? sum : "\(sum): \(parts.joined(separator: ", "))"
  }

  /// What a claim comes to, each currency after the other.
  package static func sums(_ claim: Claim) -> String {
    claim.totals.map { MoneyText.text($0.total, $0.currency) }.joined(separator: " + ")
  }

  /// The parts of a sum that are not zero, in minor units; payments are below zero.
  package static func parts(of total: Claim.Total) -> [(name: String, units: Int)] {
    [
      ("items", total.items), ("payments", 0 - total.payments), ("interest", total.interest),
      ("flat compensation", total.compensation), ("costs", total.costs),
    ].filter { $0.1 != 0 }
  }

  /// What is claimed beside the items, and by which law: `statutory interest (business, DE), flat
  /// compensation`.
  package static func terms(_ terms: ClaimTerms, country: String) -> String {
    guard terms.needsRates else { return "no interest, as nobody has said that any is claimed" }
    let law = "\((terms.debtor ?? .business).rawValue), \(country)"
    var parts: [String] = []
    switch terms.interest ?? .none {
    case .none: parts.append("no interest")
    case .statutory: parts.append("statutory interest (\(law))")
    case .contractual(let rate): parts.append("interest of \(rate) % by contract (\(law))")
    }
    if let from = terms.from { parts.append("from \(from)") }
    if let until = terms.until { parts.append("until \(until)") }
    if terms.compensation ?? false { parts.append("flat compensation") }
    return parts.joined(separator: ", ")
  }

  private static func number(_ units: Int, _ currency: String) -> String {
    String(MoneyText.text(units, currency).dropLast(currency.count + 1))
  }
}
