/// What the accounts ask of plans.
extension PlanTable {
  func casesWithActivePlan(of client: Int, limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT DISTINCT caseFile FROM plan JOIN caseFile ON number = caseFile
      WHERE client = ? AND plan.state = 'active' LIMIT ?
      """,
      client,
      limit
    ) { $0.int(0) }
  }
}
