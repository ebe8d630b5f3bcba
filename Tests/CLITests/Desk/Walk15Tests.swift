import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("finding 15: a view of the portfolio")
struct Walk15Tests {
  private let desk: DeskCase

  /// C-1 owes 10,000.00 EUR since January; C-2 owes 500.00 EUR not yet and 70.00 USD since July.
  init() throws {
    desk = try DeskCase()
    try desk.run("client", "set", "C-2", "--name", "Other")
    try item("FAC-3", "C-2", "500.00", due: "2026-09-30")
    try desk.sandbox.write(
      "items.csv",
      "account,number,amount,currency,due\nC-2,FAC-4,70.00,USD,2026-07-20\n"
    )
    try desk.run("accounts", "import", desk.sandbox.path("items.csv"), "--kind", "items")
  }

  private func item(_ number: String, _ client: String, _ amount: String, due: String) throws {
    try desk.run("item", "set", number, "--client", client, "--amount", amount, "--due", due)
  }

  private func texts(_ rows: [[String: Any]], _ field: String) -> [String] {
    rows.map { row in (row[field] as? String) ?? (row[field] as? Int).map(String.init) ?? "" }
  }

  // MARK: Clients

  @Test func `clients are listed with what they owe by age and currency`() throws {
    let rows = try desk.rows("client", "list")
    #expect(texts(rows, "account") == ["C-1", "C-2", "C-2"])
    #expect(texts(rows, "currency") == ["EUR", "USD", "EUR"])
    #expect(texts(rows, "overdue") == ["10000.00", "70.00", "0.00"])
    #expect(texts(rows, "over90") == ["10000.00", "0.00", "0.00"])
    #expect(texts(rows, "days30") == ["0.00", "70.00", "0.00"])
    #expect(texts(rows, "notDue") == ["0.00", "0.00", "500.00"])
    #expect(try desk.rows("client", "list", "--overdue").count == 2)
    #expect(
      try desk.rows("client", "list", "--sort", "name").map { $0["name"] as? String }
        == ["Brandt", "Other", "Other"]
    )
  }

  @Test func `each day of an age is in one part, and parts add up`() throws {
    try desk.run("client", "set", "C-3", "--name", "Third")
    let days = [
      "2026-08-03": "notDue", "2026-08-02": "days30", "2026-07-04": "days30",
      "2026-07-03": "days60",
      "2026-06-04": "days60", "2026-06-03": "days90", "2026-05-05": "days90",
      "2026-05-04": "over90",
    ]
    for (place, day) in days.keys.sorted().enumerated() {
      try item("X-1", "C-3", "\(place + 1).00", due: day)
      let row = try #require(
        try desk.rows("client", "list").first { $0["account"] as? String == "C-3" }
      )
      for name in ["notDue", "days30", "days60", "days90", "over90"] {
        let wanted = days[day] == name ? "\(place + 1).00" : "0.00"
        #expect(row[name] as? String == wanted, "\(day) \(name)")
      }
    }
  }

  @Test func `contested, promised and live cases stand beside what is owed`() throws {
    try desk.open("dispute")
    try desk.run("promise", "add", "1001", "2026-08-20", "250.00")
    let row = try #require(try desk.rows("client", "list").first)
    #expect(row["contested"] as? String == "10000.00")
    #expect(row["promised"] as? String == "250.00")
    #expect(row["cases"] as? Int == 1)
  }

  @Test func `only the contested part of an item is contested`() throws {
    try desk.run(
      "case",
      "create",
      "Part",
      "--type",
      "dispute",
      "--client",
      "C-1",
      "--item",
      "FAC-1=950.00"
    )
    let row = try #require(try desk.rows("client", "list").first)
    #expect(row["contested"] as? String == "950.00")
    #expect(try desk.rows("case", "list").first?["open"] as? [String] == ["950.00 EUR"])
  }

  @Test func `the head is of all clients, whatever is shown`() throws {
    let ran = desk.sandbox.run(["client", "list", "--limit", "1"])
    #expect(ran.results.split(separator: "\n").count == 1)
    #expect(
      ran.remarks.contains(
        "1 of 2 clients; open 10,500.00 EUR, overdue 10,000.00 EUR; open 70.00 USD"
      ),
      "\(ran.remarks)"
    )
  }

  @Test func `filters of clients narrow rows and head alike`() throws {
    try desk.sandbox.write("c.csv", "account,name,country,resolver\nC-2,Other,NL,alice\n")
    try desk.run("accounts", "import", desk.sandbox.path("c.csv"), "--kind", "clients")
    for filter in [["--owner", "alice"], ["--country", "nl"]] {
      let ran = desk.sandbox.run(["client", "list"] + filter)
      #expect(ran.results.split(separator: "\n").count == 2)
      #expect(ran.remarks.hasPrefix("1 client; open 500.00 EUR"), "\(ran.remarks)")
    }
    #expect(try desk.rows("client", "list", "--owner", "nobody").count == 1)
  }

  @Test func `csv has plain digits, and no formula`() throws {
    try desk.run("client", "set", "C-2", "--name", "=HYPERLINK(\"x\")")
    let lines = try desk.run("client", "list", "--csv").split(separator: "\r\n")
    #expect(lines[0].hasPrefix("account,name,open,overdue,currency,notDue,days30"))
    #expect(lines[1].hasPrefix("C-1,Brandt,10000.00,10000.00,EUR,0.00,0.00,0.00,0.00,10000.00"))
    #expect(lines[2].hasPrefix("C-2,\"'=HYPERLINK(\"\"x\"\")\",70.00"))
  }

  @Test func `a client without anything open is listed too, last`() throws {
    try desk.run("client", "set", "C-0", "--name", "Paid")
    let rows = try desk.rows("client", "list")
    #expect(rows.last?["account"] as? String == "C-0")
    #expect(rows.last?["open"] is NSNull)
  }

  @Test func `the page of a client has balances and promises`() throws {
    try desk.open("dispute")
    try desk.run("promise", "add", "1001", "2026-08-20", "250.00")
    let page = try desk.object(try desk.run("client", "show", "C-1", "--json"))
    let balances = try #require(page["balances"] as? [[String: Any]])
    #expect(texts(balances, "open") == ["10000.00"])
    let promises = try #require(page["promises"] as? [[String: Any]])
    #expect(texts(promises, "missing") == ["250.00"])
  }

  // MARK: Items

  @Test func `items are listed, and those on no case are found`() throws {
    try desk.run(
      "case",
      "create",
      "One",
      "--type",
      "other",
      "--client",
      "C-1",
      "--item",
      "FAC-1"
    )
    #expect(texts(try desk.rows("item", "list"), "number") == ["FAC-1", "FAC-2", "FAC-4", "FAC-3"])
    #expect(texts(try desk.rows("item", "list"), "case") == ["1001", "", "", ""])
    #expect(
      texts(try desk.rows("item", "list", "--without-case"), "number") == [
        "FAC-2", "FAC-4", "FAC-3",
      ]
    )
    try desk.run("case", "cancel", "1001", "a mistake")
    #expect(try desk.rows("item", "list", "--without-case").count == 4)
  }

  @Test func `items are narrowed by client, day, status and what is contested`() throws {
    try desk.run(
      "case",
      "create",
      "One",
      "--type",
      "dispute",
      "--client",
      "C-1",
      "--item",
      "FAC-1"
    )
    let found = { (words: [String]) in
      self.texts(
        try #require(
          JSONSerialization.jsonObject(
            with: Data(try self.desk.run(["item", "list"] + words + ["--json"]).utf8)
          ) as? [[String: Any]]
        ),
        "number"
      )
    }
    #expect(try found(["--client", "C-2"]) == ["FAC-4", "FAC-3"])
    #expect(try found(["--overdue"]) == ["FAC-1", "FAC-2", "FAC-4"])
    #expect(try found(["--days", "14"]) == ["FAC-1", "FAC-2", "FAC-4"])
    #expect(try found(["--days", "15"]) == ["FAC-1", "FAC-2"])
    #expect(try found(["--contested"]) == ["FAC-1"])
    #expect(try found(["--due-after", "2026-07-20"]) == ["FAC-3"])
    #expect(try found(["--due-before", "2026-07-20"]) == ["FAC-1", "FAC-2"])
    let status = try #require(try desk.rows("item", "list").first?["status"] as? String)
    #expect(!status.isEmpty)
    #expect(try found(["--status", status]) == ["FAC-1"])
    #expect(desk.sandbox.run(["item", "list", "--client", "C-9"]).code != 0)
  }

  @Test func `the head of items has a sum for each currency`() throws {
    let ran = desk.sandbox.run(["item", "list", "--limit", "2"])
    #expect(
      ran.remarks == "2 of 4 items, open 10,500.00 EUR and 70.00 USD\n",
      "\(ran.remarks)"
    )
    let csv = try desk.run("item", "list", "--client", "C-1", "--csv")
    #expect(csv.contains("FAC-1,FAC,C-1,Brandt,2026-01-31,184,6000.00,6000.00,EUR,,\r\n"), "\(csv)")
  }
}
