/// The schema, as an append-only list of migrations.
///
/// The index of the next one is the database's `user_version`; a released one is never edited.
enum Schema {
  /// Marks the file as Dossier's: "DOSR".
  static let applicationID = 0x444F_5352

  static let migrations: [Migration] = [
    spine, languages, explanations, answers, rules, validations, nextActions,
    desk, chain, search, operations, boundedSearch, servers, payments, attention, itemShares,
    bankDetails, portfolio, accountSearch, caseOrder, claims, handOvers, disputes, ownClients,
    itemSums, planPayments, unbooked, customFields, statements, exportShapes, placing,
    partSearch, itemFiles, bookings, droppedFiles, pageAnswers, drafts, sessions, changes,
    itemTerms,
    identities, mentions,
  ]

  /// Instants are milliseconds since 1970 UTC; days are `YYYY-MM-DD`; money is minor units with
  /// its currency; addresses are lower case; digests are hexadecimal SHA-256.
  private static let spine: Migration = """
    CREATE TABLE workspace (
      name TEXT PRIMARY KEY, value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Content, each stored once; bytes are NULL when they are in the folder blobs.
    CREATE TABLE blob (
      id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, bytes BLOB
    ) STRICT;

    CREATE TABLE mailboxCursor (
      mailbox TEXT PRIMARY KEY, uidValidity INTEGER NOT NULL, lastUID INTEGER NOT NULL,
      listedAt INTEGER NOT NULL, reconciledAt INTEGER
    ) STRICT, WITHOUT ROWID;

    -- One row for each raw message, however often it arrived.
    CREATE TABLE inboundEmail (
      id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE REFERENCES blob(sha256),
      size INTEGER NOT NULL, receivedAt INTEGER NOT NULL, storedAt INTEGER NOT NULL,
      state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
      lastError TEXT NOT NULL DEFAULT '', processedAt INTEGER,
      duplicateOf INTEGER REFERENCES inboundEmail(id)
    ) STRICT;
    CREATE INDEX inboundEmail_toDo ON inboundEmail(attempts, id)
      WHERE state IN ('pending', 'processing');
    CREATE INDEX inboundEmail_state ON inboundEmail(state, id);

    -- The ledger: every message ever seen in a mailbox. inboundEmail is NULL for one that
    -- vanished before it could be fetched.
    CREATE TABLE arrival (
      id INTEGER PRIMARY KEY, mailbox TEXT NOT NULL, uidValidity INTEGER NOT NULL,
      key TEXT NOT NULL, inboundEmail INTEGER REFERENCES inboundEmail(id),
      storedAt INTEGER NOT NULL, action TEXT NOT NULL, folder TEXT NOT NULL DEFAULT '',
      dueAt INTEGER, acknowledgedAt INTEGER,
      UNIQUE (mailbox, uidValidity, key)
    ) STRICT;
    CREATE INDEX arrival_toAcknowledge ON arrival(mailbox, uidValidity, dueAt)
      WHERE dueAt IS NOT NULL AND acknowledgedAt IS NULL;
    CREATE INDEX arrival_inboundEmail ON arrival(inboundEmail);

    CREATE TABLE client (
      id INTEGER PRIMARY KEY, accountNumber TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
      language TEXT NOT NULL DEFAULT ''
    ) STRICT;

    CREATE TABLE item (
      id INTEGER PRIMARY KEY, client INTEGER NOT NULL REFERENCES client(id),
      number TEXT NOT NULL, type TEXT NOT NULL, issueDate TEXT NOT NULL DEFAULT '',
      dueDate TEXT NOT NULL DEFAULT '', currency TEXT NOT NULL, amount INTEGER NOT NULL,
      outstanding INTEGER NOT NULL,
      UNIQUE (client, number, type)
    ) STRICT;
    CREATE INDEX item_number ON item(number COLLATE NOCASE);

    CREATE TABLE caseFile (
      number INTEGER PRIMARY KEY AUTOINCREMENT, type TEXT NOT NULL, title TEXT NOT NULL,
      state TEXT NOT NULL, status TEXT NOT NULL DEFAULT '', client INTEGER REFERENCES client(id),
      resolver TEXT, needsAttention INTEGER NOT NULL DEFAULT 0, openedAt INTEGER NOT NULL,
      changedAt INTEGER NOT NULL, mergedInto INTEGER REFERENCES caseFile(number)
    ) STRICT;
    CREATE INDEX caseFile_state ON caseFile(state, number);
    CREATE INDEX caseFile_client ON caseFile(client);

    CREATE TABLE caseItem (
      caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      item INTEGER NOT NULL REFERENCES item(id), addedAt INTEGER NOT NULL, removedAt INTEGER,
      PRIMARY KEY (caseFile, item)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX caseItem_item ON caseItem(item);

    CREATE TABLE participant (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      email TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, source TEXT NOT NULL,
      addedAt INTEGER NOT NULL, removedAt INTEGER,
      UNIQUE (caseFile, email)
    ) STRICT;
    CREATE INDEX participant_email ON participant(email);

    -- A message of either direction; its bytes are the blob rawSHA256.
    CREATE TABLE message (
      id INTEGER PRIMARY KEY, direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
      inboundEmail INTEGER UNIQUE REFERENCES inboundEmail(id),
      messageID TEXT, contentDigest TEXT NOT NULL, rawSHA256 TEXT NOT NULL,
      kind TEXT NOT NULL, evidence TEXT NOT NULL DEFAULT '[]',
      fromName TEXT NOT NULL, fromEmail TEXT NOT NULL, subject TEXT NOT NULL,
      sentAt INTEGER, at INTEGER NOT NULL, text TEXT NOT NULL, newText TEXT NOT NULL,
      method TEXT NOT NULL, trust INTEGER NOT NULL, signals TEXT NOT NULL DEFAULT '[]',
      template TEXT NOT NULL DEFAULT '', defects TEXT NOT NULL DEFAULT '[]'
    ) STRICT;
    CREATE INDEX message_messageID ON message(messageID);

    -- Who a message is for; for one that we sent, also what became of it.
    CREATE TABLE messageRecipient (
      message INTEGER NOT NULL REFERENCES message(id), field TEXT NOT NULL,
      email TEXT NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL DEFAULT '',
      code INTEGER, detail TEXT NOT NULL DEFAULT '', changedAt INTEGER,
      PRIMARY KEY (message, field, email)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX messageRecipient_email ON messageRecipient(email);

    CREATE TABLE caseMessage (
      caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      message INTEGER NOT NULL REFERENCES message(id),
      method TEXT NOT NULL, filedBy TEXT NOT NULL, filedAt INTEGER NOT NULL,
      PRIMARY KEY (caseFile, message)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX caseMessage_message ON caseMessage(message);

    CREATE TABLE reviewItem (
      id INTEGER PRIMARY KEY, message INTEGER NOT NULL UNIQUE REFERENCES message(id),
      reason TEXT NOT NULL, suggestedCase INTEGER REFERENCES caseFile(number),
      state TEXT NOT NULL, openedAt INTEGER NOT NULL, decidedBy TEXT, decidedAt INTEGER
    ) STRICT;
    CREATE INDEX reviewItem_state ON reviewItem(state, id);

    CREATE TABLE comment (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      message INTEGER REFERENCES message(id), author TEXT NOT NULL,
      visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'external')),
      text TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX comment_caseFile ON comment(caseFile, id);
    CREATE INDEX comment_message ON comment(message);

    -- A file of a message, or one that was added to a case by hand.
    CREATE TABLE attachment (
      id INTEGER PRIMARY KEY, caseFile INTEGER REFERENCES caseFile(number),
      message INTEGER REFERENCES message(id), fileName TEXT NOT NULL, mediaType TEXT NOT NULL,
      size INTEGER NOT NULL, sha256 TEXT NOT NULL REFERENCES blob(sha256),
      isInline INTEGER NOT NULL DEFAULT 0,
      visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'external')),
      addedBy TEXT NOT NULL, addedAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attachment_caseFile ON attachment(caseFile);
    CREATE INDEX attachment_message ON attachment(message);

    CREATE TABLE outbox (
      id INTEGER PRIMARY KEY, message INTEGER NOT NULL UNIQUE REFERENCES message(id),
      caseFile INTEGER NOT NULL REFERENCES caseFile(number), dedupeKey TEXT NOT NULL UNIQUE,
      reversePath TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
      boot TEXT NOT NULL DEFAULT '',
      queuedAt INTEGER NOT NULL, nextAttempt INTEGER, lastError TEXT NOT NULL DEFAULT '',
      finishedAt INTEGER
    ) STRICT;
    CREATE INDEX outbox_due ON outbox(nextAttempt, id) WHERE state = 'queued';
    CREATE INDEX outbox_state ON outbox(state, id);

    CREATE TABLE event (
      id INTEGER PRIMARY KEY, caseFile INTEGER REFERENCES caseFile(number),
      at INTEGER NOT NULL, type TEXT NOT NULL, actorKind TEXT NOT NULL, actor TEXT NOT NULL,
      onBehalfBy TEXT NOT NULL DEFAULT '', message INTEGER REFERENCES message(id),
      details TEXT NOT NULL DEFAULT '{}'
    ) STRICT;
    CREATE INDEX event_caseFile ON event(caseFile, id);
    CREATE TRIGGER event_isNeverChanged BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'the history is never changed'); END;
    CREATE TRIGGER event_isNeverDeleted BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'the history is never deleted'); END;

    INSERT INTO sqlite_sequence (name, seq) VALUES ('caseFile', 1000);
    """

