import Foundation
import Testing

@testable import CLI

/// What gateways and lists put before a subject hides no automatic reply (`reports` 10).
@Suite("automatic replies behind tags")
struct AbsenceTagTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try desk.once()
  }

  @Test(arguments: [
    "[External] Automatic reply: Your letter", "{Disarmed} [Extern] Abwesenheitsnotiz: Ihr Brief",
    "***EXT*** Réponse automatique : votre lettre", "EXTERNAL: [SPAM?] Out of Office",
  ])
  func `it ends no waiting`(subject: String) throws {
    let before = try desk.state()
    try desk.receive(to: desk.address(), subject: subject, "I am back on Monday.")
    #expect(try desk.state() == before && before == "waiting")
    #expect(try desk.table("messages").count == 2)
  }

  @Test(arguments: ["Re: Automatic reply: Your letter", "(1) Your letter", "[Extern] Your letter"])
  func `a person's answer does`(subject: String) throws {
    try desk.receive(to: desk.address(), subject: subject, "I am back on Monday.")
    #expect(try desk.state() == "open")
  }
}
