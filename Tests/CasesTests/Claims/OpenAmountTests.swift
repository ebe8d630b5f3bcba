import Testing

@testable import Cases

@Suite("what is open of a case")
struct OpenAmountTests {
  private func item(_ id: Int, _ units: Int, open: Int? = nil, part: Int? = nil, _ currency: String)
    -> Item
  {
    var item = Item(
      id: id,
      number: "F-\(id)",
      type: units < 0 ? .creditNote : .invoice,
      dueDate: "2026-01-31",
      amount: Money(minorUnits: units, currency: currency),
      outstanding: Money(minorUnits: open ?? units, currency: currency)
    )
    item.inCase = part
    return item
  }

  private func payment(_ units: Int, _ currency: String) throws -> Payment {
    Payment(
      caseNumber: 1,
      receivedOn: try #require(Day("2026-02-10")),
      amount: Money(minorUnits: units, currency: currency),
      source: .manual
    )
  }

  /// The claim, the facts and a payment that is to be placed have the same number.
  private func expect(_ items: [Item], _ payments: [Payment], _ open: [String: Int]) throws {
    let facts = ClaimFacts(items: items, payments: payments)
    let day = try #require(Day("2026-03-01"))
    let claim = try Claim.on(day, facts, country: "DE", rates: InterestRates())
    let payable = PayableCase(number: 1, client: nil, items: items, payments: payments)
    func keyed(_ amounts: [Money]) -> [String: Int] {
      Dictionary(amounts.map { ($0.currency, $0.minorUnits) }) { $1 }
    }
    #expect(keyed(claim.open) == open)
    #expect(keyed(facts.open) == open)
    for (currency, units) in open { #expect(payable.open(in: currency) == max(0, units)) }
    #expect(payable.open(in: "JPY") == nil)
  }

  @Test func `it is the parts, credits taken off`() throws {
    try expect([item(1, 10_000, part: 3_001, "EUR"), item(2, -1_000, "EUR")], [], ["EUR": 2_001])
  }

  @Test func `a payment counts once, whether the accounts have taken it off or not`() throws {
    let paid = try payment(4_000, "EUR")
    try expect([item(1, 10_000, "EUR")], [paid], ["EUR": 6_000])
    try expect([item(1, 10_000, open: 6_000, "EUR")], [paid], ["EUR": 6_000])
    try expect([item(1, 10_000, open: 6_000, "EUR")], [paid, paid], ["EUR": 2_000])
  }

  @Test func `of a part what was paid is taken off the part`() throws {
    try expect([item(1, 10_000, part: 3_001, "EUR")], [try payment(1_000, "EUR")], ["EUR": 2_001])
  }

  @Test func `more than was owed is below zero`() throws {
    try expect([item(1, 10_000, "EUR")], [try payment(10_001, "EUR")], ["EUR": -1])
  }

  @Test func `each currency is its own`() throws {
    try expect(
      [item(1, 10_000, "EUR"), item(2, 700, "USD")],
      [try payment(701, "EUR"), try payment(1, "USD")],
      ["EUR": 9_299, "USD": 699]
    )
  }
}