  /// People are written to in a language of their own (BCP 47); empty when unknown.
  private static let languages: Migration = """
    ALTER TABLE participant ADD COLUMN language TEXT NOT NULL DEFAULT '';
    """

  /// What a message answers, so that a message that comes after its answer finds the case; the
  /// domains of participants; and what a decision held back.
  private static let explanations: Migration = """
    CREATE TABLE messageReference (
      identifier TEXT NOT NULL, message INTEGER NOT NULL REFERENCES message(id),
      PRIMARY KEY (identifier, message)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX participant_domain ON participant(substr(email, instr(email, '@') + 1));
    ALTER TABLE message ADD COLUMN isPending INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE message ADD COLUMN suppressed TEXT NOT NULL DEFAULT '[]';
    """

  /// Automatic answers, those who get none on a case, and what tells that texts are nearly the same.
  private static let answers: Migration = """
    CREATE TABLE answer (
      id INTEGER PRIMARY KEY, message INTEGER NOT NULL UNIQUE REFERENCES message(id),
      caseFile INTEGER NOT NULL REFERENCES caseFile(number), recipient TEXT NOT NULL,
      state TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX answer_recipient ON answer(recipient, at);
    CREATE INDEX answer_caseFile ON answer(caseFile, at);
    CREATE INDEX answer_at ON answer(at);
    CREATE INDEX answer_toDo ON answer(id) WHERE state = 'pending';
    CREATE TABLE muted (
      caseFile INTEGER NOT NULL REFERENCES caseFile(number), email TEXT NOT NULL,
      until INTEGER NOT NULL, PRIMARY KEY (caseFile, email)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE message ADD COLUMN fingerprint TEXT NOT NULL DEFAULT '';
    CREATE INDEX message_fingerprint ON message(fromEmail, fingerprint, at)
      WHERE fingerprint <> '';
    """

