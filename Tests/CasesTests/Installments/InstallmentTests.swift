import Testing

@testable import Cases

@Suite("installments, promises and reminders")
struct InstallmentTests {
  private let first = Day("2026-08-24") ?? Day(number: 0)

  private func plan(_ amounts: [Int] = [333_333, 333_333, 333_334]) -> InstallmentPlan {
    InstallmentPlan(
      id: 1,
      caseNumber: 1001,
      currency: "EUR",
      frequency: .monthly,
      graceDays: 3,
      state: .active,
      installments: amounts.enumerated().map { place, amount in
        let day = first.adding(months: place)
        return Installment(number: place + 1, dueOn: day, effectiveDueOn: day, amount: amount)
      }
    )
  }

  private func payment(_ units: Int, _ day: Day? = nil, _ source: Payment.Source = .manual)
    -> Payment
  {
    Payment(
      caseNumber: 1001,
      receivedOn: day ?? first,
      amount: Money(minorUnits: units, currency: "EUR"),
      source: source
    )
  }

  private func standing(
    _ payments: [Payment] = [],
    _ promises: [Promise] = [],
    on day: Day
  ) -> PlanStanding {
    PlanStanding(plan(), payments: payments, promises: promises, today: day)
  }

  private func promise(_ day: Day, _ units: Int = 333_333) -> Promise {
    Promise(
      caseNumber: 1001,
      plan: 1,
      installment: 1,
      madeOn: first,
      dueOn: day,
      amount: Money(minorUnits: units, currency: "EUR")
    )
  }

  @Test(arguments: [(1_000_000, 3), (1, 1), (100, 7), (999_999_999, 12), (5, 5)])
  func `a split adds up, and the last takes the rest`(total: Int, count: Int) {
    let parts = InstallmentPlan.split(total, into: count)
    #expect(parts.count == count && parts.reduce(0, +) == total)
    #expect(Set(parts.dropLast()).count <= 1 && parts.allSatisfy { $0 > 0 })
  }

  @Test func `what makes no plan is told`() {
    #expect(InstallmentPlan.problem([1, 2], total: 3) == nil)
    for (amounts, total) in [([], 0), ([1, 2], 4), ([0, 3], 3), ([Int.max, 1], 0)] {
      #expect(InstallmentPlan.problem(amounts, total: total) != nil)
    }
    #expect(InstallmentPlan.problem([Int](repeating: 1, count: 601), total: 601) != nil)
  }

  @Test func `states follow from payments and the day`() {
    let day = first
    #expect(standing(on: day.adding(days: -1)).lines[0].state == .scheduled)
    #expect(standing(on: day).lines[0].state == .due)
    #expect(standing(on: day.adding(days: 3)).lines[0].state == .due)
    #expect(standing(on: day.adding(days: 4)).lines[0].state == .late)
    #expect(standing([payment(100)], on: day).lines[0].state == .partiallyPaid)
    #expect(standing([payment(333_333)], on: day.adding(days: 9)).lines[0].state == .paid)
    #expect(standing([], [promise(day)], on: day.adding(days: 4)).lines[0].state == .broken)
  }

  @Test func `payments fill installments in their order, to the cent`() {
    let found = standing([payment(500_000), payment(600_000)], on: first)
    #expect(found.lines.map(\.paid) == [333_333, 333_333, 333_334])
    #expect(found.surplus == 100_000 && found.isComplete)
    let claimed = standing([payment(1_000_000, nil, .claimed)], on: first)
    #expect(claimed.paid == 0, "a claim takes nothing from what is open")
  }

  @Test func `a promise is kept by what comes in time`() {
    let due = first.adding(days: 10)
    let made = promise(due)
    func state(_ payments: [Payment], on day: Day) -> Promise.State {
      made.state(payments: payments, graceDays: 3, today: day)
    }
    #expect(state([], on: due.adding(days: 3)) == .open)
    #expect(state([], on: due.adding(days: 4)) == .broken)
    #expect(state([payment(333_333, due.adding(days: 3))], on: due.adding(days: 9)) == .kept)
    #expect(state([payment(1, due)], on: due.adding(days: 4)) == .partiallyKept)
    #expect(state([payment(333_333, due.adding(days: 4))], on: due.adding(days: 9)) == .broken)
    #expect(state([payment(333_333, first.adding(days: -1))], on: due.adding(days: 9)) == .broken)
  }

  // MARK: Reminders

  private func decide(
    _ standing: PlanStanding,
    _ known: Set<String> = [],
    on day: Day
  ) -> ReminderDecision {
    .decide(standing, policy: PlanPolicy(), known: known, today: day)
  }

  @Test func `a reminder comes on its day, once, and not to who has paid`() {
    let before = first.adding(days: -4)
    #expect(decide(standing(on: before.adding(days: -1)), on: before.adding(days: -1)).send == nil)
    let due = decide(standing(on: before), on: before).send
    #expect(due?.kind == .before && due?.key == "plan:1:1:before:2026-08-24")
    #expect(decide(standing(on: before), [due?.key ?? ""], on: before).send == nil)
    let paid = decide(standing([payment(333_333)], on: before), on: before)
    #expect(paid.send == nil && paid.skipped.map(\.reason) == ["paid"])
  }

  @Test func `after weeks of rest one letter speaks for all`() {
    let day = first.adding(days: 40)
    let decision = decide(standing(on: day), on: day)
    #expect(decision.send?.installment == 1 && decision.send?.kind == .late)
    #expect(
      decision.skipped.map(\.reminder.key).sorted() == [
        "plan:1:1:before:2026-08-24", "plan:1:2:before:2026-09-24", "plan:1:2:late:2026-09-24",
      ]
    )
  }

  @Test func `who promised a day is not reminded before it has passed`() {
    let late = first.adding(days: 4)
    var plan = plan()
    plan.installments[0].effectiveDueOn = first.adding(days: 14)
    let promises = [promise(first.adding(days: 14))]
    for offset in [4, 10, 14, 17] {
      let day = first.adding(days: offset)
      let found = PlanStanding(plan, payments: [], promises: promises, today: day)
      #expect(decide(found, on: day).send == nil, "\(offset)")
    }
    let day = first.adding(days: 18)
    let found = PlanStanding(plan, payments: [], promises: promises, today: day)
    #expect(decide(found, on: day).send?.kind == .late)
    #expect(late < day)
  }
}
