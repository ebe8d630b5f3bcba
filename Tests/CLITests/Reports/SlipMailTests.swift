import Foundation
import Testing

@testable import CLI

/// A transfer slip or a list of somebody's own is no earlier message (`reports` 2).
@Suite("labels in somebody's own text")
struct SlipMailTests {
  private static let plain = ["Content-Type: text/plain; charset=utf-8"]
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
  }

  private func comment(_ text: String) throws -> String {
    try desk.receive(to: desk.address(), text, fields: Self.plain)
    return try #require(try desk.texts("comments", "text").last)
      .replacing("\r\n", with: "\n")
  }

  @Test(arguments: [
    (
      "From: Brandt Metall\nTo: Nordlicht GmbH\nDate: 12 November 2026\nAmount: 3,050.00 EUR",
      "We dispute 950 EUR of FAC-2: one pallet never arrived."
    ),
    (
      "From: anke@client.example.net\nTo: cases@example.com\nDate: 2026-11-12\nAmount: EUR 3,050.00\n"
        + "Reference: FAC-1",
      "We dispute 950 EUR of FAC-2: one pallet never arrived."
    ),
    (
      "Von: Brandt Metall\nAn: Nordlicht GmbH\nBetreff: Rechnung FAC-1\nDatum: 12.11.2026",
      "Wir bestreiten 950 EUR der Rechnung FAC-2, eine Palette fehlte."
    ),
    (
      "Betrag: 3.050,00 EUR\nVon: anke@client.example.net\nAn: cases@example.com\nDatum: 12.11.2026",
      "Wir bestreiten 950 EUR der Rechnung FAC-2, eine Palette fehlte."
    ),
    (
      "De : Brandt Metall\nÀ : Nordlicht GmbH\nObjet : virement FAC-1\nDate : 12 novembre 2026",
      "Nous contestons 950 EUR de FAC-2 : une palette n'est jamais arrivée."
    ),
    (
      "Da: Brandt Metall\nA: Nordlicht\nData: 12/11/2026\nImporto: € 3.050,00",
      "Contestiamo 950 EUR della fattura FAC-2: manca un bancale."
    ),
  ])
  func `a slip is read with what stands below it`(slip: String, sentence: String) throws {
    let text = try comment("Hello,\n\n\(slip)\n\n\(sentence)\n")
    #expect(text.contains(slip) && text.contains(sentence), "\(text)")
    #expect(try desk.openProposals() == ["dispute"])
  }

  @Test(arguments: [
    "From: Desk <cases@example.com>\nDate: 12 November 2026\nTo: Anke <\(DeskCase.client)>\nSubject: A letter",
    "Von: Desk\nGesendet: Donnerstag, 12. November 2026 10:00\nAn: Anke\nBetreff: Ein Brief",
    "From: Desk\nTo: Anke\nDate: 12 November 2026\nSubject: Re: Hello",
  ])
  func `the head of an earlier message cuts`(head: String) throws {
    let text = try comment("Nothing new.\n\n\(head)\n\nWe dispute 950 EUR of FAC-2, you wrote.\n")
    #expect(text == "Nothing new.")
    #expect(try desk.openProposals() == [])
  }
}
