import Testing

extension EndToEnd {
  /// The three scenarios of the domain, and a month of a desk with 40 clients, with real mail servers and
  /// a moved clock.
  @Suite struct DeskTests {
    @Test(
      arguments: [
        ("legal.py", 42), ("plan.py", 42), ("validation.py", 29), ("month.py", 23),
        ("monthfiles.py", 32),
      ]
    )
    func `every step happens on its own`(script: String, count: Int) async throws {
      let found = try await Choreography(script: script).play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == count)
    }
  }
}
