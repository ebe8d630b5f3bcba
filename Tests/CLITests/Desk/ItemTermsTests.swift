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

  /// A statement of one entry over the open amount, with a reference in the field that is made for it.
  private static func camt(_ reference: String) -> String {
    """
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>1</Id>\
    <Acct><Id><IBAN>DE02120300000000202051</IBAN></Id><Ccy>EUR</Ccy></Acct>\
    <Ntry><Amt Ccy="EUR">6000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
    <BookgDt><Dt>2026-08-03</Dt></BookgDt><AcctSvcrRef>A1</AcctSvcrRef>\
    <NtryDtls><TxDtls><Amt Ccy="EUR">6000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>\
    <RltdPties><Dbtr><Pty><Nm>Nobody Known</Nm></Pty></Dbtr></RltdPties>\
    <RmtInf><Strd><CdtrRefInf><Ref>\(reference)</Ref></CdtrRefInf></Strd></RmtInf>\
    </TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>
    """
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

  @Test(arguments: [
    ("5820,00", "0810", "the discount of FAC-1 was until 2026-08-09"),
    ("5819,99", "0803", "the agreed discount is 180.00 EUR"),
  ])
  func `a day too late or a cent too little waits for a person, and says so`(
    amount: String,
    day: String,
    why: String
  ) throws {
    try setItem("--issued", "2026-07-30", "--discount", "180.00", "--discount-until", "2026-08-09")
    try take(amount, "FAC-1", on: day)
    #expect(try desk.table("payments").isEmpty)
    let waiting = try desk.rows("payment", "list")
    try #require(waiting.count == 1)
    #expect((waiting[0]["why"] as? String)?.contains(why) == true, "\(waiting)")
  }

  @Test(arguments: [
    ("RF18 5390 0754 7034", "RF18539007547034"), ("+++090/9337/55493+++", "090933755493"),
    ("21 00000 00003 13947 14300 09017", "210000000003139471430009017"),
    ("00 00123 45674", "000012345674"),
  ])
  func `the field for references places money of whom nobody knows`(told: String, given: String)
    throws
  {
    try setItem("--reference", told)
    try desk.sandbox.write("bank.xml", Self.camt(given))
    let ran = desk.sandbox.run(["statement", "import", desk.sandbox.path("bank.xml")])
    #expect(ran.code == 0, "\(ran.remarks)")
    #expect(try desk.table("payments").map { $0["amount"] as? String } == ["6,000.00 EUR"])
  }

  @Test func `a letter states the reference, and the discount while it can be taken`() throws {
    try setItem(
      "--issued",
      "2026-07-30",
      "--due",
      "2026-07-31",
      "--discount",
      "3 %",
      "--discount-until",
      "2026-08-09",
      "--reference",
      "RF18539007547034"
    )
    func reminder() throws -> String {
      try desk.run("send", "1001", "--template", "reminder", "--to", DeskCase.client)
      let last = try #require(try desk.letters().last)
      return try desk.text(ofLetter: last.message).split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
    }
    let early = try reminder()
    #expect(early.contains("RF18 5390 0754 7034"), "\(early)")
    #expect(early.contains("€180.00") && early.contains("9 Aug 2026: €5,820.00"), "\(early)")
    desk.at("2026-08-10")
    let late = try reminder()
    #expect(late.contains("RF18 5390 0754 7034") && !late.contains("180.00"), "\(late)")
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
