import Foundation
import Invoices

/// What files cost that claim to be e-invoices: XML and PDFs of one and of four megabytes.
enum HostileInvoices {
  private static let megabyte = 1_000_000
  private static let runs = 3
  private static let mostSeconds = 1.0
  private static let mostGrowth = 6.0
  /// Below this a ratio says nothing.
  private static let leastSeconds = 0.01

  /// A file that is `start`, then `unit` as often as it fits, then `end`.
  private struct Kind {
    let name: String
    let start: String
    let unit: String
    var end = ""

    func file(_ size: Int) -> [UInt8] {
      let unit = Array(unit.utf8)
      var bytes = Array(start.utf8)
      bytes.reserveCapacity(size + unit.count)
      while bytes.count < size { bytes += unit }
      return bytes + Array(end.utf8)
    }
  }

  private static let root =
    "<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">"
  private static let mark = "%PDF-1.7\n"
  private static let catalog = "trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF"

  private static let kinds = [
    Kind(name: "e-invoice: open elements", start: root, unit: "<a>"),
    Kind(name: "e-invoice: empty elements", start: root, unit: "<a/>"),
    Kind(name: "e-invoice: lines", start: root, unit: "<InvoiceLine><ID/></InvoiceLine>"),
    Kind(name: "e-invoice: references", start: root + "<ID>", unit: "&#65;"),
    Kind(name: "e-invoice: attributes", start: "<Invoice ", unit: "a=\"1\" "),
    Kind(name: "e-invoice: pieces of text", start: root + "<ID>", unit: "<![CDATA[]]>"),
    Kind(name: "e-invoice: tags without end", start: root, unit: "<"),
    Kind(name: "PDF: objects", start: mark, unit: "1 0 obj << >> endobj\n", end: catalog),
    Kind(name: "PDF: lists in lists", start: mark + "1 0 obj ", unit: "[", end: catalog),
    Kind(name: "PDF: open strings", start: mark, unit: "1 0 obj (", end: catalog),
    Kind(name: "PDF: comments", start: mark, unit: "1 0 obj %", end: catalog),
    Kind(name: "PDF: trailers", start: mark, unit: "trailer << /a ", end: catalog),
    Kind(
      name: "PDF: streams without end",
      start: mark,
      unit: "1 0 obj << /Type /ObjStm /N 9 /First 9 /Length 9 >> stream\n"
    ),
    Kind(
      name: "PDF: rows of a table",
      start: mark + "xref\n0 99999999\n",
      unit: "0000000009 00000 n \n"
    ),
    Kind(
      name: "PDF: files",
      start: mark + "1 0 obj << /AF [",
      unit: "<< /UF (a.xml) /EF << /F 2 0 R >> >> ",
      end: "] >> endobj 2 0 obj << /Length 4 >> stream\n<a/>\nendstream endobj\n" + catalog
    ),
  ]

  /// Prints a row for each kind whose name holds one of the words; whether all are within the bars.
  static func run(_ words: [String]) -> Bool {
    let chosen = kinds.filter { kind in
      words.isEmpty || words.contains { kind.name.contains($0) }
    }
    print("\nread as e-invoices, in ms: 1 MB, 4 MB, growth")
    let bad = chosen.filter { !isGood($0) }
    print("\(chosen.count) kinds, \(bad.count) over a bar (1 s at 1 MB; 6 times for 4 MB)")
    return bad.isEmpty
  }

  private static func isGood(_ kind: Kind) -> Bool {
    let small = median(kind.file(megabyte))
    let large = median(kind.file(4 * megabyte))
    let growth = large / max(small, leastSeconds)
    let isGood = small < mostSeconds && growth <= mostGrowth
    let figures = [small * 1000, large * 1000, growth].map {
      $0.formatted(.number.precision(.fractionLength(1)).grouping(.never))
    }
    print(
      kind.name.padding(toLength: 38, withPad: " ", startingAt: 0)
        + figures.map { String(repeating: " ", count: max(1, 11 - $0.count)) + $0 }.joined()
        + (isGood ? "" : "  OVER")
    )
    return isGood
  }

  private static func median(_ bytes: [UInt8]) -> Double {
    let clock = ContinuousClock()
    let all = (0..<runs).map { _ in
      Rate.seconds(clock.measure { _ = try? InvoiceReader().invoice(in: bytes) })
    }
    return all.sorted()[runs / 2]
  }
}
