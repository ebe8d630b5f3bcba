import Cases
import Foundation

/// Carries out what happens to plans, payments and promises, with the events.
struct PlanWriter {
  let db: Connection
  let rules: Rulebook
  let country: String
  let today: Day
  let actor: Actor
  let now: Date

  private var table: PlanTable { PlanTable(db: db) }

  func plan(_ id: Int) throws -> InstallmentPlan {
    guard let found = try table.plan(id) else { throw StoreError.noPlan(id) }
    return found
  }

  func standing(of plan: InstallmentPlan) throws -> PlanStanding {
    PlanStanding(
      plan,
      payments: try table.payments(of: plan.caseNumber),
      promises: try table.promises(of: plan.caseNumber),
      today: today
    )
  }

  // MARK: Plans

  func create(_ plan: InstallmentPlan) throws -> Int {
    let id = try table.insert(plan, now: now)
    try record(
      .planCreated,
      on: plan.caseNumber,
      [
        "plan": String(id), "total": String(plan.total), "currency": plan.currency,
        "installments": String(plan.installments.count),
      ]
    )
    return id
  }

  /// Moves a plan to another state, when that follows on the one it has.
  func move(_ id: Int, to state: InstallmentPlan.State, message: Int? = nil) throws {
    var plan = try plan(id)
    let isAllowed =
      switch (plan.state, state) {
      case (.draft, .proposed), (.draft, .active), (.proposed, .active), (.defaulted, .active): true
      case (.draft, .cancelled), (.proposed, .cancelled), (.active, .cancelled): true
      case (.active, .defaulted), (.active, .completed): true
      default: false
      }
    guard isAllowed else { throw StoreError.planIs(id, state: plan.state.rawValue) }
    plan.state = state
    try table.update(plan)
    let type: EventType =
      switch state {
      case .draft, .proposed: .planProposed
      case .active: .planActivated
      case .completed: .planCompleted
      case .defaulted: .planDefaulted
      case .cancelled: .planCancelled
      }
    let standing = try standing(of: plan)
    try record(
      type,
      on: plan.caseNumber,
      [
        "plan": String(id), "remaining": String(standing.outstanding), "currency": plan.currency,
      ],
      message
    )
    guard state == .active else { return }
    if let message { try table.setAgreement(message, of: id) }
    for line in standing.lines { try table.setTold(line, of: id) }
    if let next = standing.next { try moveNext(to: next.installment.effectiveDueOn, plan) }
    try refresh(id)
  }

  /// Gives a plan other installments; the earlier ones stay in the history.
  func revise(_ id: Int, _ change: (inout InstallmentPlan) throws -> Void, reason: String) throws {
    var plan = try plan(id)
    guard [.draft, .proposed, .active].contains(plan.state) else {
      throw StoreError.planIs(id, state: plan.state.rawValue)
    }
    try change(&plan)
    plan.revision += 1
    try table.update(plan)
    try record(
      .planChanged,
      on: plan.caseNumber,
      ["plan": String(id), "revision": String(plan.revision), "reason": reason]
    )
    if plan.state == .active { try refresh(id) }
  }

  // MARK: Promises

  /// Takes down a promise; what was promised for the same installment before is withdrawn.
  func promise(_ promise: Promise) throws {
    var promise = promise
    let earlier = try table.promises(of: promise.caseNumber)
    let payments = try table.payments(of: promise.caseNumber)
    let grace = rules.plans.graceDays
    let notKept = earlier.filter {
      [.broken, .partiallyKept].contains(
        $0.state(payments: payments, graceDays: grace, today: today)
      )
    }
    promise.level = notKept.count + 1
    for other in earlier
    where !other.isWithdrawn && other.plan == promise.plan
      && other.installment == promise.installment
      && other.state(payments: payments, graceDays: grace, today: today) == .open
    {
      try table.withdraw(other.id)
      try record(.promiseWithdrawn, on: promise.caseNumber, ["day": other.dueOn.description])
    }
    let day = rules.calendar.workday(onOrAfter: promise.dueOn, in: country)
    _ = try table.insert(promise)
    try record(
      .promiseMade,
      on: promise.caseNumber,
      [
        "day": promise.dueOn.description, "amount": String(promise.amount.minorUnits),
        "currency": promise.amount.currency, "level": String(promise.level),
      ],
      promise.message
    )
    if let plan = promise.plan {
      try revise(
        plan,
        { plan in
          guard
            let place = plan.installments.firstIndex(where: { $0.number == promise.installment })
          else { return }
          plan.installments[place].effectiveDueOn = day
        },
        reason: "promise for \(promise.dueOn)"
      )
    }
    try db.execute(
      "UPDATE caseFile SET promisedOn = ? WHERE number = ?",
      promise.dueOn.description,
      promise.caseNumber
    )
    try NextActionWriter(db: db, actor: actor, now: now)
      .move(promise.caseNumber, to: day, reason: "promised for \(promise.dueOn)")
  }

  /// Tells of promises whose days have passed, or that were kept.
  func tellPromises(of number: Int) throws {
    let untold = try table.untold(of: number)
    guard !untold.isEmpty else { return }
    let payments = try table.payments(of: number)
    for promise in try table.promises(of: number) where untold.contains(promise.id) {
      let state = promise.state(
        payments: payments,
        graceDays: rules.plans.graceDays,
        today: today
      )
      guard state != .open else { continue }
      try table.setTold(state, ofPromise: promise.id)
      let isKept = state == .kept
      try record(
        isKept ? .promiseKept : .promiseBroken,
        on: number,
        [
          "day": promise.dueOn.description, "state": state.rawValue,
          "level": String(promise.level + (isKept ? 0 : 1)),
        ]
      )
      guard !isKept else { continue }
      try NextActionWriter(db: db, actor: actor, now: now)
        .move(number, to: today, reason: "a promise was not kept")
      if let plan = promise.plan, promise.level + 1 >= rules.plans.brokenPromises,
        try self.plan(plan).state == .active
      {
        try breakPlan(plan)
      }
    }
  }

