import Foundation
import Testing

@testable import CLI

/// What lists, gateways and mail programs put around a person's words (`reports` 1, 8, 15).
@Suite("what stands around a person's words")
struct CheckedMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    try desk.once()
  }

  private var reference: String {
    get throws {
      let letter = try #require(try desk.rows("outbox", "list").first?["message"] as? Int)
      let page = try desk.object(try desk.run("show", "\(letter)", "--json"))
      return "References: <\(try #require(page["messageID"] as? String))>"
    }
  }

  @Test func `a list that puts itself into From silences nobody`() throws {
    try desk.receive(
      from: "Anke via Cases <list@example.com>",
      to: "cases@example.com",
      "We dispute 950 EUR of FAC-2: one pallet never arrived.",
      fields: [
        try reference, "Reply-To: \(DeskCase.client)", "List-Id: Cases <list.example.com>",
        "List-Post: <mailto:list@example.com>", "Precedence: list",
      ]
    )
    #expect(try desk.openProposals() == ["dispute"])
    #expect(try desk.texts("comments", "author").last == DeskCase.client)
  }

  @Test(arguments: [
    "Sie erhalten nicht oft E-Mails von \(DeskCase.client). Erfahren Sie, warum dies wichtig ist "
      + "<https://aka.ms/LearnAboutSenderIdentification>",
    "CAUTION: This email originated from outside of the organization. Do not click links.",
  ])
  func `a banner of a gateway is no word of theirs`(banner: String) throws {
    try desk.receive(
      to: desk.address(),
      "\(banner)\r\n\r\nWe will pay 4000.00 EUR on 15 December 2026 for FAC-2.",
      fields: [try reference]
    )
    #expect(
      try desk.texts("comments", "text").last
        == "We will pay 4000.00 EUR on 15 December 2026 for FAC-2."
    )
    #expect(try desk.openProposals() == ["promise"])
  }

  @Test func `a reaction of Outlook in another language ends no waiting`() throws {
    try desk.receive(
      from: "Anke Brandt <\(DeskCase.client)>",
      to: desk.address(),
      subject: "Anke Brandt hat auf Ihre Nachricht reagiert: Brief",
      "<p>❤️ Anke Brandt hat auf Ihre Nachricht reagiert:</p><blockquote>Text</blockquote>",
      fields: [
        try reference, "MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
      ]
    )
    #expect(try desk.state() == "waiting")
  }
}
