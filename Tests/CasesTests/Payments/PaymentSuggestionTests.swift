import Testing

@testable import Cases

@Suite("where money that nobody has placed may belong")
struct PaymentSuggestionTests {
  private static let day = Day("2026-08-24") ?? Day(number: 0)

  private func money(_ units: Int, _ currency: String = "EUR") -> Money {
    Money(minorUnits: units, currency: currency)
  }

  private func item(_ number: String, _ units: Int, open: Int? = nil, _ currency: String = "EUR")
    -> Item
  {
    Item(
      id: 0,
      number: number,
      type: .invoice,
      amount: money(units, currency),
      outstanding: money(open ?? units, currency)
    )
  }

  private func plan(_ amounts: [Int], _ payments: [Payment] = []) -> PlanStanding {
    let plan = InstallmentPlan(
      id: 1,
      caseNumber: 1,
      currency: "EUR",
      frequency: .monthly,
      graceDays: 3,
      state: .active,
      installments: amounts.enumerated().map { place, amount in
        let day = Self.day.adding(months: place)
        return Installment(number: place + 1, dueOn: day, effectiveDueOn: day, amount: amount)
      }
    )
    return PlanStanding(plan, payments: payments, promises: [], today: Self.day)
  }

  private func payment(
    _ units: Int,
    _ text: String = "",
    of client: Int? = nil,
    by payer: String = "",
    in currency: String = "EUR"
  ) -> Payment {
    var payment = Payment(
      caseNumber: 0,
      receivedOn: Self.day,
      amount: money(units, currency),
      reference: text,
      source: .import
    )
    payment.client = client
    payment.payer = payer
    return payment
  }

  /// Three cases of client 1 and one of client 2.
  private var cases: [PayableCase] {
    [
      PayableCase(number: 1, client: 1, items: [item("FAC-101", 10_000), item("FAC-102", 5_000)]),
      PayableCase(number: 2, client: 1, items: [item("FAC-103", 5_000)]),
      PayableCase(number: 3, client: 1, plan: plan([2_000, 2_000, 2_001])),
      PayableCase(number: 4, client: 2, items: [item("FAC-201", 7_700)]),
    ]
  }

  private func places(_ evidence: PaymentEvidence) -> [PaymentPlace] {
    evidence.suggestions.map(\.place)
  }

  /// The reasons for a case.
  private func reasons(_ number: Int, _ evidence: PaymentEvidence) -> [PaymentSuggestion.Reason] {
    evidence.suggestions.first { $0.place == .onCase(number) }?.reasons ?? []
  }

  @Test func `each reason is found and said`() {
    let named = PaymentEvidence(payment: payment(1, "DOS-1"), named: [1], cases: cases)
    #expect(named.suggestions.map(\.place) == [.onCase(1)])
    #expect(reasons(1, named) == [.reference])
    let item = PaymentEvidence(payment: payment(1, "Rg. FAC 103 v. 1.8."), cases: cases)
    #expect(places(item) == [.onCase(2)])
    #expect(reasons(2, item) == [.item("FAC-103")])
    let installment = PaymentEvidence(payment: payment(2_001), cases: cases)
    #expect(reasons(3, installment) == [.installment(3)])
    let plan = PaymentEvidence(payment: payment(6_001), cases: cases)
    #expect(reasons(3, plan) == [.wholePlan])
    let open = PaymentEvidence(payment: payment(7_700), cases: cases)
    #expect(places(open) == [.onCase(4)])
    #expect(reasons(4, open) == [.openItem("FAC-201")])
    let whole = PaymentEvidence(payment: payment(15_000), cases: cases)
    #expect(reasons(1, whole) == [.wholeCase])
    let known = PaymentEvidence(
      payment: payment(1, by: "Mother AG"),
      cases: cases,
      paidBefore: [4]
    )
    #expect(reasons(4, known) == [.payer("Mother AG")])
    let client = PaymentEvidence(payment: payment(1, of: 2), cases: cases, account: "C-2")
    #expect(places(client) == [.onCase(4)])
    #expect(reasons(4, client) == [.client])
  }

  @Test func `what fits alike is all shown, in the order of the cases`() {
    let evidence = PaymentEvidence(payment: payment(5_000, of: 1), cases: cases, account: "C-1")
    let best = evidence.suggestions.filter { $0.fit == evidence.suggestions[0].fit }
    #expect(best.map(\.place) == [.onCase(1), .onCase(2)])
    #expect(places(evidence) == [.onCase(1), .onCase(2), .onCase(3)], "the client's last case too")
  }

