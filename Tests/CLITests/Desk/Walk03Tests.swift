import Foundation
import Testing

@testable import CLI

/// Finding 3 of the walk through a collector's first weeks, opening: what mail points to.
@Suite("a case opened from a known client's mail had no client")
struct Walk03Tests {
  private static let office = "cases@example.com"

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\", notify: \"never\"")
    for (account, name) in [("C-2", "Noor"), ("10042", "Dubois")] {
      try desk.run("client", "set", account, "--name", name)
    }
    try desk.run("item", "set", "INV-77", "--client", "C-2", "--amount", "500.00")
    try desk.sandbox.write(
      "people.csv",
      """
      account,email,name,kind
      C-1,anke@client.example.net,Anke,client
      C-2,noor@noor.example.org,Noor,client
      10042,paul@group.example.org,Paul,client
      C-2,paul@group.example.org,Paul,client

      """
    )
    try desk.run("accounts", "import", desk.sandbox.path("people.csv"), "--kind", "contacts")
  }

  private func waiting() throws -> [String: Any] {
    try #require(try desk.rows("review", "list").last)
  }

  private func open(_ more: String...) throws -> Sandbox.Ran {
    let id = try #require(try waiting()["id"] as? Int)
    return desk.sandbox.run(["review", "open", "\(id)"] + more)
  }

  @Test(
    arguments: [
      (
        "anke@client.example.net", "A question", "C-1", "",
        "anke@client.example.net is a person of C-1"
      ),
      ("x@else.example", "FAC-1 was short", "C-1", "FAC-1", "it names item FAC-1 of C-1"),
      ("x@else.example", "Unser Konto C-2.", "C-2", "", "it names the account C-2"),
      ("x@else.example", "Compte 10042, facture", "10042", "", "it names the account 10042"),
      ("boss@noor.example.org", "A question", "C-2?", "", "which is a hint only"),
      ("x@else.example", "Konto 100, 42 EUR", "", "", ""),
      ("paul@group.example.org", "A question", "10042, C-2", "", "is a person of 10042"),
      ("paul@group.example.org", "inv-77", "C-2, 10042", "INV-77", "it names item INV-77"),
    ]
  )
  func `the list names the client and the items, and the page says why`(
    author: String,
    text: String,
    client: String,
    items: String,
    because: String
  ) throws {
    try desk.receive(from: author, to: Self.office, text)
    let row = try waiting()
    #expect(row["client"] as? String == client)
    #expect(row["items"] as? String == items)
    let page = try desk.run("review", "show", "1")
    #expect(because.isEmpty || page.contains(because), "\(page)")
  }

  @Test func `the client of the mail is that of the case, and that is said`() throws {
    try desk.receive(to: Self.office, "About FAC-1 and FAC-2: they came late.")
    let ran = try open("--type", "dispute")
    #expect(ran.code == 0)
    #expect(ran.remarks.contains("The client is C-1: it names item FAC-1 of C-1."))
    #expect(ran.remarks.contains("'dossier item add 1001 FAC-2' puts it on the case"))
    #expect(try desk.show()["account"] as? String == "C-1")
    #expect(try desk.table("items").isEmpty, "nobody said so")
  }

  @Test(arguments: ["paul@group.example.org", "boss@noor.example.org"])
  func `two clients, or a hint, are no client, and that is said`(author: String) throws {
    try desk.receive(from: author, to: Self.office, "A question.")
    let ran = try open()
    #expect(ran.code == 0)
    #expect(ran.remarks.contains("The case has no client"), "\(ran.remarks)")
    #expect(ran.remarks.contains("case set 1001 --client"))
    #expect(try desk.show()["account"] is NSNull)
  }

  @Test func `a case is opened from mail with all that it is opened with by hand`() throws {
    try desk.receive(from: "x@else.example", to: Self.office, "Too short.")
    let ran = try open(
      "--type",
      "dispute",
      "--item",
      "FAC-1=950.00",
      "--status",
      "Price dispute",
      "--resolver",
      "lea"
    )
    #expect(ran.code == 0, "\(ran.remarks)")
    let page = try desk.show()
    #expect(page["account"] as? String == "C-1", "whose item it is")
    #expect(page["status"] as? String == "Price dispute" && page["resolver"] as? String == "lea")
    #expect(try desk.table("items").map { $0["inCase"] as? Int } == [95_000])
    try desk.receive(from: "y@else.example", to: Self.office, "Too short.")
    let refused = try open("--item", "FAC-1")
    #expect(refused.code == 64 && refused.remarks.contains("Item FAC-1 is on case 1001"))
    #expect(try desk.rows("review", "list").count == 1, "it waits still")
  }

  @Test func `mail that answers mail of a case points to its client`() throws {
    try desk.open("dispute")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    let letter = try #require(try desk.letters().last)
    let raw = try desk.run("raw", "\(letter.message)")
    let identifier = try #require(
      raw.split(whereSeparator: \.isNewline).first { $0.hasPrefix("Message-ID: ") }
    )
    let message = try desk.receive(
      from: "x@else.example",
      to: Self.office,
      "Hello.",
      fields: ["In-Reply-To: \(identifier.dropFirst("Message-ID: ".count))"]
    )
    let shown = try desk.run("explain", "\(message)")
    if shown.contains("in review") {
      #expect(try waiting()["client"] as? String == "C-1")
    }
  }

  @Test func `who sets a client can say where it is`() throws {
    try desk.run("client", "set", "C-3", "--name", "Lefèvre", "--country", "fr")
    let page = try desk.object(try desk.run("client", "show", "C-3", "--json"))
    #expect(page["country"] as? String == "FR")
    try desk.run("client", "set", "C-3", "--name", "Lefèvre SA")
    let again = try desk.object(try desk.run("client", "show", "C-3", "--json"))
    #expect(again["country"] as? String == "FR", "what is left out stays")
    let refused = desk.sandbox.run(["client", "set", "C-3", "--name", "X", "--country", "France"])
    #expect(refused.code == 64 && refused.remarks.contains("'France' is no country, like DE."))
  }

  @Test func `the timeline says who resolves an item`() throws {
    try desk.open("dispute")
    try desk.run("item", "resolver", "1001", "FAC-1", "lea")
    try desk.run("item", "resolver", "1001", "FAC-1", "alice", "--all")
    let page = try desk.run("case", "show", "1001")
    #expect(page.contains("made lea the resolver of item FAC-1"))
    #expect(page.contains("left item FAC-1 to the resolver of the case"))
    #expect(!page.contains("made the resolver") && !page.contains("made  the resolver"))
  }
}
