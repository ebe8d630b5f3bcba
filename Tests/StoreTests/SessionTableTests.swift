import Cases
import Foundation
import Testing

@testable import Store

@Suite("who is signed in to the pages")
struct SessionTableTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }

  init() throws { workspace = try Workspace() }

  private func session(_ digest: String, of user: String = "lea", after seconds: Double = 0)
    -> DeskSession
  {
    let moment = workspace.now.addingTimeInterval(seconds)
    return DeskSession(
      digest: digest,
      user: user,
      way: .mail,
      rights: "handler all",
      beganAt: moment,
      usedAt: moment
    )
  }

  private func events(_ type: EventType) throws -> Int {
    try store.read { db in
      try db.first("SELECT count(*) FROM event WHERE type = ?", type.rawValue) { $0.int(0) } ?? 0
    }
  }

  @Test func `a session is found by another process, and both its ends are events`() throws {
    try store.begin(session("aa"))
    #expect(try workspace.reopened().session("aa") == session("aa"))
    #expect(try store.session("bb") == nil)
    let all = try store.sessions(of: "lea")
    #expect(try store.end(all, why: "asked", by: workspace.anna, at: workspace.now) == 1)
    #expect(try store.end(all, why: "asked", by: workspace.anna, at: workspace.now) == 0)
    #expect(try workspace.reopened().session("aa") == nil)
    #expect(try events(.sessionBegun) == 1)
    #expect(try events(.sessionEnded) == 1)
  }

  @Test func `use moves forward, is no event, and makes none again of what was ended`() throws {
    try store.begin(session("aa"))
    let (before, later) = (try store.read { try $0.history.head()?.id }, session("aa", after: 90))
    try store.noteUse(["aa": later.usedAt, "gone": later.usedAt])
    try store.noteUse(["aa": workspace.now])
    #expect(try store.session("aa")?.usedAt == later.usedAt)
    #expect(try store.session("gone") == nil)
    #expect(try store.read { try $0.history.head()?.id } == before)
  }

  @Test func `what ended by time is forgotten a day later, when somebody signs in`() throws {
    try store.begin(session("aa"))
    try store.begin(session("bb", after: 43_200 + 86_399))
    #expect(try store.session("aa") != nil)
    try store.begin(session("cc", after: 43_200 + 86_401))
    #expect(try store.session("aa") == nil)
    #expect(try store.sessions().map(\.digest) == ["cc", "bb"])
    #expect(try events(.sessionEnded) == 0)
  }
}
