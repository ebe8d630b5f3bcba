/// Notes that name one of our own people.
extension Schema {
  /// Who is named in which comment, and whether they have looked at it.
  static let mentions: Migration = """
    CREATE TABLE mention (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      comment INTEGER NOT NULL REFERENCES comment(id), user TEXT NOT NULL, author TEXT NOT NULL,
      at INTEGER NOT NULL, seenAt INTEGER,
      UNIQUE (comment, user)
    ) STRICT;
    CREATE INDEX mention_open ON mention(user, id) WHERE seenAt IS NULL;
    CREATE INDEX mention_allOpen ON mention(id) WHERE seenAt IS NULL;
    CREATE INDEX mention_case ON mention(caseFile);
    """
}
