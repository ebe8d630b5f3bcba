import Cases

/// With which accounts of providers users come in.
struct IdentityTable {
  let db: Connection

  private func identities(_ rest: String, _ values: (any SQLBindable)?...) throws
    -> [BoundIdentity]
  {
    try db.rows(
      "SELECT issuer, subject, user, email, boundBy, boundAt FROM identity \(rest)",
      values: values
    ) { row in
      BoundIdentity(
        SignInIdentity(issuer: row.string(0), subject: row.string(1)),
        user: row.string(2),
        email: row.string(3),
        boundBy: row.string(4),
        boundAt: row.date(5)
      )
    }
  }

  func bound(_ identity: SignInIdentity) throws -> BoundIdentity? {
    try identities("WHERE issuer = ? AND subject = ?", identity.issuer, identity.subject).first
  }

  /// Those of a user, or all.
  func all(of user: String? = nil) throws -> [BoundIdentity] {
    try user.map { try identities("WHERE user = ? ORDER BY issuer, subject", $0) }
      ?? identities("ORDER BY user, issuer, subject")
  }

  /// The users who have an account at a provider.
  func users(at issuer: String) throws -> [String] {
    try db.rows("SELECT DISTINCT user FROM identity WHERE issuer = ?", issuer) { $0.string(0) }
  }

  func insert(_ bound: BoundIdentity) throws {
    try db.execute(
      """
      INSERT INTO identity (issuer, subject, user, email, boundBy, boundAt)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      bound.identity.issuer,
      bound.identity.subject,
      bound.user,
      bound.email,
      bound.boundBy,
      bound.boundAt
    )
  }

  func remove(_ identity: SignInIdentity) throws {
    try db.execute(
      "DELETE FROM identity WHERE issuer = ? AND subject = ?",
      identity.issuer,
      identity.subject
    )
  }
}
