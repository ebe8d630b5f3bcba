package import Cases
import Store

/// Makes a plan of installments, as a draft.
package struct CreatePlan: CaseAct {
  /// How what is owed is divided; amounts are decimal numbers in the currency of the case.
  package enum Schedule: Sendable {
    /// Days with amounts of their own.
    case days([(day: Day, amount: String)])
    /// So many in a rhythm; what has no amount of its own shares the rest.
    case rhythm(PlanFrequency, first: Day, count: Int, amounts: [String])
  }

  /// The plan as it was stored, and whether the client is insured.
  package struct Outcome: Sendable {
    package let plan: InstallmentPlan
    /// Whether a credit insurer has to be told of the plan.
    package let isInsured: Bool
  }

  package let number: Int
  package let schedule: Schedule
  /// What is divided, as a decimal number; nil for what is open on the case.
  package let total: String?
  /// What people call it.
  package let name: String
  /// After so many days an installment is late; nil for what the rules say.
  package let graceDays: Int?

  package init(
    _ schedule: Schedule,
    for number: Int,
    total: String? = nil,
    name: String = "",
    graceDays: Int? = nil
  ) {
    self.schedule = schedule
    self.number = number
    self.total = total
    self.name = name
    self.graceDays = graceDays
  }

  package func perform(at desk: ActingDesk) throws -> Outcome {
    let file = try desk.store.caseFile(number)
    let client = try desk.client(of: file)
    let open = try open(at: desk)
    let currency = open?.currency ?? "EUR"
    let total = try total.map { try TypedAmount.minorUnits($0, currency) } ?? open?.minorUnits
    let parts = try installments(of: total, currency)
    let sum = total ?? parts.reduce(0) { $0 + $1.amount }
    if let problem = InstallmentPlan.problem(parts.map(\.amount), total: sum) {
      throw ActError.noPlan(problem)
    }
    let plan = InstallmentPlan(
      caseNumber: number,
      name: name,
      currency: currency,
      frequency: frequency,
      graceDays: graceDays ?? desk.environment.rules.plans.graceDays,
      installments: parts
    )
    let id = try desk.store.create(plan, by: desk.actor, desk.context)
    return Outcome(
      plan: try desk.store.plan(id),
      isInsured: client?.isInsured == true
    )
  }

  /// What is open of the case: of its items, less the payments that the accounts do not show yet; nil
  /// when it is about several currencies, or none.
  private func open(at desk: ActingDesk) throws -> Money? {
    let open = try desk.store.claimFacts(of: number).open
    return open.count == 1 ? open[0] : nil
  }

  private var frequency: PlanFrequency {
    switch schedule {
    case .days: .custom
    case .rhythm(let frequency, _, _, _): frequency
    }
  }

  private func installments(of total: Int?, _ currency: String) throws -> [Installment] {
    let parts: [(day: Day, amount: Int)]
    switch schedule {
    case .days(let days):
      parts = try days.map { ($0.day, try TypedAmount.minorUnits($0.amount, currency)) }
        .sorted { $0.day < $1.day }
    case .rhythm(let frequency, let first, let count, let texts):
      let own = try texts.map { try TypedAmount.minorUnits($0, currency) }
      guard (1...InstallmentPlan.mostInstallments).contains(count), own.count <= count else {
        throw ActError.installmentCount
      }
      guard let total = total ?? (own.count == count ? own.reduce(0, +) : nil) else {
        throw ActError.noTotal(number)
      }
      let rest = InstallmentPlan.split(total - own.reduce(0, +), into: count - own.count)
      let days = InstallmentPlan.days(from: first, frequency, count: count)
      parts = Array(zip(days, own + rest))
    }
    return parts.enumerated().map { place, part in
      Installment(
        number: place + 1,
        dueOn: part.day,
        effectiveDueOn: part.day,
        amount: part.amount
      )
    }
  }
}

/// Notes that a plan was sent to the client, was agreed to, or is given up.
package struct MovePlan: Act {
  /// The key of the plan, or the number of a case that has only one which can be moved so.
  package let plan: Int
  package let state: InstallmentPlan.State

  package init(_ plan: Int, to state: InstallmentPlan.State) {
    self.plan = plan
    self.state = state
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? { try named(desk).caseNumber }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  /// Returns the plan as it was before.
  package func perform(at desk: ActingDesk) throws -> InstallmentPlan {
    let found = try named(desk)
    try desk.store.move(plan: found.id, to: state, by: desk.actor, desk.context)
    return found
  }

  private func named(_ desk: ActingDesk) throws -> InstallmentPlan {
    do {
      return try desk.store.plan(plan)
    } catch StoreError.noPlan {
      guard (try? desk.store.caseFile(plan)) != nil else { throw StoreError.noPlan(plan) }
      let plans = try desk.store.plans(of: plan, today: desk.today).map(\.plan)
      let fitting = plans.filter { [.draft, .proposed].contains($0.state) }
      let drafts = fitting.filter { $0.state == .draft }
      let only = state == .proposed || drafts.count == 1 ? drafts : fitting
      guard let first = only.first, only.count == 1 else {
        throw ActError.notOnePlan(case: plan, known: only.map(\.id))
      }
      return first
    }
  }
}

/// Changes days or amounts of a plan; the sum stays.
package struct RevisePlan: Act {
  /// The key of the plan.
  package let plan: Int
  /// New days, by the number of the installment.
  package let days: [(number: Int, day: Day)]
  /// New amounts, as decimal numbers, by the number of the installment.
  package let amounts: [(number: Int, amount: String)]
  package let reason: String

  package init(
    _ plan: Int,
    days: [(number: Int, day: Day)],
    amounts: [(number: Int, amount: String)],
    reason: String
  ) {
    self.plan = plan
    self.days = days
    self.amounts = amounts
    self.reason = reason
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.plan(plan).caseNumber
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.revise(plan: plan, reason: reason, by: desk.actor, desk.context, change)
  }

  private func change(_ plan: inout InstallmentPlan) throws {
    let total = plan.total
    func place(_ number: Int) throws -> Int {
      guard let place = plan.installments.firstIndex(where: { $0.number == number }) else {
        throw ActError.changesNoInstallment(number)
      }
      return place
    }
    for change in days { plan.installments[try place(change.number)].dueOn = change.day }
    for change in amounts {
      let amount = try TypedAmount.minorUnits(change.amount, plan.currency)
      plan.installments[try place(change.number)].amount = amount
    }
    if let problem = InstallmentPlan.problem(plan.installments.map(\.amount), total: total) {
      throw ActError.noPlan(problem)
    }
    plan.installments.sort { ($0.dueOn, $0.number) < ($1.dueOn, $1.number) }
    for place in plan.installments.indices { plan.installments[place].number = place + 1 }
  }
}

/// Lets the client off an installment.
package struct WaiveInstallment: Act {
  /// The key of the plan.
  package let plan: Int
  /// The number of the installment.
  package let installment: Int
  package let reason: String

  package init(_ installment: Int, of plan: Int, reason: String) {
    self.installment = installment
    self.plan = plan
    self.reason = reason
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    try desk.store.plan(plan).caseNumber
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.revise(
      plan: plan,
      reason: "installment \(installment) waived: \(reason)",
      by: desk.actor,
      desk.context
    ) { found in
      guard let place = found.installments.firstIndex(where: { $0.number == installment }) else {
        throw ActError.noInstallment(installment, plan: plan)
      }
      found.installments[place].waivedReason = reason
    }
  }
}
