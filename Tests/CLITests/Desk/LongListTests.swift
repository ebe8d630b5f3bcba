import Foundation
import Testing

@testable import CLI

@Suite("a list of items that are new")
struct LongListTests {
  private let desk: DeskCase

  init() throws { desk = try DeskCase() }

  private func take(_ rows: [String]) throws -> Sandbox.Ran {
    try desk.sandbox.write("items.csv", "account,number,amount\n\(rows.joined(separator: "\n"))\n")
    return desk.sandbox.run([
      "accounts", "import", desk.sandbox.path("items.csv"), "--kind", "items",
    ])
  }

  @Test func `a number that comes twice counts as it comes last, and is found`() throws {
    let ran = try take(["C-1,NEW-7,100.00", "C-1,NEW-8,50.00", "C-1,NEW-7,90.00", "C-1,NEW-9,1.00"])
    #expect(ran.remarks.contains("3 new, 1 changed"))
    let items = try desk.rows("item", "list").filter {
      ($0["number"] as? String)?.hasPrefix("NEW-") == true
    }
    #expect(items.compactMap { $0["open"] as? String }.sorted() == ["1.00", "50.00", "90.00"])
    #expect(try desk.run("search", "NEW-8").contains("NEW-8"))
    #expect(try desk.run("search", "NEW-9").contains("NEW-9"))
    try desk.run("verify")
    #expect(try desk.run("report", "--as-of", "2026-08-03").contains("10141.00"))
  }

  @Test func `a row of an unknown client is refused, and those around it are whole`() throws {
    let ran = try take(["C-1,NEW-7,100.00", "C-9,NEW-8,50.00", "C-1,NEW-9,1.00"])
    #expect(ran.code == ExitCode.findings.rawValue)
    #expect(ran.remarks.contains("2 new, 0 changed, 0 same, 1 rejected"))
    #expect(try desk.run("search", "NEW-9").contains("NEW-9"))
    #expect(try desk.run("report", "--as-of", "2026-08-03").contains("10101.00"))
  }
}
