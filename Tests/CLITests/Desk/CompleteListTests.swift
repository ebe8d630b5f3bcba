import Foundation
import Testing

@testable import CLI

@Suite("a list that has all that is open")
struct CompleteListTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try write("C-1,FAC-1,6000.00")
  }

  private func write(_ rows: String...) throws {
    try desk.sandbox.write(
      "items.csv",
      "account,number,amount\n\(rows.map { "\($0)\n" }.joined())"
    )
  }

  @discardableResult
  private func take(_ options: String...) -> Sandbox.Ran {
    desk.sandbox.run(
      ["accounts", "import", desk.sandbox.path("items.csv"), "--kind", "items"] + options
    )
  }

  private func clears() throws {
    let file = "work/dossier.json5"
    try desk.sandbox.write(
      file,
      try desk.sandbox.read(file).replacing("missing: \"ask\"", with: "missing: \"clear\"")
    )
  }

  private func open() throws -> [String] {
    try desk.rows("item", "list").compactMap { $0["number"] as? String }
  }

  private func events() throws -> Int {
    try #require(try desk.object(try desk.run("verify", "--head", "--json"))["events"] as? Int)
  }

  @Test func `what it lacks is asked about, and nothing is changed`() throws {
    let ran = take("--complete")
    #expect(ran.code == ExitCode.findings.rawValue)
    #expect(ran.results.contains("4,000.00") || ran.results.contains("4000.00 EUR open"))
    #expect(ran.remarks.contains("1 same, 0 rejected, 1 to decide"))
    #expect(try open().sorted() == ["FAC-1", "FAC-2"])
  }

  @Test func `it is cleared where the workspace says so, with one event, and never deleted`() throws
  {
    try clears()
    let before = try events()
    #expect(take("--complete", "--dry-run").remarks.contains("1 cleared"))
    #expect(try open().count == 2, "a dry run changes nothing")
    #expect(try events() == before)
    let ran = take("--complete")
    #expect(ran.remarks.contains("1 cleared"), "\(ran.remarks)")
    #expect(try open() == ["FAC-1"])
    #expect(try events() == before + 1)
    try write("C-1,FAC-1,6000.00", "C-1,FAC-2,4000.00")
    #expect(take().remarks.contains("0 new, 1 changed"), "it is there still")
    #expect(take("--complete").remarks.contains("2 same, 0 rejected."))
  }

  @Test func `a list that is empty, or has rows that cannot be taken, clears nothing`() throws {
    try clears()
    try write("C-1,FAC-1,6000.00", "C-1,FAC-2,much")
    let ran = take("--complete")
    #expect(ran.remarks.contains("1 rejected, 1 to decide"), "\(ran.remarks)")
    #expect(ran.results.contains("rows of it could not be taken"))
    try write()
    #expect(take("--complete").remarks.contains("2 to decide"))
    #expect(try open().count == 2)
  }

  @Test func `without the option nothing is said of what it lacks, and it is for items only`()
    throws
  {
    #expect(take().code == 0)
    let ran = desk.sandbox.run([
      "accounts", "import", desk.sandbox.path("items.csv"), "--kind", "clients", "--complete",
    ])
    #expect(ran.code == ExitCode.usage.rawValue)
  }
}
