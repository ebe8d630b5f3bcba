import Exports
import Statements
import Testing

/// How bytes become text.
struct EncodingTests {
  private static let text =
    "Kundennr;Name;Rechnungsnr;Datum;Betrag\n1;Käse & Söhne Größe;A;05.10.2026;1,00"

  @Test func utf16WithTabsIsRead() throws {
    let wide = Self.text.replacing(";", with: "\t").utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    let reading = try Reading.of(bytes: [0xFF, 0xFE] + wide)
    #expect(reading.encoding == "UTF-16")
    #expect(reading.rows.first?.name == "Käse & Söhne Größe")
  }

  @Test func theMarkOfUTF8IsNoPartOfTheHeading() throws {
    let reading = try Reading.of(bytes: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(reading.columns.first?.heading == "Kundennr")
  }

  @Test(
    arguments: [
      ([0xE4, 0xF6, 0xF6, 0xDF], "Windows-1252"), ([0x84, 0x94, 0x94, 0xE1], "code page 850"),
    ] as [([UInt8], String)]
  )
  func theLettersTellAnEightBitEncoding(_ letters: [UInt8], _ name: String) throws {
    var next = letters.makeIterator()
    let bytes = Self.text.unicodeScalars.map { scalar in
      scalar.isASCII ? UInt8(scalar.value) : next.next() ?? 0x3F
    }
    let reading = try Reading.of(bytes: bytes)
    #expect(reading.encoding == name)
    #expect(reading.isEncodingGuessed)
    #expect(reading.rows.first?.name == "Käse & Söhne Größe")
  }

  @Test func signsOfNumbersMakeNoPolishOfSpanish() throws {
    let text = "N\u{BA} factura;C\u{F3}digo;Nombre;Fecha;Importe\n1;2;Pe\u{F1}a;05/10/2026;1,00\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    #expect(try Reading.of(bytes: bytes).rows.first?.name == "Peña")
  }

  @Test func quotedCellsHoldSeparatorsAndLines() throws {
    let reading = try Reading.of(
      "Kundennr;Name;Rechnungsnr;Datum;Betrag\n1;\"A; \"\"B\"\"\nC\";X;05.10.2026;1,00\n2;D;Y;06.10.2026;2,00"
    )
    #expect(reading.rows.map(\.line) == [2, 4])
    #expect(reading.rows.first?.name.hasPrefix("A; \"B\"") == true)
  }

  @Test func aListWithBarsIsCutWhereItsHeadingIs() throws {
    let reading = try Reading.of(
      """
      -----------------------------
      |KUNNR|LAND1|NAME1    |SPRAS|
      -----------------------------
      |1001 |GB   |A | B Ltd|E    |
      """,
      .clients
    )
    #expect(reading.rows.first?.name == "A | B Ltd")
    #expect(reading.rows.first?.values["language"] == "en")
  }

  @Test(arguments: ["PK\u{3}\u{4}abc", "%PDF-1.7", "<html><table></table></html>"])
  func whatIsNoTextIsRefused(_ text: String) {
    #expect(throws: ExportError.self) { try Reading.of(text) }
  }

  @Test func aQuoteThatNeverEndsIsRefused() {
    #expect(throws: ExportError.openQuote(line: 2)) {
      try Reading.of("Kundennr;Rechnungsnr;Datum;Betrag\n1;\"A;05.10.2026;1,00\n")
    }
  }

  @Test func aMarkThatComesByteByByteIsNoPartOfTheFirstHeading() throws {
    let bytes = Array("\u{FEFF}Konto,Name\n1,A\n".utf8)
    let source = StatementSource {
      var place = 0
      return {
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        return bytes[place...place]
      }
    }
    let reading = try ExportReader(.clients, today: Reading.today).read(source)
    #expect(reading.columns.map(\.heading) == ["Konto", "Name"])
    #expect(reading.rows.map(\.account) == ["1"])
  }
}
