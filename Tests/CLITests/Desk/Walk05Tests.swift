import Testing

@testable import CLI

@Suite("finding 5: a claim to have paid without an amount is booked as the whole case")
struct Walk05Tests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("payment_plan")
  }

  private func claimed() throws -> [String] {
    try desk.rows("payment", "list", "1001").filter {
      $0["source"] as? String == "claimed_by_client"
    }
    .map { $0["amount"] as? String ?? "" }
  }

  private func say(_ text: String) throws {
    try desk.receive(to: desk.address(), text)
    try #require(try desk.openProposals() == ["claimed_payment"])
  }

  /// What accepting the claim refuses with.
  private func refusal() throws -> (code: Int32, words: String) {
    let ran = desk.sandbox.run(["proposal", "accept", "1"])
    return (ran.code, ran.remarks)
  }

  @Test func `without a plan the amount is asked, and then taken`() throws {
    try say("We paid yesterday.")
    let refused = try refusal()
    #expect(refused.code == 65)
    #expect(refused.words.contains("Proposal 1 has no amount"), "\(refused.words)")
    #expect(refused.words.contains("--set amount=VALUE"))
    #expect(try claimed() == [])
    #expect(try desk.openProposals() == ["claimed_payment"], "it waits as before")
    try desk.accept("claimed_payment", 1001, "--set", "amount=1333.33")
    #expect(try claimed() == ["1,333.33 EUR"])
  }

  @Test func `what is named is what was paid`() throws {
    try say("We paid invoice FAC-2 yesterday.")
    try desk.accept("claimed_payment")
    #expect(try claimed() == ["4,000.00 EUR"])
  }

  @Test func `with a plan it is the installment that was reminded of`() throws {
    try desk.plan(1001)
    desk.at("2026-08-20")
    try desk.once()
    try desk.once()
    try #require(try desk.letterCount() == 1)
    try say("Wir haben gestern überwiesen.")
    try desk.accept("claimed_payment")
    #expect(try claimed() == ["3,333.33 EUR"])
  }

  @Test func `with a plan it is the installment that is due`() throws {
    try desk.plan(1001)
    desk.at("2026-08-24")
    try say("Nous avons réglé hier.")
    try desk.accept("claimed_payment")
    #expect(try claimed() == ["3,333.33 EUR"])
  }

  @Test func `with a plan of which nothing was due or reminded of, the amount is asked`() throws {
    try desk.plan(1001)
    try say("Het bedrag is gisteren overgemaakt.")
    #expect(try refusal().code == 65)
    #expect(try claimed() == [])
  }

  @Test func `a plan that is only proposed is not what was paid`() throws {
    try desk.run("plan", "create", "1001", "--count", "3", "--first", "2026-08-03")
    try desk.run("plan", "propose", "1")
    try say("We have paid.")
    #expect(try refusal().code == 65)
    #expect(try claimed() == [])
  }

  @Test func `by mail it is asked as well`() throws {
    try say("We paid yesterday.")
    let vouched = DeskCase.vouched(for: "alice@example.com")
    try desk.run("participant", "add", "1001", "alice@example.com", "--role", "internal")
    let address = try desk.address("alice@example.com")
    try desk.receive(from: "alice@example.com", to: address, "accept 1", fields: [vouched])
    #expect(try claimed() == [])
    #expect(try desk.openProposals() == ["claimed_payment"])
    try desk.receive(
      from: "alice@example.com",
      to: address,
      "change 1 amount=1333.33",
      fields: [vouched]
    )
    #expect(try claimed() == ["1,333.33 EUR"])
  }
}
