import Testing

extension EndToEnd {
  @Suite struct CrowdTests {
    struct Finding: Decodable {
      let filed, peakKilobytes: Int
      let exitCode: Int32
    }

    /// A hundred thousand are a command: `python3 Tests/EndToEndTests/Servers/crowd.py DOSSIER 100000`.
    @Test(.timeLimit(.minutes(5)))
    func `a full mailbox is filed within 120 MB of memory`() async throws {
      let found = try await Choreography(script: "crowd.py").play(Finding.self, "3000")
      print("Full mailbox:", found)
      #expect(found.filed == 3000)
      #expect(found.peakKilobytes < 120 * 1000)
      #expect(found.exitCode == 0)
    }
  }
}
