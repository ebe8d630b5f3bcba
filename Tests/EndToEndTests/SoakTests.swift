import Testing

extension EndToEnd {
  @Suite struct SoakTests {
    struct Finding: Decodable {
      let minutes: Double
      let arrived, replies, letters, automatic, missing, twice, lettersTwice: Int
      let states, inbox, faults: [String: Int]
      let memoryMegabytes: [Double]
      let files: [Int]
      let restarts: Int
      let settled: Bool
      let exitCode, fsck, verify: Int32
      let unexplained: Int
    }

    /// The long one is a command: `python3 Tests/EndToEndTests/Servers/soak.py DOSSIER 60`.
    @Test(.timeLimit(.minutes(10)))
    func `two minutes of traffic and faults leave nothing lost, doubled or open`() async throws {
      let found = try await Choreography(script: "soak.py").play(Finding.self, "2", "10080")
      print("Soak:", found)
      #expect(found.settled)
      #expect(found.arrived > 50)
      #expect(found.replies > 0)
      #expect(found.letters > 10)
      #expect(!found.faults.isEmpty)
      #expect(found.missing == 0)
      #expect(found.twice == 0)
      #expect(found.lettersTwice == 0)
      #expect(Set(found.states.keys).isSubset(of: ["sent", "unknown", "bounced"]))
      #expect(Set(found.inbox.keys).isSubset(of: ["filed", "review", "ignored", "duplicate"]))
      #expect(found.exitCode == 0)
      #expect(found.fsck == 0)
      #expect(found.unexplained == 0)
      #expect(found.verify == 0)
    }
  }
}
