import Foundation
import Mail
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
    "ATTENTION : ce courriel provient de l'extérieur de l'organisation. Ne cliquez pas sur les liens.",
    "LET OP: deze e-mail komt van buiten de organisatie. Klik niet op links.",
    "Warnung: Diese E-Mail kommt von extern. Klicken Sie auf keine Links.",
  ])
  func `a banner of a gateway is no word of theirs`(banner: String) throws {
    try desk.receive(
      to: desk.address(),
      "\(banner)\r\n\r\nWe will pay 4000.00 EUR on 15 December 2026 for FAC-2.",
      fields: [try reference, "Content-Type: text/plain; charset=utf-8"]
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

  @Test(arguments: [
    "LET OP: deze e-mail komt van buiten de organisatie.\r\nWe will pay 4000.00 EUR on 15 December 2026.",
    "WARNING: your mail came from outside our system. We will pay 4000.00 EUR on 15 December 2026.",
    "ATTENTION: the goods came from outside.\r\n\r\nWe will pay 4000.00 EUR on 15 December 2026.",
  ])
  func `what somebody writes below a banner or like one is theirs`(text: String) throws {
    try desk.receive(to: desk.address(), text, fields: [try reference])
    #expect(try desk.texts("comments", "text").last?.contains("We will pay 4000.00 EUR") == true)
    #expect(try desk.openProposals() == ["promise"])
  }

  @Test(arguments: [
    "CAUTION: This email originated from outside of the organization. Do not click links.",
    "ATTENTION : ce courriel provient d'un expéditeur externe. N'ouvrez pas les pièces jointes.",
  ])
  func `an approver decides below a banner`(banner: String) throws {
    let lea = "lea@example.com"
    try desk.run(
      "validation",
      "request",
      "1001",
      "Discount",
      "930.00",
      "--step",
      "Sales:\(lea)"
    )
    try desk.once()
    let letter = try #require(try desk.letters().last { $0.to == [lea] })
    let page = try desk.run("raw", "\(letter.message)")
    let address = try #require(MessageParser().parse(Array(page.utf8)).replyTo.first?.email)
    try desk.receive(
      from: lea,
      to: address,
      "\(banner)\r\n\r\nAPPROVE, the discount was agreed.\r\n\r\nLea",
      fields: [DeskCase.vouched(for: lea), "Content-Type: text/plain; charset=utf-8"]
    )
    #expect(try desk.rows("validation", "list", "1001").first?["state"] as? String == "approved")
  }

  @Test(arguments: ["👍", "👍🏽\r\n\r\nAnke Brandt", "🙏 😊\r\n\r\nSent from my iPhone"])
  func `a lone thumb without a mark ends no waiting`(text: String) throws {
    let message = try desk.receive(
      from: "Anke Brandt <\(DeskCase.client)>",
      to: desk.address(),
      text,
      fields: [try reference, "Content-Type: text/plain; charset=utf-8"]
    )
    #expect(try desk.run("explain", "\(message)").contains("Kind: reaction"))
    #expect(try desk.state() == "waiting")
  }

  @Test(arguments: ["👍 They follow on Monday.", "OK 👍"])
  func `words beside a thumb are an answer`(text: String) throws {
    try desk.receive(
      to: desk.address(),
      text,
      fields: [try reference, "Content-Type: text/plain; charset=utf-8"]
    )
    #expect(try desk.state() == "open")
  }
}
