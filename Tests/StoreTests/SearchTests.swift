import Cases
import Foundation
import Testing

@testable import Store

@Suite("searching everything")
struct SearchTests {
  private let workspace: Workspace
  private let number: Int
  private var store: SQLiteStore { workspace.store }

  init() throws {
    workspace = try Workspace()
    number = try workspace.openCase("Quitten GmbH")
    for text in ["Crème brûlée was late.", "The second one, delivered short.", "third"] {
      try workspace.arrive(
        Workspace.mail(to: workspace.address(number), id: "\(text.utf8.count)@x", text: text)
      )
    }
    try workspace.process([Array("pdf".utf8)])
    try store.addComment(
      "remember \"the\" quote",
      visibility: .internal,
      to: number,
      by: workspace.anna,
      now: workspace.now
    )
  }

  private func find(_ text: String) throws -> [SearchHit] {
    try store.search(SearchQuery(text), limit: 20, timeZone: .gmt)
  }

  @Test(arguments: [
    ("creme brulee", 1), ("BRÛLÉE", 1), ("\"delivered short\"", 1), ("\"short delivered\"", 0),
    ("deliv*", 1), ("quitten", 1), ("quote", 1), ("kind:comment", 1), ("kind:message", 3),
    ("kind:case", 1), ("second case:1001", 1), ("second case:9", 0), ("third type:litigation", 1),
    ("third type:dispute", 0), ("state:open third", 1), ("is:person third", 1),
    ("from:collect@lawfirm.example.org third", 1), ("from:eve@example.org third", 0),
    ("file:file", 3), ("after:2020-01-01 third", 1), ("before:2020-01-01 third", 0),
    ("'; DROP TABLE message; --", 0), ("\"", 0), ("NEAR(", 0), ("a OR b", 0),
    ("\"\u{301}", 0), ("quote\"\u{301}", 1), ("third\"\u{301} type:litigation", 0), ("a\0b", 0),
  ]) func `finds`(text: String, count: Int) throws {
    #expect(try find(text).count == count)
  }

  @Test func `newest first, with the words marked and their place`() throws {
    let hits = try find("kind:message")
    #expect(hits.map(\.message) == [3, 2, 1])
    let hit = try #require(try find("brulee").first)
    #expect(hit.caseNumber == number && hit.snippet.contains("\u{2}brûlée\u{3}"))
  }

  @Test func `a case is found under its new name only`() throws {
    try store.rename(number, to: "Birnen AG", by: workspace.anna, now: workspace.now)
    #expect(try find("birnen").count == 1)
    #expect(try find("quitten").isEmpty)
  }

  @Test func `of a long text the beginning is searched, and that is said`() throws {
    let long = "beginning " + String(repeating: "middle ", count: 20_000) + "ending"
    try workspace.arrive(Workspace.mail(to: workspace.address(number), id: "long@x", text: long))
    try workspace.process()
    let hit = try #require(try find("beginning").first)
    #expect(try find("ending").isEmpty)
    let message = try store.message(try #require(hit.message))
    #expect(
      message.suppressed.contains("only the first 100,000 characters of its text are searched")
    )
    try check()
  }

  /// Asks FTS5 to compare the index with the texts.
  private func check() throws {
    try store.write {
      try $0.execute("INSERT INTO searchIndex (searchIndex, rank) VALUES ('integrity-check', 1)")
    }
  }

  @Test func `a long text that was indexed whole stays so until it goes`() throws {
    let folder = NSTemporaryDirectory() + "dossier-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let old = try Connection(path: "\(folder)/\(SQLiteStore.fileName)", create: true)
    try Migrations.apply(Array(Schema.migrations.prefix(11)), to: old)
    let long = String(repeating: "middle ", count: 20_000) + "ending"
    try old.execute(
      """
      INSERT INTO message (direction, contentDigest, rawSHA256, kind, fromName, fromEmail, subject,
        at, text, newText, method, trust)
      VALUES ('in', 'd', 'aa', 'person', '', '', '', 1, ?, '', 'none', 0)
      """,
      long
    )
    try SearchWriter(db: old, hasParts: false).index(message: old.lastInsertedID)
    let store = try SQLiteStore(workspace: folder)
    let query = try SearchQuery("ending")
    let hits = { try store.search(query, limit: 2, timeZone: .gmt).count }
    #expect(try hits() == 1)
    try store.write { db in
      try db.execute("INSERT INTO searchIndex (searchIndex, rank) VALUES ('integrity-check', 1)")
      try SearchWriter(db: db).remove(1)
      try db.execute("INSERT INTO searchIndex (searchIndex, rank) VALUES ('integrity-check', 1)")
    }
    #expect(try hits() == 0)
  }

  @Test func `a field that there is not is told`() {
    #expect(throws: SearchQueryError.noField("colour")) { try SearchQuery("colour:red") }
    #expect(throws: SearchQueryError.noDay("soon")) { try SearchQuery("after:soon") }
    #expect(throws: Never.self) { try SearchQuery("http://example.org \"a:b\"") }
  }
}
