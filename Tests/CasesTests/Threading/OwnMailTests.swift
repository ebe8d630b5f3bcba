import Mail
import Testing

@testable import Cases

@Suite("the ladder: our own letters, and reports on them")
struct OwnMailTests {
  let threader = Letterbox.threader
  let identifier = "dos.1042.a.b@example.com"

  var index: MemoryIndex {
    var index = Letterbox.index()
    index.sent[identifier] = SentMessage(
      id: 5,
      caseNumber: 1042,
      text: "Dear firm,\nplease collect.\n",
      recipients: [Letterbox.firm]
    )
    return index
  }

  func copy(from: String, text: String) -> ReceivedMessage {
    Letterbox.message(from: from, fields: ["Message-ID: <\(identifier)>"], text: text)
  }

  func report(on original: String?, to: String = "cases@example.com") -> ReceivedMessage {
    var message = Letterbox.message(from: "MAILER-DAEMON@example.org", to: to)
    message.classification = Classification(kind: .bounce, evidence: [])
    message.report = DeliveryReport(
      recipients: [
        .init(address: Letterbox.firm, action: "failed", status: "5.1.1", diagnostic: "no such"),
        .init(address: Letterbox.stranger, action: "failed", status: "5.1.1", diagnostic: nil),
      ],
      originalMessageID: original.map { MessageID($0) }
    )
    return message
  }

  @Test func `a copy of our own letter is put aside, whatever relays did to its white space`()
    throws
  {
    let message = copy(from: Letterbox.own, text: "Dear firm,  please\r\n collect.")
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .ownCopy(of: 5))
    #expect(threading.method == .ownCopy)
    let decision = try ReceiveMessage(threader: threader).decide(message, in: index)
    #expect(decision.message.classification.kind == .ownCopy)
    #expect(decision.message.classification.evidence == ["Message-ID: \(identifier)"])
  }

  @Test func `our identifier over another text waits for a person`() throws {
    let message = copy(from: Letterbox.own, text: "Please pay to another account.")
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .review(.copiedIdentifier, suggestion: 1042))
  }

  @Test func `our identifier from someone else waits for a person`() throws {
    let message = copy(from: Letterbox.firm, text: "Dear firm, please collect.")
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .review(.copiedIdentifier, suggestion: 1042))
  }

  @Test func `a report on our letter is filed on its case`() throws {
    let threading = try threader.thread(report(on: identifier), in: index)
    #expect(threading.destination == .file([1042]))
    #expect(threading.method == .deliveryReport)
  }

  @Test func `a report on our letter of a merged case is filed where that went`() throws {
    var index = index
    index.open(9)
    index.merge(1042, into: 9)
    #expect(try threader.thread(report(on: identifier), in: index).destination == .file([9]))
  }

  @Test(arguments: [nil, "x@example.org"])
  func `a report on a message that is not ours waits`(original: String?) throws {
    let threading = try threader.thread(report(on: original), in: index)
    #expect(threading.destination == .review(.foreignBounce, suggestion: nil))
  }

  @Test func `a report without the original is filed by the address it came to`() throws {
    let message = report(on: nil, to: Letterbox.address())
    let threading = try threader.thread(message, in: index)
    #expect(threading.destination == .file([1042]))
    #expect(threading.method == .addressToken)
  }

  @Test func `a report marks exactly the recipients that the letter went to`() throws {
    let decision = try ReceiveMessage(threader: threader).decide(report(on: identifier), in: index)
    #expect(
      decision.bounces == [
        Decision.Bounce(
          messageID: 5,
          recipient: Letterbox.firm,
          status: "5.1.1",
          diagnostic: "no such"
        )
      ]
    )
    #expect(decision.asksForAttention)
    #expect(decision.newParticipants.isEmpty)
  }

  @Test func `a report that waits marks nobody`() throws {
    let decision = try ReceiveMessage(threader: threader).decide(report(on: nil), in: index)
    #expect(decision.bounces.isEmpty)
    #expect(!decision.asksForAttention)
  }

  @Test(arguments: ["delayed", "delivered", "relayed", "expanded"])
  func `a report of anything but failure marks nobody`(action: String) throws {
    var message = report(on: identifier)
    message.report?.recipients[0].action = action
    let decision = try ReceiveMessage(threader: threader).decide(message, in: index)
    #expect(decision.bounces.isEmpty)
  }
}
