import Cases
import Foundation

/// Puts what people look for into the index.
struct SearchWriter {
  let db: Connection
  /// Whether the index of parts is there: the migration that made the first index knows none.
  var hasParts = true

  /// A message of either direction, with the names of its files.
  func index(message id: Int) throws { try index(messages: [id]) }

  /// Several messages with one statement: FTS5 writes what it has gathered after each.
  func index(messages: [Int]) throws {
    let entries = try messages.compactMap(enter)
    guard let first = entries.first, let last = entries.last else { return }
    try publish(first...last)
  }

  /// Makes the entry of a message, which the index does not know yet.
  private func enter(message id: Int) throws -> Int? {
    guard let row = try MessageTable(db: db).searched(id) else { return nil }
    let facets =
      [
        SearchQuery.facet("from", row.from), SearchQuery.facet("is", row.kind),
        SearchQuery.facet("direction", row.direction), SearchQuery.facet("kind", "message"),
      ] + row.recipients.map { SearchQuery.facet("to", $0) }
    return try enter("message", message: id, facets: facets)
  }

  /// A comment that somebody wrote by hand.
  func index(comment id: Int) throws {
    let row = try db.first("SELECT caseFile, author FROM comment WHERE id = ?", id) {
      (number: $0.int(0), author: $0.string(1))
    }
    guard let row else { return }
    try insert(
      "comment",
      caseNumber: row.number,
      comment: id,
      facets: [SearchQuery.facet("from", row.author), SearchQuery.facet("kind", "comment")]
    )
  }

  /// A file that was added by hand.
  func index(file name: String, on number: Int) throws {
    try insert("file", caseNumber: number, title: name, facets: [SearchQuery.facet("kind", "file")])
  }

  /// The case itself: its name, its client, its items; what stood there before is replaced.
  func index(case number: Int) throws {
    let row = try db.first(
      """
      SELECT title, type, coalesce(client.name, ''), coalesce(accountNumber, ''),
        coalesce((SELECT group_concat(item.number, ' ') FROM caseItem JOIN item ON item.id = item
          WHERE caseFile = caseFile.number AND removedAt IS NULL), '')
      FROM caseFile LEFT JOIN client ON client.id = client WHERE caseFile.number = ?
      """,
      number
    ) { row in
      (
        title: row.string(0), type: row.string(1),
        body: [String(number), row.string(2), row.string(3), row.string(4)].joined(separator: " ")
      )
    }
    guard let row else { return }
    let known = try db.rows(
      "SELECT id FROM searchDoc WHERE caseFile = ? AND kind = 'case'",
      number
    ) { $0.int(0) }
    for id in known { try remove(id) }
    try insert(
      "case",
      caseNumber: number,
      title: row.title,
      body: row.body,
      facets: [SearchQuery.facet("kind", "case")]
    )
  }

  /// Takes an entry out of the index while its texts are what they were.
  func remove(_ id: Int) throws {
    try db.execute(
      """
      INSERT INTO searchIndex (searchIndex, rowid, title, body, people, files, facets)
      SELECT 'delete', id, title, body, people, files, facets FROM searchContent WHERE id = ?
      """,
      id
    )
    if hasParts { try PartIndex(db: db).remove(id) }
    try db.execute("DELETE FROM searchDoc WHERE id = ?", id)
  }

  private func insert(
    _ kind: String,
    caseNumber: Int? = nil,
    comment: Int? = nil,
    title: String = "",
    body: String = "",
    facets: [String]
  ) throws {
    let id = try enter(
      kind,
      caseNumber: caseNumber,
      comment: comment,
      title: title,
      body: body,
      facets: facets
    )
    try publish(id...id)
  }

  private func enter(
    _ kind: String,
    caseNumber: Int? = nil,
    message: Int? = nil,
    comment: Int? = nil,
    title: String = "",
    body: String = "",
    facets: [String]
  ) throws -> Int {
    try db.execute(
      """
      INSERT INTO searchDoc (kind, caseFile, message, comment, title, body, facets)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      kind,
      caseNumber,
      message,
      comment,
      title,
      body,
      facets.joined(separator: " ")
    )
    return db.lastInsertedID
  }

  /// Has the index take entries.
  private func publish(_ entries: ClosedRange<Int>) throws {
    try db.execute(
      """
      INSERT INTO searchIndex (rowid, title, body, people, files, facets)
      SELECT id, title, body, people, files, facets FROM searchContent WHERE id BETWEEN ? AND ?
      """,
      entries.lowerBound,
      entries.upperBound
    )
    if hasParts { try PartIndex(db: db).add(entries) }
  }
}
