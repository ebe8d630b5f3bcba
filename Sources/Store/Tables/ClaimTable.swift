import Cases
import Foundation

/// What is claimed beside the items: terms and costs.
struct ClaimTable {
  /// Whose terms they are.
  enum Owner {
    case caseFile(Int)
    case client(Int)

    fileprivate var column: String {
      switch self {
      case .caseFile: "caseFile"
      case .client: "client"
      }
    }

    fileprivate var key: Int {
      switch self {
      case .caseFile(let key), .client(let key): key
      }
    }
  }

  let db: Connection

  // MARK: Terms

  /// What was said; nothing when nobody said anything.
  func terms(of owner: Owner) throws -> ClaimTerms {
    try db.first(
      """
      SELECT interest, debtor, country, fromDay, untilDay, compensation FROM claimTerms
      WHERE \(owner.column) = ?
      """,
      owner.key
    ) { row in
      var terms = ClaimTerms()
      terms.interest = try row.optionalString(0).map { words in
        guard let interest = ClaimTerms.Interest(words: words) else {
          throw SchemaError.unknownWord(words, column: "claimTerms.interest")
        }
        return interest
      }
      terms.debtor = try row.optionalString(1).map { _ in try row.known(1, of: "claimTerms.debtor")
      }
      terms.country = row.optionalString(2)
      terms.from = row.optionalString(3).flatMap { Day($0) }
      terms.until = row.optionalString(4).flatMap { Day($0) }
      terms.compensation = row.optionalInt(5).map { $0 == 1 }
      return terms
    } ?? ClaimTerms()
  }

  func set(_ terms: ClaimTerms, of owner: Owner) throws {
    try db.execute(
      """
      INSERT INTO claimTerms (\(owner.column), interest, debtor, country, fromDay, untilDay,
        compensation) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (\(owner.column)) DO UPDATE SET interest = excluded.interest,
        debtor = excluded.debtor, country = excluded.country, fromDay = excluded.fromDay,
        untilDay = excluded.untilDay, compensation = excluded.compensation
      """,
      owner.key,
      terms.interest?.words,
      terms.debtor?.rawValue,
      terms.country,
      terms.from?.description,
      terms.until?.description,
      terms.compensation.map { $0 ? 1 : 0 }
    )
  }

  // MARK: Costs

  private static let columns = "id, caseFile, kind, onDay, amount, currency, note"

  private static func cost(_ row: Row) throws -> Cost {
    Cost(
      id: row.int(0),
      caseNumber: row.int(1),
      kind: try row.known(2, of: "cost.kind"),
      on: row.day(3),
      amount: Money(minorUnits: row.int(4), currency: row.string(5)),
      note: row.string(6)
    )
  }

  func insert(_ cost: Cost, now: Date) throws -> Int {
    try db.execute(
      """
      INSERT INTO cost (caseFile, kind, onDay, amount, currency, note, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      cost.caseNumber,
      cost.kind.rawValue,
      cost.on.description,
      cost.amount.minorUnits,
      cost.amount.currency,
      cost.note,
      now
    )
    return db.lastInsertedID
  }

  /// The costs of a case that were not taken back, oldest first.
  func costs(of number: Int) throws -> [Cost] {
    try db.rows(
      """
      SELECT \(ClaimTable.columns) FROM cost WHERE caseFile = ? AND removedAt IS NULL
      ORDER BY onDay, id
      """,
      number,
      read: ClaimTable.cost
    )
  }

  /// A cost that was not taken back.
  func cost(_ id: Int) throws -> Cost? {
    try db.first(
      "SELECT \(ClaimTable.columns) FROM cost WHERE id = ? AND removedAt IS NULL",
      id,
      read: ClaimTable.cost
    )
  }

  func remove(_ id: Int, now: Date) throws {
    try db.execute("UPDATE cost SET removedAt = ? WHERE id = ?", now, id)
  }

  // MARK: All of it

  /// What is kept of the claim of a case.
  func record(of number: Int, client: Int?) throws -> ClaimRecord {
    var record = ClaimRecord()
    record.ofCase = try terms(of: .caseFile(number))
    record.ofClient = try client.map { try terms(of: .client($0)) } ?? ClaimTerms()
    record.costs = try costs(of: number)
    record.balances = try ItemBalanceTable(db: db).balances(of: number)
    return record
  }
}
