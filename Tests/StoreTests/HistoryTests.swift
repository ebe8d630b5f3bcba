import Cases
import Foundation
import Testing

@testable import Store

@Suite("the history")
struct HistoryTests {
  let workspace: Workspace
  let number: Int
  var store: SQLiteStore { workspace.store }
  var anna: Actor { workspace.anna }
  var now: Date { workspace.now }

  init() throws {
    workspace = try Workspace()
    number = try workspace.openCase()
  }

  @Test(arguments: [
    "UPDATE event SET type = 'x'", "UPDATE eventPayload SET actor = 'x'",
    "DELETE FROM eventPayload", "UPDATE event SET at = 0 WHERE id = 1", "DELETE FROM event",
    "DELETE FROM event WHERE id = 1", "REPLACE INTO event SELECT * FROM event WHERE id = 1",
    "INSERT OR REPLACE INTO event VALUES (1, NULL, 0, '', '', NULL, x'', x'')",
    "UPDATE OR REPLACE event SET id = 2 WHERE id = 1",
  ])
  func `an event is neither changed nor deleted`(sql: String) throws {
    let before = try store.caseView(number).events
    let error = #expect(throws: DatabaseError.self) { try store.write { try $0.execute(sql) } }
    #expect(error?.message.hasPrefix("the history is never") == true)
    #expect(try store.caseView(number).events == before)
  }

  @Test func `every work on a case has its event, with the one who did it`() throws {
    let actor = Actor(kind: .user, name: "bert", onBehalfBy: "anna")
    try store.rename(number, to: "New", by: actor, now: now)
    let status = CaseStatus(name: "with the firm", category: .litigation)
    try store.setStatus(status, of: number, by: actor, now: now)
    try store.setResolver("anna", of: number, by: actor, now: now)
    try store.addComment("note", visibility: .internal, to: number, by: actor, now: now)
    _ = try store.removeParticipant(Workspace.firm, from: number, by: actor, now: now)
    try store.end(
      number,
      as: CaseOutcome(name: "paid", label: "Paid", items: .keep),
      closes: true,
      rules: Rulebook(),
      by: actor,
      now: now
    )
    try store.reopen(number, status: nil, by: actor, now: now)
    let events = try store.caseView(number).events
    #expect(
      events.map(\.type) == [
        .caseOpened, .participantAdded, .caseRenamed, .statusChanged, .resolverChanged,
        .commentAdded, .participantRemoved, .caseClosed, .caseReopened,
      ]
    )
    #expect(events.dropFirst(2).allSatisfy { $0.actor == actor && $0.at == now })
    #expect(events[2].details == ["from": "Müller", "to": "New"])
  }

  @Test func `what is refused has no event`() throws {
    let before = try store.caseView(number).events.count
    #expect(throws: StoreError.self) { try store.reopen(number, status: nil, by: anna, now: now) }
    #expect(throws: StoreError.noItem("X")) {
      try store.addItem("X", account: nil, to: number, by: anna, now: now)
    }
    #expect(
      try !store.removeParticipant("nobody@example.net", from: number, by: anna, now: now)
    )
    #expect(try store.caseView(number).events.count == before)
  }
}
