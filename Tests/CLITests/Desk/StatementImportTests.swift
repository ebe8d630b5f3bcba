import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("a bank statement is taken over")
struct StatementImportTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
  }

  /// A statement from 0 to a closing balance; each entry is its `:61:` and its text.
  private func write(_ entries: [(String, String)], closing: String, number: String = "7/1") throws
  {
    let lines = entries.map { ":61:\($0.0)\n:86:\($0.1)\n" }.joined()
    try desk.sandbox.write(
      "bank.sta",
      ":20:A\n:25:50099901/0532013000\n:28C:\(number)\n:60F:C260801EUR0,00\n\(lines)"
        + ":62F:C260803EUR\(closing)\n-\n"
    )
  }

  @discardableResult
  private func take(_ options: String...) -> Sandbox.Ran {
    desk.sandbox.run(["statement", "import", desk.sandbox.path("bank.sta")] + options)
  }

  private func reference() throws -> String {
    try #require(try desk.show()["reference"] as? String)
  }

  private func toPlace() throws -> [[String: Any]] { try desk.rows("payment", "list") }

  private static let credit = "2608030803C250,00N166NONREF"
  private static let text = "166?20EREF+E-7?21SVWZ+RE 9?31DE43500999020099887766?32Kernbau"

  @Test func `money that names a case is on it, and the rest is to be placed`() throws {
    try write(
      [(Self.credit, try reference()), ("2608030803C5,00N166NONREF", "Miete")],
      closing: "255,00"
    )
    let ran = take()
    #expect(ran.code == 0)
    #expect(ran.remarks.contains("2 new, 0 same, 0 taken back."))
    #expect(try desk.table("payments").map { $0["amount"] as? String } == ["250.00 EUR"])
    #expect(try toPlace().map { $0["reference"] as? String } == ["Miete"])
  }

  @Test func `the same file again changes nothing, also within a longer one`() throws {
    try write([(Self.credit, Self.text)], closing: "250,00")
    take()
    let before = try desk.rows("payment", "list", "--all")
    let history = try events()
    #expect(take().remarks.contains("0 new, 1 same"))
    #expect(try events() == history)
    let twin = (Self.credit, Self.text)
    try write([twin, twin], closing: "500,00")
    #expect(take().remarks.contains("1 new, 1 same"))
    #expect(try desk.rows("payment", "list", "--all").count == before.count + 1)
  }

  @Test func `a payment says in which file and on which line it stands`() throws {
    try write([(Self.credit, Self.text)], closing: "250,00")
    take()
    let payment = try #require(try desk.rows("payment", "list", "--all").first)
    #expect((payment["file"] as? String)?.isEmpty == false)
    #expect((payment["line"] as? Int ?? 0) > 1)
  }

  @Test func `a dry run shows all and changes nothing`() throws {
    try write([(Self.credit, Self.text)], closing: "250,00")
    let history = try events()
    let ran = take("--dry-run")
    #expect(ran.results.contains("250.00 EUR of Kernbau"))
    #expect(ran.remarks.contains("Nothing was changed: 1 new"))
    #expect(try events() == history)
    #expect(try toPlace().isEmpty)
  }

  @Test func `what the bank takes back takes the payment back`() throws {
    try write([(Self.credit, Self.text)], closing: "250,00")
    take()
    try write([("2608030803RC250,00N166NONREF", Self.text)], closing: "-250,00", number: "8/1")
    try desk.sandbox.write(
      "bank.sta",
      try desk.sandbox.read("bank.sta").replacing("C260803EUR-", with: "D260803EUR")
    )
    let ran = take()
    #expect(ran.code == 0, "\(ran.remarks)")
    #expect(ran.remarks.contains("0 new, 0 same, 1 taken back."))
    #expect(try toPlace().isEmpty)
    #expect(take().remarks.contains("0 new, 1 same, 0 taken back."))
  }

  @Test func `what it takes back and nobody knows is for a person`() throws {
    try write([("2608030803RC250,00N166NONREF", Self.text)], closing: "0,00")
    try desk.sandbox.write(
      "bank.sta",
      try desk.sandbox.read("bank.sta").replacing("C260803EUR0,00", with: "D260803EUR250,00")
    )
    let ran = take()
    #expect(ran.code == ExitCode.findings.rawValue)
    #expect(ran.results.contains("no payment is known that it could take back"))
  }

  @Test func `a statement that does not add up is refused whole`() throws {
    try write([(Self.credit, Self.text)], closing: "251,00")
    let ran = take()
    #expect(ran.code == ExitCode.data.rawValue)
    #expect(ran.remarks.contains("does not add up: 1.00 EUR is missing in its entries"))
    #expect(try toPlace().isEmpty)
  }

  @Test func `what is ours, and what is not counted, is told`() throws {
    try write(
      [(Self.credit, Self.text), ("2608030803D50,00N166NONREF", "Entgelt")],
      closing: "200,00"
    )
    let file = "work/dossier.json5"
    let settings = try desk.sandbox.read(file)
    try desk.sandbox.write(
      file,
      settings.replacing(
        "bankAccounts: []",
        with: "bankAccounts: [{ iban: \"NL91 ABNA 0417 1643 00\" }]"
      )
    )
    let ran = take("--dry-run")
    #expect(ran.remarks.contains("50099901/0532013000 is no account of organisation.bankAccounts"))
    #expect(ran.remarks.contains("1 paid by us"))
    let own = "bankAccounts: [{ iban: \"DE44500999010532013000\" }]"
    try desk.sandbox.write(file, settings.replacing("bankAccounts: []", with: own))
    #expect(!take("--dry-run").remarks.contains("is no account"))
  }

  @Test func `the run is one event`() throws {
    let before = try events()
    try write(
      [(Self.credit, Self.text), ("2608030803C5,00N166NONREF", "Miete")],
      closing: "255,00"
    )
    take()
    #expect(try events() == before + 1)
    take()
    #expect(try events() == before + 1)
  }

  private func events() throws -> Int {
    try #require(try desk.object(try desk.run("verify", "--head", "--json"))["events"] as? Int)
  }
}
