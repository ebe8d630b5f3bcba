import Cases
import Statements
import Testing

@Suite("what an entry means for what is owed")
struct IncomingMoneyTests {
  private func money(_ entries: String, _ kind: String = "053") throws -> [IncomingMoney] {
    let names = ["053": "Stmt", "052": "Rpt", "054": "Ntfctn"]
    let text = Camt.message(Camt.statement(entries, name: names[kind] ?? ""), kind)
    return try read(text).flatMap { statement in
      statement.entries.map { IncomingMoney($0, of: statement.heading) }
    }
  }

  private func movements(_ money: IncomingMoney?) -> [StatedMovement] {
    if case .movements(let found) = money { found } else { [] }
  }

  @Test func `money that came is a payment with all that is known of it`() throws {
    let payment = Camt.payment(
      "<Refs><EndToEndId>E1</EndToEndId></Refs>" + Camt.parties()
        + "<RmtInf><Ustrd>RE-1</Ustrd></RmtInf>"
    )
    let found = movements(try money(Camt.entry(payments: payment)).first)
    #expect(found.count == 1)
    #expect(found.first?.amount == Money(minorUnits: 1000, currency: "EUR"))
    #expect(found.first?.day == Day(2026, 3, 2))
    #expect(found.first?.payer == "Kernbau Süd GmbH")
    #expect(found.first?.reference == "RE-1")
    #expect(found.first?.payerAccount == "DE43500999020099887766")
    #expect(found.first?.endToEnd == "E1")
    #expect(found.first?.account == Camt.own)
    #expect(found.first?.isTakenBack == false)
  }

  @Test(
    arguments: [
      (Camt.entry(status: "<Sts><Cd>PDNG</Cd></Sts>"), "053", .pending),
      (Camt.entry(), "052", .announced), (Camt.entry(), "054", .announced),
      (Camt.entry("10.00", "DBIT"), "053", .paidByUs),
      (Camt.entry(more: "<RvslInd>true</RvslInd>"), "053", .backToUs),
      (Camt.entry(day: ""), "053", .noDay), (Camt.entry("0.00"), "053", .paidByUs),
    ] as [(String, String, IncomingMoney.Reason)]
  )
  func `what brings nothing says why`(
    entry: String,
    kind: String,
    reason: IncomingMoney.Reason
  ) throws {
    #expect(try money(entry, kind) == [.none(reason)])
  }

  @Test(arguments: ["<RvslInd>true</RvslInd>", ""])
  func `a reversed credit and a returned debit take back`(more: String) throws {
    let back = more.isEmpty ? "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>" : ""
    let entry = Camt.entry(
      "10.00",
      "DBIT",
      more: more,
      payments: Camt.payment(back + Camt.parties())
    )
    let found = movements(try money(entry).first)
    #expect(found.map(\.isTakenBack) == [true])
    #expect(found.first?.amount.minorUnits == 1000)
    #expect(found.first?.payer == "Kernbau Süd GmbH")
    #expect(found.first?.reason == (more.isEmpty ? "AC04" : ""))
  }

  @Test func `payments of a batch are each one, with keys of their own`() throws {
    let parts = ["4.00", "6.00"].map { Camt.payment("<Amt Ccy=\"EUR\">\($0)</Amt>") }.joined()
    let found = movements(try money(Camt.entry(payments: parts)).first)
    #expect(found.map(\.amount.minorUnits) == [400, 600])
    #expect(Set(found.map(\.key)).count == 2)
  }

  @Test(arguments: [["4.00", "5.00"], ["", ""]])
  func `a batch that does not say how it is divided is one payment with all texts`(
    amounts: [String]
  ) throws {
    let parts = amounts.enumerated().map { place, amount in
      let text = "<RmtInf><Ustrd>RE-\(place)</Ustrd></RmtInf>"
      return Camt.payment(amount.isEmpty ? text : "<Amt Ccy=\"EUR\">\(amount)</Amt>" + text)
    }
    let found = movements(try money(Camt.entry(payments: parts.joined())).first)
    #expect(found.map(\.amount.minorUnits) == [1000])
    #expect(found.first?.reference == "RE-0 / RE-1")
  }

  @Test func `direct debits that were returned together are taken back each`() throws {
    let parts = ["4.00", "6.00"].map {
      Camt.payment(
        "<Amt Ccy=\"EUR\">\($0)</Amt>" + Camt.parties()
          + "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"
      )
    }
    let found = movements(try money(Camt.entry("10.00", "DBIT", payments: parts.joined())).first)
    #expect(found.map(\.amount.minorUnits) == [400, 600])
    #expect(found.map(\.isTakenBack) == [true, true])
    let one = movements(
      try money(
        Camt.entry(
          "10.00",
          "DBIT",
          payments: parts[0] + Camt.payment("<Amt Ccy=\"EUR\">6.00</Amt>")
        )
      ).first
    )
    #expect(one.map(\.amount.minorUnits) == [400], "the other one we paid")
  }

  @Test(arguments: [
    ("D10,00N109NONREF", "109?20EREF+E1?34914", true), ("D10,00NRTINONREF", "Retoure", true),
    ("D10,00N117NONREF", "117?20EREF+E1?34997", false),
    ("RC10,00NTRFNONREF", "166?20EREF+E1", true),
  ])
  func `a return of MT940 is known by its kind`(line: String, text: String, isBack: Bool) throws {
    let message = MT940Tests.message(":61:2603020302\(line)\n:86:\(text)", closing: "0,00")
    let found = try read(message).flatMap { statement in
      statement.entries.map { IncomingMoney($0, of: statement.heading) }
    }
    #expect(movements(found.first).map(\.isTakenBack) == (isBack ? [true] : []))
  }
}
