import Cases
import Foundation

/// What reports count, of all clients or of one.
struct ReportTables {
  let db: Connection
  /// The client (`Client.id`); nil for all.
  let client: Int?

  /// What narrows a query to the cases of the client.
  private var own: String { client.map { " AND caseFile.client = \($0)" } ?? "" }

  private var live: String { "caseFile.state IN ('open', 'waiting', 'on_hold')\(own)" }

  /// How many cases were opened and resolved in each of the spans that these moments begin, the last
  /// of which only ends the span before.
  func counts(from moments: [Date]) throws -> [(opened: Int, resolved: Int)] {
    try zip(moments, moments.dropFirst()).map { first, end in
      (
        opened: try count("openedAt", "caseFile_opened", from: first, before: end),
        resolved: try count("resolvedAt", "caseFile_ended", from: first, before: end)
      )
    }
  }

  private func count(_ column: String, _ index: String, from first: Date, before end: Date) throws
    -> Int
  {
    try db.first(
      "SELECT count(*) FROM \(cases(by: index)) WHERE \(column) >= ?1 AND \(column) < ?2\(own)",
      first,
      end
    ) { $0.int(0) } ?? 0
  }

  /// The cases by an index that has all that is counted, unless those of one client are few.
  private func cases(by index: String) -> String {
    client == nil ? "caseFile INDEXED BY \(index)" : "caseFile"
  }

  func openByType() throws -> [(type: String, count: Int)] {
    try open(by: "type").map { (type: $0.name, count: $0.count) }
  }

  /// Of at most thirty resolvers.
  func openByResolver() throws -> [(resolver: String, count: Int)] {
    try open(by: "coalesce(nullif(resolver, ''), 'nobody')", limit: 30)
      .map { (resolver: $0.name, count: $0.count) }
  }

  /// How many cases are live by something of them, most first; of all clients from the kept sums.
  private func open(by name: String, limit: Int = -1) throws -> [(name: String, count: Int)] {
    let source =
      client == nil
      ? """
      sum(cases) FROM caseTotal
      WHERE currency = '' AND state IN ('open', 'waiting', 'on_hold')
      """ : "count(*) FROM caseFile WHERE \(live)"
    return try db.rows(
      "SELECT \(name), \(source) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
      limit
    ) { (name: $0.string(0), count: $0.int(1)) }
  }

  /// By age in days, in bands that end after 7, 30, 90 and 180 of them.
  func openByAge(now: Date) throws -> [(age: Int, count: Int)] {
    try db.rows(
      """
      SELECT (?1 - openedAt) / 86400000 AS age, count(*)
      FROM \(cases(by: "caseFile_liveSince")) WHERE \(live)
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
      SELECT type, count(*), avg(resolvedAt - openedAt) / 86400000.0
      FROM \(cases(by: "caseFile_duration"))
      WHERE resolvedAt IS NOT NULL AND state IN ('resolved', 'closed')\(own) GROUP BY 1 ORDER BY 1
      """
    ) { (type: $0.string(0), count: $0.int(1), days: $0.double(2)) }
  }

  /// What is disputed for a reason, for a root cause, with a department; in minor units.
  struct Disputed {
    let reason: String
    let rootCause: String
    let department: String
    let currency: String
    let items: Int
    let units: Int
  }

  func disputed() throws -> [Disputed] {
    try db.rows(
      """
      SELECT coalesce(nullif(dispute.reason, ''), nullif(caseFile.reason, ''), caseFile.status),
        coalesce(nullif(rootCause, ''), 'not known'), coalesce(nullif(department, ''), 'none'),
        currency, count(*), sum(coalesce(caseItem.amount, outstanding))
      FROM caseFile JOIN caseItem ON caseItem.caseFile = caseFile.number AND removedAt IS NULL
      JOIN item ON item.id = caseItem.item
      LEFT JOIN dispute ON dispute.caseFile = caseFile.number
      WHERE caseFile.type = 'dispute' AND \(live) GROUP BY 1, 2, 3, 4
      """
    ) {
      Disputed(
        reason: $0.string(0),
        rootCause: $0.string(1),
        department: $0.string(2),
        currency: $0.string(3),
        items: $0.int(4),
        units: $0.int(5)
      )
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
