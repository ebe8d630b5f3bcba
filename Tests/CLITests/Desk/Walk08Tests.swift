import Testing

@testable import CLI

@Suite("agreement to a plan is seen, and a plan is not confirmed before it")
struct Walk08Tests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("payment_plan")
    try desk.run("plan", "create", "1001", "--count", "3", "--first", "2026-08-24")
  }

  private func state() throws -> String {
    try #require(try desk.table("plans").first?["state"] as? String)
  }

  @Test func `a plan that is only proposed is not confirmed, and it is said what to do`() throws {
    let send = ["send", "1001", "--template", "plan-confirmation", "--to", "client"]
    for isProposed in [false, true] {
      let ran = desk.sandbox.run(send)
      #expect(ran.code != 0 && ran.remarks.contains("is not agreed to"))
      #expect(ran.remarks.contains("plan-proposal") && ran.remarks.contains("plan activate 1"))
      if !isProposed { try desk.run("plan", "propose", "1") }
    }
    #expect(try desk.letters().isEmpty)
    try desk.run("plan", "activate", "1")
    try desk.run(send)
  }

  @Test(arguments: ["propose", "activate", "cancel"])
  func `the number of the case will do when one plan waits`(verb: String) throws {
    let ran = desk.sandbox.run(["plan", verb, "1001"])
    #expect(ran.code == 0 && ran.remarks.contains("Plan 1 is the one of case 1001 that waits"))
    #expect(
      try state() == ["propose": "proposed", "activate": "active", "cancel": "cancelled"][verb]
    )
  }

  @Test func `it will not do with several or none`() throws {
    try desk.run("plan", "create", "1001", "--count", "2", "--first", "2026-08-24")
    let several = desk.sandbox.run(["plan", "propose", "1001"])
    #expect(several.code != 0 && several.remarks.contains("several plans: 1, 2"))
    try desk.run("plan", "cancel", "1")
    try desk.run("plan", "cancel", "2")
    let none = desk.sandbox.run(["plan", "propose", "1001"])
    #expect(none.code != 0 && none.remarks.contains("has none that waits"))
    #expect(desk.sandbox.run(["plan", "propose", "77"]).remarks.contains("no plan 77"))
  }

  @Test func `what a client writes to a plan becomes a proposal`() throws {
    try desk.run("send", "1001", "--template", "plan-proposal", "--to", "client")
    try desk.run("plan", "propose", "1001")
    try desk.once()
    let address = try desk.address()
    try desk.receive(to: address, "Akkoord, bedankt!")
    #expect(try desk.openProposals() == ["acceptance"])
  }
}
