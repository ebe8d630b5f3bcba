import Cases
import Foundation
import Testing

@testable import Desk
@testable import Web

/// E-invoices among the files of a case, on a page.
@Suite("an e-invoice is read on a page")
struct InvoicePageTests {
  private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"

  /// An invoice with a line, a tax and terms, whose seller has a name.
  private static func document(_ seller: String) -> String {
    """
    <Invoice xmlns="\(ubl)"><ID>RE-118</ID><IssueDate>2026-10-05</IssueDate>\
    <DueDate>2026-11-04</DueDate><InvoiceTypeCode>380</InvoiceTypeCode>\
    <DocumentCurrencyCode>EUR</DocumentCurrencyCode><AccountingSupplierParty><Party><PartyName>\
    <Name>\(seller)</Name></PartyName></Party></AccountingSupplierParty>\
    <AccountingCustomerParty><Party><PartyName><Name>Kernbau</Name></PartyName></Party>\
    </AccountingCustomerParty><PaymentTerms><Note>3 % Skonto within 10 days</Note></PaymentTerms>\
    <TaxTotal><TaxAmount currencyID="EUR">19.00</TaxAmount><TaxSubtotal>\
    <TaxableAmount currencyID="EUR">100.00</TaxableAmount>\
    <TaxAmount currencyID="EUR">19.00</TaxAmount><TaxCategory><ID>S</ID><Percent>19</Percent>\
    </TaxCategory></TaxSubtotal></TaxTotal><LegalMonetaryTotal>\
    <TaxInclusiveAmount currencyID="EUR">119.00</TaxInclusiveAmount>\
    <PayableAmount currencyID="EUR">119.00</PayableAmount></LegalMonetaryTotal>\
    <InvoiceLine><ID>1</ID><InvoicedQuantity unitCode="H87">4</InvoicedQuantity>\
    <LineExtensionAmount currencyID="EUR">100.00</LineExtensionAmount>\
    <Item><Name>Brackets &lt;script&gt;alert(1)&lt;/script&gt;</Name></Item>\
    <Price><PriceAmount currencyID="EUR">25.00</PriceAmount></Price></InvoiceLine></Invoice>
    """
  }

  /// A play with a file on case 1001, its browser, and the address that the case has for the file.
  private func play(_ name: String, _ text: String) throws -> (ParityBrowser, address: String?) {
    let play = try ParityPlay(.handler)
    try play.sandbox.write(name, text)
    let ran = play.sandbox.run(["attachment", "add", "1001", play.sandbox.path(name)])
    try #require(ran.code == 0, "\(ran.remarks)")
    let browser = try ParityBrowser(play)
    let page = try browser.get("/cases/1001").body
    let link = page.firstMatch(of: /href="(\/files\/\d+\/invoice)"/)
    return (browser, link.map { String($0.output.1) })
  }

  @Test func `the row of its file leads to who, what, taxes, sums and terms, in words`() throws {
    let (browser, address) = try play("RE-118.xml", Self.document("Nordwerk &amp; Sons"))
    let answer = try browser.get(try #require(address))
    #expect(answer.status == 200)
    let words = [
      "Invoice RE-118", "Nordwerk &amp; Sons", "Kernbau", "4 H87", "25.00", "€100.00", "€19.00",
      "€119.00", "3 % Skonto within 10 days",
    ]
    for word in words { #expect(answer.body.contains(word), "\(word)") }
    #expect(answer.body.contains("4 November 2026"))
  }

  @Test func `what it says is text, whatever it says`() throws {
    let hostile = "&lt;img src=x onerror=alert(1)&gt;{{ 'x' | t }}\" onload=\"y"
    let (browser, address) = try play("RE-118.xml", Self.document(hostile))
    let body = try browser.get(try #require(address)).body
    #expect(!body.contains("<img") && !body.contains("<script>alert"))
    #expect(body.contains("&lt;img src=x onerror=alert(1)&gt;{{ "))
    #expect(body.contains("&lt;script&gt;alert(1)"))
  }

  @Test func `a file that is none says so, and a PDF of which nothing is known has no link`() throws
  {
    let (browser, address) = try play("notes.xml", "<notes/>")
    let answer = try browser.get(try #require(address))
    #expect(answer.status == 404)
    #expect(answer.body.contains("is no e-invoice"), "\(answer.body)")
    #expect(try play("scan.pdf", "%PDF-1.4 nothing").address == nil)
  }

  @Test func `who may not see the case sees nothing of it`() throws {
    let (_, address) = try play("RE-118.xml", Self.document("Nordwerk"))
    let other = try ParityBrowser(ParityPlay(as: ParityPlay.other))
    #expect(try other.get(try #require(address)).status == 404)
  }
}
