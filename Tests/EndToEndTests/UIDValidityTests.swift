import Testing

extension EndToEnd {
  @Suite struct UIDValidityTests {
    struct Finding: Decodable {
      let validityChanged: Bool
      let first, second, messageIDs, comments, commentedMessages: Int
    }

    @Test func `a mailbox made anew brings no duplicate and hides nothing`() async throws {
      let found = try await Choreography(script: "uidvalidity.py").play(Finding.self)
      #expect(found.validityChanged)
      #expect(found.first == 29)
      #expect(found.second == 30)
      #expect(found.messageIDs == 30)
      #expect(found.comments == 30)
      #expect(found.commentedMessages == 30)
    }
  }
}
