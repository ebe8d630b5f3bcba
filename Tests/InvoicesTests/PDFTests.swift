import Invoices
import Testing

@Suite("e-invoices in PDFs")
struct PDFTests {
  private static let content = Array(UBL.document().utf8)

  private func read(_ bytes: [UInt8]) throws -> Invoice { try InvoiceReader().invoice(in: bytes) }

  @Test(arguments: PDFSample.Coding.allCases)
  func `an embedded file is read in each way that it may stand there`(coding: PDFSample.Coding)
    throws
  {
    let read = try read(PDFSample.carrying(Self.content, as: coding))
    #expect(read.number == "RE-1")
    #expect(read.embeddedName == "factur-x.xml")
  }

  @Test func `objects and tables that are packed are unpacked`() throws {
    #expect(try read(PDFSample.packed(Self.content)).embeddedName == "xrechnung.xml")
  }

  @Test(arguments: [
    "/AF [2 0 R]", "/Names << /EmbeddedFiles << /Names [(f) 2 0 R] >> >>",
    "/Pages << /Annots [<< /FS 2 0 R >>] >>",
  ])
  func `it is found wherever the document names it`(catalog: String) throws {
    #expect(try read(PDFSample.carrying(Self.content, catalog: catalog)).number == "RE-1")
  }

  @Test(arguments: ["(Rechnung 7.XML)", "<FEFF0061002E0078006D006C>", "(f\\101ctur\\)-x.xml)"])
  func `a name of its own is no hindrance`(name: String) throws {
    #expect(try read(PDFSample.carrying(Self.content, name: name)).number == "RE-1")
  }

  @Test func `a table that leads astray is done without`() throws {
    let bytes = PDFSample.carrying(Self.content)
    let text = String(decoding: bytes, as: UTF8.self)
    for wrong in [
      text.replacing("startxref", with: "startxxxx"), text.replacing("00000 n", with: "00001 x"),
      text.replacing("%PDF-1.7", with: "%PDF-1.7 and a bit more"),
      "in front\n" + text, text.replacing("/Length 4 0 R", with: "/Length 3"),
    ] {
      #expect(try read(Array(wrong.utf8)).number == "RE-1")
    }
    let packed = PDFSample.packed(Self.content)
    #expect(try read(packed.dropLast(20) + Array("%%EOF".utf8)).number == "RE-1")
  }

  @Test func `what a later state took away is not there`() {
    let bytes = PDFSample.carrying(Self.content)
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.split(separator: "startxref\n")[1].prefix { $0.isNumber }
    let later = "1 0 obj\n<< /Type /Catalog >>\nendobj\n"
    let row = "00000000\(bytes.count < 1000 ? "0" : "")\(bytes.count)".suffix(10)
    let place = String(repeating: "0", count: 10 - row.count) + row
    let table = "xref\n1 2\n\(place) 00000 n \n0000000000 00001 f \n"
    let end = "trailer\n<< /Size 6 /Root 1 0 R /Prev \(start) >>\n"
    let at = bytes.count + later.utf8.count
    let all = bytes + Array((later + table + end + "startxref\n\(at)\n%%EOF").utf8)
    #expect(refusal(all)?.problem == .notAnInvoice(.pdf))
  }

  @Test func `of several files the one with the name of an e-invoice counts`() throws {
    func spec(_ name: String, _ stream: Int) -> String {
      "<< /Type /Filespec /UF (\(name)) /EF << /F \(stream) 0 R >> >>"
    }
    func stream(_ content: String) -> [UInt8] {
      Array("<< /Length \(content.utf8.count) >> stream\n\(content)\nendstream".utf8)
    }
    let other = UBL.document().replacing("RE-1", with: "RE-2")
    let bytes = PDFSample.file([
      Array("<< /AF [\(spec("a.xml", 2)) \(spec("b.xml", 3)) \(spec("factur-x.xml", 4))] >>".utf8),
      stream("<a/>"), stream(other), stream(UBL.document()),
    ])
    let read = try read(bytes)
    #expect(read.number == "RE-1")
    #expect(read.doubts == [.another("b.xml")])
  }

  @Test func `a PDF without an e-invoice, with an order, or encrypted says so`() {
    let plain = PDFSample.carrying(Array("hello".utf8), name: "(a.txt)")
    #expect(refusal(plain)?.problem == .notAnInvoice(.pdf))
    let order = PDFSample.carrying(
      Array("<r:SCRDMCCBDACIOMessageStructure/>".utf8),
      name: "(order-x.xml)"
    )
    #expect(
      refusal(order)?.problem == .notAnInvoice(.order("SCRDMCCBDACIOMessageStructure"))
    )
    let locked = PDFSample.carrying(Self.content, trailer: "/Encrypt << /Filter /Standard >>")
    #expect(refusal(locked)?.problem == .encrypted)
  }

  @Test func `what is damaged in the file names the file`() {
    let broken = refusal(PDFSample.carrying(Self.content.dropLast(30)))
    #expect(broken?.problem == .truncated)
    #expect(broken?.file == "factur-x.xml")
  }
}
