import Testing

extension EndToEnd {
  @Suite struct FaultRigTests {
    struct Finding: Decodable {
      let harms, runs, letters, unknown: Int
      let slowestSeconds: Double
      let findings: [String: [String]]
    }

    @Test(.timeLimit(.minutes(20)))
    func `every harm at every moment: nothing is lost or doubled, and it goes on by itself`()
      async throws
    {
      let found = try await Choreography(script: "faultrig.py").play(Finding.self)
      print(
        "Fault rig:",
        found.harms,
        "harms,",
        found.runs,
        "runs, slowest to be well again:",
        found.slowestSeconds,
        "s, unknown letters:",
        found.unknown,
        "of",
        found.letters
      )
      #expect(found.harms >= 40)
      #expect(found.runs > 200)
      for (run, problems) in found.findings {
        Issue.record("\(run): \(problems.joined(separator: "\n"))")
      }
    }
  }
}
