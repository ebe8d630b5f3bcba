import Foundation
import Testing

@testable import CLI

/// Finding 3 of the walk through a collector's first weeks, correcting: what a case was opened with.
@Suite("the client of a case could not be mended")
struct Walk03CorrectingTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.run("client", "set", "C-2", "--name", "Noor")
    try desk.run("item", "set", "INV-77", "--client", "C-2", "--amount", "500.00")
    try desk.sandbox.write(
      "people.csv",
      "account,email,name,kind\nC-1,anke@client.example.net,Anke,client\n"
        + "C-2,noor@noor.example.org,Noor,client\n"
    )
    try desk.run("accounts", "import", desk.sandbox.path("people.csv"), "--kind", "contacts")
  }

  private func people(_ number: Int = 1001) throws -> [String] {
    try desk.table("participants", number).filter { $0["removed"] as? Bool == false }
      .compactMap { $0["email"] as? String }
  }

  private func refused(_ words: String...) -> Sandbox.Ran { desk.sandbox.run(words) }

  @Test func `a case without a client gets one, with whom is written to`() throws {
    try desk.run("case", "create", "A case")
    let ran = refused("case", "set", "1001", "--client", "C-1")
    #expect(ran.code == 0)
    #expect(ran.remarks.contains("anke@client.example.net takes part as the client"))
    #expect(try desk.show()["account"] as? String == "C-1")
    #expect(try people() == ["anke@client.example.net"])
    #expect(try desk.run("case", "show", "1001").contains("changed the client to C-1"))
    #expect(try desk.run("client", "show", "C-1").contains("A case"))
    #expect(try desk.run("search", "Brandt").contains("1001"), "it is found by its client")
  }

  @Test func `a case gets the client of its first item`() throws {
    try desk.run("case", "create", "A case")
    try desk.run("item", "add", "1001", "INV-77")
    #expect(try desk.show()["account"] as? String == "C-2")
    try desk.run("case", "create", "Another", "--item", "FAC-1")
    #expect(try desk.show(1002)["account"] as? String == "C-1")
    #expect(try people(1002) == ["anke@client.example.net"])
  }

  @Test func `the people of the client before go, and others stay`() throws {
    try desk.open("other")
    for item in ["FAC-1", "FAC-2"] { try desk.run("item", "remove", "1001", item) }
    try desk.run("participant", "add", "1001", DeskCase.lawyer, "--role", "law_firm")
    let ran = refused("case", "set", "1001", "--client", "C-2")
    #expect(ran.code == 0)
    #expect(ran.remarks.contains("anke@client.example.net took part for the client before"))
    #expect(try people().sorted() == [DeskCase.lawyer, "noor@noor.example.org"].sorted())
    let details = try #require(
      try desk.events("case_changed").last?["details"] as? [String: String]
    )
    #expect(details == ["clientFrom": "C-1", "clientTo": "C-2"])
  }

  @Test func `items and payments of another client are in the way`() throws {
    try desk.open("other")
    let items = refused("case", "set", "1001", "--client", "C-2")
    #expect(items.code == 65)
    #expect(items.remarks.contains("Items FAC-1 and FAC-2 are not of client C-2"))
    let foreign = refused("item", "add", "1001", "INV-77", "--client", "C-2")
    #expect(foreign.code == 65 && foreign.remarks.contains("Item INV-77 is not of client C-1"))
    let both = refused("case", "create", "Both", "--item", "FAC-1", "--item", "INV-77", "--also")
    #expect(both.code != 0)
    for item in ["FAC-1", "FAC-2"] { try desk.run("item", "remove", "1001", item) }
    try desk.run("payment", "add", "1001", "100.00")
    let paid = refused("case", "set", "1001", "--client", "C-2")
    #expect(paid.code == 65 && paid.remarks.contains("Payments of client C-1 count for case 1001"))
    #expect(try desk.show()["account"] as? String == "C-1")
    #expect(try desk.events("case_changed").isEmpty)
  }

  @Test func `a type comes with a status that it can have`() throws {
    try desk.open("litigation")
    let refused = refused("case", "set", "1001", "--type", "dispute")
    #expect(refused.code == 65)
    #expect(refused.remarks.contains("cannot have the status 'Transferred to lawyer'"))
    #expect(refused.remarks.contains("Price dispute"), "which it can have")
    #expect(try desk.show()["type"] as? String == "litigation")
    try desk.run("case", "set", "1001", "--type", "dispute", "--status", "Price dispute")
    #expect(try desk.show()["type"] as? String == "dispute")
    #expect(try desk.texts("items", "category") == ["dispute", "dispute"])
    #expect(try desk.run("case", "show", "1001").contains("the type from litigation to dispute"))
    #expect(try desk.rows("case", "list", "--type", "dispute").count == 1)
  }

  @Test(arguments: [
    ["case", "set", "1001"], ["case", "set", "1001", "--type", "quarrel"],
    ["case", "set", "1001", "--client", "C-9"], ["case", "set", "1002", "--client", "C-1"],
    ["case", "set", "1001", "--type", "dispute", "--status", "Legal action"],
  ])
  func `what is not there is refused, and changes nothing`(words: [String]) throws {
    try desk.open("other")
    let before = try desk.run("case", "show", "1001", "--json")
    #expect(desk.sandbox.run(words).code != 0)
    #expect(try desk.run("case", "show", "1001", "--json") == before)
  }

  @Test func `a case that has ended keeps its type`() throws {
    try desk.open("other")
    try desk.run("case", "close", "1001", "done")
    let ran = refused("case", "set", "1001", "--type", "dispute", "--status", "Price dispute")
    #expect(ran.code == 65 && ran.remarks.contains("Case 1001 is closed"))
  }
}
