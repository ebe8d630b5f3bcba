extension Schema {
  /// What of a case nobody has looked at, mail that says what other mail proposed already, what is held
  /// since when, and whether a person chose the day of what is next.
  ///
  /// A case that asked for a person before asks for them about the last mail that came in.
  static let attention: Migration = """
    CREATE TABLE attention (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      reason TEXT NOT NULL, message INTEGER REFERENCES message(id), at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX attention_once ON attention(caseFile, reason, coalesce(message, 0));
    CREATE INDEX attention_message ON attention(message);
    CREATE TABLE proposalRepeat (
      message INTEGER NOT NULL REFERENCES message(id),
      proposal INTEGER NOT NULL REFERENCES proposal(id), PRIMARY KEY (message, proposal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX proposal_message ON proposal(message);
    CREATE TABLE held (
      caseFile INTEGER NOT NULL REFERENCES caseFile(number), what TEXT NOT NULL,
      reason TEXT NOT NULL, since INTEGER NOT NULL, PRIMARY KEY (caseFile, what)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX held_since ON held(since);
    CREATE INDEX outbox_held ON outbox(id) WHERE state = 'held';
    ALTER TABLE nextAction ADD COLUMN isByPerson INTEGER NOT NULL DEFAULT 0;
    INSERT INTO attention (caseFile, reason, message, at)
      SELECT number, 'mail', (SELECT max(caseMessage.message) FROM caseMessage
        JOIN message ON message.id = caseMessage.message
        WHERE caseMessage.caseFile = number AND direction = 'in'), changedAt
      FROM caseFile WHERE needsAttention = 1;
    """
}
