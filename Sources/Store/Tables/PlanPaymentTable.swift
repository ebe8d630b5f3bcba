/// The payments of a case that a plan does not count.
struct PlanPaymentTable {
  let db: Connection

  /// Takes down the payments that are on the case of a plan now.
  func insertThose(onCaseOf plan: Int) throws {
    try db.execute(
      """
      INSERT INTO planEarlierPayment (plan, payment)
        SELECT plan.id, payment.id FROM plan JOIN payment ON payment.caseFile = plan.caseFile
        WHERE plan.id = ?
      """,
      plan
    )
  }

  func payments(of plan: Int) throws -> Set<Int> {
    Set(
      try db.rows("SELECT payment FROM planEarlierPayment WHERE plan = ?", plan) { $0.int(0) }
    )
  }
}