  // MARK: Following a plan

  /// Tells what changed about the installments of a plan, and ends it when it is paid or broken.
  func refresh(_ id: Int) throws {
    let plan = try plan(id)
    guard plan.state == .active else { return }
    let standing = try standing(of: plan)
    let told = try table.told(id)
    var hasSettled = false
    for line in standing.lines {
      let before = told[line.installment.number]
      guard before?.state != line.state.rawValue || before?.paid != line.paid else { continue }
      try table.setTold(line, of: id)
      try tell(line, before: before, plan)
      hasSettled = hasSettled || line.isSettled
    }
    if standing.isComplete {
      try move(id, to: .completed)
      try propose(.close, ["outcome": "completed"], plan, "every installment of the plan is paid")
      try moveNext(to: today, plan)
    } else if hasSettled, let next = standing.next {
      try moveNext(to: next.installment.effectiveDueOn, plan)
    } else if let late = standing.late.first, !late.isPromised,
      late.installment.effectiveDueOn.adding(days: plan.graceDays + rules.plans.defaultDays) < today
    {
      try breakPlan(id)
    }
  }

  private func tell(
    _ line: PlanStanding.Line,
    before: (state: String, paid: Int)?,
    _ plan: InstallmentPlan
  ) throws {
    let paid = before?.paid ?? 0
    var types: [EventType] = []
    if line.paid > paid, line.state != .paid { types.append(.installmentPartiallyPaid) }
    if line.paid < paid { types.append(.installmentReopened) }
    switch line.state {
    case .paid: types.append(.installmentPaid)
    case .late, .broken:
      if ![Installment.State.late, .broken].map(\.rawValue).contains(before?.state ?? "") {
        types.append(.installmentLate)
      }
    case .due: if before?.state != line.state.rawValue { types.append(.installmentDue) }
    case .scheduled, .partiallyPaid, .waived: break
    }
    for type in types {
      try record(
        type,
        on: plan.caseNumber,
        [
          "plan": String(plan.id), "installment": String(line.installment.number),
          "paid": String(line.paid), "outstanding": String(line.outstanding),
          "currency": plan.currency, "due": line.installment.effectiveDueOn.description,
        ]
      )
    }
    if types.contains(.installmentLate) { try moveNext(to: today, plan) }
  }

  private func breakPlan(_ id: Int) throws {
    try move(id, to: .defaulted)
    let plan = try plan(id)
    try moveNext(to: today, plan)
    try propose(.openCase, ["type": "litigation"], plan, "the plan was not kept")
  }

  private func propose(
    _ kind: Proposal.Kind,
    _ details: [String: String],
    _ plan: InstallmentPlan,
    _ evidence: String
  ) throws {
    try ProposalWriter(db: db, actor: .system, now: now).make(
      [Proposal(caseNumber: plan.caseNumber, kind: kind, details: details, evidence: evidence)]
    )
  }

  private func moveNext(to day: Day, _ plan: InstallmentPlan) throws {
    try NextActionWriter(db: db, actor: actor, now: now)
      .move(plan.caseNumber, to: day, reason: "the plan")
  }

  // MARK: Payments

  /// Takes down a payment, and what follows for plans and promises of its case; its key.
  func pay(_ payment: Payment, client: Int? = nil, key: String? = nil, message: Int? = nil) throws
    -> Int
  {
    let id = try table.insert(payment, client: client, key: key, message: message, now: now)
    guard payment.caseNumber != 0 else { return id }
    try record(
      .paymentRecorded,
      on: payment.caseNumber,
      [
        "payment": String(id), "amount": String(payment.amount.minorUnits),
        "currency": payment.amount.currency, "day": payment.receivedOn.description,
        "source": payment.source.rawValue, "reference": payment.reference,
      ],
      message
    )
    if payment.source != .claimed { try follow(payment.caseNumber) }
    return id
  }

  func reverse(_ id: Int, reason: String) throws {
    guard let payment = try table.payment(id), payment.reversedOn == nil else {
      throw StoreError.noPayment(id)
    }
    try table.reverse(id, on: today)
    guard payment.caseNumber != 0 else { return }
    try record(
      .paymentReversed,
      on: payment.caseNumber,
      [
        "payment": String(id), "amount": String(payment.amount.minorUnits),
        "currency": payment.amount.currency, "reason": reason,
      ]
    )
    try follow(payment.caseNumber)
  }

  /// What a change of payments means for the promises and plans of a case.
  func follow(_ number: Int) throws {
    try tellPromises(of: number)
    for plan in try table.plans(of: number) {
      if plan.state == .completed, try !standing(of: plan).isComplete {
        var plan = plan
        plan.state = .active
        try table.update(plan)
        try record(.planActivated, on: number, ["plan": String(plan.id), "reason": "reversal"])
      }
      try refresh(plan.id)
    }
  }

  /// What follows from days and payments, whoever made the program look.
  private static let derived: Set<EventType> = [
    .installmentDue, .installmentPaid, .installmentPartiallyPaid, .installmentLate,
    .installmentReopened, .promiseKept, .promiseBroken, .planCompleted, .planDefaulted,
  ]

  private func record(
    _ type: EventType,
    on number: Int,
    _ details: [String: String],
    _ message: Int? = nil
  ) throws {
    try db.history.record(
      type,
      on: number,
      by: PlanWriter.derived.contains(type) ? .system : actor,
      at: now,
      message: message,
      details: details
    )
  }
}
