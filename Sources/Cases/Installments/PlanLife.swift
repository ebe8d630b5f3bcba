/// The plans of one case with its payments and promises, and what happens to them next.
///
/// Each function takes what it holds further and puts what is to be stored into `changes`, in order.
/// Functions throw `StoreError`.
public struct PlanLife: Sendable {
  /// The case.
  public let caseNumber: Int
  /// The plans, oldest first.
  public private(set) var plans: [InstallmentPlan]
  /// What is to be stored, in order.
  public private(set) var changes: [Change] = []
  private let payments: [Payment]
  private var promises: [Promise]
  private var told: [Int: [Int: Told]]
  private var untold: Set<Int>
  private let country: String
  private let actor: Actor
  private let context: DeskContext

  /// Joins what is known of a case.
  ///
  /// `told` has what was told of each plan's installments, `untold` the promises of which nothing
  /// was told; `country` is the one whose calendar counts for the case.
  public init(
    caseNumber: Int,
    plans: [InstallmentPlan],
    payments: [Payment] = [],
    promises: [Promise] = [],
    told: [Int: [Int: Told]] = [:],
    untold: Set<Int> = [],
    country: String,
    actor: Actor,
    context: DeskContext
  ) {
    self.caseNumber = caseNumber
    self.plans = plans
    self.payments = payments
    self.promises = promises
    self.told = told
    self.untold = untold
    self.country = country
    self.actor = actor
    self.context = context
  }

  /// Where a plan stands on the day.
  public func standing(of plan: InstallmentPlan) -> PlanStanding {
    PlanStanding(plan, payments: payments, promises: promises, today: context.today)
  }

  private func place(of id: Int) throws -> Int {
    guard let place = plans.firstIndex(where: { $0.id == id }) else { throw StoreError.noPlan(id) }
    return place
  }

  // MARK: Plans

  /// A plan whose days are moved to workdays, but for those of installments that were there before.
  public static func scheduled(
    _ plan: InstallmentPlan,
    before: [Installment] = [],
    calendar: WorkCalendar,
    country: String
  ) -> InstallmentPlan {
    var plan = plan
    for place in plan.installments.indices
    where !before.contains(where: { $0.dueOn == plan.installments[place].dueOn }) {
      plan.installments[place].effectiveDueOn = calendar.workday(
        onOrAfter: plan.installments[place].dueOn,
        in: country
      )
    }
    return plan
  }

  /// Moves a plan to another state, when that follows on the one it has.
  public mutating func move(
    _ id: Int,
    to state: InstallmentPlan.State,
    message: Int? = nil
  ) throws {
    let place = try place(of: id)
    guard plans[place].state.leads(to: state) else {
      throw StoreError.planIs(id, state: plans[place].state.rawValue)
    }
    plans[place].state = state
    let plan = plans[place]
    changes.append(.plan(plan))
    let standing = standing(of: plan)
    record(
      state.event,
      [
        "plan": String(id), "remaining": String(standing.outstanding), "currency": plan.currency,
      ],
      message
    )
    guard state == .active else { return }
    if let message { changes.append(.agreed(plan: id, message: message)) }
    for line in standing.lines { setTold(line, of: id) }
    if let next = standing.next { moveNext(to: next.installment.effectiveDueOn) }
    try refresh(id)
  }

  /// Gives a plan other installments; the earlier ones stay in the history.
  ///
  /// A day that is new is moved to a workday.
  public mutating func revise(
    _ id: Int,
    reason: String,
    _ change: (inout InstallmentPlan) throws -> Void
  ) throws {
    let place = try place(of: id)
    var plan = plans[place]
    guard [.draft, .proposed, .active].contains(plan.state) else {
      throw StoreError.planIs(id, state: plan.state.rawValue)
    }
    try change(&plan)
    plan = PlanLife.scheduled(
      plan,
      before: plans[place].installments,
      calendar: context.rules.calendar,
      country: country
    )
    plan.revision += 1
    plans[place] = plan
    changes.append(.plan(plan))
    record(
      .planChanged,
      ["plan": String(id), "revision": String(plan.revision), "reason": reason]
    )
    if plan.state == .active { try refresh(id) }
  }

  /// Tells what changed about the installments of a plan, and ends it when it is paid or broken.
  ///
  /// Nobody gives it up while its client could not be reminded: then `mayBreak` is false.
  public mutating func refresh(_ id: Int, mayBreak: Bool = true) throws {
    let plan = plans[try place(of: id)]
    guard plan.state == .active else { return }
    let standing = standing(of: plan)
    var hasSettled = false
    for line in standing.lines {
      let before = told[id]?[line.installment.number]
      let now = Told(state: line.state.rawValue, paid: line.paid)
      guard before != now else { continue }
      setTold(line, of: id)
      tell(line, before: before, plan)
      hasSettled = hasSettled || line.isSettled
    }
    if standing.isComplete {
      try move(id, to: .completed)
      propose(.close, ["outcome": "completed"], "every installment of the plan is paid")
      moveNext(to: context.today)
    } else if hasSettled, let next = standing.next {
      moveNext(to: next.installment.effectiveDueOn)
    } else if mayBreak, let day = standing.breaksOn(afterDays: context.rules.plans.defaultDays),
      day <= context.today
    {
      try breakPlan(id)
    }
  }

