import Foundation
import Testing

@testable import Cases

@Suite("words of a language")
struct LetterWordsTests {
  private func words(_ json: String) throws -> LetterWords {
    let decoder = JSONDecoder()
    decoder.allowsJSON5 = true
    let tree = try decoder.decode([String: LetterWords.Tree].self, from: Data(json.utf8))
    return try LetterWords(language: "en", tree: tree)
  }

  @Test func `objects inside objects are joined by dots`() throws {
    let words = try words("{a: 'x', b: {c: 'y', d: {e: 'z'}}, n: {one: '1', other: '2'}}")
    #expect(
      words.entries == [
        "a": .text("x"), "b.c": .text("y"), "b.d.e": .text("z"),
        "n": .plural(["one": "1", "other": "2"]),
      ]
    )
  }

  @Test(arguments: [
    ("Hello", [], "Hello"), ("{{ a }}", ["a"], "[a]"),
    ("x{{a}}y{{ b }}z", ["a", "b"], "x[a]y[b]z"),
    ("open {{ a", [], "open {{ a"), ("{{ a }}{{ a }}", ["a", "a"], "[a][a]"),
  ])
  func `places are filled in`(text: String, names: [String], filled: String) {
    let form = LetterWords.Form(text)
    #expect(form.names == names)
    #expect(form.filled(["a": "[a]", "b": "[b]"]) == filled)
  }

  @Test func `what is filled in is not looked at again`() {
    #expect(LetterWords.Form("{{ a }}{{ b }}").filled(["a": "{{ b }}", "b": "x"]) == "{{ b }}x")
  }

  @Test(
    arguments: [
      ("a", nil, "x"), ("n", PluralCategory.one, "1"), ("n", .other, "2"), ("n", .many, "2"),
      ("n", nil, "2"), ("b", nil, nil),
    ] as [(String, PluralCategory?, String?)]
  )
  func `the form of a number is found, else the other`(
    key: String,
    category: PluralCategory?,
    text: String?
  ) throws {
    let words = try words("{a: 'x', n: {one: '1', other: '2'}}")
    #expect(words.form(key, category)?.text == text)
  }
}
