import Foundation
import Testing

@testable import CLI
@testable import Cases
@testable import Desk

@Suite("what a second walk of two weeks stumbled over")
struct SecondWalkTests {
  private static let lea = "lea@example.com"
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser("id: \"lea\", name: \"Lea\", email: \"lea@example.com\", agenda: true")
  }

  private static let proof = [
    DeskCase.vouched(for: lea),
    "Received: from outside by mx.example.com; Mon, 3 Aug 2026 08:00:01 +0000",
  ]

  private func order(_ text: String, fields: [String] = proof) throws {
    try desk.receive(from: Self.lea, to: desk.address(Self.lea), text, fields: fields)
    try desk.once()
  }

  private func rejections(_ rows: String, _ kind: String) throws -> String {
    try desk.sandbox.write("rows.csv", rows)
    let words = ["accounts", "import", desk.sandbox.path("rows.csv"), "--kind", kind]
    let ran = desk.sandbox.run(words)
    return ran.results + ran.remarks
  }

  @Test func `a plan counts no payment that its total has left out already`() throws {
    try desk.open("payment_plan")
    try desk.run("payment", "add", "1001", "4000.00")
    try desk.run("plan", "create", "1001", "--count", "2", "--first", "2026-08-24")
    let lines = try #require(try desk.table("plans")[0]["installments"] as? [[String: Any]])
    #expect(lines.map { $0["open"] as? String } == ["3,000.00 EUR", "3,000.00 EUR"])
    try desk.run("plan", "activate", "1")
    try desk.run("payment", "add", "1001", "3000.00")
    let after = try #require(try desk.table("plans")[0]["installments"] as? [[String: Any]])
    #expect(after.map { $0["open"] as? String } == ["0.00 EUR", "3,000.00 EUR"])
  }

  @Test func `a reminder says what is still to be paid, and what speaks against it`() throws {
    try desk.open("other")
    try desk.run("payment", "add", "1001", "4000.00")
    let words = ["send", "1001", "--template", "reminder", "--to", "client", "--dry-run"]
    let letter = desk.sandbox.run(words)
    #expect(letter.results.contains("Still to be paid") && letter.results.contains("6,000.00"))
    #expect(!letter.remarks.contains("Careful"))
    try desk.run("payment", "add", "1001", "6000.00")
    #expect(desk.sandbox.run(words).remarks.contains("Careful: nothing is open on the case."))
  }

  @Test func `more than is open is taken down only when it is meant`() throws {
    try desk.open("other")
    let words = ["payment", "add", "1001", "10000.01"]
    let refused = desk.sandbox.run(words)
    #expect(refused.remarks.contains("it is 0.01 EUR more than is open on case 1001"))
    #expect(refused.remarks.contains("--anyway"))
    #expect(try desk.run("payment", "list", "1001") == "")
    try desk.run("payment", "add", "1001", "10000.01", "--claimed")
    #expect(try desk.run(words + ["--anyway"]).contains("Payment 2 is taken down."))
  }

  @Test(arguments: [
    ("dispute", "the client contests"), ("litigation", "the case is in proceedings"),
  ])
  func `a reminder where none belongs is doubted`(type: String, doubt: String) throws {
    try desk.open(type)
    let words = ["send", "1001", "--template", "reminder", "--to", "client", "--dry-run"]
    #expect(desk.sandbox.run(words).remarks.contains("Careful: \(doubt)"))
  }

  @Test func `a letter below a command is written too, with the subject of the thread`() throws {
    try desk.open("dispute", "--resolver", "lea")
    try desk.receive(to: desk.address(), subject: "Re: the pallets", "We dispute 100.00 EUR.")
    try order("accept 1\r\n\r\nto: client\r\n\r\nThank you, we look into it.\r\nLea")
    let letter = try #require(try desk.letters().last { $0.to == [DeskCase.client] })
    let text = try desk.text(ofLetter: letter.message)
    #expect(text.contains("we look into it"))
    #expect(text.components(separatedBy: "Lea").count == 2, "the name stands there once")
    let subjects = try desk.rows("outbox", "list").compactMap { $0["subject"] as? String }
    #expect(subjects.contains { $0.hasSuffix("] Re: the pallets") })
    #expect(try desk.openProposals() == [])
  }

  @Test func `an answer to the agenda is about no case`() throws {
    try desk.open("dispute", "--resolver", "lea")
    desk.at("2026-08-04")
    try desk.once()
    try desk.once()
    let agenda = try #require(
      try desk.rows("outbox", "list").first { ($0["subject"] as? String ?? "").contains("genda") }
    )
    let raw = try desk.run("raw", "\(try #require(agenda["message"] as? Int))")
    let line = try #require(raw.split(separator: "\r\n").first { $0.hasPrefix("Message-ID:") })
    let answer = "In-Reply-To:" + line.dropFirst("Message-ID:".count)
    try order("to: client\r\n\r\nPlease ignore it.", fields: Self.proof + [answer])
    #expect(try desk.letterCount() == 0)
    let told = try #require(try desk.letters().last { $0.to == [Self.lea] })
    #expect(
      try desk.text(ofLetter: told.message).replacing("\n", with: " ")
        .contains("about several cases")
    )
  }

  @Test func `mail of the resolver to our own people waits for nobody`() throws {
    try desk.open("dispute", "--resolver", "lea")
    try order("I have called them.")
    #expect(try desk.show()["attention"] as? Bool == false)
  }

  @Test func `interest that cannot be reckoned is not said`() throws {
    try desk.open("other")
    desk.at("2027-03-01")
    let refused = desk.sandbox.run(["case", "claim", "1001", "--interest", "statutory"])
    #expect(refused.code != 0)
    #expect(desk.sandbox.run(["case", "claim", "1001"]).code == 0)
    #expect(try desk.events("claim_terms_set").isEmpty)
  }

  @Test func `mail that points to another client is filed only when that is wanted`() throws {
    try desk.open("other")
    try desk.run("client", "set", "C-2", "--name", "Noor")
    try desk.run("item", "set", "FAC-77", "--client", "C-2", "--amount", "100.00")
    let office = "cases@example.com"
    let message = try desk.receive(
      from: "x@noor.example",
      to: office,
      "About FAC-77: when is it due?"
    )
    let words = ["review", "file", "\(message)", "--case", "1001"]
    let refused = desk.sandbox.run(words)
    #expect(refused.code != 0 && refused.remarks.contains("points to client C-2"))
    try desk.run(words + ["--anyway"])
  }

  @Test func `kinds of contacts that do not exist are said, and a known name is kept`() throws {
    let found = try rejections("account,email,name,kind\nC-1,a@b.example,Ann,person\n", "contacts")
    #expect(found.contains("'person' is no kind of contact"))
    _ = try rejections("account,email,name,kind\nC-1,a@b.example,Ann,client\n", "contacts")
    try desk.open("other")
    try desk.run("participant", "add", "1001", "a@b.example", "--role", "client")
    #expect(try desk.run("case", "show", "1001").contains("Ann"))
  }

  @Test func `more than is open asks for a look`() throws {
    try desk.open("other")
    let reference = try #require(try desk.show()["reference"] as? String)
    _ = try rejections(
      "account,key,day,amount,reference\nC-1,K-1,2026-08-03,12000.00,\(reference)\n",
      "payments"
    )
    #expect(try desk.why().contains("more was paid than is open"))
  }
}
