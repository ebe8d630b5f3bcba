import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("fields of clients, items and cases")
struct FieldTests {
  private let world: FieldCase
  private var desk: DeskCase { world.desk }

  init() throws {
    world = try FieldCase()
  }

  // MARK: Setting

  @Test func `a field is set, shown, changed and taken away, and the case remembers it`() throws {
    try desk.open("dispute")
    try desk.run("client", "set", "C-1", "--field", "region=north", "--field", "VIP=yes")
    try desk.run("item", "set", "FAC-1", "--field", "order_no=PO=7")
    try desk.run("case", "set", "1001", "--field", "project=Alpha")
    #expect(try world.fields() == ["region": "North", "vip": "true"])
    #expect(try world.fields(ofItem: "FAC-1") == ["order_no": "PO=7"])
    #expect(try world.fields(ofCase: 1001) == ["project": "Alpha"])
    let page = try desk.run("case", "show", "1001")
    #expect(page.contains("Project: Alpha") && page.contains("PO=7"), "\(page)")
    try desk.run("case", "set", "1001", "--field", "project=Beta")
    try desk.run("case", "set", "1001", "--field", "project=")
    try desk.run("case", "set", "1001", "--field", "project=")
    #expect(try world.fields(ofCase: 1001) == [:])
    let history = try desk.run("case", "show", "1001")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(history.contains("said the 'project': Alpha"))
    #expect(history.contains("said the 'project': Beta (before: Alpha)"))
    #expect(history.contains("took the 'project' away, which was Beta"))
    #expect(try desk.events("field_changed").count == 3, "what changes nothing is no event")
    try desk.run("verify")
  }

  @Test func `what is left out of a client or an item stays`() throws {
    try desk.run("client", "set", "C-1", "--field", "region=south")
    try desk.run("client", "set", "C-1", "--lang", "de")
    try desk.run("item", "set", "FAC-1", "--client", "C-1", "--field", "delivered=01.08.2026")
    let page = try desk.object(try desk.run("client", "show", "C-1", "--json"))
    #expect(page["name"] as? String == "Brandt" && page["language"] as? String == "de")
    #expect(try world.fields() == ["region": "South"])
    #expect(try world.fields(ofItem: "FAC-1") == ["delivered": "2026-08-01"])
    #expect(try desk.rows("item", "list").first?["open"] as? String == "6000.00")
  }

  @Test func `what is no value, or no field, is refused with words, and nothing is stored`() throws
  {
    try desk.open("dispute")
    let refused = [
      try world.refusal("client", "set", "C-1", "--field", "region=west"),
      try world.refusal("client", "set", "C-1", "--name", "New", "--field", "ceiling=much"),
      try world.refusal("client", "set", "C-1", "--field", "rgion=north"),
      try world.refusal("item", "set", "FAC-1", "--field", "region=north"),
      try world.refusal("case", "set", "1001", "--field", "project"),
      try world.refusal("item", "set", "FAC-9", "--field", "order_no=1"),
      try world.refusal("client", "set", "C-9", "--field", "region=north"),
    ]
    let words = [
      "'region' takes one of North, South, not 'west'", "'ceiling' takes a number",
      "Clients have no field 'rgion'; did you mean 'region'?", "Items have no field 'region'",
      "write NAME=VALUE", "FAC-9", "C-9",
    ]
    for (said, expected) in zip(refused, words) { #expect(said.contains(expected), "\(said)") }
    #expect(try world.fields() == [:])
    #expect(
      try desk.object(try desk.run("client", "show", "C-1", "--json"))["name"] as? String
        == "Brandt"
    )
  }

  // MARK: The accounts

  @Test func `columns named like fields fill them, and an empty cell blanks nothing`() throws {
    let said = try world.take(
      "clients",
      "account,name,Region,VIP,Shoe size\nC-1,Brandt,north,ja,44\nC-3,New,,,45\n"
    )
    #expect(said.contains("1 new, 1 changed, 0 same, 0 rejected"), "\(said)")
    #expect(try world.fields() == ["region": "North", "vip": "true"])
    #expect(try world.fields(ofClient: "C-3") == [:])
    _ = try world.take("clients", "account,name,region\nC-1,Brandt,\n")
    #expect(try world.fields() == ["region": "North", "vip": "true"])
    let items = "account;number;amount;order no\nC-1;FAC-1;6000.00;PO 7\nC-1;FAC-8;1,50;PO 8\n"
    #expect(try world.take("items", items).contains("1 new, 1 changed"))
    #expect(try world.take("items", items).contains("0 new, 0 changed, 2 same"))
    #expect(try world.fields(ofItem: "FAC-8") == ["order_no": "PO 8"])
  }

