import Cases
import Foundation

/// What is left of a person where others wrote, and where money came from.
extension ErasureTable {
  // MARK: What is erased

  /// Takes an address out of a message of somebody else that it only has a copy of.
  func eraseCopy(_ id: Int, to email: String) throws {
    try db.execute(
      """
      UPDATE messageRecipient SET email = 'erased-' || message, name = '', detail = ''
      WHERE message = ? AND email = ?
      """,
      id,
      email
    )
    for column in ["evidence", "signals", "suppressed"] {
      try db.execute(
        "UPDATE message SET \(column) = '[]' WHERE id = ? AND instr(lower(\(column)), ?) > 0",
        id,
        email
      )
    }
  }

  /// Takes an address out of what the entries of the index say of messages and comments.
  func eraseFacets(_ email: String, messages: [Int], comments: [Int]) throws {
    for facet in ["from", "to"].map({ SearchQuery.facet($0, email) }) {
      for (column, ids) in [("message", messages), ("comment", comments)] {
        for id in ids {
          try db.execute(
            """
            UPDATE searchDoc SET facets = trim(replace(' ' || facets || ' ', ' ' || ?1 || ' ', ' '))
            WHERE \(column) = ?2
            """,
            facet,
            id
          )
        }
      }
    }
  }

  /// Takes a person out of the payments that came from them: the money stays.
  func erasePayer(_ words: [String]) throws {
    for name in words {
      try db.execute(
        """
        UPDATE statementEntry SET payerAccount = '', endToEnd = '' WHERE payment IN
          (SELECT id FROM payment WHERE payer = ? COLLATE NOCASE)
        """,
        name
      )
      try db.execute("UPDATE payment SET payer = '' WHERE payer = ? COLLATE NOCASE", name)
      try db.execute(
        "UPDATE payment SET reference = '' WHERE instr(lower(reference), lower(?)) > 0",
        name
      )
    }
  }

  // MARK: What remains

  private static let mostRemaining = 200

  /// Where texts are that people wrote, with what they are called.
  private static let texts:
    [(kind: String, place: String, table: String, key: String, column: String)] = [
      ("message", "its subject", "message", "id", "subject"),
      ("message", "its text", "message", "id", "text"),
      ("comment", "its text", "comment", "id", "iif(message IS NULL, text, '')"),
      ("file", "its name", "attachment", "id", "fileName"),
      ("dropped file", "its name", "droppedFile", "id", "name"),
      ("dropped file", "what became of it", "droppedFile", "id", "report"),
      ("case", "its name", "caseFile", "number", "title"),
      ("case", "what is next on it", "nextAction", "caseFile", "title"),
      ("client", "its name", "client", "id", "name"),
      ("validation", "what it is about", "validation", "id", "subject || ' ' || reason"),
      ("participant", "the name", "participant", "id", "name"),
    ]

  /// What still holds one of these words, oldest first.
  func remaining(_ words: [String], copies: [Int]) throws -> [ErasureReport.Remaining] {
    var found = copies.map {
      ErasureReport.Remaining(kind: "message", id: $0, place: "Cc of its bytes")
    }
    for text in Self.texts {
      let test = words.indices.map { "instr(lower(\(text.column)), lower(?\($0 + 1))) > 0" }
      let ids = try db.rows(
        """
        SELECT \(text.key) FROM \(text.table) WHERE \(test.joined(separator: " OR ")) ORDER BY 1
        LIMIT \(Self.mostRemaining)
        """,
        values: words
      ) { $0.int(0) }
      found += ids.map {
        ErasureReport.Remaining(kind: text.kind, id: $0, place: text.place)
      }
    }
    return try found + contents(holding: words)
  }

  /// Files of others whose bytes hold an address or a name as it is written, where the database has
  /// them.
  private func contents(holding words: [String]) throws -> [ErasureReport.Remaining] {
    let test = words.indices.map { "instr(bytes, CAST(?\($0 + 1) AS BLOB)) > 0" }
    return try db.rows(
      """
      SELECT attachment.id FROM attachment JOIN blob ON blob.sha256 = attachment.sha256
      WHERE fileName <> 'erased' AND bytes IS NOT NULL AND (\(test.joined(separator: " OR ")))
      ORDER BY 1 LIMIT \(Self.mostRemaining)
      """,
      values: words
    ) { ErasureReport.Remaining(kind: "file", id: $0.int(0), place: "its content") }
  }
}
