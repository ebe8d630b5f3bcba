import Statements
import Testing

@Suite("the payments of an entry of camt")
struct CamtPaymentTests {
  private func details(_ payment: String, _ side: String = "CRDT", more: String = "") throws
    -> PaymentDetails?
  {
    let text = Camt.entry("10.00", side, more: more, payments: Camt.payment(payment))
    return try entry(Camt.message(Camt.statement(text)))?.details
  }

  @Test func `one payment says who and what for`() throws {
    let found = try details(
      "<Refs><EndToEndId>E-1</EndToEndId><MndtId>M-7</MndtId></Refs>" + Camt.parties()
        + "<RmtInf><Ustrd>RE-2026-0501</Ustrd></RmtInf>"
    )
    #expect(found?.endToEndID == "E-1")
    #expect(found?.mandate == "M-7")
    #expect(found?.name == "Kernbau Süd GmbH")
    #expect(found?.account == "DE43500999020099887766")
    #expect(found?.remittance == "RE-2026-0501")
  }

  @Test(arguments: ["NOTPROVIDED", "notprovided", "NONREF", "-"])
  func `a reference that says there is none is none`(word: String) throws {
    #expect(try details("<Refs><EndToEndId>\(word)</EndToEndId></Refs>")?.endToEndID == nil)
  }

  @Test(arguments: [
    ("CRDT", "<RvslInd>true</RvslInd>", ""), ("DBIT", "<RvslInd>true</RvslInd>", ""),
    ("DBIT", "", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"),
  ])
  func `who is not us is the other side, also of what is taken back`(
    side: String,
    more: String,
    inside: String
  ) throws {
    let kept = try details(Camt.parties() + inside, side, more: more)
    #expect(kept?.name == "Kernbau Süd GmbH")
    let turned = Camt.parties(
      debtor: "Nordwerk GmbH",
      Camt.own,
      creditor: "Kernbau Süd GmbH",
      "DE43500999020099887766"
    )
    #expect(try details(turned + inside, side, more: more)?.name == "Kernbau Süd GmbH")
  }

  @Test func `without accounts the name of the owner tells who is not us`() throws {
    let found = try details(Camt.parties(nil, nil), "DBIT")
    #expect(found?.name == "Kernbau Süd GmbH")
  }

  @Test func `the indicator is the sign of a reversal too`() throws {
    let text = Camt.entry("10.00", "DBIT", more: "<RvslInd>true</RvslInd>")
    let found = try entry(Camt.message(Camt.statement(text, to: "-10.00")))
    #expect(found?.amount == -1000)
    #expect(found?.isReversal == true)
  }

  @Test func `a text that was cut at its full width is whole again`() throws {
    let first = String(repeating: "A", count: 138) + "RE"
    let found = try details("<RmtInf><Ustrd>\(first)</Ustrd><Ustrd>-2026-1</Ustrd></RmtInf>")
    #expect(found?.remittance == first + "-2026-1")
    let short = try details("<RmtInf><Ustrd>RE-1</Ustrd><Ustrd>RE-2</Ustrd></RmtInf>")
    #expect(short?.remittance == "RE-1 RE-2")
  }

  @Test func `lines, entities and CDATA make one text`() throws {
    let found = try details(
      "<RmtInf><Ustrd>\n  RE-1 &amp; &#x52;E-2\n <![CDATA[<Teil>]]>\n</Ustrd></RmtInf>"
    )
    #expect(found?.remittance == "RE-1 & RE-2 <Teil>")
  }

  @Test func `a structured reference is no text`() throws {
    let found = try details(
      """
      <RmtInf><Strd><RfrdDocInf><Nb>88012</Nb></RfrdDocInf><CdtrRefInf><Ref>RF18539007547034</Ref>
      </CdtrRefInf><AddtlRmtInf>Rechnung</AddtlRmtInf></Strd></RmtInf>
      """
    )
    #expect(found?.reference == "RF18539007547034")
    #expect(found?.documents == ["88012"])
    #expect(found?.remittance == "Rechnung")
  }

  // MARK: Batches

  private func batch(_ parts: [String], _ amount: String = "9.00", charges: String = "") throws
    -> StatementEntry?
  {
    let payments = parts.map { Camt.payment($0) }.joined()
    return try entry(Camt.message(Camt.statement(Camt.entry(amount, payments: payments))))
  }

  @Test func `an entry of several payments is split`() throws {
    let found = try batch([
      "<Amt Ccy=\"EUR\">4.00</Amt><RmtInf><Ustrd>RE-1</Ustrd></RmtInf>",
      "<Amt Ccy=\"EUR\">5.00</Amt><RmtInf><Ustrd>RE-2</Ustrd></RmtInf>",
    ])
    #expect(found?.parts.map(\.amount) == [400, 500])
    #expect(found?.parts.map(\.details.remittance) == ["RE-1", "RE-2"])
    #expect(found?.details.remittance == nil)
  }

  @Test func `a payment without an amount has none, never that of all`() throws {
    let found = try batch(["<Refs/>", "<Refs/>"])
    #expect(found?.parts.map(\.amount) == [nil, nil])
  }

  @Test func `version 2 has amounts of payments at another place`() throws {
    let inside =
      "<AmtDtls><InstdAmt><Amt Ccy=\"USD\">7.00</Amt></InstdAmt>"
      + "<TxAmt><Amt Ccy=\"EUR\">4.50</Amt></TxAmt></AmtDtls>"
    #expect(try batch([inside, inside])?.parts.map(\.amount) == [450, 450])
  }

  @Test func `payments that do not add up are shown, and the entry is what was booked`() throws {
    let parts = ["4.00", "6.00"].map { Camt.payment("<Amt Ccy=\"EUR\">\($0)</Amt>") }.joined()
    let text = Camt.message(Camt.statement(Camt.entry("9.00", payments: parts), to: "9.00"))
    #expect(try entry(text)?.amount == 900)
    #expect(try doubts(text) == [.partsDiffer(by: -100)])
    #expect(try read(text).first?.balance.difference == 0)
  }

  @Test func `charges taken from one payment leave what was paid visible`() throws {
    let found = try batch(["<Amt Ccy=\"EUR\">15.00</Amt>"], "14.74")
    #expect(found?.amount == 1474)
    #expect(found?.grossAmount == 1500)
  }
}
