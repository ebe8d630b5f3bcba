extension Schema {
  /// Bank details that mail named and that were not on file, with what people found out about them; and
  /// the accounts of clients that the accounts file names.
  static let bankDetails: Migration = """
    CREATE TABLE bankDetails (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      message INTEGER NOT NULL REFERENCES message(id), author TEXT NOT NULL, kind TEXT NOT NULL,
      account TEXT NOT NULL, evidence TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL,
      decidedBy TEXT NOT NULL DEFAULT '', decidedAt INTEGER, how TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX bankDetails_caseFile ON bankDetails(caseFile);
    CREATE INDEX bankDetails_message ON bankDetails(message);
    CREATE INDEX bankDetails_open ON bankDetails(id) WHERE state = 'open';
    CREATE INDEX bankDetails_account ON bankDetails(account) WHERE state = 'confirmed';
    """
}
