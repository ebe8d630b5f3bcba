import Foundation
import Mail
import Testing

@testable import CLI

/// What users complain of in other programs, row by row of the domain's table.
@Suite("pitfalls of other programs")
struct PitfallTests {
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
    try desk.run("participant", "add", "1001", "lea@example.com", "--role", "resolver")
    let address = try desk.address("lea@example.com")
    try desk.receive(from: "lea@example.com", to: address, "close settled")
    #expect(try desk.state() == "open")
    try desk.receive(
      from: "eve@example.net",
      to: address,
      "close settled",
      fields: [DeskCase.vouched]
    )
    #expect(try desk.state() == "open")
    try desk.receive(
      from: "lea@example.com",
      to: address,
      "close settled",
      fields: [DeskCase.vouched]
    )
    #expect(try desk.state() == "resolved")
  }

  private func bounce(of identifier: String) -> String {
    """
    From: MAILER-DAEMON@mx.example.net\r
    To: cases@example.com\r
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
    try deliver(bounce(of: try #require(sent.messageID?.value)))
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

  @Test func `15 quotes are cut from the comment and kept in the message`() throws {
    try desk.open("dispute")
    let text = "Dear all: our answer.\r\n\r\nOn Mon, 3 Aug 2026, you wrote:\r\n> The old text"
    try desk.receive(to: desk.address(), text)
    let comment = try #require(try desk.table("comments").last?["text"] as? String)
    #expect(comment.contains("our answer") && !comment.contains("old text"))
    #expect(try desk.run("raw", "1").contains("The old text"))
  }

  @Test func `16 reminders follow installments, not the invoices' days`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001, first: "2026-10-05")
    desk.at("2026-09-15")
    try desk.once()
    #expect(try desk.letters().isEmpty, "the invoices are due since January")
    desk.at("2026-10-01")
    try desk.once()
    #expect(try desk.letterCount() == 1)
  }

  @Test func `17 a promise holds reminders until its day and its grace have passed`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    try desk.rules("brokenPromises: 2", "brokenPromises: 9")
    desk.at("2026-08-28")
    try desk.run("promise", "add", "1001", "2026-09-04")
    for day in ["2026-08-31", "2026-09-04", "2026-09-07"] {
      desk.at(day)
      try desk.once()
    }
    #expect(try desk.letters().isEmpty)
    desk.at("2026-09-08")
    try desk.once()
    #expect(try desk.letterCount() == 1)
    #expect(try desk.events("promise_broken").count == 1)
  }

  @Test func `18 a dispute stops reminders`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    try desk.open("dispute")
    desk.at("2026-08-20")
    try desk.once()
    #expect(try desk.letters().isEmpty)
    #expect(try desk.why().contains("contests"))
    try desk.run("case", "resolve", "1002", "settled")
    try desk.run("case", "cancel", "1001", "no plan")
    #expect(try desk.texts("items", "category", 1002) == ["", ""])
  }

  @Test func `19 a case is done when all its items are, credit notes counted`() throws {
    try desk.open("dispute")
    func take(_ rows: String) throws {
      try desk.sandbox.write("items.csv", "account,number,type,amount,outstanding\n" + rows)
      try desk.run("accounts", "import", desk.sandbox.path("items.csv"), "--kind", "items")
    }
    try take("C-1,FAC-1,FAC,6000.00,0.00\n")
    #expect(try desk.openProposals().isEmpty, "FAC-2 is open")
    try take("C-1,FAC-2,FAC,4000.00,100.00\n")
    #expect(try desk.openProposals().isEmpty, "a rest is open")
    try take("C-1,AVO-9,AVO,-100.00,-100.00\n")
    try desk.run("item", "add", "1001", "AVO-9")
    try take("C-1,FAC-2,FAC,4000.00,0.00\nC-1,AVO-9,AVO,-100.00,0.00\n")
    #expect(try desk.openProposals() == ["close"])
  }

  @Test func `20 a reminder goes once, however often the program looks`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    for hour in 8...17 {
      desk.at("2026-08-20", hour: hour)
      try desk.once()
    }
    #expect(try desk.letterCount() == 1)
    try desk.run("plan", "revise", "1", "--day", "1=2026-09-07")
    desk.at("2026-08-28")
    try desk.once()
    #expect(try desk.letterCount() == 1, "another day is counted anew")
    desk.at("2026-09-03")
    try desk.once()
    #expect(try desk.letterCount() == 2)
  }

  @Test func `21 mail that nobody handles becomes late`() throws {
    try desk.open("dispute")
    try desk.receive(to: desk.address(), "A question.")
    #expect(try desk.rows("agenda").contains { $0["section"] as? String == "replies" })
    let later = Date().addingTimeInterval(4 * 86_400)
    desk.sandbox.context.now = { later }
    let late = try desk.rows("agenda").first
    #expect(late?["section"] as? String == "late")
    #expect(late?["what"] as? String == "mail waits too long")
  }

  @Test func `22 a sender of two clients is given to neither`() throws {
    try desk.open("dispute")
    try desk.run("client", "set", "C-2", "--name", "Other")
    try desk.run(
      "case",
      "create",
      "Second",
      "--type",
      "other",
      "--client",
      "C-2",
      "--participant",
      "client:\(DeskCase.client)"
    )
    try desk.receive(to: "cases@example.com", "Which case is it?")
    #expect(try desk.rows("review", "list").count == 1)
    #expect(try desk.table("messages").isEmpty && desk.table("messages", 1002).isEmpty)
  }

  @Test func `23 an import neither deletes nor blanks`() throws {
    let file = desk.sandbox.path("contacts.csv")
    func take(_ rows: String, code: Int32 = 0) throws -> DeskRun {
      try desk.sandbox.write("contacts.csv", "account;email;name;phone\n" + rows)
      let ran = desk.sandbox.run(["accounts", "import", file, "--kind", "contacts"])
      #expect(ran.code == code, "\(ran.remarks)")
      return ran
    }
    #expect(try take("C-1;a@x.example;Anna;1\nC-1;b@x.example;Bert;2\n").remarks.contains("2 new"))
    #expect(try take("C-1;a@x.example;;\n").remarks.contains("1 same"))
    let bad = try take("C-9;c@x.example;;\nC-1;none;;\nC-1;d@x.example;Dora;\n", code: 1)
    #expect(bad.results.contains("2\trow\trejected") && bad.results.contains("3\trow\trejected"))
    #expect(bad.remarks.contains("1 new"), "the rest is taken")
  }

  private typealias DeskRun = Sandbox.Ran

  @Test func `24 an unclear approval is answered with the words that count`() throws {
    try desk.open("credit_note_request")
    try desk.run(
      "validation",
      "request",
      "1001",
      "Discount",
      "930.00",
      "--step",
      "Sales:sam@example.com"
    )
    try desk.once()
    let token = try #require(try letter(1).replyTo.first?.email)
    try desk.receive(
      from: "sam@example.com",
      to: token,
      "Approve or refuse?",
      fields: [DeskCase.vouched]
    )
    try desk.once()
    let answer = try #require(try desk.letters().last)
    #expect(answer.to == ["sam@example.com"])
    #expect(try desk.text(ofLetter: answer.message).contains("APPROVE"))
  }

  @Test func `25 nobody is reminded while the accounts are old`() throws {
    try desk.rules("importHours: null", "importHours: 24")
    try desk.open("payment_plan")
    try desk.plan(1001)
    desk.at("2026-08-20")
    try desk.once()
    #expect(try desk.letters().isEmpty)
    #expect(try desk.why().contains("imported too long ago"))
    try desk.sandbox.write("items.csv", "account,number,amount\nC-1,FAC-1,6000.00\n")
    try desk.run(
      "accounts",
      "import",
      desk.sandbox.path("items.csv"),
      "--kind",
      "items",
      "--as-of",
      "2026-08-20"
    )
    try desk.once()
    #expect(try desk.letterCount() == 1)
  }

  @Test func `26 a law firm's kit is checked, and a case that sleeps is found`() throws {
    try desk.open("litigation")
    #expect(desk.sandbox.run(["legal", "kit", "1001"]).results.contains("contract"))
    desk.at("2027-01-04")
    try desk.once()
    #expect(try desk.show()["dormantSince"] as? String == "2027-01-04")
    #expect(try desk.letters().isEmpty, "a person confirms the question first")
  }

  @Test func `27 nobody is written to too often, or threatened while they contest`() throws {
    try desk.rules("perContact: 3", "perContact: 1")
    try desk.rules("perDays: 7", "perDays: 30")
    try desk.open("payment_plan")
    try desk.plan(1001)
    desk.at("2026-08-20")
    try desk.once()
    desk.at("2026-08-31")
    try desk.once()
    #expect(try desk.letterCount() == 1)
    #expect(try desk.why().contains("as many letters as the policy allows"))
    try desk.open("dispute")
    let refused = desk.sandbox.run([
      "send", "1002", "--to", "client", "--template", "letter-before-action",
    ])
    #expect(refused.code != 0 && refused.remarks.contains("contests"))
  }
}
