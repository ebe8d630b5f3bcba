import Foundation
import Testing

@testable import CLI

@Suite("a bank statement is placed by itself as far as it is safe")
struct StatementPlacingTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
    for (number, amount) in [("FAC-30", "300.00"), ("FAC-31", "310.00")] {
      try desk.run(
        "item",
        "set",
        number,
        "--client",
        "C-1",
        "--amount",
        amount,
        "--due",
        "2026-08-31"
      )
    }
    try desk.run("client", "set", "C-2", "--name", "Other")
    try desk.run(
      "item",
      "set",
      "FAC-90",
      "--client",
      "C-2",
      "--amount",
      "90.00",
      "--due",
      "2026-08-31"
    )
  }

  /// Takes over a statement with entries of an amount, a text, and who paid from which account.
  @discardableResult
  private func take(
    _ entries: [(units: Int, text: String, payer: String)],
    iban: String = "DE43500999020099887766",
    number: String = "7/1",
    _ options: String...
  ) throws -> Sandbox.Ran {
    func amount(_ units: Int) -> String {
      "\(units / 100),\(units % 100 < 10 ? "0" : "")\(units % 100)"
    }
    let lines = entries.map { entry in
      ":61:2608030803C\(amount(entry.units))N166NONREF\n"
        + ":86:166?20SVWZ+\(entry.text)?31\(iban)?32\(entry.payer)\n"
    }.joined()
    try desk.sandbox.write(
      "bank.sta",
      ":20:A\n:25:50099901/0532013000\n:28C:\(number)\n:60F:C260801EUR0,00\n\(lines)"
        + ":62F:C260803EUR\(amount(entries.map(\.units).reduce(0, +)))\n-\n"
    )
    let ran = desk.sandbox.run(["statement", "import", desk.sandbox.path("bank.sta")] + options)
    #expect(ran.code == 0, "\(ran.remarks)")
    return ran
  }

  private func places() throws -> [String] {
    try desk.rows("payment", "list", "--all").reversed().map { $0["place"] as? String ?? "" }
  }

  @Test func `money that waits says why, and what is sure by now`() throws {
    try take([(44_00, "FAC-44", "Brandt"), (90_00, "FAC-90", "Brandt")])
    func why() throws -> [String] {
      try desk.rows("payment", "list").map { $0["why"] as? String ?? "" }
    }
    let before = try why()
    #expect(before.count == 2)
    #expect(!before.contains(""), "\(before)")
    #expect(!before.contains { $0.contains("belongs on") })
    try desk.run("item", "set", "FAC-44", "--client", "C-1", "--amount", "44.00")
    let row = try #require(
      try desk.rows("payment", "list").first { $0["reference"] as? String == "FAC-44" }
    )
    #expect(
      (row["why"] as? String)?.hasPrefix("by what is known now it belongs on account C-1") == true,
      "\(row)"
    )
    let first = try #require((row["suggestions"] as? [[String: Any]])?.first)
    #expect(first["account"] as? String == "C-1")
    #expect(try places() == ["to be placed", "to be placed"], "a list places nothing")
  }

  @Test func `the number of an item puts money on its case, or on the account of its client`()
    throws
  {
    try take([
      (600_000, "FAC 1", "BRANDT"), (30_000, "fac30 danke", "Brandt"), (90_00, "FAC-90", "Brandt"),
    ])
    #expect(try places() == ["case 1001", "account C-1", "to be placed"])
  }

  @Test func `a dry run says where each goes, and why`() throws {
    let ran = try take([(600_000, "FAC 1", "BRANDT"), (1_00, "FAC 2", "BRANDT")], "--dry-run")
    #expect(ran.results.contains("on case 1001: its text names FAC-1"))
    #expect(ran.results.contains("to be placed: it is 3999.00 EUR less than what it names"))
    #expect(try places().isEmpty)
  }

  @Test func `one payment for items of a case and of none is split to the cent`() throws {
    try take([(630_000, "FAC-1, FAC-30", "Brandt")])
    #expect(try places() == ["in parts", "case 1001", "account C-1"])
    let parts = try desk.rows("payment", "list", "--all").compactMap { $0["amount"] as? String }
    #expect(parts == ["300.00 EUR", "6,000.00 EUR", "6,300.00 EUR"])
    try desk.run("payment", "reverse", "1", "Not ours")
    #expect(try places() == Array(repeating: "reversed on 2026-08-03", count: 3))
  }

  @Test func `the same twice waits the second time`() throws {
    try take([(30_000, "FAC-30", "Brandt"), (30_000, "FAC-30", "Brandt")])
    #expect(try places() == ["account C-1", "to be placed"])
  }

  @Test func `an unknown payer is asked about once, and known from then on`() throws {
    try take([(30_000, "FAC-30", "Mother Holding")])
    #expect(try places() == ["to be placed"])
    try desk.run("payment", "place", "1", "--client", "C-1")
    try take([(31_000, "FAC-31", "Mother Holding")], number: "8/1")
    #expect(try places() == ["account C-1", "account C-1"])
    try take([(9_000, "FAC-90", "Mother Holding")], number: "9/1")
    #expect(try places().last == "to be placed", "another client's")
  }

  @Test func `a reference of an ended case waits`() throws {
    let reference = try #require(try desk.show()["reference"] as? String)
    try desk.run("case", "close", "1001", "done")
    try take([(25_000, reference, "Brandt")])
    #expect(try places() == ["to be placed"])
  }

  @Test
  func `placed money can be put elsewhere, and the run is one event besides those of the cases`()
    throws
  {
    try take([(600_000, "FAC 1", "BRANDT")])
    try desk.run("payment", "place", "1", "--client", "C-1")
    #expect(try places() == ["account C-1"])
    let ran = try take([(600_000, "FAC 1", "BRANDT")])
    #expect(ran.remarks.contains("0 new, 1 same"))
  }
}
