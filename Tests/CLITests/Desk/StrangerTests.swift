import Foundation
import Testing

@testable import CLI
@testable import Desk

/// A Unix account that is nobody's, such as that of a nightly job, may look, as the files may.
@Suite("an account that is no user")
struct StrangerTests {
  private let desk: DeskCase
  private let message: Int

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute", "--resolver", "alice")
    message = try desk.receive(to: desk.address(), "Please call me.")
  }

  private func run(_ words: String...) -> Int32 {
    desk.sandbox.context.account = "stranger"
    return desk.sandbox.run(words).code
  }

  @Test func `it reads a message and exports a case for people outside`() throws {
    #expect(run("raw", "\(message)") == 0)
    #expect(run("case", "export", "1001", "--to", desk.sandbox.path("out")) == 0)
  }

  @Test func `it makes no export for our own people, and changes nothing`() throws {
    let folder = desk.sandbox.path("in")
    #expect(run("case", "export", "1001", "--to", folder, "--for", "internal") == 77)
    #expect(run("case", "seen", "1001") == 77)
  }
}
