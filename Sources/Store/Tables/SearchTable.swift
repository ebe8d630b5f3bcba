import Cases
import Foundation

/// What people look for, read.
struct SearchTable {
  let db: Connection

  /// Makes the index anew of the texts as they stand.
  func rebuild() throws {
    try db.execute("INSERT INTO searchIndex (searchIndex) VALUES ('rebuild')")
  }

  func hits(_ query: SearchQuery, limit: Int, timeZone: TimeZone) throws -> [SearchHit] {
    var conditions: [String] = []
    var values: [(any SQLBindable)?] = []
    if !query.match.isEmpty {
      conditions.append("searchIndex MATCH ?")
      values.append(query.match)
    }
    var tables = "searchIndex CROSS JOIN searchDoc AS d ON d.id = searchIndex.rowid"
    if query.match.isEmpty { tables = "searchDoc AS d" }
    for (field, value) in query.filters {
      let (condition, bound) = SearchTable.condition(field, value, timeZone)
      conditions.append(condition)
      values += bound
    }
    guard !conditions.isEmpty else { return [] }
    let excerpt = Excerpt(of: query)
    let isNarrow = query.filters.contains { $0.field == .case || $0.field == .client }
    if isNarrow, !query.match.isEmpty {
      // Few entries can fit: each of them is asked for, not each that has the words.
      tables = "searchDoc AS d CROSS JOIN searchIndex ON searchIndex.rowid = d.id"
    }
    let order = query.match.isEmpty || isNarrow ? "d.id" : "searchIndex.rowid"
    return try db.rows(
      """
      SELECT d.kind, coalesce(d.caseFile, (SELECT max(caseFile) FROM caseMessage
        WHERE caseMessage.message = d.message)), d.message, coalesce(m.subject, d.title),
        substr(coalesce(m.text, c.text, d.body), 1, \(Excerpt.lookedThrough)),
        coalesce(m.at, c.at), m.direction = 'out' AND instr(m.text, 'confirm ') > 0
      FROM \(tables) LEFT JOIN message AS m ON m.id = d.message
      LEFT JOIN comment AS c ON c.id = d.comment
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) DESC LIMIT ?
      """,
      values: values + [limit]
    ) { row in
      SearchHit(
        kind: row.string(0),
        caseNumber: row.optionalInt(1),
        message: row.optionalInt(2),
        title: row.string(3),
        snippet: excerpt.text(
          of: row.optionalInt(6) == 1 ? DecidingLetter.withoutCodes(row.string(4)) : row.string(4)
        ),
        at: row.optionalDate(5)
      )
    }
  }

  /// What a field asks of the cases that an entry is on, or of its time.
  private static func condition(
    _ field: SearchQuery.Field,
    _ value: String,
    _ zone: TimeZone
  ) -> (String, [(any SQLBindable)?]) {
    let onCase = { (test: String) in
      """
      (EXISTS (SELECT 1 FROM caseFile AS f WHERE f.number = d.caseFile AND \(test))
        OR EXISTS (SELECT 1 FROM caseMessage JOIN caseFile AS f ON f.number = caseMessage.caseFile
          WHERE caseMessage.message = d.message AND \(test)))
      """
    }
    let cases = { (numbers: String) in
      """
      d.id IN (SELECT id FROM searchDoc WHERE caseFile IN (\(numbers)) UNION
        SELECT searchDoc.id FROM caseMessage JOIN searchDoc
          ON searchDoc.message = caseMessage.message WHERE caseMessage.caseFile IN (\(numbers)))
      """
    }
    let day = Day(value)?.start(in: zone)
    return switch field {
    case .case:
      (cases("?"), [Int(value) ?? 0, Int(value) ?? 0])
    case .type: (onCase("f.type = ?"), [value, value])
    case .state: (onCase("f.state = ?"), [value, value])
    case .resolver: (onCase("f.resolver = ?"), [value, value])
    case .client:
      (
        cases(
          """
          SELECT number FROM caseFile JOIN client AS c2 ON c2.id = caseFile.client WHERE c2.accountNumber = ?
          """
        ), [value, value]
      )
    case .after: ("coalesce(m.at, c.at) >= ?", [day])
    default: ("coalesce(m.at, c.at) < ?", [day])
    }
  }
}
