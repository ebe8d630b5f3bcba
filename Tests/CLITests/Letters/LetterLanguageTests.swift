import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("smaller: a letter is in the language of its addressee")
struct LetterLanguageTests {
  let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.run("client", "set", "C-1", "--name", "Brandt", "--lang", "de")
    try desk.open("litigation", "--participant", "law_firm:\(DeskCase.lawyer)")
  }

  private func language(_ person: String, _ number: Int = 1001) throws -> String {
    let shown = try desk.run(
      ["template", "preview", "request-for-information", "--case", "\(number)", "--to", person]
    )
    let line = shown.split(separator: "\n").first { $0.hasPrefix("Language: ") }
    return line.map { String($0.dropFirst("Language: ".count)) } ?? ""
  }

  @Test func `a law firm does not get the language of the client`() throws {
    #expect(try language(DeskCase.client) == "de, the client's")
    #expect(try language(DeskCase.lawyer) == "en, the organisation's")
  }

  @Test(arguments: ["insurer", "bailiff", "law_firm"])
  func `nor does a third party`(role: String) throws {
    try desk.run("participant", "add", "1001", "x@third.example", "--role", role)
    #expect(try language("x@third.example") == "en, the organisation's")
  }

  @Test func `who joined the client gets the client's`() throws {
    try desk.run("participant", "add", "1001", "s@client.example.net", "--role", "observer")
    #expect(try language("s@client.example.net") == "de, the client's")
  }

  @Test func `who joined the law firm does not`() throws {
    try desk.run("participant", "add", "1001", "s@lawfirm.example.org", "--role", "observer")
    #expect(try language("s@lawfirm.example.org") == "en, the organisation's")
  }

  @Test func `a colleague at the firm, and another case, say which language it is`() throws {
    try desk.run(
      "participant",
      "add",
      "1001",
      "ann@lawfirm.example.org",
      "--role",
      "law_firm",
      "--lang",
      "fr"
    )
    #expect(try language(DeskCase.lawyer) == "fr, the firm's")
    try desk.run("participant", "add", "1001", "bob@firm.example", "--role", "law_firm")
    #expect(try language("bob@firm.example") == "en, the organisation's")
    try desk.open("litigation")
    try desk.run(
      "participant",
      "add",
      "1002",
      "bob@firm.example",
      "--role",
      "law_firm",
      "--lang",
      "nl"
    )
    #expect(try language("bob@firm.example") == "nl, the firm's")
  }

  @Test func `the language of mail is taken when nobody said another`() throws {
    try desk.receive(
      from: DeskCase.lawyer,
      to: try desk.address(DeskCase.lawyer),
      "Geachte mevrouw,\n\nWij hebben het dossier ontvangen en zullen de vordering onderzoeken. "
        + "Het is nog niet zeker dat wij deze week voor u naar de rechtbank gaan.\n"
    )
    #expect(try language(DeskCase.lawyer) == "nl, that of their mail")
  }

  @Test func `a user is written to in the language of the settings`() throws {
    try desk.addUser(
      "id: \"lea\", name: \"Lea Martin\", email: \"lea@example.com\", language: \"fr\""
    )
    try desk.run("case", "resolver", "1001", "lea")
    #expect(try language("resolver") == "fr, the user's")
  }
}
