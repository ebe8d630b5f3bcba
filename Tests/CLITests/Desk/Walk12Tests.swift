import Foundation
import Mail
import Testing

@testable import CLI

@Suite("whoever becomes the resolver hears of it, and mail on a case always tells somebody")
struct Walk12Tests {
  private static let lea = "lea@example.com"
  private static let max = "max@example.com"
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"lea\", name: \"Lea\", email: \"\(Self.lea)\", language: \"fr\" }, "
        + "{ id: \"max\", name: \"Max\", email: \"\(Self.max)\""
    )
  }

  private func letters(to email: String) throws -> [Message] {
    try desk.once()
    return try desk.letters().filter { $0.to == [email] }.map {
      MessageParser().parse(Array(try desk.run("raw", "\($0.message)").utf8))
    }
  }

  private func role(_ email: String) throws -> String? {
    let people = try desk.table("participants")
    let person = people.first { $0["email"] as? String == email }
    return person?["removed"] as? Bool == true ? "removed" : person?["role"] as? String
  }

  private func contact(_ address: String) throws {
    let file = "work/dossier.json5"
    try desk.sandbox.write(
      file,
      desk.sandbox.read(file).replacing("contact: \"\",", with: "contact: \"\(address)\",")
    )
  }

  @Test func `a hand-over tells the new one in their language, with all that they need`() throws {
    try desk.open("dispute", "--resolver", "max", "--no-letter")
    try desk.receive(to: desk.address(), subject: "Pallets", "Three pallets were missing.")
    try desk.run(
      "case",
      "resolver",
      "1001",
      "lea",
      "--cause",
      "Short delivery",
      "--done",
      "Asked the driver",
      "--next",
      "Call Anke"
    )
    let letter = try #require(try letters(to: Self.lea).first)
    for words in [
      "Lea", "Cause", "Short delivery", "Asked the driver", "Call Anke", "Prochaine étape",
      "Three pallets were missing.", "Pallets", "10\u{202F}000,00",
    ] { #expect(letter.plainText.contains(words), "\(words) in \(letter.plainText)") }
    let told = try #require(try letters(to: Self.max).last)
    #expect(told.plainText.contains("Lea now resolves this case."))
    let page = try desk.table("handOvers").last
    #expect(page?["cause"] as? String == "Short delivery" && page?["from"] as? String == "max")
    #expect(page?["done"] as? String == "Asked the driver" && page?["author"] as? String == "alice")
    let shown = try desk.run("case", "show", "1001")
    #expect(shown.contains("Hand-overs") && shown.contains("Call Anke"))
  }

  @Test func `a case that is opened for somebody tells them, but not of their own act`() throws {
    try desk.open("dispute", "--resolver", "lea")
    try desk.open("dispute", "--resolver", "alice")
    try desk.open("dispute", "--resolver", "max", "--no-letter")
    #expect(try letters(to: Self.lea).count == 1)
    #expect(try letters(to: "alice@example.com").isEmpty)
    #expect(try letters(to: Self.max).isEmpty)
  }

  @Test func `mail that waited, opened for somebody, tells them`() throws {
    try desk.receive(from: "new@client.example.net", to: "cases@example.com", "We contest it.")
    let review = try #require(try desk.rows("review", "list").first?["id"] as? Int)
    try desk.run("review", "open", "\(review)", "--resolver", "lea", "--next", "Answer it")
    let letter = try #require(try letters(to: Self.lea).first)
    #expect(letter.plainText.contains("Answer it") && letter.plainText.contains("We contest it."))
  }

  @Test func `an order by mail and a proposal tell the new resolver`() throws {
    try desk.open("payment_plan", "--resolver", "max", "--no-letter")
    try desk.receive(
      from: Self.max,
      to: desk.address(Self.max),
      "assign lea",
      fields: [DeskCase.vouched(for: Self.max)]
    )
    #expect(try letters(to: Self.lea).count == 1)
    try desk.plan(1001)
    desk.at("2026-10-15")
    try desk.once()
    try desk.accept("open_case")
    #expect(try desk.show(1002)["resolver"] as? String == "lea")
    let subjects = try letters(to: Self.lea).compactMap(\.subject)
    #expect(subjects.contains { $0.contains("[DOS-1002-") })
  }

  @Test func `the resolver of one item is told, and hears of mail`() throws {
    try desk.open("dispute", "--resolver", "max", "--no-letter")
    try desk.run("item", "resolver", "1001", "FAC-1", "lea", "--cause", "Price")
    let letter = try #require(try letters(to: Self.lea).first)
    #expect(letter.plainText.contains("FAC-1") && letter.plainText.contains("Price"))
    #expect(try desk.show()["resolver"] as? String == "max")
    try desk.receive(to: desk.address(), "More of it.")
    #expect(try letters(to: Self.lea).count == 2)
    let line = try desk.run("case", "show", "1001")
    #expect(line.contains("made lea the resolver of item FAC-1"))
  }

  @Test(arguments: [
    ("", "internal", false), ("--keep-informed", "internal", true),
    ("--not-informed", "removed", false),
  ])
  func `the one before stays as they chose`(option: String, role: String, hears: Bool) throws {
    try desk.open("dispute", "--resolver", "max", "--no-letter")
    try desk.run(["case", "resolver", "1001", "lea"] + (option.isEmpty ? [] : [option]))
    #expect(try self.role(Self.max) == role)
    #expect(try self.role(Self.lea) == "resolver")
    let before = try letters(to: Self.max).count
    #expect(before == 1, "who took over")
    try desk.receive(to: desk.address(), "More of it.")
    #expect(try letters(to: Self.max).count == before + (hears ? 1 : 0))
  }

  @Test func `mail on a case of nobody tells the address of the desk`() throws {
    try contact("desk@example.com")
    try desk.open("dispute")
    try desk.receive(to: desk.address(), "Where is the credit note?")
    let letter = try #require(try letters(to: "desk@example.com").first)
    #expect(letter.plainText.contains("Where is the credit note?"))
    #expect(!desk.sandbox.run(["health"]).results.contains("nobody hears"))
    try desk.run("case", "resolver", "1001", "lea")
    try desk.receive(to: desk.address(), "Hello?")
    #expect(try letters(to: "desk@example.com").count == 1)
  }

  @Test func `health says that nobody hears of the mail of a case`() throws {
    try desk.open("dispute")
    let ran = desk.sandbox.run(["health"])
    #expect(ran.results.contains("nobody hears of their mail"), "\(ran.results)")
    #expect(ran.results.contains("desk.contact"))
    try desk.run("case", "resolver", "1001", "lea")
    #expect(!desk.sandbox.run(["health"]).results.contains("nobody hears"))
  }

  @Test func `an address of the desk that is none is refused`() throws {
    try contact("the desk")
    let ran = desk.sandbox.run(["config", "check"])
    #expect(ran.code != 0)
    #expect((ran.results + ran.remarks).contains("desk.contact"))
  }

  @Test func `a case that is taken up again or merged says what other cases are about too`() throws
  {
    try desk.open("dispute")
    try desk.run("case", "close", "1001", "settled")
    try desk.open("dispute")
    try desk.open("other", "--also")
    let reopened = desk.sandbox.run(["case", "reopen", "1001"])
    #expect(reopened.remarks.contains("Item FAC-1 is on case 1002 and case 1003 too"))
    let merged = desk.sandbox.run(["case", "merge", "1001", "1002"])
    #expect(merged.remarks.contains("Item FAC-1 is on case 1003 too"), "\(merged.remarks)")
  }

  @Test func `both ways at once are refused`() throws {
    try desk.open("dispute", "--resolver", "max", "--no-letter")
    let ran = desk.sandbox.run([
      "case", "resolver", "1001", "lea", "--keep-informed", "--not-informed",
    ])
    #expect(ran.code == 64)
    #expect(try desk.show()["resolver"] as? String == "max")
  }
}
