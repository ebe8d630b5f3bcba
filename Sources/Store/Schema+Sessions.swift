extension Schema {
  /// Who is signed in to the pages; of what a browser holds there is only the digest.
  static let sessions: Migration = """
    CREATE TABLE deskSession (
      digest TEXT PRIMARY KEY, user TEXT NOT NULL,
      way TEXT NOT NULL CHECK (way IN ('key', 'mail', 'openid')),
      rights TEXT NOT NULL, beganAt INTEGER NOT NULL, usedAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deskSession_user ON deskSession(user);
    """
}
