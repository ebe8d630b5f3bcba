import Foundation
import Testing

@testable import CLI

@Suite("interest for late payment, as a command")
struct InterestCommandTests {
  private let desk: DeskCase

  init() throws { desk = try DeskCase() }

  @Test func `goes over a change of the rate, line by line`() throws {
    let shown = try desk.object(
      try desk.run(
        "interest",
        "2000.00",
        "--due",
        "2025-03-31",
        "--until",
        "2025-09-30",
        "--country",
        "DE",
        "--json"
      )
    )
    let lines = try #require(shown["lines"] as? [[String: Any]])
    // 2.27 + 9 and 1.27 + 9 points: 2000 x 11.27 % x 91/365, and x 10.27 % x 92/365.
    #expect(lines.map { "\($0["percent"] ?? "")" } == ["11.27", "10.27"])
    #expect(lines.map { "\($0["days"] ?? "")" } == ["91", "92"])
    #expect(lines.map { "\($0["interest"] ?? "")" } == ["56.20 EUR", "51.77 EUR"])
    #expect(shown["interest"] as? String == "107.97 EUR")
    #expect(shown["compensation"] as? String == "40.00 EUR")
  }

  @Test func `a part payment counts from the day after it, by the rate of a contract`() throws {
    let text = try desk.run(
      "interest",
      "900",
      "--due",
      "2025-01-31",
      "--until",
      "2025-06-30",
      "--country",
      "DE",
      "--rate",
      "10",
      "--debtor",
      "consumer",
      "--paid",
      "2025-04-15=400"
    )
    // 900 x 10 % x 74/365 = 18.25, 500 x 10 % x 76/365 = 10.41; consumers owe no flat sum.
    #expect(text.contains("18.25"))
    #expect(text.contains("10.41"))
    #expect(text.contains("Interest: 28.66 EUR"))
    #expect(!text.contains("compensation"))
  }

  @Test(arguments: [
    (["--due", "2025-01-31", "--country", "XX"], 65, "There is no statutory interest of 'XX'"),
    (["--due", "2026-06-30", "--until", "2027-01-31", "--country", "DE"], 65, "has no rate of DE"),
    (["--due", "2025-01-31", "--rate", "ten"], 64, "is no rate in percent"),
    (["--due", "2025-01-31", "--paid", "soon=4"], 64, "is no change such as"),
  ])
  func `what cannot be reckoned says what is missing`(words: [String], code: Int32, said: String) {
    let ran = desk.sandbox.run(["interest", "100"] + words)
    #expect(ran.code == code)
    #expect(ran.remarks.contains(said), "\(ran.remarks)")
  }

  @Test func `a workspace has rates of its own`() throws {
    try desk.sandbox.write(
      "work/rates.json5",
      """
      { bases: {}, countries: { PL: { currency: "PLN", dayCount: "actual/365", source: "a test",
        lookedUpOn: "2026-11-29", business: { rates: [
          { from: "2025-01-01", until: "2025-12-31", percent: "12.00" } ] } } } }
      """
    )
    let text = try desk.run(
      "interest",
      "1000",
      "--currency",
      "PLN",
      "--due",
      "2025-01-31",
      "--until",
      "2025-02-28"
    )
    // 1000 x 12 % x 28/365.
    #expect(text.contains("Interest: 9.21 PLN"))
  }
}
