import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("what the payer of an item was told decides where money goes")
struct ItemTermsTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
  }

  /// Takes over a statement with one entry of a day; what was said.
  @discardableResult
  private func take(_ amount: String, _ text: String, on day: String = "0803") throws -> Sandbox.Ran
  {
    try desk.sandbox.write(
      "bank.sta",
      ":20:A\n:25:50099901/0532013000\n:28C:\(day)/1\n:60F:C260801EUR0,00\n"
        + ":61:26\(day)\(day)C\(amount)N166NONREF\n:86:166?20SVWZ+\(text)"
        + "?31DE43500999020099887766?32Brandt\n:62F:C26\(day)EUR\(amount)\n-\n"
    )
    return desk.sandbox.run(["statement", "import", desk.sandbox.path("bank.sta")])
  }

  private func setItem(_ more: String...) throws {
    try desk.run(["item", "set", "FAC-1", "--client", "C-1", "--amount", "6000.00"] + more)
  }

  private func item() throws -> [String: Any] {
    try #require(try desk.table("items").first { $0["number"] as? String == "FAC-1" })
  }

  @Test func `a reference places money of a payer whom nobody knows`() throws {
    try setItem("--reference", "+++090/9337/55493+++")
    #expect(try item()["paymentReference"] as? String == "090933755493")
    let shown = desk.sandbox.run(["case", "show", "1001"]).results
    #expect(shown.contains("+++090/93"), "\(shown)")
    let ran = try take("6000,00", "090933755493")
    #expect(ran.remarks.contains("1 new"), "\(ran.remarks)")
    #expect(try desk.table("payments").map { $0["amount"] as? String } == ["6,000.00 EUR"])
  }

  @Test func `a discount in time leaves nothing open, and the accounts are told`() throws {
    try setItem("--issued", "2026-07-30", "--discount", "3 %", "--discount-until", "2026-08-09")
    try desk.run("item", "remove", "1001", "FAC-2")
    try take("5820,00", "FAC-1")
    let payment = try #require(try desk.table("payments").first)
    #expect(payment["amount"] as? String == "5,820.00 EUR")
    #expect(payment["discount"] as? String == "180.00 EUR")
    #expect(desk.sandbox.run(["case", "show", "1001"]).results.contains("open 0.00 EUR"))
    let list = CSV.lines(desk.sandbox.run(["accounts", "export"]).results)
    let line = try #require(list.last?.fields)
    #expect(line.last == "180.00")
    #expect(line[5] == "5820.00")
    let shown = desk.sandbox.run(["case", "show", "1001"]).results
    #expect(shown.contains("less the agreed discount of 180.00 EUR"), "\(shown)")
  }

  @Test(arguments: [("5820,00", "0810"), ("5819,99", "0803")])
  func `a day too late or a cent too little waits for a person`(amount: String, day: String) throws
  {
    try setItem("--issued", "2026-07-30", "--discount", "180.00", "--discount-until", "2026-08-09")
    try take(amount, "FAC-1", on: day)
    #expect(try desk.table("payments").isEmpty)
    #expect(try desk.rows("payment", "list").count == 1)
  }

  @Test func `money that is put elsewhere takes no discount with it`() throws {
    try setItem("--issued", "2026-07-30", "--discount", "3 %", "--discount-until", "2026-08-09")
    try take("5820,00", "FAC-1")
    let payment = try #require(try desk.table("payments").first?["payment"] as? Int)
    try desk.run("payment", "place", "\(payment)", "--client", "C-1")
    try desk.run("payment", "place", "\(payment)", "1001")
    #expect(try desk.table("payments").first?["discount"] as? String == nil)
  }

  @Test
  func `a list without terms leaves those that are known, and a list with others changes them`()
    throws
  {
    try setItem("--reference", "1234561", "--discount", "3 %", "--discount-until", "2026-08-09")
    func take(_ heading: String, _ cells: String) throws -> Sandbox.Ran {
      try desk.sandbox.write(
        "items.csv",
        "account,number,amount,due,\(heading)\nC-1,FAC-1,6000.00,2026-01-31,\(cells)\n"
      )
      return desk.sandbox.run(
        ["accounts", "import", desk.sandbox.path("items.csv"), "--kind", "items"]
      )
    }
    _ = try take("outstanding", "5000.00")
    #expect(try item()["discount"] as? String == "3 %")
    #expect(try item()["paymentReference"] as? String == "1234561")
    let ran = try take("discount,discountUntil,paymentReference", "2 %,2026-08-10,RF18539007547034")
    #expect(ran.code == 0, "\(ran.remarks)")
    #expect(try item()["discount"] as? String == "2 %")
    #expect(try item()["paymentReference"] as? String == "RF18539007547034")
    let refused = try take("paymentReference", "RF19539007547034")
    #expect((refused.results + refused.remarks).contains("check digits"))
    try setItem("--discount", "0")
    #expect(try item()["discount"] as? String == nil)
  }
}
