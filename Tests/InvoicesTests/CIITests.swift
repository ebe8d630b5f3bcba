import Cases
import Invoices
import Testing

@Suite("e-invoices in CII")
struct CIITests {
  @Test func `an invoice says number, days, parties and what is due`() throws {
    let read = try invoice(
      CII.document(
        terms: "<PaymentReference>RF18</PaymentReference>" + CII.due("20261104")
          + "<InvoiceReferencedDocument><IssuerAssignedID>RE-0</IssuerAssignedID>"
          + "</InvoiceReferencedDocument><SpecifiedTradeSettlementPaymentMeans>"
          + "<PayeePartyCreditorFinancialAccount><IBANID>DE44</IBANID>"
          + "</PayeePartyCreditorFinancialAccount></SpecifiedTradeSettlementPaymentMeans>",
        sums: "<TaxTotalAmount currencyID=\"CZK\">400.00</TaxTotalAmount>"
          + "<TaxTotalAmount currencyID=\"EUR\">19.00</TaxTotalAmount>"
          + "<GrandTotalAmount>119.00</GrandTotalAmount>"
          + "<TotalPrepaidAmount>19.00</TotalPrepaidAmount>"
          + "<DuePayableAmount>100.00</DuePayableAmount>"
      )
    )
    #expect(read.syntax == .cii)
    #expect(read.issueDay == Day("2026-10-05"))
    #expect(read.dueDay == Day("2026-11-04"))
    #expect(read.seller == "Nordwerk")
    #expect(read.buyer == "Kernbau")
    #expect(read.amounts.tax == 1900)
    #expect(read.amounts.payable == 10_000)
    #expect(read.preceding == ["RE-0"])
    #expect(read.accounts == ["DE44"])
    #expect(read.paymentReference == "RF18")
    #expect(read.doubts.isEmpty)
  }

  @Test func `the day for who pays early is not the day on which it is due`() throws {
    let terms = CII.due("20261015", discount: true) + CII.due("20261104")
    #expect(try invoice(CII.document(terms: terms)).dueDay == Day("2026-11-04"))
    let parts = CII.due("20261204") + CII.due("20261104")
    let read = try invoice(CII.document(terms: parts))
    #expect(read.dueDay == nil)
    #expect(
      read.doubts == [.severalDueDays([Day("2026-11-04"), Day("2026-12-04")].compactMap { $0 })]
    )
  }

  @Test func `words about the day are not made a day`() throws {
    let words =
      "<SpecifiedTradePaymentTerms><Description>in 30 Tagen</Description>"
      + "</SpecifiedTradePaymentTerms>"
    #expect(try invoice(CII.document(terms: words)).dueDay == nil)
  }

  @Test func `the older form of ZUGFeRD has other names, and may not name what is due`() throws {
    let read = try invoice(CII.older)
    #expect(read.number == "R-4711")
    #expect(read.seller == "Nordwerk")
    #expect(read.amounts.payable == 10_000)
    #expect(read.preceding == ["R-4700"])
    #expect(read.doubts == [.payableWorkedOut])
  }

  @Test func `the smallest profile cannot say what was paid before`() throws {
    let sums =
      "<GrandTotalAmount>119.00</GrandTotalAmount><DuePayableAmount>19.00</DuePayableAmount>"
    let least = try invoice(CII.document(profile: "urn:factur-x.eu:1p0:minimum", sums: sums))
    #expect(least.doubts.isEmpty)
    #expect(least.amounts.total == 11900)
    #expect(try invoice(CII.document(sums: sums)).doubts == [.sumsDiffer(by: -10_000)])
  }

  @Test(arguments: ["20261301", "2026", "soon", "20260230"])
  func `a day that no calendar has is refused`(text: String) {
    let found = refusal(CII.document(terms: CII.due(text)))
    #expect(found?.problem == .unreadable("the due day", text))
  }

  @Test func `a date with a time is the day where it was written`() throws {
    let terms = CII.due("202611042359")
    #expect(try invoice(CII.document(terms: terms)).dueDay == Day("2026-11-04"))
  }

  @Test func `without the code of its type nobody knows what it is`() {
    let text = CII.document().replacing("<TypeCode>380</TypeCode>", with: "")
    #expect(refusal(text)?.problem == .missing("the code of its type"))
  }

  @Test func `lines, taxes and terms of either version are read for who asks`() throws {
    func line(_ kind: String, _ sums: String) -> String {
      "<IncludedSupplyChainTradeLineItem><AssociatedDocumentLineDocument><LineID>1</LineID>"
        + "</AssociatedDocumentLineDocument><SpecifiedTradeProduct><Name>Brackets</Name>"
        + "</SpecifiedTradeProduct><Specified\(kind)Agreement><NetPriceProductTradePrice>"
        + "<ChargeAmount>25.00</ChargeAmount></NetPriceProductTradePrice></Specified\(kind)Agreement>"
        + "<Specified\(kind)Delivery><BilledQuantity unitCode=\"H87\">4</BilledQuantity>"
        + "</Specified\(kind)Delivery><Specified\(kind)Settlement><\(sums)>"
        + "<LineTotalAmount>100.00</LineTotalAmount></\(sums)></Specified\(kind)Settlement>"
        + "</IncludedSupplyChainTradeLineItem>"
    }
    let terms =
      "<ApplicableTradeTax><CalculatedAmount>19.00</CalculatedAmount><BasisAmount>100.00"
      + "</BasisAmount><CategoryCode>S</CategoryCode><RateApplicablePercent>19"
      + "</RateApplicablePercent></ApplicableTradeTax><SpecifiedTradePaymentTerms>"
      + "<Description>10 days</Description></SpecifiedTradePaymentTerms>"
    let newer = line("LineTrade", "SpecifiedTradeSettlementLineMonetarySummation")
    let older = line("SupplyChainTrade", "SpecifiedTradeSettlementMonetarySummation")
    var limits = InvoiceLimits()
    limits.lines = 10
    let text = CII.document(terms: terms).replacing(
      "<ApplicableHeaderTradeAgreement>",
      with: newer + older + "<ApplicableHeaderTradeAgreement>"
    )
    let details = try invoice(text, limits).details
    #expect(details.lines.map(\.name) == ["Brackets", "Brackets"])
    #expect(details.lines.map(\.quantity) == ["4 H87", "4 H87"])
    #expect(details.lines.map(\.price) == ["25.00", "25.00"])
    #expect(details.lines.map(\.amount) == [100_00, 100_00])
    #expect(details.taxes.map(\.rate) == ["19"] && details.taxes.map(\.amount) == [19_00])
    #expect(details.terms == ["10 days"])
  }
}
