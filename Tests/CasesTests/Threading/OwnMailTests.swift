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

  func report(on original: String?, to: String = Letterbox.address()) -> ReceivedMessage {
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
    let message = report(on: original, to: "cases@example.com")
    let threading = try threader.thread(message, in: index)
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

  @Test(arguments: [
    "cases@example.com", Letterbox.address(for: "other@example.org"),
    Letterbox.address(7, for: Letterbox.firm),
  ])
  func `a report at no address of the recipient waits and marks nobody`(to: String) throws {
    var index = index
    index.open(7)
    index.add(Letterbox.firm, to: 7)
    let message = report(on: identifier, to: to)
    let decision = try ReceiveMessage(threader: threader).decide(message, in: index)
    #expect(decision.threading.destination == .review(.unprovenReport, suggestion: 1042))
    #expect(decision.bounces.isEmpty && !decision.asksForAttention)
  }

  @Test func `a report with the letter of its recipient counts wherever it came to`() throws {
    var message = report(on: identifier, to: "cases@example.com")
    message.report?.originalAddresses = [Letterbox.address()]
    let decision = try ReceiveMessage(threader: threader).decide(message, in: index)
    #expect(decision.bounces.map(\.recipient) == [Letterbox.firm])
  }

  @Test func `a report at the address of one recipient says nothing of another`() throws {
    var index = index
    index.sent[identifier]?.recipients.append("other@example.org")
    index.add("other@example.org", to: 1042)
    let message = report(on: identifier, to: Letterbox.address(for: "other@example.org"))
    let decision = try ReceiveMessage(threader: threader).decide(message, in: index)
    #expect(decision.bounces.isEmpty)
    #expect(
      decision.suppressed.contains {
        $0.hasPrefix("\(Letterbox.firm) does not count as failed")
      }
    )
  }

  @Test(arguments: ["delayed", "delivered", "relayed", "expanded"])
  func `a report of anything but failure marks nobody`(action: String) throws {
    var message = report(on: identifier)
    message.report?.recipients[0].action = action
    let decision = try ReceiveMessage(threader: threader).decide(message, in: index)
    #expect(decision.bounces.isEmpty)
  }
}
