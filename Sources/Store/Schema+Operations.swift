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
}
