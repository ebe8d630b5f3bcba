import Invoices
import Testing

@Suite("e-invoices that are something else, or mean harm")
struct HostileTests {
  @Test(
    arguments: [
      ("", .empty), ("a;b\n", .unknown), ("<html/>", .xml("html")), ("%PDF-1.7", .pdf),
      ("<ApplicationResponse/>", .response("ApplicationResponse")), ("<Order/>", .order("Order")),
      ("<Document><BkToCstmrStmt/></Document>", .bank("Document")),
      ("<Invoice xmlns=\"http://www.ebinterface.at/schema/6p1/\"/>", .xml("Invoice")),
    ] as [(String, InvoiceError.OtherFile)]
  )
  func `what is no e-invoice is named`(text: String, other: InvoiceError.OtherFile) {
    #expect(refusal(text)?.problem == .notAnInvoice(other))
  }

  @Test func `a document type is refused, with all that it could declare`() {
    let bomb = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" + UBL.document()
    #expect(refusal(bomb)?.problem == .documentType)
  }

  /// At each length that it may be cut to, nothing of it is taken.
  @Test func `an invoice that was cut anywhere is refused`() {
    let bytes = Array(CII.document().utf8)
    for count in stride(from: 0, to: bytes.count - 1, by: 5) {
      #expect(refusal(Array(bytes[..<count])) != nil, "cut to \(count) bytes")
    }
  }

  @Test func `two documents in one file are refused`() {
    let two = refusal(UBL.document() + UBL.document())
    #expect(two?.problem == .malformed("a second document begins behind the first"))
  }

  @Test func `what is too deep, too long or too many is refused`() {
    var limits = InvoiceLimits()
    limits.bytes = 100
    #expect(refusal(UBL.document(), limits)?.problem == .tooLarge("the file", bound: 100))
    limits = InvoiceLimits()
    limits.elements = 10
    #expect(
      refusal(UBL.document(), limits)?.problem == .tooLarge("the number of elements", bound: 10)
    )
    limits = InvoiceLimits()
    limits.depth = 20
    let deep = UBL.document(head: String(repeating: "<a>", count: 30))
    #expect(refusal(deep, limits)?.problem == .tooLarge("the depth of elements", bound: 20))
    let nested = Array("%PDF-1.7\n1 0 obj ".utf8) + [UInt8](repeating: 0x5B, count: 10_000)
    #expect(refusal(nested) != nil)
  }

  @Test func `a tag of many attributes is refused before they are read`() {
    let tag = "<a " + String(repeating: "b=\"1\" ", count: 60_000) + "/>"
    #expect(refusal(tag)?.problem == .tooLarge("a tag", bound: 1 << 18))
  }

  @Test func `a damaged stream of objects takes nothing from the others`() throws {
    let bytes = PDFSample.carrying(Array(UBL.document().utf8))
    let broken = "9 0 obj << /Type /ObjStm /N 1 /First 1 /Filter /FlateDecode >> stream\nx\n"
    let text = "%PDF-1.7\n\(broken)endstream endobj\n" + String(decoding: bytes, as: UTF8.self)
    #expect(try invoice(text.replacing("startxref", with: "")).number == "RE-1")
  }

  @Test func `what is packed does not grow beyond the bound`() {
    var limits = InvoiceLimits()
    limits.unpacked = 500
    let bytes = PDFSample.carrying(Array(UBL.document().utf8), as: .deflated)
    #expect(refusal(bytes, limits)?.problem == .tooLarge("what is packed in the PDF", bound: 500))
  }

  @Test func `objects that point at the same bytes again and again end`() {
    var limits = InvoiceLimits()
    limits.work = 1 << 20
    let list = "[" + String(repeating: "1 ", count: 5000) + "]"
    let numbers = (0..<500).map { "\($0 + 10) 0 " }.joined()
    let held = PDFSample.deflated(Array((numbers + list).utf8))
    let head = "<< /Type /ObjStm /N 500 /First \(numbers.utf8.count) /Filter /FlateDecode"
    let bytes = PDFSample.file([
      Array("<< /Type /Catalog >>".utf8),
      Array("\(head) /Length \(held.count) >> stream\n".utf8) + held + Array("\nendstream".utf8),
    ])
    // Without its tables, all objects are looked for.
    #expect(
      refusal(Array(bytes.dropLast(20)), limits)?.problem
        == .tooLarge("the work on the PDF", bound: 1 << 20)
    )
  }

  @Test(arguments: [
    "1 0 obj 2 0 R endobj 2 0 obj 1 0 R endobj trailer << /Root 1 0 R >>",
    "1 0 obj << /Names << /EmbeddedFiles 2 0 R >> >> endobj 2 0 obj << /Kids [2 0 R] >> endobj"
      + " trailer << /Root 1 0 R >>",
    "1 0 obj << /Type /ObjStm /N 1 /First 4 /Length 1 0 R >> stream\n1 0 \nendstream endobj",
    "xref\n0 1\n0000000000 65535 f \ntrailer << /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF",
    "1 0 obj << /W [9 9 9] /Type /XRef >> stream\n\nendstream endobj startxref\n9",
    "trailer trailer << /Root << >> >> startxref 99999999999999999999999",
    "1 0 obj << /Length -5 /Filter [/LZWDecode /RL /A85] >> stream\nx endstream",
  ])
  func `a PDF that leads in circles or nowhere is refused`(text: String) {
    #expect(refusal("%PDF-1.7\n" + text)?.problem == .notAnInvoice(.pdf))
  }
}
