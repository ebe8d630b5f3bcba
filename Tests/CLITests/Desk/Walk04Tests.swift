import Foundation
import Testing

@testable import CLI

/// Finding 4 of the walk: a decided proposal left the mail "not looked at", which held every reminder.
@Suite("walk 4: deciding all that a mail proposes is looking at it")
struct Walk04Tests {
  private static let agreement = "Akkoord, bedankt!"
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"lea\", name: \"Lea\", email: \"lea@example.com\", notify: \"never\""
    )
  }

  private func needsLook(_ number: Int = 1001) throws -> Bool {
    try desk.show(number)["attention"] as? Bool ?? false
  }

  private func proposed() throws {
    try desk.open("payment_plan", "--resolver", "lea")
    try desk.run("plan", "create", "1001", "--count", "3", "--first", "2026-08-23")
    try desk.run("plan", "propose", "1")
  }

  private func mail(_ text: String) throws {
    try desk.receive(
      from: "lea@example.com",
      to: desk.address("lea@example.com"),
      text,
      fields: [DeskCase.vouched(for: "lea@example.com")]
    )
  }

  @Test(arguments: ["by command", "by mail"])
  func `an agreement that was accepted starts the plan and its reminders`(way: String) throws {
    try proposed()
    try desk.receive(to: desk.address(), Self.agreement)
    #expect(try needsLook())
    #expect(try desk.openProposals() == ["acceptance"])
    if way == "by mail" { try mail("accept 1") } else { try desk.run("proposal", "accept", "1") }
    #expect(try !needsLook())
    let plan = try #require(try desk.table("plans").first)
    #expect(plan["state"] as? String == "active")
    desk.at("2026-08-24")
    try desk.once()
    #expect(try desk.letterCount() == 1)
  }

  @Test func `one of two decisions does not end it, and the second one does`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    let text = "We will pay 500.00 EUR on 2027-01-05, invoice FAC-2 was delivered short."
    try desk.receive(to: desk.address(), text)
    try desk.accept("promise")
    #expect(try needsLook())
    let rest = try desk.table("proposals").first { $0["state"] as? String == "open" }
    try desk.run("proposal", "reject", "\(rest?["proposal"] as? Int ?? 0)")
    #expect(try !needsLook())
  }

  @Test func `mail that proposes nothing waits for a word or an answer`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    try desk.receive(to: desk.address(), "Who are you?")
    try desk.receive(to: desk.address(), "We will pay 500.00 EUR on 2027-01-05.")
    try desk.accept("promise")
    #expect(try needsLook(), "the other mail waits")
    #expect(try desk.why().contains("message 1 of"))
    try desk.run("send", "1001", "--to", DeskCase.client, "--template", "reminder")
    #expect(try !needsLook(), "it is answered")
    try desk.receive(to: desk.address(), "And who else?")
    try desk.run("case", "seen", "1001")
    #expect(try !needsLook(), "somebody said so")
  }

  @Test func `a letter to somebody else, or of the program, answers nothing`() throws {
    try desk.open("payment_plan", "--participant", "law_firm:\(DeskCase.lawyer)")
    try desk.plan(1001)
    desk.at("2026-08-24")
    try desk.once()
    #expect(try desk.letterCount() == 1)
    try desk.receive(to: desk.address(), "Who are you?")
    try desk.sandbox.write("text.txt", "How does it stand?")
    try desk.run("send", "1001", "--to", "law_firm", "--body", desk.sandbox.path("text.txt"))
    try desk.once()
    #expect(try needsLook())
  }

  @Test func `who writes the same twice is looked at with one decision`() throws {
    try proposed()
    try desk.receive(to: desk.address(), Self.agreement)
    try desk.receive(to: desk.address(), Self.agreement, fields: ["Date: Mon, 3 Aug 2026 10:00 +0"])
    #expect(try desk.openProposals() == ["acceptance"])
    try desk.run("proposal", "accept", "1")
    #expect(try !needsLook())
  }

  @Test func `an order by mail does not look at what a client wrote`() throws {
    try desk.open("dispute", "--resolver", "lea")
    try desk.receive(to: desk.address(), "Who are you?")
    try mail("next 2026-09-02")
    #expect(try needsLook())
    #expect(try desk.why().contains(DeskCase.client))
    try desk.run("case", "seen", "1001")
    try mail("next 2026-09-03")
    #expect(try !needsLook(), "what its sender asked for is done")
  }

  @Test func `a pause that is over asks for a look, and holds no reminder`() throws {
    try desk.open("payment_plan")
    try desk.plan(1001)
    try desk.run("case", "pause", "1001", "2026-08-20")
    desk.at("2026-08-24")
    try desk.once()
    try desk.once()
    #expect(try needsLook())
    #expect(try desk.why().contains("its pause is over"))
    #expect(try desk.letterCount() == 1)
    #expect(try desk.run("agenda").contains("its pause is over"))
  }

  @Test func `mail that waits goes with its message to another case`() throws {
    try desk.open("dispute")
    try desk.open("other")
    let message = try desk.receive(to: desk.address(), "Who are you?")
    try desk.run("case", "split", "1001", "\(message)", "1002")
    #expect(try !needsLook(1001))
    #expect(try needsLook(1002))
    try desk.run("case", "merge", "1002", "1001")
    #expect(try needsLook(1001))
    #expect(try !needsLook(1002))
    try desk.run("send", "1001", "--to", DeskCase.client, "--template", "reminder")
    #expect(try !needsLook(1001))
  }
}
