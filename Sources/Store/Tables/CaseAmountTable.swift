import Cases

/// What is open of cases, and the sums of it, which triggers keep (`Schema.portfolio`).
struct CaseAmountTable {
  let db: Connection

  /// What is open of cases, by their numbers; those about no money are left out.
  func amounts(of numbers: [Int]) throws -> [Int: [Money]] {
    let rows = try db.rows(
      """
      SELECT caseFile, currency, open FROM json_each(?)
      CROSS JOIN caseAmount ON caseFile = value AND currency > ''
      """,
      JSONText.encoded(Set(numbers).sorted())
    ) { (number: $0.int(0), money: Money(minorUnits: $0.int(2), currency: $0.string(1))) }
    return rows.reduce(into: [:]) { $0[$1.number, default: []].append($1.money) }
  }

  /// How many cases a filter lets through, however many it shows, and what is open of them.
  func total(of filter: CaseFilter) throws -> MoneyTotal {
    guard filter.isSummed else {
      let (condition, values) = filter.condition
      return try total(
        """
        SELECT currency, count(*), sum(open) FROM caseAmount
        WHERE caseFile IN (SELECT number FROM caseFile \(condition)) GROUP BY 1 ORDER BY 1
        """,
        values
      )
    }
    let (condition, values) = filter.words
    return try total(
      "SELECT currency, sum(cases), sum(open) FROM caseTotal \(condition) GROUP BY 1 ORDER BY 1",
      values
    )
  }

  /// How many live cases have something to do by a day, and what is open of them.
  func total(dueBy day: String, of user: String?) throws -> MoneyTotal {
    try total(
      """
      SELECT currency, sum(cases), sum(open) FROM dueTotal
      WHERE dueOn <= ?1 AND (?2 IS NULL OR who = ?2) GROUP BY 1 ORDER BY 1
      """,
      [day, user]
    )
  }

  private func total(_ sql: String, _ values: [(any SQLBindable)?]) throws -> MoneyTotal {
    let rows = try db.rows(sql, values: values) {
      (currency: $0.string(0), cases: $0.int(1), open: $0.int(2))
    }
    return MoneyTotal(
      count: rows.first { $0.currency.isEmpty }?.cases ?? 0,
      amounts: rows.filter { !$0.currency.isEmpty }
        .map { Money(minorUnits: $0.open, currency: $0.currency) }
    )
  }

  /// What of the amounts and their sums is not what it follows from; what is wrong, in words.
  func problems() throws -> [String] {
    let sources = [
      ("caseAmount", CaseAmounts.now.rows(ofCases: "1")),
      ("caseTotal", CaseAmounts.totals), ("dueTotal", CaseAmounts.dueTotals),
    ]
    let paid = try UnbookedTable(db: db).problems()
    return try paid
      + sources.compactMap { table, rows in
        let wrong = try db.first(
          """
          SELECT (SELECT count(*) FROM (SELECT * FROM \(table) EXCEPT SELECT * FROM (\(rows))))
            + (SELECT count(*) FROM (SELECT * FROM (\(rows)) EXCEPT SELECT * FROM \(table)))
          """
        ) { $0.int(0) }
        return wrong == 0
          ? nil : "\(wrong ?? 0) sums of money in \(table) are not what they add up to"
      }
  }
}
