import Testing

extension EndToEnd {
  @Suite struct UnitTests {
    struct Finding: Decodable {
      let calls, writableCode: Int
      let refusedCalls, refusedFamilies, complaints: [String]
      let exitCode, analyzed: Int32
      let exposure: Double
      let filed, sent, readOnly: Bool
    }

    @Test func `the unit of the package is tight, and the daemon lives under it`() async throws {
      let found = try await Choreography(script: "unit.py").play(Finding.self)
      print("Unit:", found)
      #expect(found.analyzed == 0)
      #expect(found.complaints == [])
      #expect(found.exposure <= 1.5)
      #expect(found.filed)
      #expect(found.sent)
      #expect(found.calls > 20)
      #expect(found.refusedCalls == [])
      #expect(found.refusedFamilies == [])
      #expect(found.writableCode == 0)
      #expect(found.exitCode == 0)
    }
  }
}
