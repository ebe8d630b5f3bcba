import Foundation
import Testing

@testable import CLI

@Suite("an e-invoice that comes by mail is proposed, and never an item by itself")
struct WalkInvoiceTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("other")
  }

  private static let schema = "urn:oasis:names:specification:ubl:schema:xsd:"

  /// An invoice or credit note of the organisation.
  private func document(
    _ number: String,
    _ amount: String,
    root: String = "Invoice",
    code: String = "380",
    for earlier: String = "",
    seller: String = "Example Organisation"
  ) -> String {
    let reference =
      earlier.isEmpty
      ? ""
      : "<BillingReference><InvoiceDocumentReference><ID>\(earlier)</ID></InvoiceDocumentReference>"
        + "</BillingReference>"
    return """
      <\(root) xmlns="\(Self.schema)\(root)-2"><ID>\(number)</ID>\
      <IssueDate>2026-07-01</IssueDate>\(root == "Invoice" ? "<DueDate>2026-08-31</DueDate>" : "")\
      <\(root)TypeCode>\(code)</\(root)TypeCode>\
      <DocumentCurrencyCode>EUR</DocumentCurrencyCode>\(reference)\
      <AccountingSupplierParty><Party><PartyName><Name>\(seller)</Name></PartyName></Party>\
      </AccountingSupplierParty><LegalMonetaryTotal><PayableAmount>\(amount)</PayableAmount>\
      </LegalMonetaryTotal></\(root)>
      """
  }

  /// Lets a message with a file come in.
  private func receive(
    _ file: String,
    named name: String = "invoice.xml",
    type: String = "application/xml",
    from author: String = DeskCase.client,
    to: String? = nil
  ) throws -> Int {
    try desk.receive(
      from: author,
      to: try to ?? desk.address(),
      """
      --b\r
      Content-Type: text/plain\r
      \r
      Please see the file.\r
      --b\r
      Content-Type: \(type)\r
      Content-Disposition: attachment; filename="\(name)"\r
      \r
      \(file)\r
      --b--
      """,
      fields: ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"]
    )
  }

  private func proposal() throws -> (what: String, values: String, evidence: String) {
    let open = try desk.table("proposals").filter { $0["state"] as? String == "open" }
    try #require(open.count == 1, "\(open)")
    return (
      open[0]["what"] as? String ?? "", open[0]["values"] as? String ?? "",
      open[0]["evidence"] as? String ?? ""
    )
  }

  private func items() throws -> [String] { try desk.texts("items", "number").sorted() }

  @Test func `a credit note is on the case when somebody accepts it`() throws {
    _ = try receive(
      document("AVO-7", "59.50", root: "CreditNote", code: "381", for: "FAC-1")
    )
    let found = try proposal()
    #expect(found.what == "credit_note")
    #expect(found.values.contains("-59.50 EUR") && found.values.contains("item FAC-1"), "\(found)")
    #expect(found.evidence.hasPrefix("invoice.xml: AVO-7 of -59.50 EUR, for FAC-1, from Example"))
    #expect(try items() == ["FAC-1", "FAC-2"])
    try desk.accept("credit_note")
    #expect(try items() == ["AVO-7", "FAC-1", "FAC-2"])
  }

  @Test func `an invoice of ours that is no item becomes one when somebody accepts it`() throws {
    _ = try receive(document("FAC-3", "250.00"))
    let found = try proposal()
    #expect(found.what == "e_invoice")
    #expect(found.values.contains("finding missing"), "\(found)")
    #expect(try items() == ["FAC-1", "FAC-2"])
    try desk.accept("e_invoice")
    let item = try #require(
      try desk.table("items").first { $0["number"] as? String == "FAC-3" }
    )
    #expect(item["dueDate"] as? String == "2026-08-31")
    #expect(try items() == ["FAC-1", "FAC-2", "FAC-3"])
  }

  @Test func `an invoice with another amount says by how much, and changes nothing`() throws {
    _ = try receive(document("FAC-1", "5900.00"))
    let found = try proposal()
    #expect(found.values.contains("difference -100.00 EUR"), "\(found)")
    let before = try desk.table("items").map { $0["amount"] as? String }
    try desk.accept("e_invoice")
    #expect(try desk.table("items").map { $0["amount"] as? String } == before)
    #expect(try desk.next()?.contains("2026-08-03") ?? false)
  }

  @Test func `one that is known already says so`() throws {
    _ = try receive(document("FAC-1", "6000.00"))
    #expect(try proposal().values.contains("finding exists"))
    let said = try desk.run("proposal", "accept", "1")
    #expect(said.contains("invoice FAC-1 is on the case already"), "\(said)")
    #expect(try items() == ["FAC-1", "FAC-2"])
  }

  @Test func `the client's own invoice is none of ours`() throws {
    _ = try receive(document("CL-9", "250.00", seller: "Brandt"))
    #expect(try proposal().values.contains("finding unknown"))
    try desk.accept("e_invoice")
    #expect(try items() == ["FAC-1", "FAC-2"])
  }

  @Test func `a PDF that carries one is read, and twice the same is one proposal`() throws {
    let file = document("FAC-3", "250.00")
    let pdf = """
      %PDF-1.4
      1 0 obj << /Type /Catalog /AF [<< /UF (factur-x.xml) /EF << /F 2 0 R >> >>] >> endobj
      2 0 obj << /Length \(file.utf8.count) >> stream
      \(file)
      endstream endobj
      trailer << /Root 1 0 R >>
      """
    _ = try receive(pdf, named: "rechnung.pdf", type: "application/pdf")
    _ = try receive(pdf, named: "rechnung.pdf", type: "application/pdf")
    #expect(
      try proposal().evidence.hasPrefix("rechnung.pdf: FAC-3 of 250.00 EUR, due on 2026-08-31")
    )
  }

  @Test func `a stranger's file suggests nothing`() throws {
    let message = try receive(
      document("FAC-3", "250.00"),
      from: "x@elsewhere.example.org",
      to: "cases@example.com"
    )
    #expect(try desk.table("proposals").isEmpty)
    #expect(try desk.run("show", "\(message)").contains("invoice.xml"))
  }

  @Test func `the page of the message says what the invoice is about`() throws {
    let message = try receive(
      document("AVO-7", "59.50", root: "CreditNote", code: "381", for: "FAC-1")
    )
    let shown = try desk.object(try desk.run("show", "\(message)", "--json"))
    let rows = try #require(shown["invoices"] as? [[String: Any]])
    #expect(rows.map { $0["file"] as? String } == ["invoice.xml"])
    #expect(rows.first?["number"] as? String == "AVO-7")
    #expect(rows.first?["owed"] as? String == "-59.50")
    #expect(rows.first?["earlierInvoices"] as? [String] == ["FAC-1"])
    #expect(try desk.run("show", "\(message)").contains("credit note (381)"))
  }

  @Test func `one that a person files is proposed too`() throws {
    _ = try receive(
      document("FAC-3", "250.00"),
      from: "x@home.example",
      to: "cases@example.com"
    )
    try desk.run("review", "file", "1", "--case", "1001")
    #expect(try desk.openProposals() == ["e_invoice"])
  }

  @Test func `a file that cannot be read holds nothing up, and says why`() throws {
    let broken = String(document("FAC-3", "250.00").prefix(400))
    let message = try receive(broken)
    #expect(try desk.table("proposals").isEmpty)
    let told = try desk.run("explain", "\(message)")
    #expect(
      told.contains("invoice.xml: no e-invoice is read: the file ends in the middle"),
      "\(told)"
    )
  }
}
