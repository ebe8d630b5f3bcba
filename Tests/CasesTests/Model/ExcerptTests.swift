import Testing

@testable import Cases

@Suite("what is shown of a text that was found")
struct ExcerptTests {
  private func excerpt(_ query: String, _ text: String) throws -> String {
    try Excerpt(of: SearchQuery(query)).text(of: text)
      .replacing("\u{2}", with: "[").replacing("\u{3}", with: "]")
  }

  @Test(arguments: [
    ("brulee", "Crème brûlée, please", "Crème [brûlée], please"),
    ("BRÛLÉE", "cre\u{301}me bru\u{302}le\u{301}e", "cre\u{301}me [bru\u{302}le\u{301}e]"),
    ("deliv*", "It was delivered", "It was [delivered]"),
    ("deliv", "It was delivered", "It was delivered"),
    ("\"delivered short\"", "delivered\nshort", "[delivered] [short]"),
    ("fac-1", "(FAC-1)", "([FAC]-[1])"), ("x", "", ""), ("kind:message", "Hello you", "Hello you"),
    (
      "needle", "1 2 3 4 5 6 7 8 needle 1 2 3 4 5 6 7 8 9 10 11",
      "…5 6 7 8 [needle] 1 2 3 4 5 6 7 8 9…"
    ),
    ("a", "\u{2}a\u{3} b", "[a] b"),
  ])
  func `the words stand between marks`(query: String, text: String, shown: String) throws {
    #expect(try excerpt(query, text) == shown)
  }

  @Test func `however often a word stands in it, it is soon found`() throws {
    let start = ContinuousClock.now
    for unit in ["word ", "word", "w\u{301}", "\u{301}", "word\u{200B}"] {
      let text = String(repeating: unit, count: 400_000)
      #expect(try excerpt("word", text).unicodeScalars.count < 1_500)
    }
    #expect(start.duration(to: .now) < .seconds(5))
  }

  @Test(arguments: ["\"\u{301}", "a\"\u{301} OR b", "\u{301}\"x", "a\0b", "\"\u{20DD}\u{301}*"])
  func `no mark breaks out of the language of the index`(text: String) throws {
    let match = try SearchQuery(text).match
    let quotes = match.unicodeScalars.count { $0 == "\"" }
    #expect(quotes.isMultiple(of: 2) && !match.unicodeScalars.contains("\0"))
  }
}
