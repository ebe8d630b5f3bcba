import Foundation
import Testing

@testable import Cases

@Suite("the life of a plan")
struct PlanLifeTests {
  // A Monday.
  private let first = Day("2026-08-24") ?? Day(number: 0)

  private func plan(_ state: InstallmentPlan.State = .active) -> InstallmentPlan {
    InstallmentPlan(
      id: 1,
      caseNumber: 1001,
      currency: "EUR",
      frequency: .monthly,
      graceDays: 3,
      state: state,
      installments: (0..<2).map { place in
        let day = first.adding(months: place)
        return Installment(number: place + 1, dueOn: day, effectiveDueOn: day, amount: 500)
      }
    )
  }

  private func payment(_ units: Int) -> Payment {
    Payment(
      caseNumber: 1001,
      receivedOn: first,
      amount: Money(minorUnits: units, currency: "EUR"),
      source: .manual
    )
  }

  private func promise(_ id: Int, for day: Day, level: Int = 1) -> Promise {
    Promise(
      id: id,
      caseNumber: 1001,
      plan: 1,
      installment: 1,
      madeOn: first.adding(days: -30),
      dueOn: day,
      amount: Money(minorUnits: 500, currency: "EUR"),
      level: level
    )
  }

  private func life(
    _ state: InstallmentPlan.State = .active,
    payments: [Payment] = [],
    promises: [Promise] = [],
    told: [Int: PlanLife.Told] = [:],
    on day: Day? = nil
  ) -> PlanLife {
    PlanLife(
      caseNumber: 1001,
      plans: [plan(state)],
      payments: payments,
      promises: promises,
      told: [1: told],
      untold: Set(promises.map(\.id)),
      country: "FR",
      actor: Actor(kind: .user, name: "lea"),
      context: DeskContext(
        rules: Rulebook(),
        country: "FR",
        timeZone: .gmt,
        now: (day ?? first).start(in: .gmt)
      )
    )
  }

  private func events(_ life: PlanLife) -> [EventType] {
    life.changes.compactMap { change in
      guard case .event(let event) = change else { return nil }
      return event.type
    }
  }

  private func proposals(_ life: PlanLife) -> [Proposal.Kind] {
    life.changes.compactMap { change in
      guard case .proposed(let proposal) = change else { return nil }
      return proposal.kind
    }
  }

  private func days(_ life: PlanLife) -> [Day] {
    life.changes.compactMap { change in
      guard case .next(let day, _) = change else { return nil }
      return day
    }
  }

  // MARK: States

  @Test(arguments: InstallmentPlan.State.allCases, InstallmentPlan.State.allCases)
  func `a state follows on another`(from: InstallmentPlan.State, to: InstallmentPlan.State) throws {
    let following: [InstallmentPlan.State: Set<InstallmentPlan.State>] = [
      .draft: [.proposed, .active, .cancelled], .proposed: [.active, .cancelled],
      .active: [.defaulted, .completed, .cancelled], .defaulted: [.active],
    ]
    var life = life(from)
    if following[from]?.contains(to) == true {
      try life.move(1, to: to)
      #expect(life.plans[0].state == to)
    } else {
      #expect(throws: StoreError.planIs(1, state: from.rawValue)) { try life.move(1, to: to) }
      #expect(life.changes.isEmpty && life.plans[0].state == from)
    }
  }

  @Test func `a plan that becomes active tells nothing of what is due already`() throws {
    var life = life(.proposed)
    try life.move(1, to: .active, message: 7)
    #expect(events(life) == [.planActivated])
    #expect(life.changes.contains(.agreed(plan: 1, message: 7)))
    #expect(days(life) == [first])
  }

  @Test func `there is no plan of another key`() {
    var life = life()
    #expect(throws: StoreError.noPlan(2)) { try life.move(2, to: .cancelled) }
  }

  // MARK: Following

