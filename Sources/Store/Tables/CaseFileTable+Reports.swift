import Foundation

/// What reports count.
extension CaseFileTable {
  /// A moment in the life of a case.
  enum Moment: String {
    case openedAt
    case resolvedAt
  }

  private static let live = "state IN ('open', 'waiting', 'on_hold')"

  /// How many cases reached a moment in a range of time, its end not included.
  func count(_ moment: Moment, from start: Date, to end: Date) throws -> Int {
    let column = moment.rawValue
    return try db.first(
      "SELECT count(*) FROM caseFile WHERE \(column) >= ? AND \(column) < ?",
      start,
      end
    ) { $0.int(0) } ?? 0
  }

  func openByType() throws -> [(type: String, count: Int)] {
    try db.rows(
      "SELECT type, count(*) FROM caseFile WHERE \(CaseFileTable.live) GROUP BY 1 ORDER BY 2 DESC, 1"
    ) { (type: $0.string(0), count: $0.int(1)) }
  }

  /// Of at most thirty resolvers.
  func openByResolver() throws -> [(resolver: String, count: Int)] {
    try db.rows(
      """
      SELECT coalesce(nullif(resolver, ''), 'nobody'), count(*) FROM caseFile
      WHERE \(CaseFileTable.live) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 30
      """
    ) { (resolver: $0.string(0), count: $0.int(1)) }
  }

  /// By age in days, in bands that end after 7, 30, 90 and 180 of them.
  func openByAge(now: Date) throws -> [(age: Int, count: Int)] {
    try db.rows(
      """
      SELECT (?1 - openedAt) / 86400000 AS age, count(*) FROM caseFile WHERE \(CaseFileTable.live)
      GROUP BY CASE WHEN age < 8 THEN 0 WHEN age < 31 THEN 1 WHEN age < 91 THEN 2
        WHEN age < 181 THEN 3 ELSE 4 END ORDER BY age
      """,
      now
    ) { (age: $0.int(0), count: $0.int(1)) }
  }

  /// From opening to the day the reason was solved, on average, by type.
  func resolution() throws -> [(type: String, count: Int, days: Double)] {
    try db.rows(
      """
      SELECT type, count(*), avg(resolvedAt - openedAt) / 86400000.0 FROM caseFile
      WHERE resolvedAt IS NOT NULL AND state IN ('resolved', 'closed') GROUP BY 1 ORDER BY 1
      """
    ) { (type: $0.string(0), count: $0.int(1), days: $0.double(2)) }
  }

  /// What is disputed, in minor units, by reason and currency.
  func disputed() throws -> [(reason: String, currency: String, count: Int, units: Int)] {
    try db.rows(
      """
      SELECT coalesce(nullif(reason, ''), caseFile.status), currency, count(*),
        sum(coalesce(caseItem.amount, outstanding))
      FROM caseFile JOIN caseItem ON caseFile = caseFile.number AND removedAt IS NULL
      JOIN item ON item.id = item
      WHERE caseFile.type = 'dispute' AND \(CaseFileTable.live) GROUP BY 1, 2 ORDER BY 4 DESC
      """
    ) {
      (reason: $0.string(0), currency: $0.string(1), count: $0.int(2), units: $0.int(3))
    }
  }

  /// Proceedings on which nothing was done, longest first.
  func dormant() throws -> [(number: Int, title: String, resolver: String, since: String)] {
    try db.rows(
      """
      SELECT number, title, coalesce(resolver, ''), dormantSince FROM caseFile
      WHERE type = 'litigation' AND dormantSince <> '' AND \(CaseFileTable.live)
      ORDER BY dormantSince LIMIT 500
      """
    ) {
      (number: $0.int(0), title: $0.string(1), resolver: $0.string(2), since: $0.string(3))
    }
  }
}
