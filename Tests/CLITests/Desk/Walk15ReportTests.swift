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
    try table(name, more)
  }

  private func table(_ name: String, _ more: [String]) throws -> [[String: Any]] {
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
    #expect(
      try table("not-known", "--as-of", "2026-08-09").map { $0["what"] as? String }
        == ["due days of items", "resolvers and statuses"]
    )
  }

  @Test func `a past day has what was open then, by the age that it had then`() throws {
    desk.at("2026-08-10")
    try item("FAC-1", open: "1000.00")
    try item("FAC-2", open: "0")
    desk.at("2026-09-10")
    try item("FAC-1", open: "0")
    let open = { (day: String, more: [String]) in
      try self.table("aged-balance", ["--as-of", day] + more).map { row in
        ["account", "open", "over 90", "1-30 days", "not due"].map { row[$0] as? String ?? "" }
      }
    }
    #expect(
      try open("2026-08-09", []) == [
        ["C-1", "10000.00", "10000.00", "0.00", "0.00"],
        ["C-2", "500.00", "0.00", "500.00", "0.00"],
      ]
    )
    #expect(try open("2026-08-10", []).first?.prefix(3) == ["C-1", "1000.00", "1000.00"])
    #expect(try open("2026-09-09", ["--client", "C-1"]).map { $0[1] } == ["1000.00"])
    #expect(try table("aged-balance").map { $0["account"] as? String } == ["C-2"])
    #expect(
      try desk.run("report", "--as-of", "2026-08-09").hasPrefix(
        "Open amounts by client and age at the end of 2026-08-09\n"
      )
    )
  }

  @Test func `what was open before anything was known of it is said to be unknown`() throws {
    #expect(try table("aged-balance", "--as-of", "2026-08-02").isEmpty)
    let row = try #require(try table("not-known", "--as-of", "2026-08-02").first)
    #expect(row["what"] as? String == "open amounts of items")
    #expect(
      row["why"] as? String
        == "of 3 items nothing is known before a later day, the first of them 2026-08-03"
    )
    let own = try table("not-known", "--as-of", "2026-08-02", "--client", "C-2").first
    #expect((own?["why"] as? String)?.hasPrefix("of 1 item nothing is known") == true)
    try item("FAC-9", open: "5.00", "--issued", "2026-08-03")
    let after = try table("not-known", "--as-of", "2026-08-02").first
    #expect((after?["why"] as? String)?.hasPrefix("of 3 items") == true, "it was not there then")
  }

  private func item(_ number: String, open: String, _ more: String...) throws {
    try desk.run(
      ["item", "set", number, "--client", "C-1", "--amount", "6000.00", "--due", "2026-01-31"]
        + ["--outstanding", open] + more
    )
  }
}
