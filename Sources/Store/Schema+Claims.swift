extension Schema {
  /// What is claimed beside the items, costs, and what was open of each item over time.
  ///
  /// What a stage of proceedings cost before there were costs is a cost; what is open of an item now
  /// counts from the day of the newest import, where there was none from the day of the item.
  static let claims: Migration = """
    -- What a person said, of a case or of a client; NULL where they said nothing.
    CREATE TABLE claimTerms (
      id INTEGER PRIMARY KEY, caseFile INTEGER UNIQUE REFERENCES caseFile(number),
      client INTEGER UNIQUE REFERENCES client(id), interest TEXT, debtor TEXT, country TEXT,
      fromDay TEXT, untilDay TEXT, compensation INTEGER
    ) STRICT;
    CREATE TABLE cost (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      kind TEXT NOT NULL, onDay TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL,
      note TEXT NOT NULL, at INTEGER NOT NULL, removedAt INTEGER
    ) STRICT;
    CREATE INDEX cost_caseFile ON cost(caseFile);
    INSERT INTO cost (caseFile, kind, onDay, amount, currency, note, at)
      SELECT caseFile, 'proceedings', onDay, fees, currency, stage, at FROM legalStage
      WHERE fees <> 0 ORDER BY id;
    CREATE TABLE itemBalance (
      item INTEGER NOT NULL REFERENCES item(id), day TEXT NOT NULL, before TEXT NOT NULL,
      currency TEXT NOT NULL, amount INTEGER NOT NULL, outstanding INTEGER NOT NULL,
      PRIMARY KEY (item, day)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO itemBalance (item, day, before, currency, amount, outstanding)
      SELECT id, known, known, currency, amount, outstanding FROM (
        SELECT *, coalesce(
          (SELECT date(max(asOf) / 1000, 'unixepoch') FROM accountImport),
          nullif(issueDate, ''), nullif(dueDate, ''), '1970-01-01') AS known FROM item);
    """
}
