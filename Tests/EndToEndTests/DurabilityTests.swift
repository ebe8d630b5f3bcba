import Testing

extension EndToEnd {
  @Suite struct DurabilityTests {
    struct Finding: Decodable {
      let messages: Int
      let early: [String: String]
      let errors: String
    }

    @Test func `a message is durable before the server hears of it or deliver says 0`() async throws
    {
      let found = try await Choreography(script: "durability.py").play(Finding.self)
      #expect(found.messages == 24)
      #expect(found.early == [:])
      #expect(found.errors == "")
    }
  }
}
