/// What running unattended remembers.
extension Schema {
  static let operations: Migration = """
    -- What is being processed belongs to the one who processes.
    DROP INDEX inboundEmail_toDo;
    CREATE INDEX inboundEmail_pending ON inboundEmail(attempts, id) WHERE state = 'pending';

    -- Copies of what was sent: '', due, begun or done.
    ALTER TABLE outbox ADD COLUMN copy TEXT NOT NULL DEFAULT '';
    CREATE INDEX outbox_copy ON outbox(id) WHERE copy IN ('due', 'begun');

    -- A loop of the daemon that fails, since when and why; no row while it works.
    CREATE TABLE loopFailure (
      loop TEXT NOT NULL, name TEXT NOT NULL, since INTEGER NOT NULL, lastAt INTEGER NOT NULL,
      failures INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (loop, name)
    ) STRICT, WITHOUT ROWID;

    -- The last comparison of a mailbox with the ledger and the store.
    CREATE TABLE comparison (
      mailbox TEXT PRIMARY KEY, at INTEGER NOT NULL, listed INTEGER NOT NULL,
      fetched INTEGER NOT NULL, unexplained INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What somebody was told of, until it is over.
    CREATE TABLE alert (
      name TEXT PRIMARY KEY, text TEXT NOT NULL, since INTEGER NOT NULL, toldAt INTEGER
    ) STRICT, WITHOUT ROWID;
    """

  /// What servers do in ways of their own.
  static let servers: Migration = """
    -- How often in a row a mailbox was renumbered although it held the same messages.
    ALTER TABLE mailboxCursor ADD COLUMN renumberings INTEGER NOT NULL DEFAULT 0;
    -- Whether the server counted more messages than it listed.
    ALTER TABLE mailboxCursor ADD COLUMN isShort INTEGER NOT NULL DEFAULT 0;

    -- 1: the message was recognised after a renumbering; its bytes were not fetched again.
    ALTER TABLE arrival ADD COLUMN recognised INTEGER NOT NULL DEFAULT 0;
    -- What the server stated of the message: another one under its key states something else.
    ALTER TABLE arrival ADD COLUMN statedSize INTEGER;
    ALTER TABLE arrival ADD COLUMN statedAt INTEGER;
    -- How often the server listed the message and did not hand it over, and when it is asked again.
    ALTER TABLE arrival ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE arrival ADD COLUMN nextAttempt INTEGER;
    CREATE INDEX arrival_unavailable ON arrival(mailbox, uidValidity, nextAttempt)
      WHERE nextAttempt IS NOT NULL;

    -- How often a server refused the copy of a letter, how often of that for good, and its last
    -- words. The state of a copy is one more: refused.
    ALTER TABLE outbox ADD COLUMN copyAttempts INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE outbox ADD COLUMN copyRefusals INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE outbox ADD COLUMN copyError TEXT NOT NULL DEFAULT '';
    CREATE INDEX outbox_copyRefused ON outbox(id) WHERE copy = 'refused';
    """
}
