import Cases
import Foundation
import Testing

@testable import Store

@Suite("a database of any earlier version")
struct EveryVersionTests {
  let folder = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// A day's work as the first version kept it; later migrations add to these tables.
  private static let work = script.replacing("'aa'", with: "'\(first)'")
    .replacing("'bb'", with: "'\(second)'")

  /// SHA-256 of `abc` and of `b`.
  private static let first = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  private static let second = "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"

  private static let script = """
    INSERT INTO workspace VALUES ('id', 'w1');
    INSERT INTO blob (sha256, size, bytes) VALUES ('aa', 3, x'616263'), ('bb', 1, x'62');
    INSERT INTO inboundEmail (sha256, size, receivedAt, storedAt, state)
      VALUES ('aa', 3, 1, 2, 'filed');
    INSERT INTO arrival (mailbox, uidValidity, key, inboundEmail, storedAt, action)
      VALUES ('office', 7, '1', 1, 2, 'seen'), ('office', 7, '2', NULL, 2, 'seen');
    INSERT INTO mailboxCursor (mailbox, uidValidity, lastUID, listedAt, reconciledAt)
      VALUES ('office', 7, 2, 3, 3);
    INSERT INTO client (accountNumber, name) VALUES ('C-1', 'Müller');
    INSERT INTO caseFile (type, title, state, client, openedAt, changedAt)
      VALUES ('litigation', 'Müller', 'open', 1, 1, 1);
    INSERT INTO participant (caseFile, email, name, role, source, addedAt)
      VALUES (1001, 'a@example.org', 'A', 'law_firm', 'manual', 1);
    INSERT INTO message (direction, inboundEmail, messageID, contentDigest, rawSHA256, kind,
        fromName, fromEmail, subject, at, text, newText, method, trust)
      VALUES ('in', 1, 'm1@example.org', 'd', 'aa', 'person', 'A', 'a@example.org', 'Hello', 1,
        'the whole text', 'the text', 'address_token', 3),
      ('out', NULL, 'm2@example.org', 'e', 'bb', 'person', '', 'c@example.com', 'Letter', 1,
        'b', 'b', 'by_hand', 4);
    INSERT INTO messageRecipient (message, field, email, name, state)
      VALUES (2, 'to', 'a@example.org', 'A', 'sent');
    INSERT INTO caseMessage VALUES (1001, 1, 'address_token', 'system', 1),
      (1001, 2, 'by_hand', 'anna', 1);
    INSERT INTO comment (caseFile, message, author, visibility, text, at)
      VALUES (1001, 1, 'a@example.org', 'external', 'the text', 1);
    INSERT INTO outbox (message, caseFile, dedupeKey, reversePath, state, queuedAt)
      VALUES (2, 1001, 'k', 'c@example.com', 'sent', 1);
    """

  private func schema(_ db: Connection) throws -> [String] {
    try db.rows("SELECT type || ' ' || name FROM sqlite_master ORDER BY 1") { $0.string(0) }
  }

  private func columns(_ db: Connection) throws -> [String] {
    try db.rows(
      """
      SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_master AS m
      JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' ORDER BY 1
      """
    ) { $0.string(0) }
  }

  @Test(arguments: 1...Schema.migrations.count)
  func `becomes one of the newest, and keeps what it has`(version: Int) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = "\(folder)/\(SQLiteStore.fileName)"
    do {
      let old = try Connection(path: path, create: true)
      try Migrations.apply(Array(Schema.migrations[..<version]), to: old)
      try old.executeScript(Self.work)
    }
    let store = try SQLiteStore(workspace: folder)
    #expect(try store.integrityProblems().isEmpty)
    try store.read { db in
      let fresh = try Connection(path: "\(folder)/fresh.db", create: true)
      try Migrations.apply(Schema.migrations, to: fresh)
      #expect(try schema(db) == schema(fresh))
      #expect(try columns(db) == columns(fresh))
      #expect(try db.rows("PRAGMA foreign_key_check") { $0.string(0) } == [])
    }
    #expect(store.workspaceID == "w1")
    let view = try store.caseView(1001)
    #expect(view.comments.map(\.text) == ["the text"])
    #expect(view.messages.map(\.subject) == ["Hello", "Letter"])
    #expect(try store.outgoing(1).state == .sent)
    #expect(try store.ledger().arrivals == 2)
    #expect(try store.ledger().vanished == 1)
    #expect(try store.verify().problems.isEmpty)
  }
}