  @Test(
    arguments: [
      (0, -1, []), (0, 0, [.installmentDue]), (0, 4, [.installmentLate]),
      (200, 0, [.installmentPartiallyPaid]), (500, 0, [.installmentPaid]),
      (1000, 0, [.installmentPaid, .installmentPaid, .planCompleted]),
      (0, 34, [.installmentLate, .installmentDue, .planDefaulted]),
    ] as [(Int, Int, [EventType])]
  )
  func `payments and days become events`(paid: Int, after: Int, expected: [EventType]) throws {
    let scheduled = PlanLife.Told(state: "scheduled", paid: 0)
    var life = life(
      payments: [payment(paid)],
      told: [1: scheduled, 2: scheduled],
      on: first.adding(days: after)
    )
    try life.refresh(1)
    #expect(events(life) == expected)
    let changes = life.changes
    try life.refresh(1)
    #expect(life.changes == changes, "what was told is not told again")
  }

  @Test func `what follows from days is nobody's doing`() throws {
    var life = life(on: first.adding(days: 4))
    try life.refresh(1)
    for case .event(let event) in life.changes { #expect(event.actor == .system) }
    #expect(days(life) == [first.adding(days: 4)], "one looks at what is late today")
  }

  @Test func `a plan that is paid or broken proposes what comes after`() throws {
    var paid = life(payments: [payment(1000)])
    try paid.follow()
    #expect(paid.plans[0].state == .completed && proposals(paid) == [.close])
    var broken = life(on: first.adding(days: 34))
    try broken.follow()
    #expect(broken.plans[0].state == .defaulted && proposals(broken) == [.openCase])
  }

  @Test func `a plan whose payment was taken back goes on`() throws {
    let told = PlanLife.Told(state: "paid", paid: 500)
    var life = life(.completed, payments: [payment(500)], told: [1: told, 2: told])
    try life.follow()
    #expect(life.plans[0].state == .active)
    #expect(events(life) == [.planActivated, .installmentReopened])
  }

  // MARK: Promises and revisions

  @Test func `a promise takes the place of the one before, and moves its installment`() throws {
    // A Saturday: the Monday after it counts.
    let day = first.adding(days: 12)
    var life = life(promises: [promise(3, for: first.adding(days: 1))])
    try life.promise(promise(0, for: day))
    #expect(life.changes.contains(.withdrawn(promise: 3)))
    #expect(events(life).prefix(3) == [.promiseWithdrawn, .promiseMade, .planChanged])
    #expect(life.plans[0].revision == 2)
    #expect(life.plans[0].installments[0].effectiveDueOn == day.adding(days: 2))
    #expect(days(life).last == day.adding(days: 2))
  }

  @Test(arguments: [(1, InstallmentPlan.State.active), (2, .defaulted)])
  func `promises that are not kept break a plan`(level: Int, state: InstallmentPlan.State) throws {
    var life = life(
      promises: [promise(3, for: first, level: level - 1)],
      on: first.adding(days: 4)
    )
    try life.tellPromises()
    #expect(life.plans[0].state == state)
    #expect(events(life).first == .promiseBroken)
    #expect(life.changes.first == .toldPromise(3, .broken))
    let changes = life.changes
    try life.tellPromises()
    #expect(life.changes == changes, "what was told is not told again")
  }

  @Test func `a promise after one that was not kept counts one more`() throws {
    let day = first.adding(days: 10)
    var life = life(promises: [promise(3, for: first)], on: first.adding(days: 4))
    try life.promise(promise(0, for: day))
    var expected = promise(0, for: day)
    expected.level = 2
    #expect(life.changes.first == .promised(expected))
  }

  @Test func `a revision moves only days that are new to workdays`() throws {
    var life = life(.draft)
    try life.revise(1, reason: "later") { plan in
      plan.installments[0].effectiveDueOn = first.adding(days: 5)
      plan.installments[1].dueOn = first.adding(days: 33)
    }
    let days = life.plans[0].installments.map(\.effectiveDueOn)
    #expect(days == [first.adding(days: 5), first.adding(days: 35)])
    #expect(events(life) == [.planChanged])
    var ended = self.life(.completed)
    #expect(throws: StoreError.planIs(1, state: "completed")) {
      try ended.revise(1, reason: "") { _ in }
    }
  }
}
