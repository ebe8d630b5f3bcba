import Testing

extension EndToEnd {
  @Suite struct FaultRigTests {
    struct Finding: Decodable {
      let harms, runs, letters, unknown: Int
      let slowestSeconds: Double
      let findings: [String: [String]]
    }

    /// At every moment with `Tests/run --all`, else at one each that the seed chooses.
    @Test func `every harm at every moment: nothing is lost or doubled, and it goes on by itself`()
      async throws
    {
      let script = Choreography(script: "faultrig.py", length: 90, limit: 1200)
      let found =
        Extent.isWhole
        ? try await script.play(Finding.self)
        : try await script.play(Finding.self, Extent.seed)
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
      #expect(found.runs >= Extent.choose(whole: 201, sample: found.harms))
      for (run, problems) in found.findings {
        Issue.record("\(run): \(problems.joined(separator: "\n"))")
      }
    }
  }
}
