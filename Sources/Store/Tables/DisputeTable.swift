import Cases
import Foundation

/// What is known of disputes, one row for each case of which something was said.
struct DisputeTable {
  let db: Connection

  /// What is known of a case; nothing when nobody said anything.
  func facts(of number: Int) throws -> DisputeFacts {
    try db.first(
      """
      SELECT reason, rootCause, priority, dueOn, department, escalatedOn FROM dispute
      WHERE caseFile = ?
      """,
      number
    ) { row in
      var facts = DisputeFacts()
      facts.reason = row.string(0)
      facts.rootCause = row.string(1)
      facts.priority = try row.known(2, of: "dispute.priority")
      facts.dueOn = Day(row.string(3))
      facts.department = row.string(4)
      facts.escalatedOn = Day(row.string(5))
      return facts
    } ?? DisputeFacts()
  }

  func set(_ facts: DisputeFacts, of number: Int) throws {
    try db.execute(
      "INSERT OR REPLACE INTO dispute VALUES (?, ?, ?, ?, ?, ?, ?)",
      number,
      facts.reason,
      facts.rootCause,
      facts.priority.rawValue,
      facts.dueOn?.description ?? "",
      facts.department,
      facts.escalatedOn?.description ?? ""
    )
  }

  /// The live cases whose department was silent past the day, of whom nobody was told.
  func silent(before day: Day, after number: Int, limit: Int) throws -> [Int] {
    try db.rows(
      """
      SELECT dispute.caseFile FROM dispute JOIN caseFile ON caseFile.number = dispute.caseFile
      WHERE dueOn <> '' AND department <> '' AND escalatedOn = '' AND dueOn < ?
        AND dispute.caseFile > ? AND caseFile.state IN ('open', 'waiting')
      ORDER BY dispute.caseFile LIMIT ?
      """,
      day.description,
      number,
      limit
    ) { $0.int(0) }
  }
}
