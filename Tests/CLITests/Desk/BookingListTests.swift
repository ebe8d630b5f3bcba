import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("the list that the accounts take over")
struct BookingListTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
  }

  /// The lines of a list, by the names of their columns.
  private func lines(_ options: String...) throws -> [[String: String]] {
    let ran = desk.sandbox.run(["accounts", "export"] + options)
    #expect(ran.code == 0)
    let lines = CSV.lines(ran.results)
    let head = try #require(lines.first?.fields)
    #expect(
      head.joined(separator: ",")
        == "id,kind,client,item,case,amount,currency,day,state,file,line,discount"
    )
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0.fields)) }
  }

  @Test
  func `claims, costs, credit notes and placed payments are lines, and waiting money is none`()
    throws
  {
    try desk.run("item", "set", "AVO-1", "--client", "C-1", "--amount", "-50.00", "--type", "AVO")
    try desk.run("item", "add", "1001", "AVO-1")
    try desk.run("cost", "add", "1001", "12.50", "--kind", "court")
    try desk.run("payment", "add", "1001", "100.00", "--reference", "FAC-1")
    try desk.sandbox.write("p.csv", "key,day,amount\nP1,2026-08-01,7.00\n")
    try desk.run("accounts", "import", desk.sandbox.path("p.csv"), "--kind", "payments")
    let lines = try lines()
    #expect(lines.map { $0["kind"] } == ["claim", "claim", "credit note", "cost", "payment"])
    #expect(lines.map { $0["amount"] } == ["6000.00", "4000.00", "-50.00", "12.50", "100.00"])
    #expect(lines.last?["item"] == "FAC-1")
    #expect(lines.last?["client"] == "C-1")
    #expect(Set(lines.compactMap { $0["id"] }).count == lines.count)
  }

  @Test func `it tells what changed since the last one, and the same again by its mark`() throws {
    #expect(try lines("--since-last").count == 2)
    #expect(try lines("--since-last").isEmpty)
    try desk.run("payment", "add", "1001", "100.00")
    let changed = try lines("--since-last")
    #expect(changed.map { $0["state"] } == ["on case"])
    #expect(try lines("--since-last").isEmpty)
    #expect(try lines("--since", "1") == changed)
    #expect(try lines("--since", "1") == changed, "it makes no mark")
    #expect(try lines("--since", "0").count == 3)
    #expect(desk.sandbox.run(["accounts", "export", "--since", "3"]).code != 0)
  }

  @Test func `what was taken back is reversed, and what is gone is withdrawn`() throws {
    try desk.run("payment", "add", "1001", "100.00")
    _ = try lines()
    try desk.run("payment", "reverse", "1", "none came")
    try desk.run("item", "remove", "1001", "FAC-2")
    let changed = try lines("--since-last")
    #expect(changed.map { $0["state"] } == ["reversed", "withdrawn"])
    #expect(changed.map { $0["item"] } == ["FAC-1", "FAC-2"], "one item is left for the money")
    #expect(try lines("--since-last").isEmpty)
  }

  @Test func `formulas are text, and a file is written whole for its owner alone`() throws {
    try desk.run("client", "set", "=1+1", "--name", "Sum")
    try desk.run("item", "set", "@A1", "--client", "=1+1", "--amount", "5.00")
    try desk.run("case", "create", "odd", "--type", "other", "--client", "=1+1", "--item", "@A1")
    let path = desk.sandbox.path("out.csv")
    let ran = desk.sandbox.run(["accounts", "export", "--output", path])
    #expect(ran.results.contains("mark 1; for the same again: --since 0"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(",'=1+1,'@A1,"))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `an item and a payment say the file and the line that they came by`() throws {
    try desk.sandbox.write("op.csv", "account,number,amount\nC-1,FAC-1,6100.00\n")
    try desk.run("accounts", "import", desk.sandbox.path("op.csv"), "--kind", "items")
    let line = try #require(try lines().first { $0["item"] == "FAC-1" })
    #expect([line["amount"], line["file"], line["line"]] == ["6100.00", "op.csv", "2"])
    let item = try #require(try desk.table("items").first { $0["number"] as? String == "FAC-1" })
    #expect(item["file"] as? String == "op.csv")
    #expect(item["line"] as? Int == 2)
    try desk.sandbox.write("op2.csv", "account,number,amount\nC-1,FAC-1,6100.00\n")
    try desk.run("accounts", "import", desk.sandbox.path("op2.csv"), "--kind", "items")
    #expect(try lines("--since-last").isEmpty, "the same from another file changes nothing")
    try desk.run("item", "set", "FAC-1", "--client", "C-1", "--amount", "6000.00")
    #expect(
      try lines("--since-last").map { $0["file"] } == [""],
      "what a person says is of no file"
    )
  }
}
