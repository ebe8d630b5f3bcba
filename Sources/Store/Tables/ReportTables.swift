import Cases
import Foundation

/// What reports count, of all clients or of one.
struct ReportTables {
  let db: Connection
  /// The client (`Client.id`); nil for all.
  let client: Int?

  /// What narrows a query to the cases of the client.
  private var own: String { client.map { " AND caseFile.client = \($0)" } ?? "" }

  /// A moment in the life of a case.
  enum Moment: String {
    case openedAt
    case resolvedAt
  }

  private var live: String { "caseFile.state IN ('open', 'waiting', 'on_hold')\(own)" }

  /// How many cases reached a moment in a range of time, its end not included.
  func count(_ moment: Moment, from start: Date, to end: Date) throws -> Int {
    let column = moment.rawValue
    return try db.first(
      "SELECT count(*) FROM caseFile WHERE \(column) >= ? AND \(column) < ?\(own)",
      start,
      end
    ) { $0.int(0) } ?? 0
  }

  func openByType() throws -> [(type: String, count: Int)] {
    try db.rows(
      "SELECT type, count(*) FROM caseFile WHERE \(live) GROUP BY 1 ORDER BY 2 DESC, 1"
    ) { (type: $0.string(0), count: $0.int(1)) }
  }

  /// Of at most thirty resolvers.
  func openByResolver() throws -> [(resolver: String, count: Int)] {
    try db.rows(
      """
      SELECT coalesce(nullif(resolver, ''), 'nobody'), count(*) FROM caseFile
      WHERE \(live) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 30
      """
    ) { (resolver: $0.string(0), count: $0.int(1)) }
  }

  /// By age in days, in bands that end after 7, 30, 90 and 180 of them.
  func openByAge(now: Date) throws -> [(age: Int, count: Int)] {
    try db.rows(
      """
      SELECT (?1 - openedAt) / 86400000 AS age, count(*) FROM caseFile WHERE \(live)
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
      WHERE resolvedAt IS NOT NULL AND state IN ('resolved', 'closed')\(own) GROUP BY 1 ORDER BY 1
      """
    ) { (type: $0.string(0), count: $0.int(1), days: $0.double(2)) }
  }

  /// What is disputed, in minor units, by reason and currency.
  func disputed(by column: DisputeTable.Column) throws
    -> [(name: String, currency: String, count: Int, units: Int)]
  {
    try db.rows(
      """
      SELECT \(column.rawValue), currency, count(*), sum(coalesce(caseItem.amount, outstanding))
      FROM caseFile JOIN caseItem ON caseItem.caseFile = caseFile.number AND removedAt IS NULL
      JOIN item ON item.id = caseItem.item
      LEFT JOIN dispute ON dispute.caseFile = caseFile.number
      WHERE caseFile.type = 'dispute' AND \(live) GROUP BY 1, 2 ORDER BY 4 DESC
      """
    ) {
      (name: $0.string(0), currency: $0.string(1), count: $0.int(2), units: $0.int(3))
    }
  }

  /// The steps of validations that wait, with the first deadline.
  func pendingByDepartment() throws -> [(department: String, deadline: String, count: Int)] {
    try db.rows(
      """
      SELECT coalesce(nullif(department, ''), email), min(deadline), count(*)
      FROM validationStep JOIN validation ON validation.id = validation
      JOIN caseFile ON caseFile.number = validation.caseFile
      WHERE validationStep.state = 'pending' AND validation.state = 'pending'\(own)
      GROUP BY 1 ORDER BY 3 DESC, 1
      """
    ) { (department: $0.string(0), deadline: $0.string(1), count: $0.int(2)) }
  }

  /// Proceedings on which nothing was done, longest first.
  func dormant() throws -> [(number: Int, title: String, resolver: String, since: String)] {
    try db.rows(
      """
      SELECT number, title, coalesce(resolver, ''), dormantSince FROM caseFile
      WHERE type = 'litigation' AND dormantSince <> '' AND \(live)
      ORDER BY dormantSince LIMIT 500
      """
    ) {
      (number: $0.int(0), title: $0.string(1), resolver: $0.string(2), since: $0.string(3))
    }
  }

  // MARK: On a past day

  private static let endings: [EventType] = [
    .caseResolved, .caseClosed, .caseCancelled, .caseMerged,
  ]

  /// The types of the cases that were live at a moment, by their histories.
  func liveByType(at moment: Date) throws -> [(type: String, count: Int)] {
    let endings = ReportTables.endings.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try db.rows(
      """
      SELECT caseFile.type, count(*) FROM caseFile WHERE openedAt < ?1\(own)
        AND coalesce((SELECT event.type FROM event WHERE event.caseFile = number AND at < ?1
          AND event.type IN (\(endings), 'case_reopened') ORDER BY id DESC LIMIT 1), '')
          NOT IN (\(endings))
      GROUP BY 1 ORDER BY 2 DESC, 1
      """,
      moment
    ) { (type: $0.string(0), count: $0.int(1)) }
  }

  /// What had come by a day and was not taken back by then; the month, the currency and the sum.
  func received(by day: Day) throws -> [(month: String, currency: String, units: Int)] {
    let own = client.map { " AND payment.client = \($0)" } ?? ""
    return try db.rows(
      """
      SELECT substr(receivedOn, 1, 7), currency, sum(amount) FROM payment
      WHERE receivedOn <= ?1 AND (reversedOn IS NULL OR reversedOn > ?1) AND isSplit = 0
        AND source <> 'claimed_by_client'\(own)
      GROUP BY 1, 2 ORDER BY 1 DESC, 2 LIMIT 24
      """,
      day.description
    ) { (month: $0.string(0), currency: $0.string(1), units: $0.int(2)) }
  }
}