  /// A new case address for someone whose old one leaked; rules for all mail of an address.
  private static let rules: Migration = """
    ALTER TABLE participant ADD COLUMN tokenGeneration INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE senderRule (
      email TEXT PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      madeBy TEXT NOT NULL, madeAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX message_fromEmail ON message(fromEmail, at);
    """

  /// What several people decide about, and the letters about it.
  private static let validations: Migration = """
    CREATE TABLE validation (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      subject TEXT NOT NULL, amount INTEGER NOT NULL, currency TEXT NOT NULL, reason TEXT NOT NULL,
      mode TEXT NOT NULL, quorum INTEGER NOT NULL, requestedBy TEXT NOT NULL,
      deadline TEXT NOT NULL, revision INTEGER NOT NULL, state TEXT NOT NULL,
      requestedAt INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX validation_caseFile ON validation(caseFile);
    CREATE TABLE validationStep (
      id INTEGER PRIMARY KEY, validation INTEGER NOT NULL REFERENCES validation(id),
      number INTEGER NOT NULL, department TEXT NOT NULL, email TEXT NOT NULL, name TEXT NOT NULL,
      limitUnits INTEGER, delegate TEXT NOT NULL, state TEXT NOT NULL, comment TEXT NOT NULL,
      decidedBy TEXT NOT NULL, decidedOn TEXT NOT NULL, nonce INTEGER NOT NULL,
      UNIQUE (validation, number)
    ) STRICT;
    CREATE TABLE notice (
      id INTEGER PRIMARY KEY, caseFile INTEGER NOT NULL REFERENCES caseFile(number),
      validation INTEGER NOT NULL REFERENCES validation(id), step INTEGER, kind TEXT NOT NULL,
      note TEXT NOT NULL, message INTEGER REFERENCES message(id), recipient TEXT NOT NULL,
      state TEXT NOT NULL, at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX notice_toDo ON notice(id) WHERE state = 'pending';
    CREATE INDEX notice_recipient ON notice(recipient, note, at);
    """

  /// What is to be done next: one row for each case, moved rather than made anew.
  private static let nextActions: Migration = """
    CREATE TABLE nextAction (
      caseFile INTEGER PRIMARY KEY REFERENCES caseFile(number), kind TEXT NOT NULL,
      title TEXT NOT NULL, dueOn TEXT NOT NULL, assigned TEXT NOT NULL,
      reschedules INTEGER NOT NULL, state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX nextAction_due ON nextAction(dueOn, caseFile) WHERE state = 'planned';
    CREATE INDEX caseFile_needsAttention ON caseFile(number) WHERE needsAttention = 1;
    CREATE INDEX outbox_failed ON outbox(id) WHERE state IN ('failed', 'unknown');
    """
}
