import Cases
import Testing

@testable import CLI
@testable import Desk

/// Who says that all of a case was looked at has seen what came in.
@Suite("news that the actor did not see")
struct NewsTests {
  private let desk: DeskCase
  private let environment: Environment
  private let alice: Principal

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute", "--resolver", "alice")
    let context = desk.sandbox.context
    let folder = desk.sandbox.path("work")
    environment = try Environment(Workspace.open(folder, context: context), context: context)
    let user = environment.workspace.configuration.users.first { $0.id == "alice" }
    alice = Principal(try #require(user), face: .page)
  }

  @Test func `mail that came meanwhile is not marked as seen, nor ends the case with it`() throws {
    let seen = try environment.casePage(1001).view.version
    try desk.receive(to: desk.address(), "Please call me.")
    #expect(throws: ActError.self) {
      try environment.perform(MarkSeen(1001), as: alice, seen: seen)
    }
    let end = EndCase(1001, as: "settled", closes: false)
    #expect(throws: ActError.self) { try environment.perform(end, as: alice, seen: seen) }
    #expect(throws: ActError.self) {
      try environment.perform(CancelCase(1001, reason: "double"), as: alice, seen: seen)
    }
    #expect(try environment.casePage(1001).view.file.needsAttention)
    let now = try environment.casePage(1001).view.version
    try environment.perform(MarkSeen(1001), as: alice, seen: now)
    #expect(try !environment.casePage(1001).view.file.needsAttention)
  }

  @Test func `a comment is no news`() throws {
    let seen = try environment.casePage(1001).view.version
    try desk.run("comment", "1001", "They called.")
    try environment.perform(MarkSeen(1001), as: alice, seen: seen)
    let end = EndCase(1001, as: "settled", closes: false)
    #expect(try environment.perform(end, as: alice, seen: seen).name == "settled")
  }
}
