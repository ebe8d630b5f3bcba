import Testing

extension EndToEnd {
  /// Files of the watched folder are taken once each, wherever the daemon is killed.
  @Suite struct FilesTests {
    @Test func `files that come by themselves are taken once, wherever the daemon is killed`()
      async throws
    {
      let found = try await Choreography(script: "files.py").play([String: String].self)
      #expect(found.filter { $0.value != "yes" } == [:])
      #expect(found.count == 10)
    }
  }
}
