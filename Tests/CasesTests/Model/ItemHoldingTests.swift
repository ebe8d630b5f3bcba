import Testing

@testable import Cases

@Suite("what a case does to its items")
struct ItemHoldingTests {
  private let before = ItemHolding.Mark(status: "Reminded", category: "on_going")
  private let contested = ItemHolding.Mark(status: "Contested", category: "dispute")
  private let promised = ItemHolding.Mark(status: "Promised", category: "promise_to_pay")

  private func rules(_ statuses: [CaseStatus]) -> Rulebook {
    var rules = Rulebook()
    rules.statuses = statuses
    return rules
  }

  private func mark(
    after items: CaseOutcome.ItemEffect,
    of mark: ItemHolding.Mark,
    status: String = "",
    statuses: [CaseStatus] = [
      CaseStatus(name: "Settled", category: .disputeResolved),
      CaseStatus(name: "Written off", category: .onGoing),
    ]
  ) -> ItemHolding.Mark? {
    ItemHolding(item: 1, name: "FAC-1", mark: mark, before: before).mark(
      after: CaseOutcome(name: "end", label: "End", items: items, status: status),
      rules: rules(statuses)
    )
  }

  @Test func `an outcome says what becomes of an item`() {
    let settled = ItemHolding.Mark(status: "Settled", category: "dispute_resolved")
    let writtenOff = ItemHolding.Mark(status: "Written off", category: "on_going")
    #expect(mark(after: .keep, of: contested) == nil)
    #expect(mark(after: .restore, of: contested) == before)
    #expect(mark(after: .set, of: contested) == settled)
    #expect(mark(after: .set, of: contested, status: "Written off") == writtenOff)
    #expect(mark(after: .resolve, of: contested) == settled)
    #expect(mark(after: .resolve, of: contested, status: "Written off") == writtenOff)
    #expect(mark(after: .resolve, of: promised) == before, "nothing was contested")
  }

  @Test func `without a status for it an item stays as it is`() {
    for effect in [CaseOutcome.ItemEffect.set, .resolve] {
      #expect(mark(after: effect, of: contested, statuses: []) == nil)
    }
    #expect(mark(after: .resolve, of: promised, statuses: []) == before)
  }
}
