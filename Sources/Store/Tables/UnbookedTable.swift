import Cases

/// What came on cases and the accounts do not show yet (`Schema.unbooked`).
struct UnbookedTable {
  let db: Connection

  /// Reckons what was noted as changed, so that what is committed agrees with the claims of cases.
  func settle() throws {
    guard try db.first("SELECT 1 FROM unbookedStale", read: { _ in true }) ?? false else { return }
    let numbers = try db.rows("SELECT caseFile FROM unbookedStale") { $0.int(0) }
    for number in numbers {
      let now = try reckoned(number)
      guard try kept(number) != now else { continue }
      try db.execute("DELETE FROM unbooked WHERE caseFile = ?", number)
      for money in now {
        try db.execute(
          "INSERT INTO unbooked (caseFile, currency, units) VALUES (?, ?, ?)",
          number,
          money.currency,
          money.minorUnits
        )
      }
    }
    try db.execute("DELETE FROM unbookedStale")
  }

  /// Reckons what a migration has noted.
  func settleNow() throws { try db.transaction { try settle() } }

  /// What of the kept sums is not what it follows from; what is wrong, in words.
  func problems() throws -> [String] {
    let numbers = try db.rows(
      "SELECT caseFile FROM unbooked UNION SELECT caseFile FROM payment WHERE caseFile IS NOT NULL"
    ) { $0.int(0) }
    let wrong = try numbers.count { try kept($0) != reckoned($0) }
    return wrong == 0 ? [] : ["what came on \(wrong) cases is not taken off as it should be"]
  }

  private func reckoned(_ number: Int) throws -> [Money] {
    let payments = try PaymentTable(db: db).payments(of: number)
    guard !payments.isEmpty else { return [] }
    return Claim.unbooked(
      of: try ItemTable(db: db).items(of: number),
      balances: try ItemBalanceTable(db: db).balances(of: number),
      payments: payments
    )
  }

  private func kept(_ number: Int) throws -> [Money] {
    try db.rows(
      "SELECT currency, units FROM unbooked WHERE caseFile = ? ORDER BY currency",
      number
    ) { Money(minorUnits: $0.int(1), currency: $0.string(0)) }
  }
}
