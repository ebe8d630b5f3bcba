import Statements
import Testing

@Suite("encodings of statements")
struct EncodingTests {
  private func remittance(_ bytes: [UInt8]) throws -> String? {
    try StatementReader().statements(in: StatementSource(bytes)).statements.first?.entries.first?
      .details.remittance
  }

  private func bytes(_ text: String, _ letters: [Character: UInt8]) -> [UInt8] {
    text.flatMap { letters[$0].map { [$0] } ?? Array(String($0).utf8) }
  }

  private func swift(_ text: String) -> String {
    MT940Tests.message(":61:2603020302C10,N051NONREF\n:86:\(text)")
  }

  private static let latin: [Character: UInt8] = [
    "ü": 0xFC, "ä": 0xE4, "ß": 0xDF, "é": 0xE9, "€": 0x80,
  ]
  private static let dos: [Character: UInt8] = [
    "ü": 0x81, "ä": 0x84, "ö": 0x94, "Ö": 0x99, "ß": 0xE1, "é": 0x82,
  ]

  @Test(arguments: ["Rückstände März", "Straße", "Zahlung in €, Grüße", "é"])
  func `lines in Windows-1252 are found by their letters`(text: String) throws {
    #expect(try remittance(bytes(swift(text), Self.latin)) == text)
  }

  @Test(arguments: ["Rückstände März", "Möller", "Österreich", "Müller Straße"])
  func `lines in code page 850 are found by theirs`(text: String) throws {
    #expect(try remittance(bytes(swift(text), Self.dos)) == text)
  }

  @Test func `UTF-8 stays, with a mark or without`() throws {
    #expect(try remittance(Array(swift("Süd €").utf8)) == "Süd €")
    #expect(try remittance([0xEF, 0xBB, 0xBF] + Array(swift("Süd €").utf8)) == "Süd €")
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read, of lines and of XML`(isLittle: Bool) throws {
    let xml = Camt.message(
      Camt.statement(
        Camt.entry(payments: Camt.payment("<RmtInf><Ustrd>Süd 💶</Ustrd></RmtInf>"))
      )
    )
    for text in [swift("Süd 💶"), xml] {
      let units = Array("\u{FEFF}\(text)".utf16)
      let wide = units.flatMap { unit -> [UInt8] in
        let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        return isLittle ? pair : pair.reversed()
      }
      #expect(try remittance(wide) == "Süd 💶")
    }
  }

  private func xml(_ encoding: String) -> String {
    Camt.message(
      Camt.statement(
        Camt.entry(payments: Camt.payment("<RmtInf><Ustrd>Süd &#x20AC;</Ustrd></RmtInf>"))
      )
    ).replacing("encoding=\"UTF-8\"", with: encoding)
  }

  @Test(arguments: [
    "encoding=\"ISO-8859-1\"", "encoding='windows-1252'", "encoding=\"UTF-8\"", "",
  ])
  func `XML is read in the encoding that it has, whatever it claims`(declared: String) throws {
    #expect(try remittance(bytes(xml(declared), Self.latin)) == "Süd €")
    #expect(try remittance(Array(xml(declared).utf8)) == "Süd €")
  }

  @Test func `a wrong claim is told`() throws {
    let wrong = StatementSource(bytes(xml("encoding=\"UTF-8\""), Self.latin))
    #expect(try StatementReader().statements(in: wrong).doubts == [.encoding("Windows-1252")])
    let right = StatementSource(bytes(xml("encoding=\"ISO-8859-1\""), Self.latin))
    #expect(try StatementReader().statements(in: right).doubts.isEmpty)
  }
}
