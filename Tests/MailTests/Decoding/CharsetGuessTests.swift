import Foundation
import Mail
import Testing

@Suite("the charset of 8-bit text that names none")
struct CharsetGuessTests {
  /// Texts as people wrote them, with the encoding of their programs and whom they could be from.
  private static let rows: [(text: String, encoding: String.Encoding, languages: [String])] = [
    (
      "Varerne på fakturaen blev ikke leveret; ærgerligt, når I har læst sagen!", .windowsCP1252,
      ["en"]
    ),
    (
      "Towar nie dotarł, zapłacimy później. Żądamy korekty, proszę o wyjaśnienie.", .windowsCP1250,
      ["pl", "en"]
    ),
    (
      "Towar nie dotarł, zapłacimy później. Żądamy korekty, proszę o wyjaśnienie.", .isoLatin2,
      ["pl", "en"]
    ),
    ("Zboží nepřišlo, zaplatíme příští týden. Děkujeme.", .windowsCP1250, ["de", "cs"]),
    ("Товар не пришёл, платёж будет завтра. Здравствуйте!", .windowsCP1251, ["en", "ru"]),
    ("Товар не пришёл, платёж будет завтра. Здравствуйте!", koi8, ["ru"]),
    ("Товар не пришёл, платёж будет завтра. Здравствуйте!", .windowsCP1251, ["de"]),
    ("Η παλέτα έφτασε σπασμένη, θα πληρώσουμε αύριο.", .windowsCP1253, ["el"]),
    ("Fatura ödendi, teşekkürler. Şimdi bekliyoruz, İyi günler, ağustos.", .windowsCP1254, ["tr"]),
    ("商品がまだ届いていません。請求書の支払いは来週になります。", .shiftJIS, ["en", "ja"]),
    ("Die Ware kam nicht, wir prüfen das. Schöne Grüße aus Köln", .windowsCP1252, ["pl", "de"]),
    ("We don’t pay “this” – 950 € is too much…", .windowsCP1252, ["es", "en"]),
  ]
  /// What Foundation calls KOI8-R.
  private static let koi8 = String.Encoding(rawValue: 0x8000_0A02)

  private func message(_ row: (text: String, encoding: String.Encoding, languages: [String])) throws
    -> [UInt8]
  {
    let bytes = try #require(row.text.data(using: row.encoding))
    return Array("From: a@example.com\nContent-Type: text/plain\n\n".utf8) + Array(bytes)
  }

  @Test(arguments: rows.indices)
  func `the likeliest of the languages reads it`(index: Int) throws {
    let row = Self.rows[index]
    let bytes = try message(row)
    let guess = try #require(MessageParser().parse(bytes).guessedCharset { row.languages })
    let read = MessageParser(legacyCharset: guess).parse(bytes).plainText
    #expect(read == row.text, "\(guess)")
  }

  @Test func `nothing is guessed of text that names a charset, or is UTF-8`() {
    for head in ["Content-Type: text/plain; charset=iso-8859-2", "Content-Type: text/plain"] {
      let body = head.hasSuffix("2") ? [0xB1, 0xE6] : Array("ąć".utf8)
      let bytes = Array("From: a@example.com\n\(head)\n\n".utf8) + body
      #expect(MessageParser().parse(bytes).guessedCharset { ["pl"] } == nil)
    }
  }
}
