import Foundation
import Mail
import Testing

@testable import CLI

/// What users complain of in other programs, row by row of the domain's table.
@Suite("pitfalls of other programs, with mail")
struct MailPitfallTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
  }

  private func letter(_ message: Int) throws -> Message {
    MessageParser().parse(Array(try desk.run("raw", "\(message)").utf8))
  }

  private func send() throws -> Message {
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    return try letter(try #require(try desk.letters().last).message)
  }

  private var tag: String {
    get throws { try #require(try desk.show()["tag"] as? String) }
  }

  @Test func `1 a reply is found by its address, its references or its subject`() throws {
    try desk.open("dispute")
    let sent = try send()
    let reference = "References: <\(try #require(sent.messageID?.value))>"
    try desk.receive(to: desk.address(), "by address")
    try desk.receive(to: "cases@example.com", "by references", fields: [reference])
    try desk.receive(to: "cases@example.com", subject: "Re: \(try tag)", "by subject")
    #expect(try desk.table("messages").count == 4)
  }

  @Test func `2 a forwarded chain without headers is found by the address in Cc`() throws {
    try desk.open("dispute")
    try desk.receive(
      from: "boss@client.example.net",
      to: "x@client.example.net",
      cc: desk.address(),
      "See below."
    )
    #expect(try desk.table("messages").count == 1)
  }

  @Test func `3 a reference typed by hand is recognised`() throws {
    try desk.open("dispute")
    let reference = try #require(try desk.show()["reference"] as? String)
    try desk.receive(to: "cases@example.com", subject: "About \(reference) again", "Hello")
    #expect(try desk.table("messages").count == 1)
  }

  @Test func `4 people of To and Cc join, our own addresses do not`() throws {
    try desk.open("dispute")
    try desk.receive(
      to: "a@client.example.net, cases@example.com",
      cc: desk.address() + ", b@client.example.net",
      "Hello"
    )
    let people = try desk.texts("participants", "email")
    #expect(people.contains("a@client.example.net") && people.contains("b@client.example.net"))
    #expect(!people.contains { $0.hasPrefix("cases") })
  }

  @Test func `5 mail to two cases is one message on both`() throws {
    try desk.open("dispute")
    try desk.open("other")
    try desk.receive(to: desk.address() + ", " + desk.address(DeskCase.client, 1002), "For both.")
    #expect(try desk.table("messages").count == 1 && desk.table("messages", 1002).count == 1)
    #expect(try desk.rows("inbox", "list").count == 1)
  }

  @Test func `6 a copy of our own mail is not new`() throws {
    try desk.open("dispute")
    _ = try send()
    let raw = try desk.run("raw", "1")
    try desk.sandbox.write("copy.eml", raw)
    try desk.run("import", desk.sandbox.path("copy.eml"))
    try desk.once()
    #expect(try desk.rows("inbox", "list").first?["state"] as? String == "ignored")
    #expect(try desk.show()["attention"] as? Bool == false)
  }

  @Test func `7 a letter goes to whom it is addressed, not to the last writer`() throws {
    try desk.open("dispute")
    try desk.receive(
      from: "boss@client.example.net",
      to: "x@client.example.net",
      cc: desk.address(),
      "Hello"
    )
    _ = try send()
    #expect(try desk.letters().map(\.to) == [[DeskCase.client]])
  }

  @Test func `8 automatic replies answer nothing and reopen nothing`() throws {
    try desk.open("dispute")
    try desk.run("case", "close", "1001", "settled")
    try desk.receive(to: desk.address(), "I am away.", fields: ["Auto-Submitted: auto-replied"])
    #expect(try desk.state() == "closed")
    #expect(try desk.letters().isEmpty)
  }

  @Test func `9 X-Auto-Response-Suppress does not make a person a machine`() throws {
    try desk.open("dispute")
    try desk.receive(to: desk.address(), "A question.", fields: ["X-Auto-Response-Suppress: All"])
    #expect(try desk.show()["attention"] as? Bool == true)
  }

  @Test func `10 a thank-you on a closed case is seen and does not reopen it`() throws {
    try desk.open("dispute")
    try desk.run("case", "close", "1001", "settled")
    try desk.receive(to: desk.address(), "Thank you!")
    #expect(try desk.state() == "closed")
    #expect(try desk.show()["attention"] as? Bool == true)
  }

  @Test func `11 internal words reach nobody outside`() throws {
    try desk.open("dispute")
    try desk.run("comment", "1001", "the client is broke")
    _ = try send()
    #expect(!(try desk.run("raw", "1")).contains("broke"))
    try desk.run("participant", "add", "1001", "lea@example.com", "--role", "resolver")
    try desk.receive(from: "lea@example.com", to: desk.address("lea@example.com"), "between us")
    let comments = try desk.table("comments")
    #expect(comments.last?["visibility"] as? String == "internal")
    #expect(try desk.letterCount() == 1, "nothing was passed on")
  }

  @Test func `12 a forged From decides nothing`() throws {
    try desk.open("dispute")
    try desk.run("participant", "add", "1001", "alice@example.com", "--role", "resolver")
    let address = try desk.address("alice@example.com")
    try desk.receive(from: "alice@example.com", to: address, "close settled")
    #expect(try desk.state() == "open")
    try desk.receive(
      from: "eve@example.net",
      to: address,
      "close settled",
      fields: [DeskCase.vouched(for: "eve@example.net")]
    )
    #expect(try desk.state() == "open")
    try desk.receive(
      from: "alice@example.com",
      to: address,
      "close settled",
      fields: [DeskCase.vouched(for: "alice@example.com")]
    )
    #expect(try desk.state() == "resolved")
  }

  private func bounce(of identifier: String, to address: String = "cases@example.com") -> String {
    """
    From: MAILER-DAEMON@mx.example.net\r
    To: \(address)\r
    Subject: Undelivered Mail\r
    Message-ID: <\(UUID().uuidString)@mx.example.net>\r
    MIME-Version: 1.0\r
    Content-Type: multipart/report; report-type=delivery-status; boundary="b"\r
    \r
    --b\r
    Content-Type: message/delivery-status\r
    \r
    Reporting-MTA: dns; mx.example.net\r
    \r
    Final-Recipient: rfc822; \(DeskCase.client)\r
    Action: failed\r
    Status: 5.1.1\r
    \r
    --b\r
    Content-Type: text/rfc822-headers\r
    \r
    Message-ID: <\(identifier)>\r
    \r
    --b--\r

    """
  }

  private func deliver(_ text: String) throws {
    try desk.sandbox.write("bounce.eml", text)
    try desk.run("import", desk.sandbox.path("bounce.eml"))
    try desk.once()
  }

  @Test func `13 a bounce of a message that we never sent changes nothing`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    try deliver(bounce(of: "invented@example.org"))
    #expect(!(try desk.why()).contains("does not arrive"))
    #expect(try desk.events("message_bounced").isEmpty)
  }

  @Test func `14 a bounce is on its case, and is no new one`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    let sent = try send()
    let bounce = bounce(of: try #require(sent.messageID?.value), to: try desk.address())
    try deliver(bounce)
    #expect(try desk.events("message_bounced").count == 1)
    #expect(try desk.why().contains("does not arrive"))
    #expect(try desk.rows("case", "list").count == 1)
    #expect(
      try desk.rows("agenda").contains { ($0["what"] as? String ?? "").contains("another address") }
    )
    try desk.run("case", "seen", "1001")
    desk.at("2026-08-20")
    try desk.once()
    #expect(try desk.letterCount() == 1, "nobody writes to a dead address")
    try desk.receive(to: desk.address(), "It works again.")
    #expect(!(try desk.why()).contains("does not arrive"))
  }
}
