import Testing

extension EndToEnd {
  @Suite struct CrashTests {
    struct Finding: Decodable {
      let kills, killsBetweenDotAndCommit: Int
      let arrivingOnce, arrivingMissing, arrivingTwice, filedOnce: Int
      let letters, sent, unknown, sentOnceAtSink, unknownTwiceAtSink, unknownNotAtSink: Int
      let states: [String]
    }

    /// 200 kills with `Tests/run --all`, else 40, at moments that the seed chooses.
    @Test func `after so many kills every message is there once, in and out`() async throws {
      let kills = Extent.choose(whole: 200, sample: 40)
      let (arriving, leaving) = (kills * 5 / 2, kills / 2)
      let found = try await Choreography(script: "crash.py", length: 60, limit: 900)
        .play(Finding.self, "\(arriving)", "\(leaving)", "\(kills)", Extent.seed)
      print("Crash test:", found)
      #expect(found.kills == kills)
      #expect(found.arrivingOnce == arriving)
      #expect(found.arrivingMissing == 0)
      #expect(found.arrivingTwice == 0)
      #expect(found.filedOnce == arriving / 2)
      #expect(found.letters == leaving)
      #expect(found.sent + found.unknown == leaving, "states: \(found.states)")
      #expect(found.sentOnceAtSink == found.sent)
      #expect(found.unknownTwiceAtSink == 0)
      #expect(found.unknown <= found.killsBetweenDotAndCommit)
    }
  }
}
