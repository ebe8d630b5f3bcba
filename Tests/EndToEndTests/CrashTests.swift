import Testing

extension EndToEnd {
  @Suite struct CrashTests {
    struct Finding: Decodable {
      let kills, killsBetweenDotAndCommit: Int
      let arrivingOnce, arrivingMissing, arrivingTwice, filedOnce: Int
      let letters, sent, unknown, sentOnceAtSink, unknownTwiceAtSink, unknownNotAtSink: Int
      let states: [String]
    }

    @Test(.timeLimit(.minutes(15)))
    func `after 200 kills every message is there once, in and out`() async throws {
      let found = try await Choreography(script: "crash.py").play(Finding.self)
      print("Crash test:", found)
      #expect(found.kills == 200)
      #expect(found.arrivingOnce == 500)
      #expect(found.arrivingMissing == 0)
      #expect(found.arrivingTwice == 0)
      #expect(found.filedOnce == 250)
      #expect(found.letters == 100)
      #expect(found.sent + found.unknown == 100, "states: \(found.states)")
      #expect(found.sentOnceAtSink == found.sent)
      #expect(found.unknownTwiceAtSink == 0)
      #expect(found.unknown <= found.killsBetweenDotAndCommit)
    }
  }
}
