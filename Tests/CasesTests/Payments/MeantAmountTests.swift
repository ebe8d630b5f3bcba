import Testing

@testable import Cases

@Suite("what somebody means who says that they paid, and not how much")
struct MeantAmountTests {
  /// One sentence on a case of FAC-2026-0118 (700.00) and FAC-2026-0119 (300.00); what is meant, in
  /// cents.
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let meant: Int?

    init(_ text: String, _ meant: Int?) {
      self.text = text
      self.meant = meant
    }

    var testDescription: String { text }
  }

  private static let first = Day("2026-08-24") ?? Day(number: 0)

  private func item(_ number: String, _ units: Int, _ currency: String = "EUR") -> Item {
    let amount = Money(minorUnits: units, currency: currency)
    return Item(id: 0, number: number, type: .invoice, amount: amount, outstanding: amount)
  }

  private var items: [Item] { [item("FAC-2026-0118", 70_000), item("FAC-2026-0119", 30_000)] }

  /// Three installments, where so many cents were paid.
  private func plan(paid: Int = 0, on today: Day = first) -> PlanStanding {
    let amounts = [133_333, 133_333, 133_334]
    let plan = InstallmentPlan(
      id: 1,
      caseNumber: 1001,
      currency: "EUR",
      frequency: .monthly,
      graceDays: 3,
      state: .active,
      installments: amounts.enumerated().map { place, amount in
        let day = Self.first.adding(months: place)
        return Installment(number: place + 1, dueOn: day, effectiveDueOn: day, amount: amount)
      }
    )
    let payment = Payment(
      caseNumber: 1001,
      receivedOn: Self.first,
      amount: Money(minorUnits: paid, currency: "EUR"),
      source: .manual
    )
    return PlanStanding(plan, payments: [payment], promises: [], today: today)
  }

  private func meant(_ plan: PlanStanding?, reminded: Int? = nil, on day: Day = first)
    -> MeantAmount
  {
    MeantAmount(plan: plan, reminded: reminded, items: items, today: day)
  }

  @Test(arguments: [
    Line("We paid yesterday.", nil), Line("Wir haben gestern bezahlt.", nil),
    Line("Nous avons tout réglé.", nil), Line("Alles is betaald.", nil),
    Line("We have paid everything.", nil),
    Line("We paid FAC-2026-0118 yesterday.", 70_000),
    Line("Die Rechnung FAC 2026 0119 ist bezahlt.", 30_000),
    Line("Factuur 0118 is betaald.", 70_000), Line("La facture 0119 est réglée.", 30_000),
    Line("FAC-2026-0118 and FAC-2026-0119 were paid.", 100_000),
    Line("FAC-2026-01180 was paid.", nil),
    Line("We paid everything except FAC-2026-0119.", nil),
    Line("Alles außer FAC-2026-0119 ist bezahlt.", nil),
    Line("Nous avons tout payé sauf la FAC-2026-0119.", nil),
    Line("Alles is betaald behalve FAC-2026-0119.", nil),
    Line("We paid a part of FAC-2026-0118.", nil),
    Line("FAC-2026-0118 ist teilweise bezahlt.", nil),
    Line("We paid the second installment.", nil),
  ])
  func `without a plan it is what is named, and never the whole`(line: Line) {
    #expect(meant(nil).paid(by: line.text)?.minorUnits == line.meant)
  }

  @Test(arguments: [
    Line("We paid yesterday.", 133_333), Line("Zahlung ist heute raus.", 133_333),
    Line("We paid FAC-2026-0118 yesterday.", 70_000),
    Line("We paid the third installment.", 133_334), Line("Die 3. Rate ist bezahlt.", 133_334),
    Line("Rate 3 ist bezahlt.", 133_334), Line("L'échéance n° 3 est réglée.", 133_334),
    Line("De derde termijn is betaald.", 133_334), Line("The last installment is paid.", 133_334),
    Line("We paid installment 4.", nil), Line("We paid a part of it.", nil),
    Line("Wir haben die Hälfte bezahlt.", nil),
  ])
  func `with a plan it is what is named, else what is due`(line: Line) {
    #expect(meant(plan()).paid(by: line.text)?.minorUnits == line.meant)
  }

  @Test func `the installment last reminded of is meant before the one that is due`() {
    let later = Self.first.adding(months: 1)
    let standing = plan(on: later)
    #expect(meant(standing, on: later).paid(by: "We paid.") == nil, "two are due")
    #expect(meant(standing, reminded: 2, on: later).paid(by: "We paid.")?.minorUnits == 133_333)
    let early = Self.first.adding(days: -10)
    #expect(meant(plan(on: early), on: early).paid(by: "We paid.") == nil, "none is due")
    #expect(meant(plan(on: early), reminded: 1, on: early).paid(by: "We paid.") != nil)
  }

  @Test func `of what is paid in part the rest is meant, and what is paid is meant no more`() {
    #expect(meant(plan(paid: 100_000)).paid(by: "We paid.")?.minorUnits == 33_333)
    let later = Self.first.adding(months: 1)
    let standing = plan(paid: 133_333, on: later)
    #expect(meant(standing, reminded: 1, on: later).paid(by: "We paid.")?.minorUnits == 133_333)
    #expect(meant(plan(paid: 400_000)).paid(by: "We paid.") == nil)
  }

  @Test func `items of several currencies make no amount`() {
    let mixed = MeantAmount(
      plan: nil,
      items: [item("FAC-1", 100), item("FAC-2", 100, "USD")],
      today: Self.first
    )
    #expect(mixed.paid(by: "FAC-1 and FAC-2 are paid.") == nil)
    #expect(mixed.paid(by: "FAC-2 is paid.") == Money(minorUnits: 100, currency: "USD"))
  }

  @Test(arguments: [
    Line("We will pay on Friday.", 100_000), Line("We will pay FAC-2026-0118 on Friday.", 70_000),
    Line("Wir zahlen die Rechnung 0119 am Freitag.", 30_000),
    Line("We will pay all but FAC-2026-0119 on Friday.", nil),
  ])
  func `a promise is of what it names, else of all that is open`(line: Line) {
    #expect(meant(nil).promised(by: line.text)?.minorUnits == line.meant)
    #expect(meant(plan()).promised(by: line.text)?.minorUnits == 133_333, "the next installment")
  }
}
