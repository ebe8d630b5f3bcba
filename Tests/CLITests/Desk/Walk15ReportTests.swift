import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("finding 15: reports by client, and of a past day")
struct Walk15ReportTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run("client", "set", "C-2", "--name", "Other")
    try desk.run(
      "item",
      "set",
      "FAC-3",
      "--client",
      "C-2",
      "--amount",
      "500.00",
      "--due",
      "2026-07-20"
    )
    try desk.run("case", "create", "Second", "--type", "other", "--client", "C-2")
  }

  private func table(_ name: String, _ more: String...) throws -> [[String: Any]] {
    let page = try desk.object(try desk.run(["report", "--json"] + more))
    return try #require(page[name] as? [[String: Any]])
  }

  @Test func `open amounts stand there by client and age`() throws {
    let rows = try table("aged-balance")
    #expect(rows.map { $0["account"] as? String } == ["C-1", "C-2"])
    #expect(rows.map { $0["over 90"] as? String } == ["10000.00", "0.00"])
    #expect(rows.map { $0["1-30 days"] as? String } == ["0.00", "500.00"])
    let head = desk.sandbox.run(["report"]).remarks
    #expect(head == "Open 10,500.00 EUR, overdue 10,500.00 EUR.\n", "\(head)")
  }

  @Test func `each table is of one client when that is asked for`() throws {
    #expect(try table("aged-balance", "--client", "C-2").count == 1)
    #expect(try table("open-by-type", "--client", "C-2").map { $0["type"] as? String } == ["other"])
    #expect(try table("disputed-by-reason", "--client", "C-2").isEmpty)
    #expect(try table("disputed-by-reason", "--client", "C-1").count == 1)
    #expect(desk.sandbox.run(["report", "--client", "C-9"]).code != 0)
  }

  @Test func `a past day has the cases that were open then, and says what is not known`() throws {
    desk.at("2026-08-10")
    try desk.run("case", "cancel", "1002", "a mistake")
    desk.at("2026-08-12")
    try desk.run("payment", "add", "1001", "70.00", "--day", "2026-08-11")
    let types = { (day: String) in
      Set(try self.table("open-by-type", "--as-of", day).map { $0["type"] as? String ?? "" })
    }
    #expect(try types("2026-08-02") == [])
    #expect(try types("2026-08-09") == ["dispute", "other"])
    #expect(try types("2026-08-10") == ["dispute"])
    #expect(try table("received", "--as-of", "2026-08-10").isEmpty)
    #expect(
      try table("received", "--as-of", "2026-08-11").map { $0["amount"] as? String } == ["70.00"]
    )
    let unknown = try table("not-known", "--as-of", "2026-08-09")
    #expect(unknown.first?["what"] as? String == "open amounts of items")
  }
}
