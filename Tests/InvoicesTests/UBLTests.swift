import Cases
import Invoices
import Testing

@Suite("e-invoices in UBL")
struct UBLTests {
  @Test func `an invoice says number, days, parties and what is due`() throws {
    let read = try invoice(
      UBL.document(
        head: "<c:DueDate>2026-11-04+01:00</c:DueDate><c:BuyerReference>70114</c:BuyerReference>",
        behind: "<PaymentMeans><c:PaymentID>RF18 5390</c:PaymentID><PayeeFinancialAccount>"
          + "<c:ID>DE44 5009 9901</c:ID></PayeeFinancialAccount></PaymentMeans>",
        total: UBL.amount("TaxInclusiveAmount", "119.02") + UBL.amount("PrepaidAmount", "19.00")
          + UBL.amount("PayableRoundingAmount", "-0.02") + UBL.amount("PayableAmount", "100")
      )
    )
    #expect(read.number == "RE-1")
    #expect(read.kind == .invoice)
    #expect(read.issueDay == Day("2026-10-05"))
    #expect(read.dueDay == Day("2026-11-04"))
    #expect(read.seller == "Nordwerk")
    #expect(read.buyer == "Kernbau")
    #expect(read.amounts.payable == 10_000)
    #expect(read.amounts.prepaid == 1900)
    #expect(read.owed == 10_000)
    #expect(read.accounts == ["DE4450099901"])
    #expect(read.paymentReference == "RF18 5390")
    #expect(read.buyerReference == "70114")
    #expect(read.doubts.isEmpty)
  }

  @Test(
    arguments: [
      ("Invoice", "380", .invoice, 11900), ("Invoice", "326", .invoice, 11900),
      ("Invoice", "389", .invoice, 11900), ("Invoice", "384", .corrected, 11900),
      ("Invoice", "381", .creditNote, -11900), ("Invoice", nil, .invoice, 11900),
      ("CreditNote", "381", .creditNote, -11900), ("CreditNote", "396", .creditNote, -11900),
      ("CreditNote", nil, .creditNote, -11900),
      ("SelfBilledCreditNote", "261", .creditNote, -11900),
    ] as [(String, String?, InvoiceKind, Int)]
  )
  func `the code of its type says whether it adds or takes away`(
    root: String,
    code: String?,
    kind: InvoiceKind,
    owed: Int
  ) throws {
    let read = try invoice(UBL.document(root, code: code, head: UBL.referring("RE-0")))
    #expect(read.kind == kind)
    #expect(read.owed == owed)
    #expect(read.typeCode == code)
    #expect(read.amounts.payable == 11900)
    #expect(read.preceding == ["RE-0"])
  }

