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

  func payments(ofPlans plans: [Int]) throws -> [Int: Set<Int>] {
    let rows = try db.rows(
      """
      SELECT plan, payment FROM json_each(?)
      CROSS JOIN planEarlierPayment ON planEarlierPayment.plan = value
      """,
      JSONText.encoded(plans)
    ) { (plan: $0.int(0), payment: $0.int(1)) }
    return Dictionary(grouping: rows, by: \.plan).mapValues { Set($0.map(\.payment)) }
  }
}
