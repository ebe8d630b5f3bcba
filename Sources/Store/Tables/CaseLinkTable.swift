/// Which cases are tied together; each tie stands there in both directions.
struct CaseLinkTable {
  let db: Connection

  /// The cases that a case is tied to, with what ties them.
  func links(of number: Int) throws -> [(number: Int, kind: String)] {
    try db.rows("SELECT other, kind FROM caseLink WHERE caseFile = ? ORDER BY other", number) {
      (number: $0.int(0), kind: $0.string(1))
    }
  }
}