  @Test func `a reference says more than an item, an item more than an amount, that more than who`()
  {
    let evidence = PaymentEvidence(
      payment: payment(7_700, "DOS-3 FAC-103", of: 1, by: "Brandt"),
      named: [3],
      cases: cases,
      account: "C-1",
      paidBefore: [1]
    )
    #expect(places(evidence) == [.onCase(3), .onCase(2), .onCase(4), .onCase(1)])
  }

  @Test func `the sum of the items it names is a reason`() {
    var all = cases
    all[0].items.append(item("FAC-109", 1))
    let evidence = PaymentEvidence(payment: payment(15_000, "FAC-101, FAC-102"), cases: all)
    #expect(reasons(1, evidence) == [.item("FAC-101"), .item("FAC-102"), .namedItems])
  }

  @Test func `an amount in another currency is no reason`() {
    let evidence = PaymentEvidence(payment: payment(7_700, in: "USD"), cases: cases)
    #expect(evidence.suggestions == [])
  }

  @Test func `an ended case needs more than its client`() {
    var all = cases
    all[3].state = .closed
    let client = PaymentEvidence(payment: payment(1, of: 2), cases: all, account: "C-2")
    #expect(places(client) == [.account("C-2")])
    let amount = PaymentEvidence(payment: payment(7_700, of: 2), cases: all, account: "C-2")
    #expect(places(amount).first == .onCase(4))
  }

  @Test func `an item that no case holds is for the account of the client`() {
    let evidence = PaymentEvidence(
      payment: payment(300, "FAC-199", of: 1),
      cases: cases,
      account: "C-1",
      freeItems: [item("FAC-199", 300)]
    )
    #expect(evidence.suggestions.first?.place == .account("C-1"))
    #expect(
      evidence.suggestions.first?.reasons == [.item("FAC-199"), .openItem("FAC-199"), .client]
    )
  }

  @Test func `nothing known is nothing suggested`() {
    #expect(PaymentEvidence(payment: payment(1), cases: cases).suggestions == [])
  }

  // MARK: Doubts

  @Test func `more than is open, another currency and another client are said`() {
    let file = cases[3]
    #expect(PlacementDoubt.doubts(money(7_700), from: 2, on: file) == [])
    #expect(PlacementDoubt.doubts(money(100), from: nil, on: file) == [])
    #expect(
      PlacementDoubt.doubts(money(7_701), from: 2, on: file) == [.moreThanOpen(money(1), on: 4)]
    )
    #expect(
      PlacementDoubt.doubts(money(1, "USD"), from: 1, on: file)
        == [.currency("USD", of: 4, about: ["EUR"]), .otherClient(of: 4)]
    )
    let bare = PayableCase(number: 5, client: nil)
    #expect(PlacementDoubt.doubts(money(1, "USD"), from: 1, on: bare) == [])
  }

  @Test func `what is open counts a payment once, whether the accounts have taken it off or not`() {
    var paid = payment(4_000)
    paid.caseNumber = 1
    let not = PayableCase(number: 1, client: 1, items: [item("F", 10_000)], payments: [paid])
    #expect(not.open(in: "EUR") == 6_000)
    let taken = PayableCase(
      number: 1,
      client: 1,
      items: [item("F", 10_000, open: 6_000)],
      payments: [paid]
    )
    #expect(taken.open(in: "EUR") == 6_000)
    let before = PayableCase(number: 1, client: 1, items: [item("F", 10_000, open: 3_000)])
    #expect(before.open(in: "EUR") == 3_000)
    #expect(before.open(in: "USD") == nil)
    let planned = PayableCase(number: 1, client: 1, items: not.items, plan: plan([500, 500]))
    #expect(planned.open(in: "EUR") == 1_000)
  }

  @Test(arguments: [
    ([60, 40], nil), ([60, 41], "the parts add up to 1.01 EUR, not to 1.00 EUR"),
    ([100], "a payment is split into at least two parts"), ([100, 0], "each part is above zero"),
    ([.max, .max], "the parts are beyond counting"),
  ])
  func `parts add up to the cent`(units: [Int], problem: String?) {
    let parts = units.enumerated().map { PaymentPart($1, at: .onCase($0)) }
    #expect(PaymentPart.problem(parts, of: money(100)) == problem)
  }

  @Test func `two parts for one place are a mistake`() {
    let parts = [PaymentPart(50, at: .onCase(1)), PaymentPart(50, at: .onCase(1))]
    #expect(PaymentPart.problem(parts, of: money(100)) == "two parts are for the same place")
  }
}