  @Test
  func `a row whose field has no such value is rejected with its line, and the rest is taken`()
    throws
  {
    let said = try world.take("clients", "account,name,region\nC-1,New,west\nC-2,Two,south\n")
    #expect(said.contains("'region' takes one of North, South, not 'west'"), "\(said)")
    #expect(said.contains("0 new, 1 changed, 0 same, 1 rejected"), "\(said)")
    #expect(try world.fields() == [:])
    #expect(try world.fields(ofClient: "C-2") == ["region": "South"])
  }

  @Test func `a trial says which fields would change, and changes none`() throws {
    try desk.sandbox.write("rows.json", #"[{"account": "C-1", "vip": true, "ceiling": 5000}]"#)
    let ran = try desk.run(
      "accounts",
      "import",
      desk.sandbox.path("rows.json"),
      "--kind",
      "clients",
      "--dry-run"
    )
    #expect(ran.contains("ceiling:  -> 5000; vip:  -> yes"), "\(ran)")
    #expect(try world.fields() == [:])
  }

  @Test func `a new case gets the resolver whom a field of its items names`() throws {
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\", notify: \"never\"")
    _ = try world.take("items", "account,number,amount,handler\nC-1,FAC-2,4000,lea@example.com\n")
    try desk.open("dispute")
    #expect(try desk.show()["resolver"] as? String == "lea")
    try desk.open("dispute", "--resolver", "alice")
    #expect(try desk.show(1002)["resolver"] as? String == "alice", "who is named counts more")
    #expect(
      try world.take("items", "account,number,amount,handler\nC-1,FAC-1,6000,nobody\n")
        .contains("nobody is 'nobody'")
    )
  }

  // MARK: Kept together

  @Test func `merged into another case, a field goes along where that has no value`() throws {
    try desk.open("dispute")
    try desk.open("dispute")
    try desk.run("case", "set", "1001", "--field", "project=Alpha")
    try desk.run("case", "merge", "1001", "1002")
    #expect(try world.fields(ofCase: 1002) == ["project": "Alpha"])
    #expect(try world.refusal("case", "set", "1001", "--field", "project=x").contains("merged"))
  }

  @Test func `a case is opened with its fields, or not at all`() throws {
    let create = ["case", "create", "A case", "--client", "C-1", "--field"]
    try desk.run(create + ["project=Alpha"])
    #expect(try world.fields(ofCase: 1001) == ["project": "Alpha"])
    #expect(desk.sandbox.run(create + ["projct=Alpha"]).code == ExitCode.usage.rawValue)
    #expect(try desk.rows("case", "list").count == 1)
  }

  @Test func `a person who is erased is in no field any more, nor in what they were before`() throws
  {
    try desk.open("dispute", "--participant", "client:bea@client.example.net:Bea Brandt")
    try desk.run("case", "set", "1001", "--field", "project=with BEA BRANDT")
    try desk.run("case", "set", "1001", "--field", "project=without")
    try desk.run("erase", "bea@client.example.net", "--yes")
    #expect(try world.fields(ofCase: 1001) == ["project": "without"])
    #expect(try !desk.run("case", "show", "1001", "--json").lowercased().contains("bea brandt"))
    try desk.run("verify")
  }

  @Test func `an address that is erased is in no field any more, whatever its case`() throws {
    try desk.run("client", "set", "C-1", "--field", "remark=ask Anke@client.example.net")
    try desk.run("client", "set", "C-2", "--field", "remark=ask nobody")
    try desk.run("erase", DeskCase.client, "--yes")
    #expect(try world.fields() == [:])
    #expect(try world.fields(ofClient: "C-2") == ["remark": "ask nobody"])
    try desk.run("verify")
  }

  @Test func `the copy for people outside has no fields, and our own has all`() throws {
    try desk.open("dispute")
    try desk.run("case", "set", "1001", "--field", "project=Alpha")
    try desk.run("client", "set", "C-1", "--field", "remark=slow payer")
    for audience in ["internal", "external"] {
      let folder = desk.sandbox.path(audience)
      try desk.run("case", "export", "1001", "--to", folder, "--for", audience)
      let text = try desk.sandbox.read("\(audience)/case.json")
      #expect(text.contains("Alpha") == (audience == "internal"))
      #expect(text.contains("slow payer") == (audience == "internal"))
      let page = try desk.sandbox.read("\(audience)/index.html")
      #expect(page.contains("Project: Alpha") == (audience == "internal"))
      #expect(page.contains("Alpha") == (audience == "internal"), "nor does its history say so")
    }
  }
}
