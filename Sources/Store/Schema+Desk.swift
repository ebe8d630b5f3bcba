/// The tables of the work on cases: statuses of items, plans, promises, proposals, legal stages.
extension Schema {
  static let desk: Migration = """
    ALTER TABLE client ADD COLUMN country TEXT NOT NULL DEFAULT '';
    ALTER TABLE client ADD COLUMN timeZone TEXT NOT NULL DEFAULT '';
    ALTER TABLE client ADD COLUMN isInsured INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE client ADD COLUMN resolver TEXT NOT NULL DEFAULT '';
    ALTER TABLE item ADD COLUMN status TEXT NOT NULL DEFAULT '';
    ALTER TABLE item ADD COLUMN category TEXT NOT NULL DEFAULT '';
    ALTER TABLE item ADD COLUMN resolver TEXT NOT NULL DEFAULT '';
    ALTER TABLE caseFile ADD COLUMN promisedOn TEXT NOT NULL DEFAULT '';
    ALTER TABLE caseFile ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
    ALTER TABLE caseFile ADD COLUMN reason TEXT NOT NULL DEFAULT '';
    ALTER TABLE caseFile ADD COLUMN resolvedAt INTEGER;
    ALTER TABLE caseFile ADD COLUMN resumesOn TEXT NOT NULL DEFAULT '';
    ALTER TABLE caseFile ADD COLUMN dormantSince TEXT NOT NULL DEFAULT '';
    CREATE INDEX caseFile_resumesOn ON caseFile(resumesOn) WHERE resumesOn <> '';
    CREATE INDEX caseFile_resolved ON caseFile(resolvedAt) WHERE state = 'resolved';
    CREATE INDEX caseFile_legal ON caseFile(changedAt)
      WHERE type = 'litigation' AND dormantSince = '' AND state IN ('open', 'waiting', 'on_hold');
    CREATE INDEX caseFile_resolver ON caseFile(resolver, number);
    -- What an item was before the case took it, so that it can get that back.
    ALTER TABLE caseItem ADD COLUMN statusBefore TEXT NOT NULL DEFAULT '';
    ALTER TABLE caseItem ADD COLUMN categoryBefore TEXT NOT NULL DEFAULT '';
    ALTER TABLE caseItem ADD COLUMN amount INTEGER;
    ALTER TABLE nextAction ADD COLUMN template TEXT NOT NULL DEFAULT '';
    ALTER TABLE nextAction ADD COLUMN mode TEXT NOT NULL DEFAULT 'manual';
    ALTER TABLE nextAction ADD COLUMN confirmedBy TEXT NOT NULL DEFAULT '';

    CREATE TABLE contact (
      id INTEGER PRIMARY KEY, client INTEGER REFERENCES client(id), email TEXT NOT NULL,
      name TEXT NOT NULL, kind TEXT NOT NULL, phone TEXT NOT NULL DEFAULT '',
      language TEXT NOT NULL DEFAULT '', UNIQUE (client, email)
    ) STRICT;
    CREATE INDEX contact_email ON contact(email);
    -- What is known of an address as such: hard_bounce, or soft_bounce.
    CREATE TABLE addressState (
      email TEXT PRIMARY KEY, state TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE payment (
      id INTEGER PRIMARY KEY, caseFile INTEGER REFERENCES caseFile(number),
      client INTEGER REFERENCES client(id), receivedOn TEXT NOT NULL, amount INTEGER NOT NULL,
      currency TEXT NOT NULL, reference TEXT NOT NULL, source TEXT NOT NULL, key TEXT UNIQUE,
      reversedOn TEXT, message INTEGER REFERENCES message(id), at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX payment_caseFile ON payment(caseFile);
    CREATE TABLE plan (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      name TEXT NOT NULL, currency TEXT NOT NULL, frequency TEXT NOT NULL,
      graceDays INTEGER NOT NULL, state TEXT NOT NULL, revision INTEGER NOT NULL,
      agreedBy INTEGER REFERENCES message(id), at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX plan_caseFile ON plan(caseFile);
    CREATE INDEX plan_active ON plan(id) WHERE state = 'active';
    CREATE TABLE installment (
      plan INTEGER NOT NULL REFERENCES plan(id), revision INTEGER NOT NULL,
      number INTEGER NOT NULL, dueOn TEXT NOT NULL, effectiveDueOn TEXT NOT NULL,
      amount INTEGER NOT NULL, waivedReason TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (plan, revision, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE promise (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      plan INTEGER REFERENCES plan(id), installment INTEGER, madeOn TEXT NOT NULL,
      dueOn TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL,
      level INTEGER NOT NULL, message INTEGER REFERENCES message(id),
      isWithdrawn INTEGER NOT NULL DEFAULT 0, toldState TEXT NOT NULL DEFAULT 'open'
    ) STRICT;
    CREATE INDEX promise_caseFile ON promise(caseFile);
    CREATE INDEX promise_open ON promise(dueOn) WHERE toldState = 'open' AND isWithdrawn = 0;
    -- What was last told about an installment, so that each change of it is told once.
    CREATE TABLE toldInstallment (
      plan INTEGER NOT NULL REFERENCES plan(id), number INTEGER NOT NULL, state TEXT NOT NULL,
      paid INTEGER NOT NULL, PRIMARY KEY (plan, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE planReminder (
      key TEXT PRIMARY KEY, plan INTEGER NOT NULL REFERENCES plan(id), state TEXT NOT NULL,
      reason TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX planReminder_plan ON planReminder(plan);

    -- Letters that are to be written without a person; each key once.
    CREATE TABLE letterRequest (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      template TEXT NOT NULL, recipient TEXT NOT NULL, details TEXT NOT NULL,
      message INTEGER REFERENCES message(id), dedupeKey TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX letterRequest_toDo ON letterRequest(id) WHERE state = 'pending';
    CREATE INDEX letterRequest_recipient ON letterRequest(recipient, at);

    -- What mail suggests; nothing comes of it until a person decides.
    CREATE TABLE proposal (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      message INTEGER REFERENCES message(id), kind TEXT NOT NULL, details TEXT NOT NULL,
      evidence TEXT NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL, decidedBy TEXT,
      decidedAt INTEGER
    ) STRICT;
    CREATE INDEX proposal_caseFile ON proposal(caseFile);
    CREATE INDEX proposal_open ON proposal(id) WHERE state = 'open';

    CREATE TABLE legalStage (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      stage TEXT NOT NULL, onDay TEXT NOT NULL, deadline TEXT NOT NULL, court TEXT NOT NULL,
      courtReference TEXT NOT NULL, fees INTEGER NOT NULL, currency TEXT NOT NULL,
      note TEXT NOT NULL, message INTEGER REFERENCES message(id), at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX legalStage_caseFile ON legalStage(caseFile);
    CREATE TABLE caseLink (
      caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      other INTEGER NOT NULL REFERENCES caseFile(number), kind TEXT NOT NULL,
      PRIMARY KEY (caseFile, other)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE accountImport (
      id INTEGER PRIMARY KEY, at INTEGER NOT NULL, asOf INTEGER NOT NULL, file TEXT NOT NULL,
      rowCount INTEGER NOT NULL, rejected INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE savedView (
      name TEXT PRIMARY KEY, words TEXT NOT NULL, madeBy TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE validation ADD COLUMN onExpiry TEXT NOT NULL DEFAULT 'remind';
    ALTER TABLE validationStep ADD COLUMN remindedOn TEXT NOT NULL DEFAULT '';
    CREATE INDEX validation_pending ON validation(deadline) WHERE state = 'pending';
    """
}
