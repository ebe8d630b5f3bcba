import Foundation
import Testing

@testable import CLI
@testable import Desk

/// A workspace with the shipped templates, and case 1001 with someone of each kind.
struct SampleCase {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    sandbox.context.environment["DOSSIER_SHARE"] = Shipped.checkout
    sandbox.context.environment["DOSSIER_WORKSPACE"] = sandbox.path("work")
    try run("init", sandbox.path("work"))
    try run("client", "set", "C-1", "--name", "Brandt", "--lang", "de")
    try run("case", "create", "A claim", "--type", "dispute", "--client", "C-1")
    for person in [
      ["anke@client.example.net", "--role", "client"],
      ["jos@lawfirm.example.org", "--role", "law_firm", "--lang", "nl"],
      ["lea@example.com", "--role", "resolver"],
    ] { try run(["participant", "add", "1001"] + person) }
  }

  /// Runs a command that has to succeed; what it printed.
  @discardableResult
  func run(_ words: [String]) throws -> String {
    let ran = sandbox.run(words)
    try #require(ran.code == 0, "\(words): \(ran.remarks)")
    return ran.results
  }

  @discardableResult
  func run(_ words: String...) throws -> String { try run(words) }

  /// The lines of the outbox, newest first.
  var queued: [Substring] { sandbox.run(["outbox", "list"]).results.split(separator: "\n") }
}
