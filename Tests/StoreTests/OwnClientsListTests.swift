import Cases
import Foundation
import Testing

@testable import Store

@Suite("what there is for a user of own clients only")
struct OwnClientsListTests {
  /// What is told apart by the row that it belongs to, or is kept for the search, which asks `searchDoc`.
  private static let isOfAnotherRow: Set = [
    "eventPayload", "installment", "messageRecipient", "messageReference", "planReminder",
    "proposalRepeat", "searchIndex", "toldInstallment", "validationStep",
  ]

  @Test func `each table of a case, a client, an item or a message is shadowed`() throws {
    let workspace = try Workspace()
    let store = workspace.store
    let tables = try store.read { db in
      try db.rows(
        """
        SELECT DISTINCT m.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND (c.name IN ('caseFile', 'client', 'item', 'message', 'resolver', 'who')
          OR m.name IN ('caseFile', 'client', 'item', 'message'))
        """
      ) { $0.string(0) }
    }
    let shadowed = Set(OwnClientsFilter.views.map(\.name))
    #expect(tables.count > 30)
    #expect(Set(tables).subtracting(shadowed).subtracting(Self.isOfAnotherRow).sorted() == [])
  }

  @Test func `a case is found by a key, and what is theirs by an index`() throws {
    let workspace = try Workspace()
    let store = workspace.store
    let plan = try store.only(OwnClients(of: "otto", email: "otto@example.com")) {
      try store.read { db in
        try db.rows(
          "EXPLAIN QUERY PLAN SELECT * FROM caseFile JOIN caseItem ON caseItem.caseFile = number"
        ) { $0.string(3) }
      }
    }
    #expect(plan.contains { $0.contains("caseFile USING INTEGER PRIMARY KEY") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }
}
