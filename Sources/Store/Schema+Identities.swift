extension Schema {
  /// With which accounts of providers users come in: each account is one user's.
  ///
  /// `email` is the address by which it was recognised, empty when somebody bound it.
  static let identities: Migration = """
    CREATE TABLE identity (
      issuer TEXT NOT NULL, subject TEXT NOT NULL, user TEXT NOT NULL,
      email TEXT NOT NULL DEFAULT '', boundBy TEXT NOT NULL, boundAt INTEGER NOT NULL,
      PRIMARY KEY (issuer, subject)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identity_user ON identity(user);
    CREATE INDEX identity_email ON identity(email) WHERE email <> '';
    """
}
