import Foundation
import Testing

@testable import CLI

@Suite("dossier send")
struct SendCommandTests {
  private let sandbox: Sandbox

  /// A workspace with the shipped templates and a case of three people.
  init() throws {
    sandbox = try Sandbox()
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    sandbox.context.environment["DOSSIER_SHARE"] = checkout.path
    sandbox.context.environment["DOSSIER_WORKSPACE"] = sandbox.path("work")
    let lines = [
      ["init", sandbox.path("work")], ["case", "create", "A claim", "--type", "dispute"],
      ["participant", "add", "1001", "anke@client.example.net", "--role", "client"],
      ["participant", "add", "1001", "jos@lawfirm.example.org", "--role", "law_firm"],
      ["participant", "add", "1001", "lea@example.com", "--role", "resolver"],
    ]
    for line in lines {
      let ran = sandbox.run(line)
      try #require(ran.code == 0, "\(line): \(ran.remarks)")
    }
  }

  private func send(_ words: String..., answer: String? = nil) -> Sandbox.Ran {
    sandbox.context.ask = answer.map { answer in { @Sendable _ in answer } }
    return sandbox.run(
      ["send", "1001", "--template", "request-for-information", "--to", "all-external"] + words
    )
  }

  private var queued: [Substring] {
    sandbox.run(["outbox", "list"]).results.split(separator: "\n")
  }

  @Test func `everyone outside gets a letter of their own`() {
    #expect(send().code == 0)
    #expect(queued.count == 2)
    for address in ["anke@client.example.net", "jos@lawfirm.example.org"] {
      #expect(queued.count { $0.contains(address) } == 1, "\(address)")
    }
  }

  @Test(arguments: [("y", 2), ("YES", 2), ("", 0), ("n", 0), ("maybe", 0)])
  func `a person at a terminal sees the letters and is asked`(answer: String, count: Int) {
    let ran = send(answer: answer)
    #expect(ran.code == 0)
    #expect(ran.results.contains("To: anke@client.example.net"))
    #expect(ran.results.contains("To: jos@lawfirm.example.org"))
    #expect(ran.remarks.contains("Nothing was queued.") == (count == 0))
    #expect(queued.count == count)
  }

  @Test func `who says yes beforehand is not asked`() {
    #expect(send("--yes", answer: "n").code == 0)
    #expect(queued.count == 2)
  }
}
