import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("finding 15: promises have a list, and lists of cases have money")
struct Walk15MoneyTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
  }

  private func promises(_ words: String...) throws -> [[String: Any]] {
    let text = try desk.run(["promise", "list"] + words + ["--json"])
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test func `a promise stands there with what came and what is missing`() throws {
    try desk.run("promise", "add", "1001", "2026-08-10", "250.00")
    try desk.run("payment", "add", "1001", "100.00", "--day", "2026-08-05")
    let row = try #require(try promises().first)
    #expect(row["promised"] as? String == "250.00")
    #expect(row["received"] as? String == "100.00")
    #expect(row["missing"] as? String == "150.00")
    #expect(row["state"] as? String == "open")
    #expect(row["client"] as? String == "C-1")
    #expect(
      desk.sandbox.run(["promise", "list"]).remarks
        == "1 promise; 250.00 EUR promised, 100.00 EUR received, 150.00 EUR missing\n"
    )
  }

  @Test func `due, kept and broken ones are told apart`() throws {
    try desk.run("promise", "add", "1001", "2026-08-10", "250.00")
    #expect(try promises("--state", "due").isEmpty)
    desk.at("2026-08-10")
    #expect(try promises("--state", "due").count == 1)
    desk.at("2026-08-14")
    try desk.once()
    #expect(try promises("--state", "due").isEmpty)
    #expect(try promises("--state", "broken").count == 1)
    try desk.run("promise", "add", "1001", "2026-08-20", "50.00")
    try desk.run("payment", "add", "1001", "50.00", "--day", "2026-08-14")
    #expect(try promises("--state", "kept").map { $0["promised"] as? String } == ["50.00"])
    #expect(try promises().count == 1, "what is kept needs nobody")
    #expect(try promises("--all").count == 2)
    #expect(try promises("--case", "1001", "--state", "broken").count == 1)
    #expect(try promises("--client", "C-1", "--all").count == 2)
  }

  @Test func `money in another currency keeps no promise`() throws {
    try desk.run("promise", "add", "1001", "2026-08-10", "50.00")
    try desk.sandbox.write(
      "p.csv",
      "account,key,day,amount,currency\nC-1,K-1,2026-08-05,50.00,USD\n"
    )
    try desk.run("accounts", "import", desk.sandbox.path("p.csv"), "--kind", "payments")
    try desk.run("payment", "place", "1", "1001", "--anyway")
    #expect(try promises().first?["missing"] as? String == "50.00")
  }

  @Test func `installments of a running plan are promised money`() throws {
    try desk.plan(1001)
    let rows = try promises()
    #expect(rows.map { $0["installment"] as? Int } == [1, 2, 3])
    #expect(rows.map { $0["promised"] as? String } == ["3333.33", "3333.33", "3333.34"])
    #expect(rows.allSatisfy { $0["promise"] is NSNull && $0["plan"] as? Int == 1 })
  }

  @Test func `a promise that is due is in the agenda, until it is kept`() throws {
    try desk.run("promise", "add", "1001", "2026-08-10", "250.00")
    let due = { try self.desk.rows("agenda").filter { $0["section"] as? String == "promises" } }
    #expect(try due().isEmpty)
    desk.at("2026-08-10")
    let row = try #require(try due().first)
    #expect(row["what"] as? String == "promised: 250.00 EUR, missing 250.00 EUR")
    #expect(row["open"] as? [String] == ["250.00 EUR"])
    #expect(
      try desk.rows("agenda", "--user", "nobody").filter { $0["section"] as? String == "promises" }
        .isEmpty
    )
    try desk.run("payment", "add", "1001", "250.00", "--day", "2026-08-10")
    #expect(try due().isEmpty)
  }

  // MARK: Cases

  @Test func `cases show what is open, and the head what all of them add up to`() throws {
    try desk.run("case", "create", "Second", "--type", "other", "--client", "C-1")
    let rows = try desk.rows("case", "list")
    #expect(rows.map { $0["open"] as? [String] } == [[], ["10000.00 EUR"]])
    #expect(
      desk.sandbox.run(["case", "list", "--limit", "1"]).remarks
        == "1 of 2 cases, open 10,000.00 EUR\n"
    )
    #expect(
      desk.sandbox.run(["case", "list", "--client", "C-1"]).remarks
        == "2 cases, open 10,000.00 EUR\n"
    )
    #expect(desk.sandbox.run(["case", "list", "--quiet"]).remarks == "")
    #expect(try desk.run("case", "list", "--csv").contains(",10000.00 EUR\r\n"))
  }

  @Test func `a list of disputes for a reason adds up those alone, in each order`() throws {
    try desk.run("item", "set", "FAC-7", "--client", "C-1", "--amount", "70.00")
    try desk.run(
      ["case", "create", "Second", "--type", "dispute", "--client", "C-1", "--item", "FAC-7"]
    )
    try desk.run("case", "dispute", "1002", "--reason", "price")
    for order in ["next", "newest"] {
      let ran = desk.sandbox.run(["case", "list", "--reason", "price", "--sort", order])
      #expect(ran.results.split(separator: "\n").count == 1, "\(order)")
      #expect(ran.remarks == "1 case, open 70.00 EUR\n", "\(order)")
    }
  }

  @Test func `the amount of a case follows what is paid, split and ended`() throws {
    let open = { try self.desk.rows("case", "list", "--state", "all").last?["open"] as? [String] }
    try desk.run(
      "item",
      "set",
      "FAC-1",
      "--client",
      "C-1",
      "--amount",
      "6000.00",
      "--outstanding",
      "1000.00"
    )
    #expect(try open() == ["5000.00 EUR"])
    try desk.run("item", "remove", "1001", "FAC-2")
    #expect(try open() == ["1000.00 EUR"])
    try desk.run("case", "cancel", "1001", "a mistake")
    #expect(desk.sandbox.run(["case", "list"]).remarks == "There are no such cases.\n")
  }

  @Test func `the agenda has amounts, and their sum above`() throws {
    let rows = try desk.rows("agenda", "--days", "30")
    #expect(rows.map { $0["open"] as? [String] } == [["10000.00 EUR"]])
    let head = desk.sandbox.run(["agenda", "--days", "30"]).remarks
    #expect(head == "To do by 2026-09-02: 1 case, open 10,000.00 EUR\n", "\(head)")
    desk.sandbox.terminal.style.isTerminal = true
    let page = desk.sandbox.run(["agenda", "--days", "30"]).results
    #expect(page.hasPrefix("To do by 2026-09-02: 1 case, open 10,000.00 EUR\n\n"), "\(page)")
  }
}
