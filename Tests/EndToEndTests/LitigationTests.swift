import Testing

extension EndToEnd {
  @Suite struct LitigationTests {
    struct Finding: Decodable {
      let decisions, rules, kinds, trust, people, texts: [String: String]
      let isExplained: Bool
      let bounced: [String]
      let sentBecauseOfMail: Int
      let state: String
    }

    @Test func `a law firm's mail finds its case, whatever it has lost on the way`() async throws {
      let found = try await Choreography(script: "litigation.py").play(Finding.self)
      #expect(
        found.decisions == [
          "fresh": "on case N", "answer": "on case N", "forwarded": "on case N",
          "tagOnly": "in review: stranger_with_tag (suggested: case N)",
          "nothing": "in review: unmatched (suggested: case N)", "lateReply": "on case N",
          "absence": "on case N",
        ]
      )
      #expect(
        found.rules == [
          "fresh": "address_token", "answer": "address_token", "forwarded": "address_token",
          "tagOnly": "none", "nothing": "none", "lateReply": "reference",
          "absence": "address_token",
        ]
      )
      #expect(found.trust["fresh"] == "L3" && found.trust["answer"] == "L2")
      #expect(found.kinds["absence"] == "automaticReply" && found.kinds["forwarded"] == "person")
      #expect(found.isExplained)
      #expect(found.people["director@client.example.net"] == "seen_in_mail")
      #expect(found.people["office@lawfirm.example.org"] == "seen_in_mail")
      #expect(found.people["desk@lawfirm.example.org"] == nil)
      #expect(found.texts["answer"] == "We dispute 950 EUR.")
      #expect(found.bounced == ["m.keller@bounce.example.net"])
      #expect(found.sentBecauseOfMail == 0)
      #expect(found.state == "open")
    }
  }
}
