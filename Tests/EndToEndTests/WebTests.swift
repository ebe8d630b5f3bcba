import Testing

extension EndToEnd {
  /// The pages through their real listener: who comes in, what they can do, and what is refused.
  @Suite struct WebTests {
    @Test func `pages are for who is signed in, and do what commands do`() async throws {
      let found = try await Choreography(script: "web.py").play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 40)
    }
  }
}
