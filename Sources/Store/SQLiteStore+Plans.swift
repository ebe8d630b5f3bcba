public import Cases
import Foundation

/// Plans, promises and legal stages; each call is one transaction with its events.
extension SQLiteStore {
  /// Makes a plan, whose days are moved to workdays, and returns its key.
  public func create(_ plan: InstallmentPlan, by actor: Actor, _ context: DeskContext) throws -> Int
  {
    try write { db in
      _ = try CaseFileTable(db: db).writable(plan.caseNumber)
      return try PlanWriter(db: db, actor: actor, context: context).create(plan)
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
      try PlanWriter(db: db, actor: actor, context: context).change(plan: id) { life in
        try life.move(id, to: state, message: message)
      }
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
      try PlanWriter(db: db, actor: actor, context: context).change(plan: id) { life in
        try life.revise(id, reason: reason, change)
      }
    }
  }

  /// The plans of a case and where they stand on a day, oldest first.
  public func plans(of number: Int, today: Day) throws -> [PlanStanding] {
    try read { db in
      let table = PlanTable(db: db)
      let payments = try PaymentTable(db: db).payments(of: number)
      let promises = try table.promises(of: number)
      return try table.plans(of: number).map {
        PlanStanding($0, payments: payments, promises: promises, today: today)
      }
    }
  }

  /// A plan by its key.
  public func plan(_ id: Int) throws -> InstallmentPlan {
    try read { try PlanTable(db: $0).required(id) }
  }

  // MARK: Promises

  /// Takes down a promise.
  public func promise(_ promise: Promise, by actor: Actor, _ context: DeskContext) throws {
    try write { db in
      _ = try CaseFileTable(db: db).writable(promise.caseNumber)
      try PlanWriter(db: db, actor: actor, context: context).change(promise.caseNumber) { life in
        try life.promise(promise)
      }
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
  ///
  /// Returns the day of what is next when it stays because a person chose it.
  @discardableResult
  public func enter(_ stage: LegalStage, by actor: Actor, _ context: DeskContext) throws
    -> KeptDay?
  {
    let stages = context.rules.legal.stages
    guard stages.contains(stage.stage) else {
      throw StoreError.noLegalStage(stage.stage, known: stages)
    }
    return try write { db in
      let table = CaseFileTable(db: db)
      var file = try table.writable(stage.caseNumber)
      let before = try LegalStageTable(db: db).stages(of: stage.caseNumber).last?.stage ?? ""
      _ = try LegalStageTable(db: db).insert(stage, now: context.now)
      if let cost = stage.cost {
        _ = try CostWriter(db: db, actor: actor, now: context.now).add(cost)
      }
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
      let country = try PlanWriter(db: db, actor: actor, context: context).country(
        of: stage.caseNumber
      )
      let next = context.rules.calendar.workday(
        onOrAfter: (stage.deadline?.adding(days: 1)) ?? context.today.adding(days: days),
        in: country
      )
      return try NextActionWriter(db: db, actor: actor, now: context.now)
        .move(stage.caseNumber, to: next, reason: stage.stage)
    }
  }

  /// The stages of the legal proceedings of a case, oldest first.
  public func legalStages(of number: Int) throws -> [LegalStage] {
    try read { try LegalStageTable(db: $0).stages(of: number) }
  }
}
