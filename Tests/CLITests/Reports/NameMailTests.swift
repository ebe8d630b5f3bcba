import Foundation
import Testing

@testable import CLI

/// Names as directories write them are people's names in letters (`reports` 12).
@Suite("names from mail in letters")
struct NameMailTests {
  @Test(arguments: [
    ("\"Brandt, Anke\"", "Dear Anke Brandt,"), ("BRANDT Anke (Finance)", "Dear Anke Brandt,"),
    ("=?utf-8?Q?M=C3=BCller=2C_J=C3=B6rg?=", "Dear Jörg Müller,"),
    ("\"kim@client.example.net\"", "Dear Sir or Madam,"),
    ("\"Brandt Metall GmbH\"", "Dear Sir or Madam,"),
    ("\"Accounts Payable\"", "Dear Sir or Madam,"),
  ])
  func `who is in copy is greeted as people are`(name: String, greeting: String) throws {
    let desk = try DeskCase()
    try desk.open("dispute")
    try desk.receive(
      to: desk.address(),
      cc: "\(name) <kim@client.example.net>",
      "My colleague takes over."
    )
    try desk.run("participant", "add", "1001", "kim@client.example.net", "--role", "client")
    try desk.run(
      "send",
      "1001",
      "--to",
      "kim@client.example.net",
      "--template",
      "request-for-information"
    )
    let letter = try #require(try desk.letters().last { $0.to == ["kim@client.example.net"] })
    let text = try desk.text(ofLetter: letter.message)
    #expect(text.hasPrefix(greeting), "\(text.prefix(80))")
  }
}
