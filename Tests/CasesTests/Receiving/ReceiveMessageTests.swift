import Cases
import Mail
import Testing

@Suite("what a message that came in does")
struct ReceiveMessageTests {
  let receive = ReceiveMessage(threader: Letterbox.threader)

  func newcomers(
    _ message: ReceivedMessage,
    in index: MemoryIndex = Letterbox.index()
  ) throws -> [String] {
    try receive.decide(message, in: index).newParticipants.flatMap { $0.people.map(\.email) }
  }

  @Test func `people of a message with a token join as observers`() throws {
    let message = Letterbox.message(
      to: "\(Letterbox.address()), Court <Court@Example.org>",
      fields: ["Cc: bailiff@example.org, court@example.org, \(Letterbox.firm)"]
    )
    let decision = try receive.decide(message, in: Letterbox.index())
    let joined = try #require(decision.newParticipants.first)
    #expect(joined.caseNumber == 1042)
    #expect(joined.people.map(\.email) == ["court@example.org", "bailiff@example.org"])
    #expect(joined.people.first?.name == "Court")
    #expect(joined.people.allSatisfy { $0.role == .observer && $0.source == .seenInMail })
    #expect(decision.asksForAttention)
  }

  @Test func `our own addresses never join`() throws {
    let message = Letterbox.message(
      to: Letterbox.address(),
      fields: ["Cc: cases@example.com, CASES+x@example.com, \(Letterbox.own.uppercased())"]
    )
    #expect(try newcomers(message).isEmpty)
  }

  @Test func `someone who was taken off does not come back by mail`() throws {
    var index = MemoryIndex(1042)
    index.add(Letterbox.firm, to: 1042, isRemoved: true)
    #expect(try newcomers(Letterbox.message(to: Letterbox.address()), in: index).isEmpty)
  }

  @Test func `what is no address does not join`() throws {
    let message = Letterbox.message(
      to: Letterbox.address(),
      fields: ["Cc: undisclosed-recipients:;, Anna"]
    )
    #expect(try newcomers(message).isEmpty)
  }

  @Test func `nobody joins by an answer or by a tag`() throws {
    var index = Letterbox.index()
    index.filed["a@example.org"] = [1042]
    let cc = "Cc: bailiff@example.org"
    let answer = Letterbox.message(
      from: Letterbox.stranger,
      fields: [cc, "In-Reply-To: <a@example.org>"]
    )
    let tag = Letterbox.message(fields: [cc], subject: Letterbox.tag())
    #expect(try newcomers(answer, in: index).isEmpty)
    #expect(try newcomers(tag, in: index).isEmpty)
  }

  @Test(arguments: [
    Classification.Kind.automaticReply, .list, .bounce, .feedbackReport,
  ])
  func `mail of machines lets nobody join and asks for nothing`(kind: Classification.Kind) throws {
    var message = Letterbox.message(
      to: Letterbox.address(),
      fields: ["Cc: bailiff@example.org"]
    )
    message.classification = Classification(kind: kind, evidence: [])
    let decision = try receive.decide(message, in: Letterbox.index())
    #expect(decision.threading.destination == .file([1042]))
    #expect(decision.newParticipants.isEmpty)
    #expect(!decision.asksForAttention)
  }

  @Test func `a message that waits does nothing else`() throws {
    let message = Letterbox.message(
      from: Letterbox.stranger,
      fields: ["Cc: bailiff@example.org"],
      subject: Letterbox.tag()
    )
    let decision = try receive.decide(message, in: Letterbox.index())
    #expect(decision.newParticipants.isEmpty)
    #expect(!decision.asksForAttention)
  }
}
