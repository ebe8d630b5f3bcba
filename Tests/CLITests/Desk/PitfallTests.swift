import Foundation
import Mail
import Testing

@testable import CLI
@testable import Desk

/// What users complain of in other programs, row by row of the domain's table, from row 15.
@Suite("pitfalls of other programs, with cases")
struct PitfallTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
  }

  private func letter(_ message: Int) throws -> Message {
    MessageParser().parse(Array(try desk.run("raw", "\(message)").utf8))
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
    try desk.run("case", "cancel", "1001", "no plan", "--yes")
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
    try desk.run("case", "create", "For Anna", "--client", "C-1", "--type", "other")
    #expect(
      try desk.texts("participants", "email") == ["a@x.example"],
      "people of the accounts join"
    )
    let shown = try desk.run("client", "show", "C-1")
    #expect(shown.contains("Anna") && shown.contains("FAC-1"), "and a client is shown with both")
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
      fields: [DeskCase.vouched(for: "sam@example.com")]
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
