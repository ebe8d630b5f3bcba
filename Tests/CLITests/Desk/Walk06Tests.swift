import Foundation
import Testing

@testable import CLI

@Suite("finding 6: payments that name no case vanish from every view")
struct Walk06Tests {
  private let desk: DeskCase
  private let money: MoneyDesk

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    money = MoneyDesk(desk: desk)
  }

  @Test func `what the accounts bring and no case takes is listed, with why it may belong where`()
    throws
  {
    try desk.open("other")
    try money.bring(
      "C-1,K-1,2026-08-01,19050.00,",
      "C-1,K-2,2026-08-01,4000.00,thanks",
      "C-1,K-3,2026-08-02,77.00,Inv. FAC 1"
    )
    let rows = try desk.rows("payment", "list")
    #expect(rows.map { $0["amount"] as? String } == ["19,050.00 EUR", "4,000.00 EUR", "77.00 EUR"])
    #expect(rows.map { $0["waits"] as? String } == ["2 days", "2 days", "1 day"])
    #expect(rows[0]["client"] as? String == "C-1 Brandt")
    let places = rows.map { $0["place"] as? String ?? "" }
    #expect(places[0] == "1001: it is of the client; or 1002: it is of the client")
    #expect(places[1].hasPrefix("1001: it is what is open of FAC-2, it is of the client; or 1002"))
    #expect(places[2].hasPrefix("1001: its text names FAC-1, it is of the client; or 1002"))
    let suggestions = try #require(rows[2]["suggestions"] as? [[String: Any]])
    #expect(suggestions.map { $0["case"] as? Int } == [1001, 1002])
    #expect(
      suggestions[0]["reasons"] as? [String] == ["its text names FAC-1", "it is of the client"]
    )
  }

  @Test
  func `money of a client of whom no case is live stays on their account, and is shown there`()
    throws
  {
    try desk.run("client", "set", "C-7", "--name", "Quiet")
    try money.bring("C-7,K-1,2026-08-01,77.00,FAC-7")
    #expect(try money.unplaced() == [])
    #expect(try money.places() == ["account C-7"])
    #expect(try desk.run("client", "show", "C-7").contains("77.00"))
  }

  @Test func `it is in the agenda, by user, and in health with its age`() throws {
    try money.bring("C-1,K-1,2026-08-01,77.00,Thanks")
    let entry = {
      try desk.rows("agenda", "--user", "nobody").first { $0["section"] as? String == "money" }
    }
    let found = try #require(try entry())
    #expect(found["what"] as? String == "place payment 1: 77.00 EUR")
    #expect(found["client"] as? String == "Brandt" && found["title"] as? String == "Thanks")
    #expect(found["case"] is NSNull)
    let health = { try desk.object(desk.sandbox.run(["health", "--json"]).results) }
    let findings = { try health()["findings"] as? [[String: Any]] ?? [] }
    #expect(try health()["toPlace"] as? Int == 1)
    #expect(try !findings().contains { $0["name"] as? String == "payments" }, "it has just come")
    desk.at("2026-08-06")
    let text = try findings().first { $0["name"] as? String == "payments" }?["text"] as? String
    #expect(
      text == "Nobody has placed 1 payments, the oldest for 3 days: see 'dossier payment list'."
    )
    try desk.run("payment", "place", "1", "1001")
    #expect(try entry() == nil)
    #expect(try !findings().contains { $0["name"] as? String == "payments" })
  }

  @Test func `money of a client with a resolver is in that user's agenda`() throws {
    try desk.sandbox.write("clients.csv", "account,name,resolver\nC-1,Brandt,alice\n")
    try desk.run("accounts", "import", desk.sandbox.path("clients.csv"), "--kind", "clients")
    try money.bring("C-1,K-1,2026-08-01,77.00,", ",K-2,2026-08-01,78.00,")
    let count = { (user: String) in
      try desk.rows("agenda", "--user", user).count { $0["section"] as? String == "money" }
    }
    #expect(try count("alice") == 2)
    #expect(try count("bob") == 1, "nobody's is everybody's")
  }

  @Test func `it is placed on a case, which is told, and its plan follows`() throws {
    let number = try desk.open("payment_plan")
    try desk.plan(number)
    try money.bring("C-1,K-1,2026-08-01,20000.00,", "C-1,K-2,2026-08-01,3333.33,")
    #expect(try money.unplaced() == [1], "the one plan takes what it can")
    let ran = desk.sandbox.run(["payment", "place", "1", "\(number)"])
    #expect(ran.code == 64)
    #expect(
      ran.remarks.contains("13333.33 EUR more than is open on case \(number)"),
      "\(ran.remarks)"
    )
    #expect(ran.remarks.contains("--anyway"))
    #expect(try money.unplaced() == [1])
    try desk.run("payment", "place", "1", "\(number)", "--anyway")
    #expect(try money.unplaced() == [])
    #expect(try desk.events("plan_completed", number).count == 1)
    #expect(try desk.events("payment_recorded", number).count == 2)
  }

  @Test func `what lies in the wrong place is moved, and its first case follows`() throws {
    let number = try desk.open("payment_plan")
    try desk.plan(number)
    try desk.run("payment", "add", "\(number)", "3333.33")
    try #require(try desk.events("installment_paid", number).count == 1)
    let said = try desk.run("payment", "place", "1", "1001")
    #expect(said.contains("Payment 1 is on case 1001; 6,666.67 EUR are open there now."))
    #expect(try desk.events("payment_moved", number).count == 1)
    #expect(try desk.events("installment_reopened", number).count == 1)
    #expect(try money.list(1001) == ["3,333.33 EUR"] && money.list(number) == [])
    let again = desk.sandbox.run(["payment", "place", "1", "1001"])
    #expect(again.remarks.contains("Payment 1 is on case 1001 already"))
  }

  @Test func `it stays on the account of the client, where the client's page shows it`() throws {
    try money.bring(",K-1,2026-08-01,77.00,")
    #expect(try money.places() == ["to be placed"])
    try desk.run("payment", "place", "1", "--client", "C-1")
    #expect(try money.places() == ["account C-1"])
    #expect(try money.unplaced() == [])
    let page = try desk.object(try desk.run("client", "show", "C-1", "--json"))
    let shown = try #require(page["payments"] as? [[String: Any]])
    #expect(shown.map { $0["place"] as? String } == ["account C-1"])
    try desk.run("payment", "place", "1", "1001")
    #expect(try money.places() == ["case 1001"])
  }

  @Test func `nothing is lost when a case closes or merges`() throws {
    let number = try desk.open("other")
    try money.bring("C-1,K-1,2026-08-01,77.00,FAC-1", "C-1,K-2,2026-08-01,78.00,")
    try desk.run("payment", "place", "2", "\(number)")
    try desk.run("case", "merge", "\(number)", "1001")
    #expect(try money.list(1001) == ["78.00 EUR"])
    try desk.run("case", "close", "1001", "settled")
    #expect(try money.unplaced() == [1])
    let row = try #require(try desk.rows("payment", "list").first)
    #expect((row["place"] as? String)?.hasPrefix("1001: its text names FAC-1") == true)
    try desk.run("payment", "place", "1", "1001")
    #expect(try money.list(1001) == ["77.00 EUR", "78.00 EUR"])
  }

  @Test func `what no command can place is said`() throws {
    try desk.run("payment", "add", "1001", "5.00", "--claimed")
    #expect(desk.sandbox.run(["payment", "place", "1", "1001"]).remarks.contains("only claimed"))
    #expect(desk.sandbox.run(["payment", "place", "9", "1001"]).remarks.contains("no payment 9"))
    #expect(desk.sandbox.run(["payment", "place", "1"]).code == 64)
    try money.bring("C-1,K-1,2026-08-01,77.00,")
    try desk.run("payment", "reverse", "2", "bounced")
    #expect(try money.unplaced() == [] && money.places()[0] == "reversed on 2026-08-03")
    #expect(desk.sandbox.run(["payment", "place", "2", "1001"]).remarks.contains("is reversed"))
    #expect(desk.sandbox.run(["payment", "place", "2", "1999"]).code != 0)
  }
}

/// What is asked of a desk about money.
struct MoneyDesk {
  let desk: DeskCase

  /// Imports payments: account, key, day, amount, reference, and more columns.
  @discardableResult
  func bring(_ rows: String..., columns: String = "") throws -> String {
    let head = "account,key,day,amount,reference\(columns)"
    try desk.sandbox.write("payments.csv", ([head] + rows).joined(separator: "\n") + "\n")
    return try desk.run(
      "accounts",
      "import",
      desk.sandbox.path("payments.csv"),
      "--kind",
      "payments",
      "--json"
    )
  }

  /// The keys of what nobody has placed.
  func unplaced() throws -> [Int] {
    try desk.rows("payment", "list").map { $0["payment"] as? Int ?? 0 }
  }

  /// Where each payment is, newest first.
  func places() throws -> [String] {
    try desk.rows("payment", "list", "--all").map { $0["place"] as? String ?? "" }
  }

  /// The amounts on a case.
  func list(_ number: Int) throws -> [String] {
    try desk.rows("payment", "list", "\(number)").map { $0["amount"] as? String ?? "" }
  }
}
