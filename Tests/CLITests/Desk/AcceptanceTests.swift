import Foundation
import Mail
import Testing

@testable import CLI

/// The checklist of the domain, point by point, through the commands.
@Suite("the acceptance checklist")
struct AcceptanceTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
  }

  @Test func `1 a case on items blocks them, plans the next action and writes history`() throws {
    try desk.open("dispute", "--status", "Price dispute")
    #expect(try desk.texts("items", "category") == ["dispute", "dispute"])
    #expect(try desk.next() == "2026-08-05", "two days, as the status says")
    try desk.open("other", "--promised", "2026-08-15")
    #expect(try desk.next(1002) == "2026-08-17", "the promise wins, and its Saturday moves")
    #expect(try desk.events("case_opened").count == 1)
    #expect(try desk.events("item_status_changed").count == 2)
  }

  @Test func `2 letters do not end a case, and a moved day keeps one row and both dates`() throws {
    try desk.open("dispute")
    for _ in 1...2 {
      try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    }
    #expect(try desk.state() == "waiting")
    try desk.run("next", "set", "1001", "2026-09-01", "--reason", "holidays")
    let moved = try #require(try desk.events("next_action_rescheduled").last?["details"])
    let details = try #require(moved as? [String: String])
    #expect(details["from"] == "2026-08-05" && details["to"] == "2026-09-01")
    #expect(try desk.rows("agenda", "--days", "60").count == 1)
  }

  @Test func `3 a resolved dispute frees its items, a cancelled one gives them back`() throws {
    try desk.open("other", "--status", "Credit note issued")
    try desk.open("dispute")
    try desk.run("case", "resolve", "1002", "settled")
    #expect(try desk.texts("items", "category", 1002) == ["dispute_resolved", "dispute_resolved"])
    try desk.open("dispute")
    try desk.run("case", "cancel", "1003", "a mistake")
    #expect(
      try desk.texts("items", "category", 1003) == ["dispute_resolved", "dispute_resolved"]
    )
    try desk.run("case", "reopen", "1002")
    #expect(try desk.texts("items", "category", 1002) == ["dispute", "dispute"])
    #expect(try desk.events("case_reopened", 1002).count == 1)
  }

  @Test func `4 the resolver changes on the case, or on one item only`() throws {
    try desk.open("dispute")
    try desk.run("case", "resolver", "1001", "alice")
    #expect(try desk.show()["resolver"] as? String == "alice")
    try desk.run("item", "resolver", "1001", "FAC-1", "alice")
    #expect(try desk.texts("items", "resolver") == ["alice", ""])
    try desk.run("item", "resolver", "1001", "FAC-1", "alice", "--all")
    #expect(try desk.texts("items", "resolver") == ["", ""])
    #expect(try desk.texts("participants", "role").contains("resolver"))
  }

  @Test func `5 new mail with the case address only in Cc finds the case and brings people`() throws
  {
    try desk.open("dispute")
    try desk.receive(to: "boss@client.example.net", cc: desk.address(), "A fresh mail.")
    #expect(try desk.table("messages").count == 1)
    #expect(try desk.texts("participants", "email").contains("boss@client.example.net"))
  }

  @Test(arguments: [
    ["Auto-Submitted: auto-replied"], ["Precedence: bulk", "List-Id: <news.example.net>"],
    ["Auto-Submitted: auto-generated"],
  ]) func `6 machines change no state and get no answer`(fields: [String]) throws {
    try desk.open("dispute")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let letters = try desk.letters().count
    let next = try desk.next()
    try desk.receive(to: desk.address(), "I am away until Monday.", fields: fields)
    #expect(try desk.state() == "waiting")
    #expect(try desk.next() == next)
    #expect(try desk.show()["attention"] as? Bool == false)
    #expect(try desk.letters().count == letters)
  }

  @Test func `7 one reply with two situations makes two proposals and one message`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    let text = "We will pay 500.00 EUR on 2027-01-05, invoice FAC-2 was delivered short."
    let message = try desk.receive(to: desk.address(), text)
    #expect(try desk.openProposals().sorted() == ["dispute", "promise"])
    try desk.accept("dispute")
    #expect(try desk.texts("items", "number", 1002) == ["FAC-2"])
    #expect(try desk.table("messages", 1002).map { $0["id"] as? Int } == [message])
    #expect(try desk.rows("inbox", "list").count == 1)
  }

  @Test func `8 the last installment takes the cent, and a reminder asks for what is missing`()
    throws
  {
    try desk.open("payment_plan")
    try desk.plan(1001)
    let plans = try desk.table("plans")
    let lines = try #require(plans.first?["installments"] as? [[String: Any]])
    #expect(lines.last?["amount"] as? String == "3,333.34 EUR")
    desk.at("2026-08-28")
    try desk.run("payment", "add", "1001", "2000.00", "--day", "2026-08-24")
    try desk.once()
    let letter = try #require(try desk.letters().last)
    let text = try desk.text(ofLetter: letter.message)
    #expect(text.contains("1,333.33") || text.contains("1.333,33") || text.contains("1 333,33"))
  }

  @Test func `9 decisions by mail count only as they should`() throws {
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
    let letter = MessageParser().parse(Array(try desk.run("raw", "1").utf8))
    let token = try #require(letter.replyTo.first?.email)
    let vouched = [DeskCase.vouched(for: "sam@example.com")]
    func decision() throws -> String { try desk.texts("validations", "decision")[0] }
    for (author, text, fields) in [
      ("sam@example.com", "ok", vouched), ("eve@example.com", "Approve", vouched),
      ("sam@example.com", "Hello\n\n> Approve", vouched), ("sam@example.com", "Refuse", vouched),
      ("sam@example.com", "Approve", []),
    ] {
      try desk.receive(from: author, to: token, text, fields: fields)
      #expect(try decision() == "pending", "\(author): \(text)")
    }
    try desk.receive(
      from: "sam@example.com",
      to: token,
      subject: "Fwd: Discount",
      "---------- Forwarded message ----------\nFrom: kim@example.com\nSubject: x\n\nApprove",
      fields: vouched
    )
    #expect(try decision() == "pending", "a forwarded word")
    let newest = try desk.letters().last { $0.to == ["sam@example.com"] }
    let asked = MessageParser().parse(Array(try desk.run("raw", "\(newest?.message ?? 0)").utf8))
    let address = try #require(asked.replyTo.first?.email)
    try desk.receive(from: "sam@example.com", to: address, "Approve: fine", fields: vouched)
    #expect(try decision() == "approved")
    try desk.receive(from: "sam@example.com", to: address, "Refuse: no", fields: vouched)
    #expect(try decision() == "approved", "decided once")
    try desk.run("validation", "revise", "1", "950.00")
    #expect(try decision() == "pending", "another amount is another question")
  }

  @Test func `10 what cannot be written says why`() throws {
    try desk.open("dispute")
    try desk.sandbox.write(
      "work/templates/odd/template.json5",
      "{code:'odd',audience:'any',description:'x'}"
    )
    try desk.sandbox.write("work/templates/odd/en.subject.liquid", "x")
    try desk.sandbox.write("work/templates/odd/en.text.liquid", "{{ nothing_of_the_kind }}")
    try desk.sandbox.write("opinion.txt", "internal")
    try desk.run("attachment", "add", "1001", desk.sandbox.path("opinion.txt"))
    for (words, reason) in [
      (["--to", "client", "--template", "odd"], "nothing_of_the_kind"),
      (["--to", "bailiff", "--template", "reminder"], "bailiff"),
      (["--to", "client", "--template", "reminder", "--attach", "opinion.txt"], "opinion.txt"),
    ] {
      let ran = desk.sandbox.run(["send", "1001"] + words)
      #expect(ran.code != 0 && ran.remarks.contains(reason), "\(ran.remarks)")
    }
    #expect(try desk.letters().isEmpty)
  }

  @Test func `11 after days of rest each need is met once`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    desk.at("2026-08-31")
    for _ in 1...3 { try desk.once() }
    #expect(try desk.letterCount() == 1)
    #expect(try desk.events("reminder_skipped").count == 1, "the one before the day")
    #expect(try desk.events("installment_late").count == 1)
  }

  @Test func `12 the same mail a second time is no second message`() throws {
    try desk.open("dispute")
    try desk.receive(to: desk.address(), "Once.")
    try desk.run("import", desk.sandbox.path("mail.eml"))
    try desk.once()
    #expect(try desk.table("messages").count == 1)
  }

  @Test func `13 the report has every table`() throws {
    try desk.open("dispute", "--reason", "price")
    let report = try desk.object(try desk.run("report", "--json"))
    #expect(
      report.keys.sorted() == [
        "aged-balance", "disputed-by-department", "disputed-by-reason", "disputed-by-root-cause",
        "dormant-legal",
        "late-installments", "open-by-age",
        "open-by-resolver", "open-by-type", "pending-validations", "resolution-days", "trend",
      ]
    )
    let disputed = try #require(report["disputed-by-reason"] as? [[String: Any]])
    #expect(disputed.first?["reason"] as? String == "price")
    #expect(disputed.first?["amount"] as? String == "10000.00")
    let csv = try desk.run("report", "--table", "open-by-type", "--csv")
    #expect(csv == "type,cases\r\ndispute,1\r\n")
  }

  @Test func `14 an export has every message with its hash, and every decision with its author`()
    throws
  {
    try desk.open("dispute")
    try desk.receive(to: desk.address(), "<script>alert(1)</script> We dispute FAC-1.")
    try desk.run("comment", "1001", "for us only")
    let outside = desk.sandbox.path("outside")
    let inside = desk.sandbox.path("inside")
    try desk.run("case", "export", "1001", "--to", outside)
    try desk.run("case", "export", "1001", "--to", inside, "--for", "internal")
    try desk.run("verify", "--export", outside)
    let page = try desk.sandbox.read("outside/index.html")
    #expect(!page.contains("for us only") && !page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(try desk.sandbox.read("inside/index.html").contains("for us only"))
    #expect(try desk.sandbox.read("outside/MANIFEST.sha256").contains("messages/000001-in.eml"))
    try desk.sandbox.write("outside/case.json", "{}")
    #expect(desk.sandbox.run(["verify", "--export", outside]).code == 1)
  }
}
