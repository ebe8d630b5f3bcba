import Foundation
import Testing

@testable import CLI

@Suite("new bank details in a mail raise a flag that nobody overlooks, and that nothing acts on")
struct Walk07Tests {
  private static let news = "Please note our new account: IBAN NL91 ABNA 0417 1643 00."
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\"")
    try desk.open("dispute", "--resolver", "lea", "--participant", "law_firm:\(DeskCase.lawyer)")
  }

  private func sections() throws -> [String] {
    try desk.rows("agenda").compactMap { $0["section"] as? String }
  }

  @Test func `it stands first on the case, in the agenda, in why and in the notice`() throws {
    try desk.receive(to: desk.address(), Self.news)
    let page = try desk.run("case", "show", "1001")
    #expect(page.split(separator: "\n")[2].contains("CAREFUL: message 1 of \(DeskCase.client)"))
    #expect(page.contains("NL91 ABNA 0417 1643 00"))
    #expect(try sections().first == "bank")
    #expect(try desk.run("why", "1001").contains("dossier bank list 1001"))
    let letter = try #require(try desk.letters().last { $0.to == ["lea@example.com"] })
    let text = try desk.text(ofLetter: letter.message).replacing("\n", with: " ")
    #expect(text.contains("CAREFUL") && text.contains("which is not on file"))
  }

  @Test func `no look, letter, or end of the case takes it away; a decision does`() throws {
    try desk.receive(to: desk.address(), Self.news)
    #expect(try desk.run("case", "seen", "1001").contains("dossier bank list 1001"))
    try desk.run("send", "1001", "--template", "request-for-information", "--to", "client")
    try desk.run("case", "close", "1001", "settled", "--yes")
    #expect(try sections() == ["bank", "replies"])
    let refused = desk.sandbox.run(["bank", "confirm", "1"])
    #expect(refused.code != 0 && refused.remarks.contains("--how"))
    try desk.run("bank", "reject", "1", "--how", "called them on the number of the contract")
    #expect(try sections() == [])
    #expect(try desk.run("case", "show", "1001").contains("called them on the number"))
    #expect(desk.sandbox.run(["bank", "confirm", "1", "--how", "x"]).remarks.contains("rejected"))
  }

  @Test func `what was confirmed is on file for the client, and for nobody else`() throws {
    try desk.receive(to: desk.address(), Self.news)
    try desk.run("bank", "confirm", "1", "--how", "called them")
    try desk.receive(to: desk.address(), Self.news)
    #expect(try desk.rows("bank", "list").isEmpty)
    try desk.receive(from: DeskCase.lawyer, to: desk.address(DeskCase.lawyer), Self.news)
    #expect(try desk.rows("bank", "list").isEmpty)
    try desk.run("client", "set", "C-2", "--name", "Other")
    let words = ["case", "create", "Other", "--type", "other", "--client", "C-2"]
    try desk.run(words + ["--participant", "client:eve@other.example"])
    let address = try desk.address("eve@other.example", 1002)
    try desk.receive(from: "eve@other.example", to: address, Self.news)
    #expect(try desk.rows("bank", "list").count == 1)
  }

  @Test func `mail that a person files raises it too, and review shows it before`() throws {
    try desk.receive(from: "eve@elsewhere.example", to: "cases@example.com", Self.news)
    #expect(try desk.run("review", "show", "1").contains("which is not on file"))
    try desk.run("review", "file", "1", "--case", "1001")
    #expect(try desk.rows("bank", "list").count == 1)
  }

  @Test func `machines are not believed either, and only what is new in a mail counts`() throws {
    let auto = ["Auto-Submitted: auto-replied"]
    try desk.receive(to: desk.address(), "We have moved. \(Self.news)", fields: auto)
    #expect(try desk.rows("bank", "list").count == 1)
    let quoted = "We see.\r\n\r\n> Please note our new account: IBAN DE89 3704 0044 0532 0130 00."
    try desk.receive(to: desk.address(), quoted)
    #expect(try desk.rows("bank", "list").count == 1)
  }

  @Test func `our own account is on file, and no news`() throws {
    let file = "work/dossier.json5"
    let settings = try desk.sandbox.read(file)
    try #require(settings.contains("bankAccounts: []"))
    let own = "bankAccounts: [{ iban: \"NL91 ABNA 0417 1643 00\" }]"
    try desk.sandbox.write(file, settings.replacing("bankAccounts: []", with: own))
    try desk.receive(to: desk.address(), "We paid to your account NL91 ABNA 0417 1643 00.")
    #expect(try desk.rows("bank", "list").isEmpty)
  }

  @Test func `it goes with its message to another case`() throws {
    let message = try desk.receive(to: desk.address(), Self.news)
    try desk.run("case", "create", "Other", "--type", "other", "--client", "C-1")
    try desk.run("case", "split", "1001", "\(message)", "1002")
    #expect(try desk.rows("bank", "list", "1001").isEmpty)
    #expect(try desk.rows("bank", "list", "1002").count == 1)
    #expect(try desk.run("case", "show", "1002").contains("CAREFUL"))
  }
}
