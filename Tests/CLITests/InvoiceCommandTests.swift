import Foundation
import Invoices
import Testing

@testable import CLI
@testable import Desk

/// `dossier invoice read`: what is printed of an e-invoice, and what is said of a file that is none.
@Suite struct InvoiceCommandTests {
  private static let namespace = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"
  private static let credit = """
    <CreditNote xmlns="\(namespace)"><ID>GU-7</ID><IssueDate>2026-10-05</IssueDate>
    <CreditNoteTypeCode>381</CreditNoteTypeCode>
    <DocumentCurrencyCode>EUR</DocumentCurrencyCode>
    <BillingReference><InvoiceDocumentReference><ID>FAC-1</ID></InvoiceDocumentReference>
    </BillingReference><AccountingSupplierParty><Party><PartyName><Name>Nord\u{9b}31mwerk</Name>
    </PartyName></Party></AccountingSupplierParty>
    <LegalMonetaryTotal><TaxInclusiveAmount>60.00</TaxInclusiveAmount>
    <PayableAmount currencyID="EUR">59.50</PayableAmount></LegalMonetaryTotal></CreditNote>
    """

  private func run(_ text: String, _ options: [String] = []) throws -> Sandbox.Ran {
    let sandbox = try Sandbox()
    try sandbox.write("a.xml", text)
    return sandbox.run(["invoice", "read", "a.xml"] + options)
  }

  @Test func `a program gets minor units, the type and what is owed`() throws {
    let ran = try run(Self.credit, ["--json"])
    #expect(ran.code == 0)
    let json = try JSONSerialization.jsonObject(with: Data(ran.results.utf8)) as? [String: Any]
    #expect(json?["number"] as? String == "GU-7")
    #expect(json?["type"] as? String == "credit_note")
    #expect(json?["typeCode"] as? String == "381")
    #expect(json?["issueDate"] as? String == "2026-10-05")
    #expect(json?["payable"] as? Int == 5950)
    #expect(json?["owed"] as? Int == -5950)
    #expect(json?["preceding"] as? [String] == ["FAC-1"])
    #expect((json?["doubts"] as? [String])?.count == 1)
    #expect(json?["dueDate"] is NSNull)
  }

  @Test func `a person gets lines and doubts, and no text of a stranger moves the cursor`() throws {
    let ran = try run(Self.credit)
    #expect(ran.code == 0)
    #expect(ran.results.contains("credit note (381)"))
    #expect(ran.results.contains("59.50"))
    #expect(!ran.results.unicodeScalars.contains("\u{9b}"))
    #expect(ran.remarks.contains("the amount due differs by -0.50 EUR from its total"))
  }

  @Test(arguments: [
    ("", "This is no e-invoice; it is empty."), ("a;b\n", "This is no e-invoice."),
    ("%PDF-1.4", "This is no e-invoice but a PDF without one in it."),
    ("<Order/>", "This is no e-invoice but an order or a despatch advice (Order)."),
    (
      "<ApplicationResponse/>",
      "This is no e-invoice but an answer or a reminder (ApplicationResponse)."
    ), ("<Document/>", "This is no e-invoice; it begins as a message of a bank does (Document)."),
    ("<a/>", "This is no e-invoice; its XML begins with 'a'."),
    ("<!DOCTYPE a><a/>", "Line 1: the file declares a document type, which no e-invoice may."),
    ("<a>", "Line 1 (a): the file ends in the middle."),
    (
      credit.replacing(">59.50", with: ">a lot"),
      "PayableAmount: an amount cannot be read: 'a lot'."
    ),
    (
      credit.replacing("currencyID=\"EUR\"", with: "currencyID=\"USD\""),
      "PayableAmount: the amount due is in USD, and the invoice is in EUR."
    ),
    (
      "%PDF-1.4\ntrailer << /Encrypt << >> >>", "The PDF is encrypted, and is not opened."
    ), (credit.replacing("<ID>GU-7</ID>", with: ""), "The number is missing."),
  ])
  func `what cannot be read is named`(text: String, sentence: String) throws {
    let ran = try run(text)
    #expect(ran.code == ExitCode.data.rawValue)
    #expect(ran.results.isEmpty)
    #expect(ran.remarks.hasPrefix("dossier: \(sentence)\n"), "\(ran.remarks)")
  }

  @Test func `a file for the other command names it`() throws {
    let statement = try run("<Document><BkToCstmrStmt/></Document>")
    #expect(statement.remarks.contains("'dossier statement read FILE'"))
    let sandbox = try Sandbox()
    try sandbox.write("a.xml", Self.credit)
    let ran = sandbox.run(["statement", "read", "a.xml"])
    #expect(ran.remarks.contains("'dossier invoice read FILE'"))
  }

  @Test(
    arguments: [
      (.severalDueDays([]), "it is due on several days"), (.negativeCredit, "it is a credit note"),
      (.correctsNothing, "it corrects an invoice"), (.sumsDiffer(by: 1), "the amount due differs"),
      (.payableWorkedOut, "it names no amount due"), (.unknownCode("9"), "the code '9'"),
      (.codeAgainstDocument("381", document: "Invoice"), "the code '381' of its type does not fit"),
      (.proforma, "it is a proforma"), (.noIssueDay, "it names no day"),
      (.encoding("Windows-1252"), "the text was read as Windows-1252"),
      (.another("b.xml"), "the PDF holds another e-invoice, b.xml"),
    ] as [(InvoiceDoubt, String)]
  )
  func `a doubt says what to look at`(doubt: InvoiceDoubt, beginning: String) {
    #expect(InvoiceText.doubt(doubt, currency: "EUR").hasPrefix(beginning))
  }
}
