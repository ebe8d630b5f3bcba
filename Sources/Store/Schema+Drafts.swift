/// What people began to write.
extension Schema {
  /// Drafts: each of one user, about one case.
  ///
  /// Somebody can have two of one form on a case, when cases were merged: the newer one is shown first, and no
  /// text is lost.
  static let drafts: Migration = """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY, user TEXT NOT NULL,
      caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      form TEXT NOT NULL, fields TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX draft_user ON draft(user, at);
    CREATE INDEX draft_case ON draft(caseFile, user, form);
    """
}
