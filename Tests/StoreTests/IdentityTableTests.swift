import Cases
import Foundation
import Testing

@testable import Store

@Suite("accounts of providers")
struct IdentityTableTests {
  let workspace: Workspace
  var store: SQLiteStore { workspace.store }

  init() throws { workspace = try Workspace() }

  private func bound(_ subject: String, to user: String, by email: String = "") -> BoundIdentity {
    BoundIdentity(
      SignInIdentity(issuer: "https://login.example.com", subject: subject),
      user: user,
      email: email,
      boundBy: "anna",
      boundAt: workspace.now
    )
  }

  private func events(_ type: EventType) throws -> Int {
    try store.read { db in
      try db.first("SELECT count(*) FROM event WHERE type = ?", type.rawValue) { $0.int(0) } ?? 0
    }
  }

  @Test func `an account is one user's, and both its ends are events`() throws {
    try store.bind(bound("s", to: "lea"), by: workspace.anna)
    #expect(throws: StoreError.identityIs(of: "lea")) {
      try store.bind(bound("s", to: "tom"), by: workspace.anna)
    }
    #expect(throws: StoreError.identityIs(of: "lea")) {
      try store.bind(bound("s", to: "lea"), by: workspace.anna)
    }
    #expect(try workspace.reopened().bound(bound("s", to: "lea").identity)?.user == "lea")
    #expect(try store.users(at: "https://login.example.com") == ["lea"])
    #expect(try store.users(at: "https://login.example.org") == [])
    let all = try store.identities(of: "lea")
    try store.unbind(all, of: "lea", by: workspace.anna, at: workspace.now)
    #expect(try store.identities() == [])
    #expect(throws: StoreError.noIdentity("lea")) {
      try store.unbind([], of: "lea", by: workspace.anna, at: workspace.now)
    }
    #expect(try events(.identityBound) == 1)
    #expect(try events(.identityUnbound) == 1)
  }

  @Test func `by an address a user gets one account of a provider, by command several`() throws {
    try store.bind(bound("s", to: "lea", by: "lea@example.com"), by: workspace.anna)
    #expect(throws: StoreError.hasIdentity("lea")) {
      try store.bind(bound("t", to: "lea", by: "lea@example.com"), by: workspace.anna)
    }
    try store.bind(bound("t", to: "lea"), by: workspace.anna)
    #expect(try store.identities(of: "lea").map(\.identity.subject) == ["s", "t"])
  }

  @Test func `with an account the sessions end that were begun so, and no others`() throws {
    try store.bind(bound("s", to: "lea"), by: workspace.anna)
    for (digest, way) in [("aa", DeskSession.Way.openID), ("bb", .mail)] {
      let session = DeskSession(
        digest: digest,
        user: "lea",
        way: way,
        rights: "handler all",
        beganAt: workspace.now,
        usedAt: workspace.now
      )
      try store.begin(session)
    }
    let all = try store.identities(of: "lea")
    try store.unbind(all, of: "lea", by: workspace.anna, at: workspace.now)
    #expect(try store.sessions(of: "lea").map(\.digest) == ["bb"])
  }

  @Test func `erasing a person erases the account that was recognised by their address`() throws {
    try store.bind(bound("s", to: "lea", by: "lea@example.com"), by: workspace.anna)
    try store.bind(bound("t", to: "tom", by: "tom@example.com"), by: workspace.anna)
    _ = try store.erase(person: "Lea@example.com", by: workspace.anna, now: workspace.now)
    #expect(try store.identities().map(\.user) == ["tom"])
    let details = try store.read { db in
      try db.rows("SELECT details FROM eventPayload") { $0.string(0) }
    }
    #expect(!details.contains { $0.contains("lea@example.com") })
  }
}
