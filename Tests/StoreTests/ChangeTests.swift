import Cases
import Foundation
import Testing

@testable import Store

/// The numbers by which it is told that what was counted is another.
@Suite("changes of areas")
struct ChangeTests {
  /// What changes areas, each with those that it changes.
  static let changes: [(sql: String, areas: Set<ChangeArea>)] = [
    ("INSERT INTO client (accountNumber, name) VALUES ('C-9', 'Nine')", [.items]),
    ("UPDATE client SET name = 'Other' WHERE accountNumber = 'C-1'", [.items]),
    ("UPDATE client SET name = name", []),
    ("UPDATE item SET outstanding = outstanding - 1", [.items]),
    ("UPDATE item SET dueDate = '2026-01-01'", [.items]),
    ("UPDATE item SET outstanding = outstanding, currency = currency", []),
    ("UPDATE caseFile SET state = 'closed'", [.cases]),
    ("UPDATE caseFile SET resolvedAt = 1", [.cases]),
    ("UPDATE caseFile SET needsAttention = 1, changedAt = 7, title = title", []),
    ("DELETE FROM client WHERE accountNumber = 'C-2'", [.items]),
  ]

  @Test(arguments: changes.indices)
  func `an area has another number after each change of what is counted of it`(place: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try SQLiteStore(workspace: folder, create: true)
    try store.write { db in
      try db.executeScript(
        """
        INSERT INTO client (id, accountNumber, name) VALUES (1, 'C-1', 'One'), (2, 'C-2', 'Two');
        INSERT INTO item (client, number, type, currency, amount, outstanding)
          VALUES (1, 'FAC-1', 'invoice', 'EUR', 100, 100);
        INSERT INTO caseFile (type, title, state, openedAt, changedAt)
          VALUES ('other', 'A', 'open', 1, 1);
        """
      )
    }
    let areas: [ChangeArea] = [.items, .cases]
    let before = try #require(try store.changes(of: areas))
    try store.write { try $0.execute(Self.changes[place].sql) }
    let after = try #require(try store.changes(of: areas))
    let changed = Set(areas.indices.filter { before[$0] != after[$0] }.map { areas[$0] })
    #expect(changed == Self.changes[place].areas)
  }
}
