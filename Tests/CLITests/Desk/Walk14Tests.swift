import Foundation
import Testing

@testable import CLI

@Suite("what is planned and does not happen says why, and comes before somebody")
struct Walk14Tests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\", agenda: true")
    try desk.rules(
      "name: \"Price dispute\", category: \"dispute\", followUpDays: 2",
      "name: \"Price dispute\", category: \"dispute\", followUpDays: 1, "
        + "template: \"dispute-acknowledgement\", mode: \"automatic\""
    )
  }

  private func held(of user: String? = nil) throws -> [[String: Any]] {
    let words = ["agenda"] + (user.map { ["--user", $0] } ?? []) + ["--json"]
    let found = try JSONSerialization.jsonObject(with: Data(try desk.run(words).utf8))
    return try #require(found as? [[String: Any]]).filter { $0["section"] as? String == "held" }
  }

  @Test func `a letter on a dispute says when it is planned that it will not leave`() throws {
    try desk.open("dispute", "--resolver", "lea")
    let ran = desk.sandbox.run(["case", "status", "1001", "Price dispute"])
    #expect(ran.code == 0)
    #expect(ran.remarks.contains("would not leave now: the client contests"), "\(ran.remarks)")
    #expect(try desk.why().contains("The letter would be held now:\n  the client contests"))
    let confirmed = try desk.run("next", "confirm", "1001")
    #expect(!confirmed.contains("It may go out on its day"), "\(confirmed)")
    #expect(confirmed.contains("the client contests"))
  }

  @Test func `what is held is in the agenda of the resolver after three workdays`() throws {
    try desk.open("dispute", "--resolver", "lea")
    try desk.run("case", "status", "1001", "Price dispute")
    desk.at("2026-08-04")
    try desk.once()
    #expect(try desk.why().contains("Since 2026-08-04 the planned letter is held: the client"))
    #expect(try held().isEmpty)
    desk.at("2026-08-07")
    try desk.once()
    let entry = try #require(try held(of: "lea").first)
    #expect(entry["user"] as? String == "lea" && entry["day"] as? String == "2026-08-04")
    #expect((entry["what"] as? String)?.contains("the client contests") == true)
    #expect(try held(of: "alice").isEmpty)
    let letter = try #require(try desk.letters().last { $0.to == ["lea@example.com"] })
    #expect(try desk.text(ofLetter: letter.message).contains("held"))
    try desk.run("next", "done", "1001")
    #expect(try held().isEmpty)
  }

  @Test func `without a resolver it is the owner's, and without one the desk's`() throws {
    let file = "work/dossier.json5"
    try desk.sandbox.write(
      file,
      desk.sandbox.read(file).replacing("contact: \"\",", with: "contact: \"lea@example.com\",")
    )
    try desk.open("dispute", "--participant", "owner:alice@example.com")
    try desk.open("dispute")
    for number in ["1001", "1002"] { try desk.run("case", "status", number, "Price dispute") }
    desk.at("2026-08-04")
    try desk.once()
    desk.at("2026-08-11")
    #expect(try held(of: "alice").map { $0["case"] as? Int } == [1001])
    #expect(try held(of: "lea").map { $0["case"] as? Int } == [1002])
  }

  @Test func `a reminder that is held says since when, and the plan is not given up`() throws {
    try desk.open("payment_plan", "--resolver", "lea")
    try desk.plan(1001)
    try desk.receive(to: desk.address(), "Hello?")
    desk.at("2026-08-28")
    try desk.once()
    #expect(try desk.why().contains("Since 2026-08-28 a reminder is held: mail came in"))
    desk.at("2026-10-15")
    try desk.once()
    #expect(try desk.events("plan_defaulted").isEmpty)
    #expect(try desk.why().contains("the plan is not given up yet: the client was not reminded"))
    #expect(try held().count == 2)
    try desk.run("case", "seen", "1001")
    try desk.once()
    #expect(try desk.letterCount() == 1)
    #expect(try desk.events("plan_defaulted").isEmpty, "the client has the days of grace")
    desk.at("2026-10-30")
    try desk.once()
    #expect(try desk.events("plan_defaulted").count == 1)
    #expect(try held().isEmpty)
  }

  @Test func `a paused case is shown as paused, and not late`() throws {
    try desk.open("other", "--resolver", "lea")
    try desk.run("next", "set", "1001", "2026-08-04")
    try desk.run("case", "pause", "1001", "2026-08-12")
    desk.at("2026-08-10")
    let found = try desk.rows("agenda")
    #expect(found.map { $0["section"] as? String } == ["coming"])
    #expect((found.first?["what"] as? String)?.hasPrefix("paused until 2026-08-12") == true)
    #expect(try desk.rows("agenda", "--days", "1").isEmpty)
  }

  @Test func `a stage leaves the day that a person chose, and says so`() throws {
    try desk.open("litigation")
    try desk.run("next", "set", "1001", "2026-08-20")
    let ran = desk.sandbox.run([
      "legal", "stage", "1001", "prepared", "--deadline", "2026-09-10",
    ])
    #expect(try desk.next() == "2026-08-20")
    #expect((ran.results + ran.remarks).contains("stays on 2026-08-20, which a person chose"))
    #expect(try desk.events("next_action_kept").count == 1)
    #expect(try desk.show()["attention"] as? Bool == false)
    try desk.run("legal", "stage", "1001", "transferred", "--deadline", "2026-08-10")
    #expect(try desk.next() == "2026-08-20")
    #expect(try desk.why().contains("before the day that a person chose"))
  }

  @Test func `in proceedings nobody is reminded, and why says what would be`() throws {
    try desk.open("litigation", "--participant", "law_firm:\(DeskCase.lawyer)")
    try desk.plan(1001)
    desk.at("2026-08-20")
    try desk.once()
    #expect(try desk.letterCount(to: DeskCase.lawyer) == 0 && desk.letterCount() == 0)
    #expect(try desk.why().contains("the case is in proceedings"))
    #expect(try desk.why().contains("The reminder 'before' of installment 1"))
    desk.at("2026-08-26")
    #expect(try held().first?["user"] as? String == "")
    #expect(try held().count == 2)
  }

  @Test func `an active plan on a case that has ended does not remind and is not given up`() throws
  {
    try desk.open("payment_plan", "--resolver", "lea")
    try desk.plan(1001)
    try desk.run("case", "close", "1001", "completed", "--yes")
    desk.at("2026-10-15")
    try desk.once()
    #expect(try desk.letterCount() == 0)
    #expect(try desk.events("plan_defaulted").isEmpty)
  }

  @Test func `a letter that was kept back is in why and in the agenda`() throws {
    try desk.open("other", "--resolver", "lea", "--no-letter")
    try desk.sandbox.write("note.txt", "Please pay.")
    try desk.run("send", "1001", "--to", "client", "--body", desk.sandbox.path("note.txt"))
    try desk.run("outbox", "hold", "1")
    #expect(try desk.why().contains("kept back (outbox 1)"))
    desk.at("2026-08-10")
    #expect(try held(of: "lea").count == 1)
  }

  @Test func `a case that ends takes no letter of hand-over or notice of mail along`() throws {
    try desk.open("other", "--no-letter", "--resolver", "alice")
    try desk.run("case", "resolver", "1001", "lea")
    try desk.run("case", "close", "1001", "done", "--yes")
    try desk.once()
    #expect(try desk.letterCount(to: "lea@example.com") == 1)
  }
}
