import Testing

extension EndToEnd {
  @Suite struct CrashRigTests {
    struct Finding: Decodable {
      let calls, tried, ended: [String: Int]
      let runs: Int
      let findings: [String: [String]]
    }

    /// All calls with `Tests/run --all`, else a quarter of each kind.
    @Test func `whatever call the program ends before, nothing is lost and nothing is doubled`()
      async throws
    {
      let script = Choreography(script: "crashrig.py", length: 60, limit: 900)
      let kinds = "fsync,rename,commit,send,recv"
      let step = Extent.choose(whole: "1", sample: "4")
      let found = try await script.play(Finding.self, kinds, step, Extent.seed)
      print("Crash rig:", found.runs, "runs, calls:", found.calls, "ended:", found.ended)
      #expect(found.findings == [:])
      for kind in kinds.split(separator: ",").map(String.init) {
        #expect(found.calls[kind, default: 0] > 0)
        // Two processes work side by side, so that no run makes quite the calls of another.
        let reached = found.ended[kind, default: 0]
        #expect(reached > found.tried[kind, default: 0] / 2, "\(kind): too few calls were reached")
      }
    }

    @Test func `the rig finds a program that acknowledges before it has stored`() async throws {
      let script = Choreography(script: "crashrig.py", environment: ["PLANT": "1"])
      let found = try await script.play(Finding.self, "commit")
      #expect(found.findings.values.contains { $0.contains("message 0 is there 0 times") })
      #expect(found.findings["undisturbed"] == nil)
    }
  }
}
