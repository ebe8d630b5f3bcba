import Foundation
import Testing

@testable import CLI

/// Words of every script, other spellings and parts of compounds are found (`reports` 7).
@Suite("search in languages")
struct SearchMailTests {
  private let desk: DeskCase
  private static let text = """
    Herr Müller aus der Straßenmeisterei hat die Weihnachtslieferung geprüft, Frau Goetz nicht.
    商品がまだ届いていません。請求書の支払いは来週になります。
    货物还没有到，我们不能付款。상품이 아직 도착하지 않았습니다. สินค้ายังไม่มาถึง
    Η παλέτα έφτασε σπασμένη. Платёж будет завтра. Reklamační protokol, zapłata, Rødgrød.
    """

  init() throws {
    desk = try DeskCase()
    try desk.open("dispute")
    try desk.receive(
      to: desk.address(),
      Self.text,
      fields: [
        "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
      ]
    )
  }

  private func snippets(_ query: String) throws -> [String] {
    try desk.rows("search", query).compactMap { $0["text"] as? String }
  }

  @Test(arguments: [
    "商品", "請求書", "届いて", "货物", "付款", "到", "상품", "도착", "สินค้า", "มาถึง",
    "Strassenmeisterei", "straßenmeisterei", "Mueller", "Muller", "MÜLLER", "Götz", "Goetz",
    "παλετα", "ΠΑΛΕΤΑ", "σπασμενη", "платеж", "ПЛАТЁЖ", "zaplata", "rodgrod", "reklamacni",
    "lieferung", "Weihnacht", "meisterei", "Weihnachtsl*", "Müller Lieferung 付款",
  ])
  func `it is found`(query: String) throws {
    #expect(try snippets(query).count == 1)
  }

  @Test(arguments: [
    "商人", "货款", "书求", "상점", "meister geliefert", "\"Müller geprüft\"", "hna", "die Ware",
    "from:nobody@example.net lieferung", "lieferung kind:case",
  ])
  func `what does not stand there is not found`(query: String) throws {
    #expect(try snippets(query).isEmpty)
  }

  @Test func `what has the word itself stands first, and the piece shows the words`() throws {
    try desk.receive(to: desk.address(), "Die Lieferung fehlt.")
    try desk.receive(to: desk.address(), "Teillieferungen genügen.")
    let found = try snippets("Lieferung")
    #expect(found.count == 3)
    #expect(found.first == "Die [Lieferung] fehlt.")
    #expect(found.last?.contains("[Weihnachtslieferung]") == true)
    #expect(try snippets("lieferung from:\(DeskCase.client)").count == 3)
  }

  @Test func `an entry that is made anew is not found by what it said before`() throws {
    try desk.run("case", "rename", "1001", "Palettenschaden")
    #expect(try snippets("schaden").count == 1)
    try desk.run("case", "rename", "1001", "Skontostreit")
    #expect(try snippets("schaden").isEmpty && snippets("streit").count == 1)
  }
}
