import Foundation
import Testing

@testable import CLI

/// Answers that come through ticket systems, lists and filters, from the mailbox to the case.
@Suite("what programs send in answer to letters")
struct MachineMailTests {
  private static let text = "We dispute FAC-1: one pallet is missing."
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
  }

  private var kinds: [String] {
    get throws { try desk.texts("proposals", "what") }
  }

  @Test(arguments: [
    ["Precedence: bulk", "X-RT-Originator: jana@client.example.net"],
    [
      "Precedence: list", "List-Id: <books.client.example.net>",
      "List-Post: <mailto:books@client.example.net>", "In-Reply-To: <letter@case.example.com>",
    ],
    [
      "Auto-Submitted: auto-generated", "X-Trac-Ticket-ID: 2",
      "In-Reply-To: <ticket-2@client.example.net>",
    ],
  ])
  func `what staff or a member writes is heard, and not answered by itself`(_ fields: [String])
    throws
  {
    try desk.receive(to: desk.address(), Self.text, fields: fields)
    #expect(try kinds == ["dispute"])
    #expect(try desk.run("why", "1001").contains("Somebody has to look at mail"))
  }

  @Test(arguments: [
    ["Precedence: bulk"], ["List-Id: <books.client.example.net>"],
    ["Auto-Submitted: auto-generated", "X-Trac-Ticket-ID: 2"],
  ])
  func `what a program says by itself asks nobody`(_ fields: [String]) throws {
    try desk.receive(to: desk.address(), Self.text, fields: fields)
    #expect(try kinds == [])
  }

  @Test func `a member's answer that a list wraps whole is read`() throws {
    let inner = """
      Content-Type: text/plain\r\nFrom: \(DeskCase.client)\r\nSubject: Re: x\r
      In-Reply-To: <letter@case.example.com>\r\n\r\n\(Self.text)
      """
    let message = try desk.receive(
      to: desk.address(),
      inner,
      fields: ["List-Id: <books.client.example.net>", "Content-Type: message/rfc822"]
    )
    #expect(try desk.run("show", "\(message)").contains("one pallet is missing"))
    #expect(try kinds == ["dispute"])
  }

  @Test func `who answers that they are away is asked about like everybody, with the day`() throws {
    try desk.receive(
      to: desk.address(),
      subject: "Re: Your letter",
      "I am away until 14 August 2026. We dispute FAC-1: one pallet is missing.",
      fields: ["In-Reply-To: <letter@case.example.com>"]
    )
    let found = try kinds.sorted()
    #expect(found == ["dispute", "return_day"], "\(found)")
    let explained = try desk.run("explain", "1")
    #expect(explained.contains("hint: Text: i am away"), "\(explained)")
  }

  @Test func `a group that wrote its own address into From hides nobody, and proves nobody`() throws
  {
    let address = try desk.address()
    let message = try desk.receive(
      from: "\"'Anke' via Books\" <books@lists.example.net>",
      to: address,
      Self.text,
      fields: [
        "List-Id: <books.lists.example.net>", "X-Original-From: Anke <\(DeskCase.client)>",
        "In-Reply-To: <letter@case.example.com>",
      ]
    )
    #expect(try kinds == ["dispute"])
    let explained = try desk.run("explain", "\(message)")
    #expect(explained.contains("from \(DeskCase.client)"), "\(explained)")
    #expect(explained.contains("put its own address into From"), "\(explained)")
    #expect(explained.contains("Trust: L2"), "\(explained)")
  }

  @Test func `a thumb ends no waiting and asks nobody`() throws {
    let message = try desk.receive(
      from: "Anke Brandt <\(DeskCase.client)>",
      to: desk.address(),
      subject: "Anke Brandt reacted to your message: Hello",
      "\u{1F44D} Anke Brandt reacted to your message:",
      fields: ["In-Reply-To: <letter@case.example.com>", "Content-Type: text/plain; charset=utf-8"]
    )
    #expect(try desk.run("explain", "\(message)").contains("Kind: reaction"))
    #expect(try !desk.run("why", "1001").contains("Somebody has to look at mail"))
  }
}
