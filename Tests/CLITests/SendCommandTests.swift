import Foundation
import Testing

@testable import CLI

@Suite("dossier send")
struct SendCommandTests {
  private let sample: SampleCase
  private var sandbox: Sandbox { sample.sandbox }
  private var queued: [Substring] { sample.queued }

  init() throws { sample = try SampleCase() }

  private func send(_ words: String..., answer: String? = nil) -> Sandbox.Ran {
    sandbox.terminal.ask = answer.map { answer in { @Sendable _ in answer } }
    return sandbox.run(
      ["send", "1001", "--template", "request-for-information", "--to", "all-external"] + words
    )
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
