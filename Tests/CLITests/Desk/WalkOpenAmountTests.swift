import Foundation
import Testing

@testable import CLI

/// What is open of a case is one number, wherever it stands.
@Suite("finding 1: what is open of a case is one number")
struct WalkOpenAmountTests {
  /// A case, what was paid on it by hand, and what is open of it.
  struct Story: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let items: [String]
    let paid: [String]
    let open: [String]

    init(_ name: String, _ items: [String], paid: [String] = [], open: [String]) {
      testDescription = name
      self.items = items
      self.paid = paid
      self.open = open
    }
  }

  static let stories = [
    Story("all of it", ["FAC-1"], open: ["6,000.00 EUR"]),
    Story("a contested part", ["FAC-1=250.10", "FAC-2"], open: ["4,250.10 EUR"]),
    Story("paid in part by hand", ["FAC-1"], paid: ["100.01"], open: ["5,899.99 EUR"]),
    Story("a part, paid in part", ["FAC-1=250.10"], paid: ["50.05"], open: ["200.05 EUR"]),
    Story("paid too much", ["FAC-2"], paid: ["4000.00", "0.50"], open: ["-0.50 EUR"]),
    Story("a credit note", ["FAC-2", "AVO-1"], open: ["3,700.00 EUR"]),
    Story("a credit note, paid", ["FAC-2", "AVO-1"], paid: ["700.00"], open: ["3,000.00 EUR"]),
    Story("two currencies", ["FAC-2=1.50", "USD-1"], open: ["1.50 EUR", "70.00 USD"]),
  ]

  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.sandbox.write(
      "items.csv",
      "account,number,type,amount,currency,due\n"
        + "C-1,USD-1,FAC,70.00,USD,2026-01-31\nC-1,AVO-1,AVO,-300.00,EUR,\n"
    )
    try desk.run("accounts", "import", desk.sandbox.path("items.csv"), "--kind", "items")
  }

  private func create(_ story: Story) throws {
    try desk.run(
      ["case", "create", "A case", "--type", "litigation", "--client", "C-1"]
        + ["--participant", "client:\(DeskCase.client)"]
        + ["--participant", "law_firm:\(DeskCase.lawyer)"] + story.items.flatMap { ["--item", $0] }
    )
    for amount in story.paid { try desk.run("payment", "add", "1001", amount, "--anyway") }
  }

  private var claimed: [String] {
    get throws {
      let claim = try desk.object(try desk.run("case", "claim", "1001", "--json"))
      return try #require(claim["totals"] as? [[String: Any]]).map { $0["total"] as? String ?? "" }
    }
  }

  private var shown: [String] {
    get throws {
      try desk.run("case", "show", "1001").split(separator: "\n")
        .filter { $0.hasPrefix("Money: ") }
        .compactMap { line in
          line.split(separator: ", open ").last?.prefixMatch(of: /-?[0-9,.]+ [A-Z]{3}/)
            .map { String($0.output) }
        }
    }
  }

  @Test(arguments: stories)
  func `the page of a case says what the claim says`(_ story: Story) throws {
    try create(story)
    #expect(try claimed == story.open)
    #expect(try shown == story.open)
  }

  @Test(arguments: stories)
  func `lists of cases and their totals say the same`(_ story: Story) throws {
    try create(story)
    let list = desk.sandbox.run(["case", "list"])
    for open in story.open {
      #expect(list.results.contains(open), "\(list.results)")
      #expect(list.remarks.contains(open), "\(list.remarks)")
    }
    #expect(try desk.run("verify").contains("all is sound"))
  }

  @Test(arguments: stories)
  func `interest and costs stand in the claim beside it`(_ story: Story) throws {
    try create(story)
    try desk.run("cost", "add", "1001", "12.50", "--currency", "EUR")
    #expect(try shown == story.open)
    #expect(try claimed != story.open)
  }

  @Test(arguments: stories.filter { $0.open[0].first != "-" })
  func `a law firm is told the same`(_ story: Story) throws {
    try create(story)
    let words = ["send", "1001", "--template", "transfer-to-law-firm", "--to", "law_firm"]
    let letter = try desk.run(words + ["--dry-run"]).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let told = try #require(letter.split(separator: "The open amount is ").last).prefix(30)
    for amount in story.open {
      #expect(told.contains(amount.split(separator: " ")[0]), "\(told)")
    }
  }

  @Test func `money is more than is open by the same number`() throws {
    try create(Story("", ["FAC-1=250.10"], open: []))
    try desk.sandbox.write("p.csv", "account,key,day,amount\n,K-1,2026-08-01,250.11\n")
    try desk.run("accounts", "import", desk.sandbox.path("p.csv"), "--kind", "payments")
    let ran = desk.sandbox.run(["payment", "place", "1", "1001"])
    #expect(ran.code != 0)
    #expect(ran.remarks.contains("0.01 EUR more than is open"), "\(ran.remarks)")
  }
}
