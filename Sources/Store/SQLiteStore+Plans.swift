public import Cases
import Foundation

/// Plans, payments, promises and legal stages; each call is one transaction with its events.
extension SQLiteStore {
  func plans(_ context: DeskContext, _ actor: Actor, on number: Int, _ db: Connection) throws
    -> PlanWriter
  {
    let client = try CaseFileTable(db: db).caseFile(number)?.clientID
      .flatMap { try ItemTable(db: db).client($0) }
    return PlanWriter(
      db: db,
      rules: context.rules,
      country: client?.knownCountry ?? context.country,
      today: context.today,
      actor: actor,
      now: context.now
    )
  }

  /// Makes a plan, whose days are moved to workdays, and returns its key.
  public func create(_ plan: InstallmentPlan, by actor: Actor, _ context: DeskContext) throws -> Int
  {
    try write { db in
      _ = try CaseFileTable(db: db).writable(plan.caseNumber)
      let writer = try plans(context, actor, on: plan.caseNumber, db)
      var plan = plan
      for place in plan.installments.indices {
        plan.installments[place].effectiveDueOn = context.rules.calendar
          .workday(onOrAfter: plan.installments[place].dueOn, in: writer.country)
      }
      return try writer.create(plan)
    }
  }

  /// Moves a plan to another state.
  public func move(
    plan id: Int,
    to state: InstallmentPlan.State,
    message: Int? = nil,
    by actor: Actor,
    _ context: DeskContext
  ) throws {
    try write { db in
      let number = try plan(id, db).caseNumber
      try plans(context, actor, on: number, db).move(id, to: state, message: message)
    }
  }

  /// Gives a plan other installments; the earlier ones stay in the history.
  public func revise(
    plan id: Int,
    reason: String,
    by actor: Actor,
    _ context: DeskContext,
    _ change: (inout InstallmentPlan) throws -> Void
  ) throws {
    try write { db in
      let writer = try plans(context, actor, on: plan(id, db).caseNumber, db)
      try writer.revise(
        id,
        { plan in
          let before = plan.installments
          try change(&plan)
          for place in plan.installments.indices
          where !before.contains(where: { $0.dueOn == plan.installments[place].dueOn }) {
            plan.installments[place].effectiveDueOn = context.rules.calendar
              .workday(onOrAfter: plan.installments[place].dueOn, in: writer.country)
          }
        },
        reason: reason
      )
    }
  }

  private func plan(_ id: Int, _ db: Connection) throws -> InstallmentPlan {
    guard let found = try PlanTable(db: db).plan(id) else { throw StoreError.noPlan(id) }
    return found
  }

  /// The plans of a case and where they stand on a day, oldest first.
  public func plans(of number: Int, today: Day) throws -> [PlanStanding] {
    try read { db in
      let table = PlanTable(db: db)
      let payments = try table.payments(of: number)
      let promises = try table.promises(of: number)
      return try table.plans(of: number).map {
        PlanStanding($0, payments: payments, promises: promises, today: today)
      }
    }
  }

  /// A plan by its key.
  public func plan(_ id: Int) throws -> InstallmentPlan { try read { try plan(id, $0) } }

  // MARK: Payments and promises

  /// Takes down a payment of a case; its key.
  public func pay(_ payment: Payment, message: Int? = nil, by actor: Actor, _ context: DeskContext)
    throws -> Int
  {
    try write { db in
      let file = try CaseFileTable(db: db).writable(payment.caseNumber)
      return try plans(context, actor, on: payment.caseNumber, db)
        .pay(payment, client: file.clientID, message: message)
    }
  }

  /// Takes a payment back that was none.
  public func reverse(payment id: Int, reason: String, by actor: Actor, _ context: DeskContext)
    throws
  {
    try write { db in
      let number = try PlanTable(db: db).payment(id)?.caseNumber ?? 0
      try plans(context, actor, on: number, db).reverse(id, reason: reason)
    }
  }

  /// The payments of a case, oldest first.
  public func payments(of number: Int) throws -> [Payment] {
    try read { try PlanTable(db: $0).payments(of: number) }
  }

  /// Takes down a promise.
  public func promise(_ promise: Promise, by actor: Actor, _ context: DeskContext) throws {
    try write { db in
      _ = try CaseFileTable(db: db).writable(promise.caseNumber)
      try plans(context, actor, on: promise.caseNumber, db).promise(promise)
    }
  }

  /// The promises of a case, oldest first.
  public func promises(of number: Int) throws -> [Promise] {
    try read { try PlanTable(db: $0).promises(of: number) }
  }

  // MARK: Legal

  /// Takes down a stage of legal proceedings, one of those that the rules name.
  ///
  /// One looks again the day after its deadline.
  public func enter(_ stage: LegalStage, by actor: Actor, _ context: DeskContext) throws {
    try write { db in try enter(stage, actor, context, db) }
  }

  func enter(_ stage: LegalStage, _ actor: Actor, _ context: DeskContext, _ db: Connection) throws {
    let stages = context.rules.legal.stages
    guard stages.contains(stage.stage) else {
      throw StoreError.noLegalStage(stage.stage, known: stages)
    }
    let table = CaseFileTable(db: db)
    var file = try table.writable(stage.caseNumber)
    let before = try LegalStageTable(db: db).stages(of: stage.caseNumber).last?.stage ?? ""
    _ = try LegalStageTable(db: db).insert(stage, now: context.now)
    var details = ["from": before, "to": stage.stage, "on": stage.on.description]
    details["deadline"] = stage.deadline?.description
    if !stage.courtReference.isEmpty { details["courtReference"] = stage.courtReference }
    try db.history.record(
      .legalStageChanged,
      on: stage.caseNumber,
      by: actor,
      at: context.now,
      message: stage.message,
      details: details
    )
    file.dormantSince = ""
    try table.update(file, now: context.now)
    let days = context.rules.status(file.status)?.followUpDays ?? 7
    let country = try plans(context, actor, on: stage.caseNumber, db).country
    let next = context.rules.calendar.workday(
      onOrAfter: (stage.deadline?.adding(days: 1)) ?? context.today.adding(days: days),
      in: country
    )
    try NextActionWriter(db: db, actor: actor, now: context.now)
      .move(stage.caseNumber, to: next, reason: stage.stage)
  }

  /// The stages of the legal proceedings of a case, oldest first.
  public func legalStages(of number: Int) throws -> [LegalStage] {
    try read { try LegalStageTable(db: $0).stages(of: number) }
  }
}
