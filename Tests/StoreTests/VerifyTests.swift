import Cases
import Foundation
import Testing

@testable import Store

@Suite("the chain of the history, and erasing")
struct VerifyTests {
  private let workspace: Workspace
  private let number: Int
  private var store: SQLiteStore { workspace.store }

  init() throws {
    workspace = try Workspace()
    number = try workspace.openCase()
    try workspace.arrive(Workspace.mail(to: workspace.address(number), text: "The quince is ripe."))
    try workspace.process([Array("a file".utf8)])
    try store.addComment(
      "a note",
      visibility: .internal,
      to: number,
      by: workspace.anna,
      now: workspace.now
    )
  }

  @Test func `what is sound verifies, and its head proves it later`() throws {
    let report = try store.verify()
    #expect(report.problems == [])
    #expect(report.events > 3 && report.contents == 2 && report.arrivals == 1)
    let head = try store.historyHead()
    #expect(head.hash == report.head && head.events == report.events)
    try store.rename(number, to: "x", by: workspace.anna, now: workspace.now)
    #expect(try store.historyHash(at: head.events) == head.hash)
    #expect(try store.historyHead().hash != head.hash)
  }

  /// As someone would who has the file and no scruples: triggers away first.
  @Test(arguments: [
    ("DROP TRIGGER event_isNeverChanged; UPDATE event SET at = at + 1 WHERE id = 2", "event 2"),
    (
      "DROP TRIGGER event_isNeverDeleted; PRAGMA foreign_keys = OFF; DELETE FROM event WHERE id = 2",
      "event 3"
    ),
    (
      "DROP TRIGGER eventPayload_isNeverChanged; UPDATE eventPayload SET actor = 'x' WHERE event = 2",
      "event 2"
    ),
    ("DROP TRIGGER eventPayload_isErasedOnly; DELETE FROM eventPayload WHERE event = 2", "event 2"),
    ("UPDATE comment SET text = 'another note' WHERE message IS NULL", "comment"),
    ("UPDATE blob SET bytes = x'00' WHERE bytes IS NOT NULL AND id = 1", "content"),
    ("DELETE FROM caseMessage", "on no case"),
  ]) func `what was changed is found`(sql: String, word: String) throws {
    try store.read { try $0.executeScript(sql) }
    let problems = try store.verify().problems
    #expect(!problems.isEmpty && problems[0].contains(word), "\(problems)")
  }

  @Test func `erasing a person leaves a chain that verifies, and no trace of their words`() throws {
    let before = try store.verify().events
    let report = try store.erase(person: Workspace.firm, by: workspace.anna, now: workspace.now)
    #expect(report.messages.count == 1 && report.contents.count == 2 && report.events > 0)
    let after = try store.verify()
    #expect(after.problems == [])
    #expect(after.events == before + 1 && after.erasedEvents == report.events)
    #expect(try store.search(SearchQuery("quince"), limit: 5, timeZone: .gmt).isEmpty)
    let names = try FileManager.default.subpathsOfDirectory(atPath: workspace.path)
    #expect(names.contains("dossier.db"))
    for name in names {
      let bytes = FileManager.default.contents(atPath: "\(workspace.path)/\(name)") ?? Data()
      #expect(bytes.range(of: Data("quince".utf8)) == nil, "\(name)")
      #expect(bytes.range(of: Data(Workspace.firm.utf8)) == nil, "\(name)")
    }
  }

  /// Replication and long backups hold a read transaction, and with it the log.
  @Test func `what a long reader keeps in the log is said, nobody waits, and later it is gone`()
    throws
  {
    let reader = try Connection(path: workspace.path + "/dossier.db", create: false)
    try reader.execute("BEGIN")
    _ = try reader.first("SELECT count(*) FROM message") { $0.int(0) }
    let start = ContinuousClock.now
    let report = try store.erase(person: Workspace.firm, by: workspace.anna, now: workspace.now)
    #expect(report.isInLog)
    #expect(start.duration(to: .now) < .seconds(10))
    try reader.execute("COMMIT")
    let again = try store.erase(person: Workspace.firm, by: workspace.anna, now: workspace.now)
    #expect(again.messages.isEmpty && !again.isInLog)
    let log = FileManager.default.contents(atPath: "\(workspace.path)/dossier.db-wal") ?? Data()
    #expect(log.range(of: Data("quince".utf8)) == nil)
  }

  @Test func `a history of before the chain is taken into it`() throws {
    let path = NSTemporaryDirectory() + "dossier-before-\(UUID().uuidString).db"
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) }
    }
    let db = try Connection(path: path, create: true)
    try Migrations.apply(Array(Schema.migrations.prefix(8)), to: db)
    try db.execute(
      "INSERT INTO caseFile (number, type, title, state, openedAt, changedAt) VALUES (1001, 'other', 'Old', 'open', 1, 1)"
    )
    for place in 1...3 {
      try db.execute(
        """
        INSERT INTO event (caseFile, at, type, actorKind, actor, details)
        VALUES (1001, ?, 'case_renamed', 'user', 'anna', '{"to":"Old"}')
        """,
        place
      )
    }
    try Migrations.apply(Schema.migrations, to: db)
    let events = try EventTable(db: db).events(of: 1001)
    #expect(events.map(\.actor.name) == ["anna", "anna", "anna"])
    #expect(events.map { $0.details["to"] } == ["Old", "Old", "Old"])
    let hits = try db.rows("SELECT kind FROM searchDoc") { $0.string(0) }
    #expect(hits == ["case"])
  }
}
