import Cases
import Testing

@testable import Store

@Suite("values of fields")
struct FieldTableTests {
  private let workspace: Workspace
  private var store: SQLiteStore { workspace.store }

  init() throws { workspace = try Workspace() }

  private func plan(_ holder: CustomField.Holder, _ list: String, _ column: String) throws
    -> [String]
  {
    try store.read { db in
      let match = FieldMatch(holder, "region", value: "North")
      let condition = FieldTable.conditions([match], on: [holder: column])[0]
      return try db.rows(
        "EXPLAIN QUERY PLAN SELECT 1 FROM \(list) WHERE \(condition.text)",
        values: condition.values
      ) { $0.string(3) }
    }
  }

  @Test(
    arguments: [
      (.client, "client", "client.id"), (.item, "item", "item.id"), (.case, "caseFile", "number"),
    ] as [(CustomField.Holder, String, String)]
  )
  func `a list is narrowed by the index of values, not row by row`(
    holder: CustomField.Holder,
    list: String,
    column: String
  ) throws {
    let plan = try plan(holder, list, column)
    #expect(plan.contains { $0.contains("Field_value (name=? AND value=?)") }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
  }

  @Test func `a value is set once, and what changes nothing leaves no event`() throws {
    let number = try workspace.openCase("x")
    let events = { try self.workspace.count("SELECT count(*) FROM event") }
    let before = try events()
    for value in ["Alpha", "Alpha", "", ""] {
      try store.set(
        FieldMatch(.case, "project", value: value),
        of: number,
        whose: [:],
        by: workspace.anna,
        now: workspace.now
      )
    }
    #expect(try events() == before + 2)
    #expect(try store.fields(of: .case, [number]) == [:])
  }
}
