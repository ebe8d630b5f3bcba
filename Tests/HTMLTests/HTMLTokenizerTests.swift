import Testing

@testable import HTML

@Suite("HTMLTokenizer, WHATWG HTML §13.2.5")
struct HTMLTokenizerTests {
  private func tokens(_ html: String) -> [HTMLToken] {
    var tokenizer = HTMLTokenizer(html)
    var tokens: [HTMLToken] = []
    while let token = tokenizer.next() { tokens.append(token) }
    return tokens
  }

  private func start(_ name: String, _ attributes: [(String, String)] = []) -> HTMLToken {
    .startTag(
      HTMLTag(
        name: name,
        attributes: attributes.map { HTMLAttribute(name: $0.0, value: $0.1) }
      )
    )
  }

  private func text(_ text: String) -> HTMLToken { .text(Array(text.utf8)) }

  @Test func `attributes are read in every form of quoting`() {
    #expect(
      tokens(#"<A HREF="a>b" title='x"y' x=1/2 checked =z disabled>"#) == [
        start(
          "a",
          [
            ("href", "a>b"), ("title", "x\"y"), ("x", "1/2"), ("checked", "z"), ("disabled", ""),
          ]
        )
      ]
    )
  }

  @Test func `the first of two attributes of one name counts`() {
    #expect(tokens("<p id=a ID=b>") == [start("p", [("id", "a")])])
  }

  @Test func `a slash between attributes separates them`() {
    #expect(
      tokens("<img/src=x/onerror=y>") == [start("img", [("src", "x/onerror=y")])]
    )
    #expect(
      tokens("<img/src='x'/alt=y>") == [start("img", [("src", "x"), ("alt", "y")])]
    )
  }

  @Test(arguments: [
    "<!-- a > b -->", "<!-->", "<!--->", "<!-- x --!>", "<!doctype html>", "<?php a ?>",
    "<![CDATA[a]]>", "</ x>", "<!-- <!-- -->",
  ])
  func `comments in all their forms are no text`(comment: String) {
    #expect(tokens("a" + comment + "b") == [text("a"), text("b")])
  }

  @Test(arguments: ["<", "< b", "<3", "a<1", "</"])
  func `a less-than sign that opens nothing is text`(input: String) {
    #expect(tokens(input) == [text(input)])
  }

  @Test(arguments: ["<a", "<a href='x", "<a href=x", "</a", "<!-- x", "<!x"])
  func `what the end of input cuts off is dropped`(input: String) {
    #expect(tokens("t" + input) == [text("t")])
  }

  @Test func `a section of character data is text only in foreign content`() {
    var tokenizer = HTMLTokenizer("<![CDATA[<b>]]>")
    tokenizer.isInForeignContent = true
    #expect(tokenizer.next() == text("<b>"))
    #expect(tokenizer.next() == nil)
  }

  @Test func `raw text ends at its own end tag only`() {
    var tokenizer = HTMLTokenizer("a</b></scripty></SCRIPT >z")
    tokenizer.beginRawText("script", resolvesReferences: false)
    #expect(tokenizer.next() == text("a</b></scripty>"))
    #expect(tokenizer.next() == .endTag("script"))
    #expect(tokenizer.next() == text("z"))
  }

  @Test func `null bytes vanish from text and are replaced in names`() {
    #expect(tokens("a\0b<p\0>") == [text("ab"), start("p\u{FFFD}")])
  }

  @Test func `line ends of every kind become line feeds`() {
    #expect(tokens("a\r\nb\rc\n") == [text("a\nb\nc\n")])
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;", "&<>"), ("&copy;&copy &copyx", "©© ©x"), ("&NotEqualTilde;", "≂̸"),
    ("&notit; &notin;", "¬it; ∉"), ("&NBSP;&unknown;&;", "&NBSP;&unknown;&;"),
    ("&#65;&#x41;&#X41 &#65", "AAA A"), ("&#;&#x;&#", "&#;&#x;&#"), ("&#128;&#x99;", "€™"),
    ("&#0;&#xD800;&#99999999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("&", "&"),
  ])
  func `character references in text are resolved`(input: String, expected: String) {
    #expect(tokens(input) == [text(expected)])
  }

  @Test(arguments: [
    ("?a=1&copy=2", "?a=1&copy=2"), ("?a=1&amp;b=2", "?a=1&b=2"), ("&copy", "©"),
    ("?a&copyright", "?a&copyright"), ("java&#115cript:", "javascript:"),
  ])
  func `character references in attributes leave parameters of URLs alone`(
    input: String,
    expected: String
  ) {
    #expect(tokens("<a href=\"\(input)\">") == [start("a", [("href", expected)])])
  }
}