  @Test func `a code that does not fit the document is a doubt`() throws {
    #expect(
      try invoice(UBL.document(code: "381")).doubts == [
        .codeAgainstDocument("381", document: "Invoice")
      ]
    )
    #expect(
      try invoice(UBL.document("CreditNote", code: "380")).doubts == [
        .codeAgainstDocument("380", document: "CreditNote")
      ]
    )
    #expect(try invoice(UBL.document(code: "999")).doubts == [.unknownCode("999")])
    #expect(try invoice(UBL.document(code: "325")).doubts == [.proforma])
    #expect(try invoice(UBL.document(code: "384")).doubts == [.correctsNothing])
  }

  @Test func `a credit note is due by its ways to pay, when they name one day`() throws {
    let means = UBL.means(due: "2026-11-01")
    let one = try invoice(UBL.document("CreditNote", code: "381", behind: means + means))
    #expect(one.dueDay == Day("2026-11-01"))
    #expect(one.doubts.isEmpty)
    let two = try invoice(
      UBL.document("CreditNote", code: "381", behind: UBL.means(due: "2026-12-01") + means)
    )
    #expect(two.dueDay == nil)
    #expect(two.doubts.count == 1)
  }

  @Test func `a negative credit note adds by the norm, and asks a person`() throws {
    let read = try invoice(
      UBL.document("CreditNote", code: "381", total: UBL.amount("PayableAmount", "-5.00"))
    )
    #expect(read.owed == 500)
    #expect(read.doubts == [.negativeCredit])
  }

  @Test func `sums that do not add up are a doubt with the difference`() throws {
    let total = UBL.amount("TaxInclusiveAmount", "119.00") + UBL.amount("PayableAmount", "118.00")
    #expect(try invoice(UBL.document(total: total)).doubts == [.sumsDiffer(by: -100)])
    let worked = try invoice(UBL.document(total: UBL.amount("TaxInclusiveAmount", "119.00")))
    #expect(worked.amounts.payable == 11900)
    #expect(worked.doubts == [.payableWorkedOut])
  }

  @Test func `digits are those of the currency`() throws {
    func units(_ text: String, _ currency: String) throws -> Int {
      let document = UBL.document(total: UBL.amount("PayableAmount", text, currency))
      return try invoice(document.replacing(">EUR<", with: ">\(currency)<")).amounts.payable
    }
    #expect(try units("11900.00", "JPY") == 11900)
    #expect(try units("119.125", "TND") == 119_125)
    #expect(try units("+1.5", "EUR") == 150)
  }

  @Test(arguments: ["119,00", "1.005", "12 Euro", "1e3", "", "--1", "99999999999999999999"])
  func `an amount that is no decimal number is refused`(text: String) {
    let problem = refusal(UBL.document(total: UBL.amount("PayableAmount", text)))?.problem
    switch problem {
    case .unreadable("an amount", text), .missing("the amount due"): break
    default: Issue.record("\(text): \(String(describing: problem))")
    }
  }

  @Test func `an amount due in another currency is refused`() {
    let document = UBL.document(total: UBL.amount("PayableAmount", "1.00", "USD"))
    #expect(refusal(document)?.problem == .foreignCurrency("USD", invoice: "EUR"))
  }

  @Test func `an envelope of Peppol is opened, and holds one invoice`() throws {
    func envelope(_ content: String) -> String {
      "<StandardBusinessDocument><StandardBusinessDocumentHeader><Type>Invoice</Type>"
        + "</StandardBusinessDocumentHeader>\(content)</StandardBusinessDocument>"
    }
    #expect(try invoice(envelope(UBL.document())).number == "RE-1")
    let two = refusal(envelope(UBL.document() + UBL.document()))
    #expect(two?.problem == .malformed("it holds several invoices"))
  }

  @Test func `an attached file may be large, and lines say nothing of the whole`() throws {
    let file = String(repeating: "QUJD", count: 200_000)
    let read = try invoice(
      UBL.document(
        head: "<AdditionalDocumentReference><c:ID>A</c:ID><Attachment>\(file)</Attachment>"
          + "</AdditionalDocumentReference>"
      )
    )
    #expect(read.number == "RE-1")
  }

  @Test func `lines, taxes and terms are read for who asks, and no more lines than wanted`() throws
  {
    let line =
      "<InvoiceLine><c:ID>1</c:ID><c:InvoicedQuantity unitCode=\"H87\">4</c:InvoicedQuantity>"
      + UBL.amount("LineExtensionAmount", "100.00") + "<Item><c:Name>Brackets</c:Name>"
      + "<ClassifiedTaxCategory><c:Percent>19</c:Percent></ClassifiedTaxCategory></Item>"
      + "<Price>\(UBL.amount("PriceAmount", "25.0000"))</Price></InvoiceLine>"
    let tax =
      "<TaxTotal><TaxSubtotal>" + UBL.amount("TaxableAmount", "100.00")
      + UBL.amount("TaxAmount", "19.00")
      + "<TaxCategory><c:ID>S</c:ID><c:Percent>19</c:Percent></TaxCategory></TaxSubtotal></TaxTotal>"
    let text = UBL.document(
      behind: "<PaymentTerms><c:Note>10 days</c:Note></PaymentTerms>\(tax)\(line)\(line)"
    )
    #expect(try invoice(text).details == InvoiceDetails())
    var limits = InvoiceLimits()
    limits.lines = 2
    let details = try invoice(text, limits).details
    #expect(details.lineCount == 3)
    #expect(details.lines.count == 2)
    let first = try #require(details.lines.first)
    #expect(first.name == "Brackets" && first.quantity == "4 H87" && first.price == "25.0000")
    #expect(first.amount == 100_00 && first.rate == "19")
    #expect(details.taxes.map(\.basis) == [100_00] && details.taxes.map(\.amount) == [19_00])
    #expect(details.terms == ["10 days"])
  }
}
