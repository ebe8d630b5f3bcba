import Testing

@testable import CLI

@Suite("finding 1: interest and flat compensation on a case")
struct Walk01InterestTests: ClaimStory {
  let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try item("INV-1", "2000.00")
    try create("INV-1")
  }

  @Test func `nothing is claimed without a person's word, and the case's goes first`() throws {
    #expect(try totals() == ["2,000.00 EUR"])
    try desk.run("client", "claim", "C-1", "--interest", "statutory", "--country", "DE")
    try desk.run("case", "claim", "1001", "--until", "2026-06-30")
    // 2,000.00 × 11.27 % × 150/365 = 92.63, 2,000.00 × 10.27 % × 365/365 = 205.40
    #expect(try totals() == ["2,298.03 EUR"])
    try desk.run("case", "claim", "1001", "--interest", "none")
    #expect(try totals() == ["2,000.00 EUR"])
    try desk.run("case", "claim", "1001", "--interest", "9.5%", "--from", "2025-07-01")
    // 2,000.00 × 9.50 % × 365/365 = 190.00
    #expect(try totals() == ["2,190.00 EUR"])
    try desk.run("case", "claim", "1001", "--interest", "default", "--from", "default")
    #expect(try totals() == ["2,298.03 EUR"])
    #expect(try totals("1001", "--day", "2025-02-28") == ["2,298.03 EUR"], "until is a word too")
    #expect(try desk.events("claim_terms_set").count == 4)
  }

  @Test func `words that are none are refused, and change nothing`() throws {
    for (option, word) in [
      ("interest", "much"), ("interest", "-3"), ("interest", "0"), ("debtor", "firm"),
      ("country", "Germany"), ("from", "soon"), ("until", "2026-02-30"), ("compensation", "maybe"),
    ] {
      let ran = desk.sandbox.run(["case", "claim", "1001", "--\(option)", word])
      #expect(ran.code == 64, "\(option) \(word): \(ran.remarks)")
    }
    #expect(try desk.events("claim_terms_set").isEmpty)
  }

  @Test func `the flat compensation is for businesses, once for each invoice`() throws {
    try desk.run(
      "case",
      "claim",
      "1001",
      "--compensation",
      "yes",
      "--country",
      "DE",
      "--until",
      "2026-06-30"
    )
    #expect(try totals() == ["2,040.00 EUR"])
    #expect(try letter().contains("Fixed compensation for INV-1 €40.00"))
    try desk.run("case", "claim", "1001", "--debtor", "consumer", "--interest", "statutory")
    // 2,000.00 × 7.27 % × 150/365 = 59.75, 2,000.00 × 6.27 % × 365/365 = 125.40
    #expect(try totals() == ["2,185.15 EUR"])
  }

  @Test func `a payment is taken off on its day, and shown`() throws {
    try desk.run("payment", "add", "1001", "500", "--day", "2026-03-15")
    try desk.run(
      "case",
      "claim",
      "1001",
      "--interest",
      "statutory",
      "--country",
      "DE",
      "--until",
      "2026-06-30"
    )
    // 92.63 + 2,000.00 × 10.27 % × 258/365 = 145.19 + 1,500.00 × 10.27 % × 107/365 = 45.16
    #expect(try totals() == ["1,782.98 EUR"])
    let text = try letter()
    #expect(text.contains("Less the payment of 15 Mar 2026 –€500.00"))
    #expect(text.contains("16 Mar 2026 – 30 Jun 2026: 107 days, 10.27% × €1,500.00 €45.16"))
    #expect(text.contains("Total claim €1,782.98"))
    // What only the client says was paid takes nothing off.
    try desk.run("payment", "add", "1001", "500", "--claimed")
    #expect(try totals() == ["1,782.98 EUR"])
    try desk.run("payment", "reverse", "1", "None")
    #expect(try totals() == ["2,298.03 EUR"])
  }

  @Test func `what was paid late entirely owes interest for the time`() throws {
    func accounts(_ open: String, _ day: String) throws {
      try desk.sandbox.write(
        "items.csv",
        "account,number,amount,open,due\nC-1,INV-1,2000.00,\(open),2025-01-31\n"
      )
      try desk.run(
        "accounts",
        "import",
        desk.sandbox.path("items.csv"),
        "--kind",
        "items",
        "--as-of",
        day
      )
    }
    try desk.run(
      "case",
      "claim",
      "1001",
      "--interest",
      "10",
      "--country",
      "FR",
      "--until",
      "2026-08-12"
    )
    desk.at("2026-08-10")
    try accounts("2000.00", "2026-08-10T06:00:00Z")
    desk.at("2026-08-12")
    try accounts("0.00", "2026-08-12T06:00:00Z")
    // 2,000.00 × 10 % × 556/365 = 304.66: until the last day on which it is known to have been open.
    #expect(try totals() == ["304.66 EUR"])
    #expect(try lines("interest").map { $0["to"] as? String } == ["2026-08-10"])
    // A payment of the case says on which day it was.
    try desk.run("payment", "add", "1001", "2000.00", "--day", "2026-06-30")
    #expect(try lines("interest").map { $0["to"] as? String } == ["2026-06-30"])
    #expect(try lines("payments").isEmpty, "the accounts show it")
    try desk.run("case", "claim", "1001", "--interest", "none")
    #expect(try totals() == ["0.00 EUR"])
  }
}
