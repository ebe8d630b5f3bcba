/// What the accounts ask of plans and payments.
extension PlanTable {
  func hasPayment(_ key: String) throws -> Bool {
    try db.first("SELECT 1 FROM payment WHERE key = ?", key) { _ in true } ?? false
  }

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
