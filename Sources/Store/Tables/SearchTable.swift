import Cases
import Foundation

/// What people look for, read.
struct SearchTable {
  let db: Connection

  /// Makes the index anew of the texts as they stand.
  func rebuild() throws {
    try db.execute("INSERT INTO searchIndex (searchIndex) VALUES ('rebuild')")
  }

  /// Where the words of a query stand, and behind that where parts of words are like them.
  func allHits(_ query: SearchQuery, limit: Int, timeZone: TimeZone) throws -> [SearchHit] {
    let exact = try hits(query, limit: limit, timeZone: timeZone)
    guard exact.count < limit, !query.partMatch.isEmpty else { return exact.map(\.hit) }
    let known = Set(exact.map(\.id))
    // Those that have the words themselves are found by their parts as well.
    let more = try hits(query, byParts: true, limit: limit + exact.count, timeZone: timeZone)
    return (exact + more.filter { !known.contains($0.id) }.prefix(limit - exact.count)).map(\.hit)
  }

  private func hits(
    _ query: SearchQuery,
    byParts: Bool = false,
    limit: Int,
    timeZone: TimeZone
  ) throws -> [(id: Int, hit: SearchHit)] {
    let match = byParts ? query.partMatch : query.match
    let index = byParts ? "searchPart" : "searchIndex"
    var conditions: [String] = []
    var values: [(any SQLBindable)?] = []
    if !match.isEmpty {
      conditions.append("\(index) MATCH ?")
      values.append(match)
    }
    if byParts, !query.fieldMatch.isEmpty {
      conditions.append("d.id IN (SELECT rowid FROM searchIndex WHERE searchIndex MATCH ?)")
      values.append(query.fieldMatch)
    }
    var tables = "\(index) CROSS JOIN searchDoc AS d ON d.id = \(index).rowid"
    if match.isEmpty { tables = "searchDoc AS d" }
    for (field, value) in query.filters {
      let (condition, bound) = SearchTable.condition(field, value, timeZone)
      conditions.append(condition)
      values += bound
    }
    guard !conditions.isEmpty else { return [] }
    let excerpt = Excerpt(of: query, inParts: byParts)
    let isNarrow = query.filters.contains { $0.field == .case || $0.field == .client }
    if isNarrow, !match.isEmpty {
      // Few entries can fit: each of them is asked for, not each that has the words.
      tables = "searchDoc AS d CROSS JOIN \(index) ON \(index).rowid = d.id"
    }
    let order = match.isEmpty || isNarrow ? "d.id" : "\(index).rowid"
    return try db.rows(
      """
      SELECT d.kind, coalesce(d.caseFile, (SELECT max(caseFile) FROM caseMessage
        WHERE caseMessage.message = d.message)), d.message, coalesce(m.subject, d.title),
        substr(coalesce(m.text, c.text, d.body), 1, \(Excerpt.lookedThrough)),
        coalesce(m.at, c.at), m.direction = 'out' AND instr(m.text, 'confirm ') > 0, d.id
      FROM \(tables) LEFT JOIN message AS m ON m.id = d.message
      LEFT JOIN comment AS c ON c.id = d.comment
      WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) DESC LIMIT ?
      """,
      values: values + [limit]
    ) { row in
      let hit = SearchHit(
        kind: row.string(0),
        caseNumber: row.optionalInt(1),
        message: row.optionalInt(2),
        title: row.string(3),
        snippet: excerpt.text(
          of: row.optionalInt(6) == 1 ? DecidingLetter.withoutCodes(row.string(4)) : row.string(4)
        ),
        at: row.optionalDate(5)
      )
      return (id: row.int(7), hit: hit)
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
