import Cases

/// Many plans at once: a query for each kind of thing, not for each plan.
extension PlanTable {
  /// Plans with their installments.
  func filled(_ plans: [InstallmentPlan]) throws -> [InstallmentPlan] {
    let rows = try db.rows(
      """
      SELECT plan.id, number, dueOn, effectiveDueOn, amount, waivedReason
      FROM json_each(?) CROSS JOIN plan ON plan.id = value
      CROSS JOIN installment ON installment.plan = plan.id AND installment.revision = plan.revision
      ORDER BY plan.id, number
      """,
      JSONText.encoded(plans.map(\.id))
    ) { row in
      (
        plan: row.int(0),
        installment: Installment(
          number: row.int(1),
          dueOn: row.day(2),
          effectiveDueOn: row.day(3),
          amount: row.int(4),
          waivedReason: row.string(5)
        )
      )
    }
    let installments = Dictionary(grouping: rows, by: \.plan)
    let earlier = try PlanPaymentTable(db: db).payments(ofPlans: plans.map(\.id))
    return plans.map { plan in
      var plan = plan
      plan.installments = (installments[plan.id] ?? []).map(\.installment)
      plan.earlierPayments = earlier[plan.id] ?? []
      return plan
    }
  }

  /// The plans that run, in order, of all clients or of one (`Client.id`).
  func active(ofClient client: Int?) throws -> [InstallmentPlan] {
    try filled(
      db.rows(
        """
        SELECT \(PlanTable.columns) FROM plan INDEXED BY plan_active
        CROSS JOIN caseFile ON caseFile.number = plan.caseFile
        WHERE plan.state = 'active' AND (?1 IS NULL OR caseFile.client = ?1) ORDER BY plan.id
        """,
        client,
        read: PlanTable.plan
      )
    )
  }

  /// Where plans stand on a day, in their order.
  func standings(of plans: [InstallmentPlan], today: Day) throws -> [PlanStanding] {
    let numbers = Array(Set(plans.map(\.caseNumber)))
    let payments = try PaymentTable(db: db).payments(ofCases: numbers)
    let promises = Dictionary(grouping: try self.promises(ofCases: numbers), by: \.caseNumber)
    return plans.map { plan in
      PlanStanding(
        plan,
        payments: payments[plan.caseNumber] ?? [],
        promises: promises[plan.caseNumber] ?? [],
        today: today
      )
    }
  }

  /// The promises of several cases, oldest first.
  func promises(ofCases numbers: [Int]) throws -> [Promise] {
    try db.rows(
      """
      SELECT \(PlanTable.promiseColumns) FROM json_each(?)
      CROSS JOIN promise ON promise.caseFile = value ORDER BY promise.id
      """,
      JSONText.encoded(numbers),
      read: PlanTable.promise
    )
  }
}
