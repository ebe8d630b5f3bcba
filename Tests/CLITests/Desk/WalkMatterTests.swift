import Foundation
import Mail
import Testing

@testable import CLI

@Suite("what clients ask for is proposed: a plan, a copy of an invoice, a credit note")
struct WalkMatterTests {
  private let desk: DeskCase

  init() throws { desk = try DeskCase() }

  private func say(_ text: String, _ kinds: String..., on number: Int = 1001) throws {
    try desk.receive(to: desk.address(DeskCase.client, number), text)
    try #require(try desk.openProposals(number) == kinds)
  }

  private func type(of number: Int) throws -> String? {
    try desk.object(try desk.run("case", "show", "\(number)", "--json"))["type"] as? String
  }

  private func file(_ name: String, on number: Int, _ more: String...) throws {
    try desk.sandbox.write(name, "a copy")
    try desk.run(["attachment", "add", "\(number)", desk.sandbox.path(name)] + more)
  }

  // MARK: Plans

  @Test func `a case that asks for a plan becomes one about it, with the plan as a draft`() throws {
    try desk.open("other")
    try say("Can we pay in three instalments, starting 1 September?", "plan_request")
    try desk.accept("plan_request")
    #expect(try type(of: 1001) == "payment_plan")
    #expect(try desk.texts("plans", "state") == ["draft"])
    let plan = try desk.run("plan", "show", "1001")
    #expect(plan.contains("3,333.33") && plan.contains("2026-09-01"), "\(plan)")
  }

  @Test func `what is not clear makes no plan`() throws {
    try desk.open("other")
    try say("Is it possible to pay in instalments?", "plan_request")
    let said = try desk.run("proposal", "accept", "1")
    #expect(said.contains("nobody has made one"), "\(said)")
    #expect(try desk.table("plans").isEmpty)
  }

  @Test func `a dispute gets a case of its own beside it`() throws {
    try desk.open("dispute")
    try say("Können wir in 4 Raten zahlen?", "plan_request")
    try desk.accept("plan_request")
    #expect(try type(of: 1001) == "dispute")
    #expect(try type(of: 1002) == "payment_plan")
  }

  // MARK: Copies

  @Test func `a copy that may leave goes to who asked`() throws {
    try desk.open("other")
    try file("FAC-1.pdf", on: 1001, "--visibility", "external")
    try say("Please send a copy of FAC-1.", "invoice_copy")
    #expect(try desk.letterCount() == 0, "nothing leaves before a person said so")
    let said = try desk.run("proposal", "accept", "1")
    #expect(said.contains("'FAC-1.pdf' goes to \(DeskCase.client)"), "\(said)")
    let letter = try desk.run("outbox", "show", "1")
    #expect(letter.contains("Copy of your invoice FAC-1"), "\(letter)")
    #expect(letter.contains("FAC-1.pdf"))
  }

  @Test func `a copy brings the file of its item, as it is, and no other file`() throws {
    try desk.open("other")
    for name in ["FAC-10.pdf", "FAC-2.pdf", "xFAC-1.pdf", "statement.pdf"] {
      try file(name, on: 1001, "--visibility", "external")
    }
    try desk.sandbox.write("Invoice_FAC-1.pdf", "%PDF-1.4 the invoice itself")
    let path = desk.sandbox.path("Invoice_FAC-1.pdf")
    try desk.run("attachment", "add", "1001", path, "--visibility", "external")
    try say("Please send a copy of FAC-1.", "invoice_copy")
    try desk.accept("invoice_copy")
    let message = try #require(try desk.letters().last).message
    let letter = MessageParser().parse(Array(try desk.run("raw", "\(message)").utf8))
    #expect(letter.attachments.map(\.name) == ["Invoice_FAC-1.pdf"])
    let part = try #require(letter.attachments.first)
    #expect(
      String(decoding: try letter.content(of: part), as: UTF8.self) == "%PDF-1.4 the invoice itself"
    )
  }

  @Test func `a copy for our own people is asked about first`() throws {
    try desk.open("other")
    try file("FAC-1.pdf", on: 1001)
    try say("Please send a copy of FAC-1.", "invoice_copy")
    let refused = desk.sandbox.run(["proposal", "accept", "1"])
    #expect(refused.code != 0 && refused.remarks.contains("is for our own people"))
    #expect(refused.remarks.contains("--yes"))
    #expect(try desk.openProposals() == ["invoice_copy"], "it waits as before")
    try desk.run("proposal", "accept", "1", "--yes")
    #expect(try desk.letterCount() == 1)
  }

  @Test func `without a file the refusal says which to add`() throws {
    try desk.open("other")
    try file("FAC-10.pdf", on: 1001, "--visibility", "external")
    try say("Please send a copy of FAC-1.", "invoice_copy")
    let refused = desk.sandbox.run(["proposal", "accept", "1"])
    #expect(refused.code != 0)
    #expect(refused.remarks.contains("is named after FAC-1"), "\(refused.remarks)")
    #expect(refused.remarks.contains("attachment add 1001"))
  }

  @Test func `a file of another case of the client does`() throws {
    try desk.open("other")
    try desk.open("other")
    try file("Invoice_FAC-2.pdf", on: 1002, "--visibility", "external")
    try say("Please send a copy of FAC-2.", "invoice_copy")
    try desk.accept("invoice_copy")
    #expect(try desk.letterCount() == 1)
  }

  // MARK: Credit notes and payments

  @Test func `a credit note that is awaited has a case of its own, once`() throws {
    try desk.open("other")
    try say("We are waiting for your credit note for FAC-2.", "credit_note_awaited")
    try desk.accept("credit_note_awaited")
    #expect(try type(of: 1002) == "credit_note_request")
    try say("We still wait for the credit note.", "credit_note_awaited")
    let said = try desk.run("proposal", "accept", "2")
    #expect(said.contains("what is next of case 1002"), "\(said)")
  }

  @Test func `who says again that they paid did not pay twice`() throws {
    try desk.open("other")
    try say("We paid 4000.00 EUR yesterday.", "claimed_payment")
    try desk.accept("claimed_payment")
    try say("We paid 4000.00 EUR but your reminder does not show it.", "claimed_payment")
    let said = try desk.run("proposal", "accept", "2")
    #expect(said.contains("noted as claimed before"), "\(said)")
    #expect(try desk.rows("payment", "list", "1001").count == 1)
  }
}
