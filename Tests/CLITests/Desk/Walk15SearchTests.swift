import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("finding 15: items and clients are found, and filters are kept")
struct Walk15SearchTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.run("case", "create", "Brandt, a matter", "--type", "other", "--client", "C-1")
  }

  private func kinds(_ query: String) throws -> [String] {
    try desk.rows("search", query).map { $0["kind"] as? String ?? "" }
  }

  @Test func `clients stand first, then items, then the rest`() throws {
    #expect(try kinds("brandt") == ["client", "case"])
    #expect(try kinds("FAC-1") == ["item"])
    #expect(try kinds("kind:client brandt") == ["client"])
    let row = try #require(try desk.rows("search", "FAC-1").first)
    #expect(
      row["text"] as? String == "C-1 Brandt: open 6,000.00 EUR, due 2026-01-31, on no case"
    )
  }

  @Test func `filters of clients and items are kept, each for its own list`() throws {
    try desk.run("item", "list", "--without-case", "--days", "30", "--save", "loose")
    try desk.run("client", "list", "--overdue", "--save", "late")
    #expect(try desk.rows("item", "list", "--view", "loose").count == 2)
    #expect(try desk.rows("client", "list", "--view", "late").count == 1)
    #expect(desk.sandbox.run(["client", "list", "--view", "loose"]).code != 0)
    #expect(desk.sandbox.run(["case", "list", "--view", "late"]).code != 0)
    let kept = try desk.rows("case", "views")
    #expect(kept.map { $0["list"] as? String } == ["client", "item"])
    #expect(kept.map { $0["filters"] as? String } == ["overdue=yes", "days=30, without-case=yes"])
    try desk.run("case", "views", "--forget", "loose")
    #expect(try desk.rows("case", "views").count == 1)
  }
}
