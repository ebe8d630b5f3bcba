import Testing

extension EndToEnd {
  @Suite struct CrowdTests {
    struct Finding: Decodable {
      let filed, peakKilobytes: Int
      let exitCode: Int32
    }

    /// A hundred thousand are a command: `python3 Tests/EndToEndTests/Servers/crowd.py DOSSIER 100000`.
    @Test func `a full mailbox is filed within 120 MB of memory`() async throws {
      let count = Extent.choose(whole: 3000, sample: 1500)
      let found = try await Choreography(script: "crowd.py").play(Finding.self, "\(count)")
      print("Full mailbox:", found)
      #expect(found.filed == count)
      #expect(found.peakKilobytes < 120 * 1000)
      #expect(found.exitCode == 0)
    }
  }
}
