import Foundation
import Testing

@testable import CLI

/// Tables in HTML: an amount stays in its column (`reports` 4).
@Suite("tables in mail")
struct TableMailTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
  }

  private func receive(_ html: String) throws {
    try desk.receive(
      to: desk.address(),
      "<html><body>\(html)</body></html>",
      fields: ["MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8"]
    )
  }

  private func comment() throws -> String {
    try #require(try desk.texts("comments", "text").last)
  }

  @Test func `an empty cell holds its place`() throws {
    try receive(
      "<p>Our state:</p><table border=1><tr><td>Invoice<td>Paid<td>Disputed<td>Open"
        + "<tr><td>FAC-1<td>6,000.00<td><td>0.00<tr><td>FAC-2<td><td>950.00<td>3,050.00</table>"
    )
    #expect(
      try comment().hasSuffix(
        "Invoice | Paid | Disputed | Open\nFAC-1 | 6,000.00 |  | 0.00\nFAC-2 |  | 950.00 | 3,050.00"
      )
    )
    #expect(try desk.openProposals().isEmpty, "a heading claims nothing")
  }

  @Test func `paragraphs in cells, as Outlook writes them, do not break the row`() throws {
    let cell = { (text: String) in
      "<td style='border:solid windowtext 1.0pt'><p class=MsoNormal>\(text)<o:p></o:p></p></td>"
    }
    try receive(
      "<table class=MsoNormalTable style='border-collapse:collapse'><tr>\(cell("Rechnung"))"
        + "\(cell("Betrag"))\(cell("Stand"))</tr><tr>\(cell("FAC-1"))\(cell("6.000,00"))"
        + "\(cell("&nbsp;"))</tr><tr>\(cell("FAC-2"))\(cell("4.000,00"))\(cell("offen"))</tr></table>"
        + "<p>Wir bestreiten 950,00 EUR der Rechnung FAC-2.</p>"
    )
    #expect(
      try comment().hasPrefix(
        "Rechnung | Betrag | Stand\nFAC-1 | 6.000,00 |\nFAC-2 | 4.000,00 | offen"
      )
    )
    #expect(try desk.openProposals() == ["dispute"])
  }

  @Test func `a cell that reaches over two rows holds its place in the second`() throws {
    try receive(
      "<table><tr><th>Factura<th>Pagado<th>Fecha<tr><td rowspan=2>FAC-1<td>5.000,00<td>20/11/2026"
        + "<tr><td>1.000,00<td><tr><td>FAC-2<td><td></table>"
    )
    #expect(
      try comment()
        == "Factura | Pagado | Fecha\nFAC-1 | 5.000,00 | 20/11/2026\n| 1.000,00 |\nFAC-2 |  |"
    )
  }
}
