import Testing

extension EndToEnd {
  @Suite struct SoakTests {
    struct Finding: Decodable {
      let minutes: Double
      let arrived, replies, letters, automatic, missing, twice, lettersTwice: Int
      let states, inbox, faults: [String: Int]
      let memoryMegabytes: [Double]
      let files: [Int]
      let ended: [Int32]
      let restarts: Int
      let settled: Bool
      let exitCode, fsck, verify: Int32
      let unexplained: Int
    }

    /// Two minutes with `Tests/run --all`, else 45 seconds; the seed chooses traffic and faults.
    ///
    /// The long one is a command: `python3 Tests/EndToEndTests/Servers/soak.py DOSSIER 60`.
    @Test func `minutes of traffic and faults leave nothing lost, doubled or open`() async throws {
      let minutes = Extent.choose(whole: "2", sample: "0.75")
      let found = try await Choreography(script: "soak.py", length: 100, limit: 900)
        .play(Finding.self, minutes, "10080", "", Extent.seed)
      print("Soak:", found)
      #expect(found.settled)
      #expect(found.arrived > Extent.choose(whole: 50, sample: 20))
      #expect(found.replies > 0)
      #expect(found.letters > Extent.choose(whole: 10, sample: 5))
      #expect(!found.faults.isEmpty)
      #expect(found.missing == 0)
      #expect(found.twice == 0)
      #expect(found.lettersTwice == 0)
      #expect(Set(found.states.keys).isSubset(of: ["sent", "unknown", "bounced"]))
      #expect(Set(found.inbox.keys).isSubset(of: ["filed", "review", "ignored", "duplicate"]))
      #expect(found.exitCode == 0)
      // By itself it ends only where the disk is full when it begins (EX_IOERR, EX_TEMPFAIL).
      #expect(found.ended.allSatisfy { $0 == 74 || $0 == 75 }, "ended by itself: \(found.ended)")
      #expect(found.fsck == 0)
      #expect(found.unexplained == 0)
      #expect(found.verify == 0)
    }
  }
}