  private mutating func tell(
    _ line: PlanStanding.Line,
    before: Told?,
    _ plan: InstallmentPlan
  ) {
    let types = PlanLife.events(of: line, before: before)
    for type in types {
      record(
        type,
        [
          "plan": String(plan.id), "installment": String(line.installment.number),
          "paid": String(line.paid), "outstanding": String(line.outstanding),
          "currency": plan.currency, "due": line.installment.effectiveDueOn.description,
        ]
      )
    }
    if types.contains(.installmentLate) { moveNext(to: context.today) }
  }

  private mutating func breakPlan(_ id: Int) throws {
    try move(id, to: .defaulted)
    moveNext(to: context.today)
    propose(.openCase, ["type": "litigation"], "the plan was not kept")
  }

  // MARK: Promises

  /// Takes down a promise; what was promised for the same installment before is withdrawn.
  public mutating func promise(_ promise: Promise) throws {
    var promise = promise
    promise.level = 1 + promises.count { [.broken, .partiallyKept].contains(state(of: $0)) }
    for place in promises.indices
    where promises[place].plan == promise.plan
      && promises[place].installment == promise.installment && state(of: promises[place]) == .open
    {
      promises[place].isWithdrawn = true
      untold.remove(promises[place].id)
      changes.append(.withdrawn(promise: promises[place].id))
      record(.promiseWithdrawn, ["day": promises[place].dueOn.description])
    }
    promises.append(promise)
    changes.append(.promised(promise))
    record(
      .promiseMade,
      [
        "day": promise.dueOn.description, "amount": String(promise.amount.minorUnits),
        "currency": promise.amount.currency, "level": String(promise.level),
      ],
      promise.message
    )
    let day = context.rules.calendar.workday(onOrAfter: promise.dueOn, in: country)
    if let plan = promise.plan {
      try revise(plan, reason: "promise for \(promise.dueOn)") { plan in
        guard
          let place = plan.installments.firstIndex(where: { $0.number == promise.installment })
        else { return }
        plan.installments[place].effectiveDueOn = day
      }
    }
    changes.append(.next(day, reason: "promised for \(promise.dueOn)"))
  }

  /// Tells of promises whose days have passed, or that were kept.
  public mutating func tellPromises() throws {
    for promise in promises where untold.contains(promise.id) {
      let state = state(of: promise)
      guard state != .open else { continue }
      untold.remove(promise.id)
      changes.append(.toldPromise(promise.id, state))
      let isKept = state == .kept
      let level = promise.level + (isKept ? 0 : 1)
      record(
        isKept ? .promiseKept : .promiseBroken,
        [
          "day": promise.dueOn.description, "state": state.rawValue, "level": String(level),
        ]
      )
      guard !isKept else { continue }
      changes.append(.next(context.today, reason: "a promise was not kept"))
      if let plan = promise.plan, level >= context.rules.plans.brokenPromises,
        plans[try place(of: plan)].state == .active
      {
        try breakPlan(plan)
      }
    }
  }

  private func state(of promise: Promise) -> Promise.State {
    promise.state(
      payments: payments,
      graceDays: context.rules.plans.graceDays,
      today: context.today
    )
  }

  // MARK: Payments

  /// What a change of payments means for promises and plans.
  public mutating func follow() throws {
    try tellPromises()
    for place in plans.indices {
      if plans[place].state == .completed, !standing(of: plans[place]).isComplete {
        plans[place].state = .active
        changes.append(.plan(plans[place]))
        record(.planActivated, ["plan": String(plans[place].id), "reason": "reversal"])
      }
      try refresh(plans[place].id)
    }
  }

  // MARK: Changes

  private mutating func setTold(_ line: PlanStanding.Line, of plan: Int) {
    told[plan, default: [:]][line.installment.number] = Told(
      state: line.state.rawValue,
      paid: line.paid
    )
    changes.append(.told(line, plan: plan))
  }

  private mutating func moveNext(to day: Day) { changes.append(.next(day, reason: "the plan")) }

  private mutating func propose(
    _ kind: Proposal.Kind,
    _ details: [String: String],
    _ evidence: String
  ) {
    changes.append(
      .proposed(
        Proposal(caseNumber: caseNumber, kind: kind, details: details, evidence: evidence)
      )
    )
  }

  /// What follows from days and payments, whoever made the program look.
  private static let derived: Set<EventType> = [
    .installmentDue, .installmentPaid, .installmentPartiallyPaid, .installmentLate,
    .installmentReopened, .promiseKept, .promiseBroken, .planCompleted, .planDefaulted,
  ]

  private mutating func record(
    _ type: EventType,
    _ details: [String: String],
    _ message: Int? = nil
  ) {
    changes.append(
      .event(
        Event(
          type,
          caseNumber: caseNumber,
          at: context.now,
          actor: PlanLife.derived.contains(type) ? .system : actor,
          messageID: message,
          details: details
        )
      )
    )
  }
}
