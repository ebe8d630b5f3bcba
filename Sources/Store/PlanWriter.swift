import Cases
import Foundation

/// Stores what happens to plans, payments and promises.
struct PlanWriter {
  let db: Connection
  let actor: Actor
  let context: DeskContext

  private var table: PlanTable { PlanTable(db: db) }

  /// The country whose calendar counts for a case: that of its client, else that of the workspace.
  func country(of number: Int) throws -> String {
    let client = try CaseFileTable(db: db).caseFile(number)?.clientID
      .flatMap { try ItemTable(db: db).client($0) }
    return client?.knownCountry ?? context.country
  }

  func standing(of plan: InstallmentPlan) throws -> PlanStanding {
    PlanStanding(
      plan,
      payments: try PaymentTable(db: db).payments(of: plan.caseNumber),
      promises: try table.promises(of: plan.caseNumber),
      today: context.today
    )
  }

  // MARK: Plans

  /// Makes a plan, whose days are moved to workdays; its key.
  func create(_ plan: InstallmentPlan) throws -> Int {
    let plan = PlanLife.scheduled(
      plan,
      calendar: context.rules.calendar,
      country: try country(of: plan.caseNumber)
    )
    let id = try table.insert(plan, now: context.now)
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

  /// Carries a plan further.
  func change(plan id: Int, _ body: (inout PlanLife) throws -> Void) throws {
    try change(try table.required(id).caseNumber, body)
  }

  /// Carries the plans and promises of a case further.
  func change(_ number: Int, _ body: (inout PlanLife) throws -> Void) throws {
    var life = try life(of: number)
    try body(&life)
    for change in life.changes { try store(change, on: number) }
  }

  private func life(of number: Int) throws -> PlanLife {
    let plans = try table.plans(of: number)
    return PlanLife(
      caseNumber: number,
      plans: plans,
      payments: try PaymentTable(db: db).payments(of: number),
      promises: try table.promises(of: number),
      told: Dictionary(uniqueKeysWithValues: try plans.map { ($0.id, try table.told($0.id)) }),
      untold: try table.untold(of: number),
      country: try country(of: number),
      actor: actor,
      context: context
    )
  }

  private func store(_ change: PlanLife.Change, on number: Int) throws {
    switch change {
    case .plan(let plan): try table.update(plan)
    case .agreed(let plan, let message): try table.setAgreement(message, of: plan)
    case .told(let line, let plan): try table.setTold(line, of: plan)
    case .promised(let promise):
      _ = try table.insert(promise)
      try CaseFileTable(db: db).set(promised: promise.dueOn, of: number)
    case .withdrawn(let promise): try table.withdraw(promise)
    case .toldPromise(let promise, let state): try table.setTold(state, ofPromise: promise)
    case .event(let event): try db.history.insert(event)
    case .next(let day, let reason):
      try NextActionWriter(db: db, actor: actor, now: context.now)
        .move(number, to: day, reason: reason)
    case .proposed(let proposal):
      try ProposalWriter(db: db, actor: .system, now: context.now).make([proposal])
    }
  }

  // MARK: Payments

  /// Takes down a payment, and what follows for plans and promises of its case; its key.
  func pay(_ payment: Payment, key: String? = nil, message: Int? = nil) throws -> Int {
    var payment = payment
    payment.id = try PaymentTable(db: db)
      .insert(payment, key: key, message: message, now: context.now)
    guard payment.caseNumber != 0 else {
      if payment.isOnAccount { try recordOnAccount(payment) }
      return payment.id
    }
    try tell(of: payment, message: message)
    return payment.id
  }

  private func details(of payment: Payment) -> [String: String] {
    var details = [
      "payment": String(payment.id), "amount": String(payment.amount.minorUnits),
      "currency": payment.amount.currency, "day": payment.receivedOn.description,
      "source": payment.source.rawValue, "reference": payment.reference,
    ]
    if payment.discount > 0 { details["discount"] = String(payment.discount) }
    return details
  }

  /// Tells a case of a payment that is on it now, and follows.
  func tell(of payment: Payment, message: Int? = nil) throws {
    try record(
      .paymentRecorded,
      on: payment.caseNumber,
      details(of: payment),
      message: message
    )
    if payment.source != .claimed { try change(payment.caseNumber) { try $0.follow() } }
  }

  func record(
    _ type: EventType,
    on number: Int?,
    _ details: [String: String],
    message: Int? = nil
  ) throws {
    try db.history.record(
      type,
      on: number,
      by: actor,
      at: context.now,
      message: message,
      details: details
    )
  }
}
