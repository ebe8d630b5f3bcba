import Foundation
import Testing

extension EndToEnd {
  @Suite struct FaultTests {
    struct Answer: Decodable {
      let exit: Int32
      let text: String
    }

    /// What was wrong, the exit code, and the words that the sentence must have.
    static let expected: [(fault: String, exit: Int32, words: [String])] = [
      ("wrong password", 78, ["office", "password"]),
      ("unreachable host", 78, ["office", "localhost"]),
      ("untrusted certificate", 78, ["office", "certificate"]),
      ("unknown configuration key", 78, ["daemon.pollSecond", "pollSeconds"]),
      ("broken template", 65, ["reminder", "3", "if"]),
      ("corrupt database", 74, ["dossier.db"]),
      ("workspace in use", 75, ["daemon"]),
      ("unknown case", 66, ["4711"]),
      ("unreadable attachment", 66, ["no-such-file.pdf"]),
    ]

    @Test func `each bad input gets its sentence and its exit code`() async throws {
      let answers = try await Choreography(script: "faults.py").play([String: Answer].self)
      #expect(answers.count == Self.expected.count)
      for (fault, exit, words) in Self.expected {
        let answer = try #require(answers[fault])
        #expect(answer.exit == exit, "\(fault): \(answer.text)")
        for word in words {
          #expect(answer.text.localizedStandardContains(word), "\(fault): \(answer.text)")
        }
        #expect(!answer.text.contains("Fatal error"), "\(fault): \(answer.text)")
      }
    }
  }
}
