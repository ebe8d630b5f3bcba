import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite struct JSON5SyntaxTests {
  @Test(arguments: [
    ("{a: [,1]}", "1:6: there is ',' where a value should be"),
    ("{a 1}", "1:4: there is '1' where ':' should be"),
    ("{a: 1\n,,}", "2:2: there is ',' where a key should be"),
    ("{\n  a: 1\n  b: 2\n}", "3:3: there is 'b' where ',' should be"),
    ("{", "1:2: the file ends before '}'"),
    ("{ a: [ 1", "1:9: the file ends before ']'"),
    ("", "1:1: the file is empty"),
    ("// nothing\n", "2:1: the file is empty"),
    ("{} {}", "1:4: there is '{' where the end of the file should be"),
    ("{ a: 'x\ny' }", "1:6: the text has no closing quote"),
    ("{ a: \"x", "1:6: the text has no closing quote"),
    ("{ a: \"x\\", "1:6: the text has no closing quote"),
    ("{ /* x", "1:3: the comment has no end"),
    ("{ a: 1, b: { a: 2, \"a\": 3 } }", "1:20: the key 'a' stands twice"),
    ("{ a: yes }", "1:6: the text 'yes' needs quotes"),
    ("[1}", "1:3: there is '}' where ',' should be"),
    ("{ a: # }", "1:6: there is '#' where a value should be"),
    ("{ é: 1, ü ü }", "1:11: there is 'ü' where ':' should be"),
  ])
  func `the place of the first mistake is found`(text: String, expected: String) {
    let found = JSON5Syntax.firstMistake(in: text)
    #expect(found.map { "\($0.line):\($0.column): \($0.what)" } == expected)
  }

  @Test(arguments: [
    "{}", "[]", "{ a: 1, }", "{ 'a b': \"x\", \"c\": [1, 2.5, -3, +4, .5, 0xFF, 1e9,], }",
    "/* a */ { // b\n a: null, b: true /* } */ }\n", "{ a: 'it\\'s \\\n more' }",
    "\u{FEFF}{ a: 1 }",
    "{ a: Infinity }", "{ a: { b: { c: [[[]]] } } }",
  ])
  func `what Foundation reads has no mistake`(text: String) throws {
    #expect(JSON5Syntax.firstMistake(in: text) == nil)
    _ = try ConfigurationTree.parse(Data(text.utf8), file: "x")
  }

  @Test func `deep nesting is refused, not a crash`() {
    let text = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(throws: ConfigurationError.self) {
      try ConfigurationTree.parse(Data(text.utf8), file: "x")
    }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(throws: ConfigurationError.self) {
      try ConfigurationTree.parse(Data([0x7B, 0x61, 0x3A, 0x22, 0xFF, 0x22, 0x7D]), file: "x")
    }
  }
}
