import Foundation
import Testing

@testable import CLI

/// Finding 3 of the walk through a collector's first weeks, filing: what mail suggests.
@Suite("mail filed by hand never gave proposals")
struct Walk03FilingTests {
  private static let office = "cases@example.com"
  private static let promise = "We will pay 500.00 EUR on 2026-09-01."

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.addUser(
      "id: \"lea\", name: \"Lea\", email: \"lea@example.com\", notify: \"immediately\""
    )
  }

  private func told() throws -> [String] {
    try desk.once()
    return try desk.letters().flatMap(\.to)
  }

  /// How mail comes to a case by hand.
  enum Way: String, CaseIterable, Sendable {
    case file = "review file"
    case open = "review open"
    case link = "link"
  }

  /// Lets mail wait, and has alice put it on a case that lea resolves; the number of the case.
  private func take(_ text: String, from author: String, by way: Way) throws -> Int {
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
    let message = try desk.receive(from: author, to: Self.office, text)
    switch way {
    case .file: try desk.run("review", "file", "1", "--case", "1001")
    case .link: try desk.run("link", "\(message)", "1001")
    case .open:
      try desk.run(
        "review",
        "open",
        "1",
        "--client",
        "C-1",
        "--type",
        "dispute",
        "--resolver",
        "lea",
        "--no-letter"
      )
      return 1002
    }
    return 1001
  }

  @Test(arguments: Way.allCases, [DeskCase.client, "boss@client.example.net", "x@home.example"])
  func `it gives them, and the resolver is told`(way: Way, author: String) throws {
    let number = try take(Self.promise, from: author, by: way)
    #expect(try desk.openProposals(number) == ["promise"])
    let proposal = try #require(try desk.table("proposals", number).first)
    #expect((proposal["evidence"] as? String)?.contains("500.00 EUR") == true)
    #expect(try desk.show(number)["attention"] as? Bool == true)
    #expect(try told() == ["lea@example.com"])
  }

  @Test(arguments: ["Did you get our mail?", "Thank you."])
  func `what suggests nothing suggests nothing`(text: String) throws {
    _ = try take(text, from: DeskCase.client, by: .file)
    #expect(try desk.openProposals().isEmpty)
  }

  @Test func `a message that is on the case already suggests nothing twice`() throws {
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
    let message = try desk.receive(to: desk.address(), Self.promise)
    let letters = try told()
    try desk.run("link", "\(message)", "1001")
    #expect(try desk.openProposals() == ["promise"])
    #expect(try told() == letters)
  }

  @Test func `a law firm's mail is read as a law firm's`() throws {
    try desk.open("litigation", "--participant", "law_firm:\(DeskCase.lawyer)")
    try desk.receive(
      from: "secretary@lawfirm.example.org",
      to: Self.office,
      "The claim was issued today, court reference 26/1187."
    )
    try desk.run("review", "file", "1", "--case", "1001")
    #expect(try desk.openProposals() == ["legal_stage"])
  }

  @Test func `who files mail on their own case is not told, and has seen it`() throws {
    try desk.open("dispute", "--resolver", "alice")
    try desk.receive(to: Self.office, "A question.")
    try desk.run("review", "file", "1", "--case", "1001")
    #expect(try told().isEmpty)
    #expect(try desk.show()["attention"] as? Bool == false)
  }

  @Test func `a case that waited for an answer is open when one is filed`() throws {
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
    try desk.run("send", "1001", "--to", "client", "--template", "request-for-information")
    #expect(try desk.state() == "waiting")
    let message = try desk.receive(from: "x@home.example", to: Self.office, "Here is our answer.")
    try desk.run("review", "file", "\(message)", "--case", "1001")
    #expect(try desk.state() == "open")
    #expect(try desk.next() == "2026-08-03")
  }

  @Test func `what a machine wrote tells nobody`() throws {
    try desk.open("dispute", "--resolver", "lea", "--no-letter")
    try desk.receive(
      to: Self.office,
      Self.promise,
      fields: ["Auto-Submitted: auto-generated"]
    )
    try desk.run("review", "file", "1", "--case", "1001")
    #expect(try desk.openProposals().isEmpty)
    #expect(try told().isEmpty)
  }
}
