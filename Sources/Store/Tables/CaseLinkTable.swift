/// Which cases are tied together; each tie stands there in both directions.
struct CaseLinkTable {
  let db: Connection

  /// The cases that a case is tied to, with what ties them.
  func links(of number: Int) throws -> [(number: Int, kind: String)] {
    try db.rows("SELECT other, kind FROM caseLink WHERE caseFile = ? ORDER BY other", number) {
      (number: $0.int(0), kind: $0.string(1))
    }
  }

  /// Says what ties a case to another, in one direction.
  func set(_ number: Int, _ other: Int, kind: String) throws {
    try db.execute("INSERT OR REPLACE INTO caseLink VALUES (?, ?, ?)", number, other, kind)
  }

  /// Unties two cases, in both directions; whether they were tied.
  func remove(_ number: Int, _ other: Int) throws -> Bool {
    try db.execute(
      """
      DELETE FROM caseLink WHERE (caseFile = ?1 AND other = ?2) OR (caseFile = ?2 AND other = ?1)
      """,
      number,
      other
    )
    return db.changes > 0
  }
}
