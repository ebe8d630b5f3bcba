import Foundation
import Testing

@testable import CLI

/// What is to be done next is planned alike, whoever asks for it and by whichever way.
@Suite("what is next, by command and by mail")
struct NextActionTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"lea\", name: \"Lea\", email: \"lea@example.com\", notify: \"never\""
    )
  }

  private func mail(_ text: String, _ number: Int) throws {
    try desk.receive(
      from: "lea@example.com",
      to: desk.address("lea@example.com", number),
      text,
      fields: [DeskCase.vouched(for: "lea@example.com")]
    )
  }

  /// What is planned, as the newest event of it says.
  private func planned(_ number: Int) throws -> [String?] {
    let event = try desk.table("events", number).last {
      ["next_action_set", "next_action_rescheduled"].contains($0["type"] as? String)
    }
    let details = event?["details"] as? [String: Any]
    return ["from", "to", "kind", "title", "assigned"].map { details?[$0] as? String }
      + [try desk.next(number)]
  }

  @Test(arguments: ["Promise to pay", "Credit note requested", "Quality dispute", "Price dispute"])
  func `a status moves what is next, by mail as by command`(status: String) throws {
    try desk.open("dispute", "--resolver", "lea")
    try desk.open("dispute", "--resolver", "lea")
    desk.at("2026-08-04")
    try desk.run("case", "status", "1001", status)
    try mail("status \(status)", 1002)
    #expect(try desk.show(1002)["status"] as? String == status)
    #expect(try planned(1001) == planned(1002))
  }

  @Test func `a status by mail plans the letter that the status has`() throws {
    try desk.rules(
      "name: \"Information requested\", category: \"on_going\"",
      "name: \"Information requested\", category: \"on_going\", followUpDays: 1, "
        + "template: \"request-for-information\", mode: \"automatic\""
    )
    try desk.open("other", "--resolver", "lea")
    try mail("status Information requested", 1001)
    #expect(try desk.next() == "2026-08-04")
    desk.at("2026-08-04")
    try desk.once()
    #expect(try desk.letterCount() == 1)
  }

  /// 24 October 2026 is a Saturday, and the Monday after it a holiday in Austria.
  @Test func `a day on which nobody works becomes the next workday, by command as by mail`() throws
  {
    try desk.sandbox.write("clients.csv", "account,country\nC-1,AT\n")
    try desk.run("accounts", "import", desk.sandbox.path("clients.csv"), "--kind", "clients")
    try desk.open("dispute", "--resolver", "lea")
    try desk.open("dispute", "--resolver", "lea")
    try mail("next 2026-10-24", 1002)
    #expect(try desk.next(1002) == "2026-10-27")
    let ran = desk.sandbox.run(["next", "set", "1001", "2026-10-24"])
    #expect(ran.code == 0 && ran.results.contains(" on 2026-10-27."), "\(ran.results)")
    #expect(try desk.next(1001) == "2026-10-27")
    let answer = try desk.object(try desk.run("next", "set", "1001", "2026-10-31", "--json"))
    #expect(answer["day"] as? String == "2026-11-02")
  }

  @Test(arguments: ["automatic", "automatic_with_confirmation"])
  func `another day keeps the letter that is planned, and whether it waits`(mode: String) throws {
    try desk.rules(
      "name: \"Information requested\", category: \"on_going\"",
      "name: \"Information requested\", category: \"on_going\", "
        + "template: \"request-for-information\", mode: \"\(mode)\""
    )
    try desk.open("other", "--status", "Information requested")
    try desk.run("next", "set", "1001", "2026-08-20", "--reason", "later")
    desk.at("2026-08-20")
    try desk.once()
    #expect(try desk.letterCount() == (mode == "automatic" ? 1 : 0), "before a confirmation")
    let confirmed = desk.sandbox.run(["next", "confirm", "1001"])
    try desk.once()
    #expect(try desk.letterCount() == 1)
    #expect(mode == "automatic" || confirmed.code == 0, "\(confirmed.remarks)")
  }
}
