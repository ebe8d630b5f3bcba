extension Schema {
  /// Hand-overs with what the new resolver has to know, and who hears of mail without being the
  /// resolver or an owner.
  static let handOvers: Migration = """
    CREATE TABLE handOver (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      item TEXT NOT NULL, giver TEXT NOT NULL, taker TEXT NOT NULL, cause TEXT NOT NULL,
      done TEXT NOT NULL, next TEXT NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX handOver_caseFile ON handOver(caseFile);
    ALTER TABLE participant ADD COLUMN isInformed INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX caseFile_unowned ON caseFile(number)
      WHERE resolver IS NULL AND state IN ('open', 'waiting', 'on_hold');
    """
}
