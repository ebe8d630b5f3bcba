import Foundation
import Testing

@testable import CLI
@testable import Desk

/// A face in less than sixty lines does what the command line does, and is refused what it is.
@Suite("a second face")
struct SecondFaceTests {
  private let desk: DeskCase
  private let environment: Environment

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"rita\", name: \"Rita\", email: \"rita@example.com\", role: \"reader\"")
    try desk.open("dispute", "--resolver", "alice")
    let context = desk.sandbox.context
    let folder = desk.sandbox.path("work")
    environment = try Environment(Workspace.open(folder, context: context), context: context)
  }

  private func face(_ id: String) throws -> LineFace {
    let user = environment.workspace.configuration.users.first { $0.id == id }
    return LineFace(environment: environment, principal: Principal(try #require(user), face: .page))
  }

  private func version() throws -> String {
    try #require(
      face("alice").answer("case 1001").first?.split(separator: " ").first.map(String.init)
    )
  }

  @Test func `it lists the agenda`() throws {
    desk.at("2026-09-30")
    let context = desk.sandbox.context
    let later = try Environment(environment.workspace, context: context)
    let lines = LineFace(environment: later, principal: try face("alice").principal)
      .answer("agenda")
    #expect(lines == ["late 1001 follow up"])
  }

  @Test func `it sets a status, as the command does`() throws {
    let version = try version()
    #expect(try face("alice").answer("status 1001@\(version) Price dispute") == ["Price dispute"])
    #expect(try desk.show()["status"] as? String == "Price dispute")
    #expect(try desk.next() != nil)
  }

  @Test func `it sends a letter, which leaves as that of the command does`() throws {
    let subjects = try face("alice").answer("letter 1001 reminder client")
    #expect(subjects.count == 1)
    #expect(try desk.letters().map(\.to) == [[DeskCase.client]])
  }

  @Test func `what somebody else changed meanwhile is said, and nothing is overwritten`() throws {
    let version = try version()
    try desk.run("case", "status", "1001", "Price dispute")
    let answer = try face("alice").answer("status 1001@\(version) Delivery dispute")
    #expect(
      answer.first?.hasPrefix("conflict: case 1001 has changed since it was looked at") == true
    )
    #expect(answer.first?.contains("Price dispute") == true)
    #expect(try desk.show()["status"] as? String == "Price dispute")
  }

  @Test func `a comment and mail are no reason to look again`() throws {
    let version = try version()
    try desk.run("comment", "1001", "They called.")
    #expect(try face("alice").answer("status 1001@\(version) Price dispute") == ["Price dispute"])
  }

  @Test(arguments: ["status 1001 Price dispute", "letter 1001 reminder client"])
  func `who may only read is refused`(line: String) throws {
    #expect(try face("rita").answer(line) == ["forbidden: rita may only read"])
    #expect(try desk.letters().isEmpty)
  }
}
