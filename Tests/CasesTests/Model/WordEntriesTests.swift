import Testing

@testable import Cases

@Suite("entries of the index of parts")
struct WordEntriesTests {
  /// What the entries are by the rule for any script, word by word.
  private func entriesOfPieces(_ text: String) -> String {
    var seen: Set<String> = []
    return WordParts.pieces(of: text).flatMap(\.entries).filter { seen.insert($0).inserted }
      .joined(separator: " ")
  }

  @Test(arguments: [
    "", " ", "a", "Weihnachtslieferung WEIHNACHTSLIEFERUNG lieferung",
    "Mueller, Müller, Mu\u{308}ller, muller", "aee oee uee eae aeoeue Aerger queue_aerger-team",
    "invoice FAC-2026-0118 of 2026-11-30", "abc12345678 12345678abc", "x\u{0}y", "naïve façade ß ẞ",
    "第三 rate 東京都 and ABC東京", "e\u{301}te\u{301} ete", "don't stop—now", "a\u{200D}b c\u{AD}d",
    String(repeating: "a", count: 59), String(repeating: "b", count: 60),
    String(repeating: "Ce", count: 31),
    String(repeating: "d", count: 40) + " " + String(repeating: "e", count: 41),
  ])
  func `words told by their bytes have the entries of all words`(text: String) {
    #expect(WordParts.entries(of: text) == entriesOfPieces(text))
  }

  @Test func `so they have whatever stands around them`() {
    var numbers = SystemRandomNumberGenerator()
    let letters = Array("aeouAEOUxyzLMN019 _-.,'\n\u{E4}\u{308}\u{4E2D}\u{DF}\u{B2}".unicodeScalars)
    for _ in 0..<500 {
      var text = ""
      for _ in 0..<Int.random(in: 0...80, using: &numbers) {
        text.unicodeScalars.append(letters[Int.random(in: 0..<letters.count, using: &numbers)])
      }
      #expect(WordParts.entries(of: text) == entriesOfPieces(text), "\(text.debugDescription)")
    }
  }

  @Test func `one text has no more than so many`() {
    let text = (0..<200_000).map { "w\($0)" }.joined(separator: " ")
    #expect(WordParts.entries(of: text).utf8.count <= 600_100)
  }
}
