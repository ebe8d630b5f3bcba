import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("lists with fields of the workspace")
struct FieldListTests {
  private let world: FieldCase
  private var desk: DeskCase { world.desk }

  init() throws {
    world = try FieldCase()
    func set(_ words: String...) throws { try world.desk.run(words) }
    try set("item", "set", "FAC-3", "--client", "C-2", "--amount", "50.00", "--field", "order_no=7")
    try world.desk.open("dispute")
    try set("case", "create", "Second", "--type", "other", "--client", "C-2")
    try set("client", "set", "C-1", "--field", "region=north", "--field", "ceiling=5000")
    try set("client", "set", "C-2", "--field", "region=south")
    try set("item", "set", "FAC-1", "--field", "order_no=7", "--field", "delivered=2026-07-01")
    try set("case", "set", "1002", "--field", "project=Alpha")
  }

  private func numbers(_ words: String...) throws -> [String] {
    let text = try desk.run(words + ["--json"])
    let rows = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]] ?? []
    return rows.map { row in
      row["number"] as? String ?? (row["number"] as? Int).map(String.init)
        ?? row["account"] as? String ?? ""
    }.sorted()
  }

  @Test func `clients, items and cases are narrowed by their fields, and by those of the client`()
    throws
  {
    #expect(try numbers("client", "list", "--field", "region=SOUTH") == ["C-2"])
    #expect(try numbers("client", "list", "--field", "ceiling=") == ["C-2"])
    #expect(try numbers("item", "list", "--field", "order_no=7") == ["FAC-1", "FAC-3"])
    #expect(
      try numbers("item", "list", "--field", "order_no=7", "--field", "region=north") == ["FAC-1"]
    )
    #expect(try numbers("item", "list", "--field", "order_no=") == ["FAC-2"])
    #expect(try numbers("case", "list", "--field", "project=Alpha") == ["1002"])
    #expect(try numbers("case", "list", "--field", "project=") == ["1001"])
    #expect(try numbers("case", "list", "--field", "region=north", "--sort", "next") == ["1001"])
    #expect(try numbers("case", "list", "--field", "region=north", "--type", "other") == [])
  }

  @Test func `what stands above a list counts what the fields let through`() throws {
    let heads = [
      ("case", "1 case, open 10,000.00 EUR"), ("item", "2 items, open 10,000.00 EUR"),
      ("client", "1 client; open 10,000.00 EUR"),
    ]
    for (list, head) in heads {
      let ran = desk.sandbox.run([list, "list", "--field", "region=north"])
      #expect(ran.remarks.contains(head), "\(ran.remarks)")
    }
  }

  @Test func `fields are columns of CSV and an object of JSON`() throws {
    let csv = try desk.run("client", "list", "--csv", "--sort", "name")
      .split(separator: "\r\n").map(String.init)
    #expect(csv.first?.hasSuffix(",country,region,ceiling,vip,remark") == true, "\(csv)")
    #expect(csv.contains { $0.hasPrefix("C-1,") && $0.hasSuffix(",North,5000,,") }, "\(csv)")
    let items = try desk.run("item", "list", "--csv")
    #expect(
      items.contains("order_no,delivered,handler\r\n") && items.contains(",7,2026-07-01,\r\n")
    )
    let row = try desk.rows("case", "list").first { $0["number"] as? Int == 1002 }
    #expect(row?["fields"] as? [String: String] == ["project": "Alpha"])
  }

  @Test func `a list that was kept keeps its fields, and one that is typed counts more`() throws {
    _ = try numbers(
      "item",
      "list",
      "--field",
      "Region=north",
      "--field",
      "order_no=",
      "--save",
      "n"
    )
    #expect(try numbers("item", "list", "--view", "n") == ["FAC-2"])
    #expect(try numbers("item", "list", "--view", "n", "--field", "order_no=7") == ["FAC-1"])
    let kept = try desk.run("case", "views")
    #expect(kept.contains("field.order_no=, field.region=north"), "\(kept)")
    #expect(
      try world.refusal("item", "list", "--field", "regio=n", "--save", "wrong")
        .contains("did you mean 'region'")
    )
    #expect(try !desk.run("case", "views").contains("wrong"), "what is refused is not kept")
  }

  @Test func `a user of own clients only is shown and sets fields of those alone`() throws {
    try desk.addUser(
      "id: \"otto\", name: \"Otto\", email: \"otto@example.com\", role: \"handler\", "
        + "unixAccounts: [\"otto\"], notify: \"never\", clients: \"own\""
    )
    _ = try world.take("clients", "account,name,resolver\nC-2,Other,otto\n")
    desk.sandbox.context.account = "otto"
    #expect(try numbers("client", "list", "--field", "region=north") == [])
    #expect(try numbers("client", "list", "--field", "region=south") == ["C-2"])
    #expect(try numbers("item", "list", "--field", "order_no=7") == ["FAC-3"])
    #expect(try numbers("case", "list", "--field", "project=Alpha") == ["1002"])
    try desk.run("client", "set", "C-2", "--field", "region=north")
    for words in [["client", "set", "C-1"], ["item", "set", "FAC-1"], ["case", "set", "1001"]] {
      let ran = desk.sandbox.run(words + ["--field", "region=north"])
      #expect(ran.code == ExitCode.noInput.rawValue, "\(words): \(ran.remarks)")
    }
  }
}
