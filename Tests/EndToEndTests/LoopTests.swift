import Testing

extension EndToEnd {
  @Suite struct LoopTests {
    struct Finding: Decodable {
      let subject, tag, replyTo, address, letterText: String
      let isLetterAttachmentIdentical: Bool
      let texts, reasons: [String: String]
      let identicalAttachments, inReview, outbox: [String]
    }

    @Test func `a letter goes out through an MTA, and its answers come back to the case`()
      async throws
    {
      let found = try await Choreography(script: "loop.py").play(Finding.self)
      #expect(found.outbox == ["sent"])
      #expect(found.subject.hasPrefix(found.tag))
      #expect(found.replyTo.contains(found.address))
      #expect(found.letterText.contains(found.address))
      #expect(found.letterText.contains("20.350,00") || found.letterText.contains("20,350.00"))
      #expect(found.isLetterAttachmentIdentical)
      #expect(
        found.texts == [
          "reply": "We take the case.",
          "replyAll": "The office has it too.",
          "fresh": "Please pay within fourteen days.",
          "forward": "For your file.",
        ]
      )
      #expect(found.inReview == ["stranger"])
      #expect(found.identicalAttachments == ["forward", "fresh", "reply", "replyAll"])
      #expect(found.reasons.values.allSatisfy { !$0.isEmpty })
    }
  }
}
