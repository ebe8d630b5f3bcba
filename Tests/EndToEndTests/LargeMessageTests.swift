import Testing

extension EndToEnd {
  @Suite struct LargeMessageTests {
    struct Finding: Decodable {
      let bytes, peakKilobytes: Int
      let exitCode: Int32
      let isFiled, isAttachmentIdentical: Bool
    }

    @Test func `a message of 100 MB is filed within 100 MB of memory`() async throws {
      let found = try await Choreography(script: "large.py").play(Finding.self)
      print("Large message:", found)
      #expect(found.bytes > 100 << 20)
      #expect(found.isFiled)
      #expect(found.isAttachmentIdentical)
      #expect(found.peakKilobytes < 100 * 1000)
      #expect(found.exitCode == 0)
    }
  }
}
