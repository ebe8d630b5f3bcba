@testable import Store

/// A row in every table that knows words, in a database of the newest version.
enum DayOfWork {
  static func write(to db: Connection) throws { try db.executeScript(script) }

  /// Lets anything be written, as a newer version or another program does.
  static func letAnythingIn(_ db: Connection) throws {
    let triggers = try db.rows("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
      $0.string(0)
    }
    for trigger in triggers { try db.execute("DROP TRIGGER \(trigger)") }
    try db.execute("PRAGMA ignore_check_constraints = ON")
  }

  private static let script = """
    INSERT INTO blob (sha256, size, bytes) VALUES ('aa', 1, x'61'), ('bb', 1, x'62');
    INSERT INTO inboundEmail (sha256, size, receivedAt, storedAt, state)
      VALUES ('aa', 1, 1, 2, 'filed');
    INSERT INTO arrival (mailbox, uidValidity, key, inboundEmail, storedAt, action, dueAt)
      VALUES ('office', 7, '1', 1, 2, 'seen', 1);
    INSERT INTO client (accountNumber, name) VALUES ('C-1', 'Müller');
    INSERT INTO item (client, number, type, currency, amount, outstanding)
      VALUES (1, 'F-1', 'FAC', 'EUR', 100, 100);
    INSERT INTO caseFile (type, title, state, client, openedAt, changedAt)
      VALUES ('litigation', 'Müller', 'open', 1, 1, 1);
    INSERT INTO deskSession VALUES ('dd', 'anna', 'mail', 'handler all', 1, 1);
    INSERT INTO caseItem (caseFile, item, addedAt) VALUES (1001, 1, 1);
    INSERT INTO participant (caseFile, email, name, role, source, addedAt)
      VALUES (1001, 'a@example.org', 'A', 'law_firm', 'manual', 1);
    INSERT INTO message (direction, inboundEmail, messageID, contentDigest, rawSHA256, kind,
        fromName, fromEmail, subject, at, text, newText, method, trust)
      VALUES ('in', 1, 'm1@example.org', 'd', 'aa', 'person', 'A', 'a@example.org', 'Hello', 1,
        'text', 'text', 'address_token', 3),
      ('out', NULL, 'm2@example.org', 'e', 'bb', 'person', '', 'c@example.com', 'Letter', 1,
        'b', 'b', 'by_hand', 4);
    INSERT INTO caseMessage VALUES (1001, 1, 'address_token', 'system', 1);
    INSERT INTO comment (caseFile, message, author, visibility, text, at)
      VALUES (1001, 1, 'a@example.org', 'external', 'text', 1);
    INSERT INTO attachment (caseFile, message, fileName, mediaType, size, sha256, visibility,
        addedBy, addedAt)
      VALUES (1001, 1, 'a.pdf', 'application/pdf', 1, 'aa', 'external', 'system', 1);
    INSERT INTO outbox (message, caseFile, dedupeKey, reversePath, state, queuedAt)
      VALUES (2, 1001, 'k', 'c@example.com', 'queued', 1);
    INSERT INTO bankDetails (caseFile, message, author, kind, account, evidence, state, at)
      VALUES (1001, 1, 'a@example.org', 'announced', '', 'New bank.', 'open', 1);
    INSERT INTO reviewItem (message, reason, state, openedAt) VALUES (1, 'no_match', 'open', 1);
    INSERT INTO answer (message, caseFile, recipient, state, at)
      VALUES (1, 1001, 'a@example.org', 'pending', 1);
    INSERT INTO letterRequest (caseFile, template, recipient, details, dedupeKey, state, at)
      VALUES (1001, 'reminder', 'a@example.org', '{}', 'r', 'pending', 1);
    INSERT INTO validation (caseFile, subject, amount, currency, reason, mode, quorum, requestedBy,
        deadline, revision, state, requestedAt)
      VALUES (1001, 'Waive', 1, 'EUR', '', 'parallel', 1, 'anna', '', 1, 'pending', 1);
    INSERT INTO validationStep (validation, number, department, email, name, delegate, state,
        comment, decidedBy, decidedOn, nonce)
      VALUES (1, 1, 'sales', 'b@example.com', 'B', '', 'pending', '', '', '', 0);
    INSERT INTO notice (caseFile, validation, kind, note, recipient, state, at)
      VALUES (1001, 1, 'request', '', 'b@example.com', 'pending', 1);
    INSERT INTO nextAction (caseFile, kind, title, dueOn, assigned, reschedules, state)
      VALUES (1001, 'follow_up', '', '2027-01-04', '', 0, 'planned');
    INSERT INTO plan (caseFile, name, currency, frequency, graceDays, state, revision, at)
      VALUES (1001, 'P', 'EUR', 'monthly', 3, 'active', 1, 1);
    INSERT INTO installment (plan, revision, number, dueOn, effectiveDueOn, amount)
      VALUES (1, 1, 1, '2027-01-04', '2027-01-04', 100);
    INSERT INTO toldInstallment VALUES (1, 1, 'scheduled', 0);
    INSERT INTO payment (caseFile, client, receivedOn, amount, currency, reference, source, at)
      VALUES (1001, 1, '2027-01-04', 1, 'EUR', '', 'manual', 1);
    INSERT INTO promise (caseFile, madeOn, dueOn, amount, currency, level)
      VALUES (1001, '2027-01-01', '2027-01-04', 1, 'EUR', 1);
    INSERT INTO proposal (caseFile, message, kind, details, evidence, state, at)
      VALUES (1001, 1, 'close', '{}', '', 'open', 1);
    INSERT INTO event (caseFile, at, type, actorKind, payloadHash, hash)
      VALUES (1001, 1, 'case_opened', 'system', x'', x'');
    """
}
