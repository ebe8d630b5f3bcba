import Foundation
import Testing

@testable import CLI

@Suite("finding 6: money for several cases, of other clients, in other currencies")
struct Walk06SplitTests {
  private let desk: DeskCase
  private let money: MoneyDesk

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.run(
      "case",
      "create",
      "Second",
      "--type",
      "other",
      "--client",
      "C-1",
      "--item",
      "FAC-2",
      "--also"
    )
    try desk.run("client", "set", "C-2", "--name", "Other")
    money = MoneyDesk(desk: desk)
  }

  private func refused(_ words: String...) -> (code: Int32, remarks: String) {
    let ran = desk.sandbox.run(words)
    return (ran.code, ran.remarks)
  }

  @Test func `a payment is split to the cent, among cases and an account`() throws {
    try money.bring("C-1,K-1,2026-08-01,1000.00,")
    let short = refused("payment", "split", "1", "1001=500.00", "1002=499.99")
    #expect(short.code != 0)
    #expect(short.remarks.contains("add up to 999.99 EUR, not to 1000.00 EUR"), "\(short.remarks)")
    #expect(try money.unplaced() == [1])
    try desk.run(
      "payment",
      "split",
      "1",
      "1001=500.00",
      "1002=400.00",
      "--client",
      "C-1=100.00"
    )
    #expect(try money.places() == ["account C-1", "case 1002", "case 1001", "in parts"])
    #expect(try money.list(1001) == ["500.00 EUR"] && money.list(1002) == ["400.00 EUR"])
    let rows = try desk.rows("payment", "list", "--all")
    #expect(rows.map { $0["partOf"] as? Int } == [1, 1, 1, nil])
    #expect(try money.bring("C-1,K-1,2026-08-01,1000.00,").contains("[]"), "it is known")
    #expect(try money.unplaced() == [])
  }

  @Test func `a part is not reversed alone; the whole is, with its parts`() throws {
    try money.bring("C-1,K-1,2026-08-01,1000.00,")
    try desk.run("payment", "split", "1", "1001=600.00", "1002=400.00")
    let refused = desk.sandbox.run(["payment", "reverse", "2", "mistaken"])
    #expect(refused.code != 0 && refused.remarks.contains("a part of payment 1"))
    try desk.run("payment", "reverse", "1", "returned by the bank")
    #expect(Set(try money.places()) == ["reversed on 2026-08-03"])
    #expect(try desk.events("payment_reversed", 1002).count == 1)
  }

  @Test func `a part is split again, and moved`() throws {
    try money.bring("C-1,K-1,2026-08-01,1000.00,")
    try desk.run("payment", "split", "1", "1001=600.00", "1002=400.00")
    try desk.run("payment", "split", "2", "1001=100.00", "1002=500.00")
    #expect(try money.list(1001) == ["100.00 EUR"])
    #expect(try Set(money.list(1002)) == ["400.00 EUR", "500.00 EUR"])
    try desk.run("payment", "place", "5", "1001")
    #expect(try Set(money.list(1001)) == ["100.00 EUR", "500.00 EUR"])
    #expect(
      refused("payment", "split", "1", "1001=1.00", "1002=999.00").remarks.contains("is split")
    )
  }

  @Test func `a part of more than is open is said, and needs to be wanted`() throws {
    try money.bring("C-1,K-1,2026-08-01,9000.00,")
    let ran = refused("payment", "split", "1", "1001=1000.00", "1002=8000.00")
    #expect(ran.code == 64)
    #expect(ran.remarks.contains("4000.00 EUR more than is open on case 1002"), "\(ran.remarks)")
    #expect(try money.unplaced() == [1])
    try desk.run("payment", "split", "1", "1001=1000.00", "1002=8000.00", "--anyway")
    #expect(try money.unplaced() == [])
  }

  @Test func `another currency is said, by the accounts too`() throws {
    let reference = try #require(try desk.show()["reference"] as? String)
    try money.bring("C-1,K-1,2026-08-01,50.00,\(reference),USD", columns: ",currency")
    #expect(try money.unplaced() == [1])
    let ran = refused("payment", "place", "1", "1001")
    #expect(ran.remarks.contains("it is in USD, and case 1001 is about EUR"), "\(ran.remarks)")
    try desk.run("payment", "place", "1", "1001", "--anyway")
    #expect(try money.list(1001) == ["50.00 USD"])
  }

  @Test func `who pays for another is said, and known from then on`() throws {
    let reference = try #require(try desk.show()["reference"] as? String)
    try money.bring("C-2,K-1,2026-08-01,50.00,\(reference),Mother AG", columns: ",payer")
    #expect(try money.unplaced() == [1], "nobody but a person decides it")
    let row = try #require(try desk.rows("payment", "list").first)
    #expect((row["place"] as? String) == "1001: its text has the reference")
    #expect(refused("payment", "place", "1", "1001").remarks.contains("is of another client"))
    try desk.run("payment", "place", "1", "1001", "--anyway")
    try money.bring(",K-2,2026-08-02,51.00,,mother ag", columns: ",payer")
    let next = try #require(try desk.rows("payment", "list").first)
    #expect((next["place"] as? String) == "1001: mother ag paid there before")
  }

  @Test func `a text with the references of two cases places nothing by itself`() throws {
    let references = try [1001, 1002].map { try desk.show($0)["reference"] as? String ?? "" }
    try money.bring("C-1,K-1,2026-08-01,50.00,\(references[0]) \(references[1])")
    let row = try #require(try desk.rows("payment", "list").first)
    let suggestions = try #require(row["suggestions"] as? [[String: Any]])
    #expect(suggestions.map { $0["case"] as? Int } == [1001, 1002])
    #expect(suggestions[0]["fit"] as? Int == suggestions[1]["fit"] as? Int)
  }

  @Test func `of a payer whom nobody knows, amounts point to cases`() throws {
    try money.bring(
      ",K-1,2026-08-01,6000.00,",
      ",K-2,2026-08-01,10000.00,",
      ",K-3,2026-08-01,4000.00,",
      ",K-4,2026-08-01,1.00,"
    )
    let places = try desk.rows("payment", "list").map { $0["place"] as? String ?? "" }
    #expect(
      places == [
        "1001: it is what is open of FAC-1", "1001: it is all that is open",
        "1001: it is what is open of FAC-2; or 1002: it is what is open of FAC-2", "",
      ]
    )
  }

  @Test func `money adds up to the cent, wherever it is put`() throws {
    try money.bring(
      "C-1,K-1,2026-08-01,100.01,",
      "C-1,K-2,2026-08-01,200.02,",
      "C-2,K-3,2026-08-01,300.03,",
      ",K-4,2026-08-01,400.04,"
    )
    try desk.run("payment", "place", "1", "1001")
    try desk.run("payment", "split", "2", "1001=0.01", "1002=200.01")
    try desk.run("payment", "place", "4", "--client", "C-2")
    let rows = try desk.rows("payment", "list", "--all")
    let units = rows.filter { $0["place"] as? String != "in parts" }.map { row in
      Int((row["amount"] as? String ?? "").filter(\.isNumber)) ?? 0
    }
    #expect(units.reduce(0, +) == 100_010)
  }
}
