import Testing

@testable import Cases

@Suite("how much of an item a case is about")
struct ItemShareTests {
  private func share(_ open: Int, _ parts: [Int?]) -> ItemShare {
    let money = Money(minorUnits: open, currency: "EUR")
    return ItemShare(
      item: Item(id: 1, number: "X", type: .invoice, amount: money, outstanding: money),
      holders: parts.enumerated().map {
        ItemShare.Holder(number: 1001 + $0.offset, amount: $0.element)
      }
    )
  }

  @Test(
    arguments: [
      // What is open, the parts of other cases, what is wanted, what the case gets.
      (1000, [], nil, nil), (1000, [], 1000, 1000), (1000, [], 1, 1), (-350, [], -350, -350),
      (1000, [400], nil, 600), (1000, [400, 500], nil, 100), (1000, [400], 600, 600),
      (-350, [-50], nil, -300), (-350, [-50], -300, -300), (0, [], nil, nil),
      // Others that are about all of it leave it to who wants it.
      (1000, [nil], nil, nil), (1000, [nil], 1000, 1000), (1000, [nil, 400], 600, 600),
      (1000, [nil, 400], nil, 600),
    ] as [(Int, [Int?], Int?, Int?)]
  )
  func `a part fits`(open: Int, others: [Int?], wanted: Int?, gets: Int?) throws {
    #expect(try share(open, others).part(wanted, isShared: true) == gets)
  }

  @Test(
    arguments: [
      (1000, [], 1001, .refused), (1000, [], 0, .usage), (1000, [], -1, .usage),
      (-350, [], 350, .usage), (-350, [], -351, .refused), (0, [], 1, .refused),
      (1000, [400], 601, .refused), (1000, [400, 600], nil, .refused),
      (1000, [400, 700], 1, .refused), (-350, [-350], -1, .refused),
      (1000, [Int.max, Int.max], 1, .refused),
    ] as [(Int, [Int?], Int?, Refusal)]
  )
  func `a part does not fit`(open: Int, others: [Int?], wanted: Int?, refusal: Refusal) throws {
    let error = #expect(throws: ItemShareError.self) {
      try share(open, others).part(wanted, isShared: true)
    }
    #expect(error?.refusal == refusal)
  }

  @Test(arguments: [[nil], [400], [nil, 400]] as [[Int?]])
  func `several cases are wanted, or refused with their numbers`(others: [Int?]) throws {
    let error = #expect(throws: ItemShareError.self) {
      try share(1000, others).part(100, isShared: false)
    }
    #expect(error == .held("X", by: others.indices.map { 1001 + $0 }))
    #expect(error?.refusal == .needsConfirmation)
    #expect("\(error.map { "\($0)" } ?? "")".hasPrefix("item X is on case"))
  }

  @Test(
    arguments: [
      // Whether it has the case's status, an earlier case's or a later case's; whether it gets another.
      (false, false, false, true), (false, true, false, false), (true, true, false, true),
      (true, false, true, false), (false, false, true, false),
    ]
  )
  func `a status comes to an item from whoever holds it first`(
    marks: Bool,
    hasEarlier: Bool,
    hasLater: Bool,
    gets: Bool
  ) {
    let none = ItemHolding.Mark(status: "", category: "")
    var holding = ItemHolding(item: 1, name: "X", mark: none, before: none)
    (holding.marks, holding.hasEarlier, holding.hasLater) = (marks, hasEarlier, hasLater)
    #expect(holding.gets(CaseStatus(name: "Open", category: .onGoing)) == gets)
    #expect(holding.gets(CaseStatus(name: "Price", category: .dispute)))
  }
}
