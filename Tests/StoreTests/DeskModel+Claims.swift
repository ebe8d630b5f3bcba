import Cases
import Testing

@testable import Store

/// Interest and costs that somebody says are claimed.
extension DeskModel {
  /// A person's word for the case or for the client, a cost, or one taken back.
  func word() throws {
    try allowing {
      switch pick(0..<4) {
      case 0: try store.set(terms(), ofCase: number, by: actor, now: context.now)
      case 1:
        let client = try store.clientView(account: "C-\(count)").client
        try store.set(terms(), ofClient: client, by: actor, now: context.now)
      case 2:
        let cost = Cost(
          caseNumber: number,
          kind: Cost.Kind.allCases[pick(0..<Cost.Kind.allCases.count)],
          on: day,
          amount: Money(minorUnits: pick(1..<50_000), currency: "EUR")
        )
        _ = try store.add(cost, by: actor, now: context.now)
      default:
        let costs = try store.claimRecord(of: number).costs
        guard !costs.isEmpty else { return }
        try store.remove(cost: costs[pick(0..<costs.count)].id, by: actor, now: context.now)
      }
    }
  }

  private func terms() -> ClaimTerms {
    var terms = ClaimTerms()
    let rate = InterestRate(percent: String(pick(1..<15)))
    terms.interest = pick(0..<3) == 0 ? ClaimTerms.Interest.none : rate.map { .contractual($0) }
    if pick(0..<3) == 0 { terms.from = day.adding(days: pick(0..<30) - 15) }
    return terms
  }

  /// What a claim is, whatever was paid, contested and said.
  func checkClaim() throws {
    let facts = try store.claimFacts(of: number)
    let claim = try Claim.on(day, facts, country: "DE", rates: InterestRates())
    for total in claim.totals {
      let parts = total.items - total.payments + total.interest + total.compensation + total.costs
      #expect(total.total == parts, "a claim is the sum of its parts")
      #expect(total.interest == sum(claim.interest.map(\.line.amount)))
      #expect(total.costs == sum(claim.costs.map(\.amount)))
      #expect(total.interest >= 0 && total.compensation == 0, "nobody asked for a compensation")
    }
    let open = claim.totals.reduce(0) { $0 + $1.items - $1.payments }
    let paid = try store.payments(of: number).filter(\.counts)
      .reduce(0) { $0 + $1.amount.minorUnits }
    #expect(open == facts.items.reduce(0) { $0 + $1.part.minorUnits } - paid)
    let isNone = facts.record.terms.interest.map { $0 == ClaimTerms.Interest.none } ?? true
    if isNone { #expect(claim.interest.isEmpty) }
    let later = try Claim.on(day.adding(days: 30), facts, country: "DE", rates: InterestRates())
    #expect(
      later.totals.reduce(0) { $0 + $1.interest } >= claim.totals.reduce(0) { $0 + $1.interest },
      "interest does not shrink with time"
    )
  }

  private func sum(_ amounts: [Money]) -> Int { amounts.reduce(0) { $0 + $1.minorUnits } }
}
