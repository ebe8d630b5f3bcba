import HTML
import Mail
import Testing

@testable import Cases

@Suite("bodies that a template leaves out")
struct LetterBodyTests {
  private func draft(text: String?, html: String?, message: String = "Hello") throws
    -> (text: String, html: String)
  {
    var template = try Letter.template(text: text ?? "", html: html)
    if text == nil { template.text = nil }
    var facts = Letter.facts()
    facts.message = message
    let letter = try Letter.writer().letter(template, facts, now: Letter.now, unique: "a1")
    return (letter.draft.text, letter.draft.html ?? "")
  }

  @Test func `text becomes paragraphs, lines and links`() throws {
    let written = "Dear all,\nsee https://example.org/a?b=1&c=2.\n\n\n  - an item\n"
    let html = try draft(text: written, html: nil).html
    #expect(
      html.contains(
        """
        <p>Dear all,<br>
        see <a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>.</p>
        <p>&nbsp;&nbsp;- an item</p>
        """
      )
    )
    let text = HTMLText.text(of: html)
    #expect(text.hasPrefix("Dear all,\nsee https://example.org/a?b=1&c=2.\n\n"))
  }

  @Test func `HTML becomes text`() throws {
    let html = "<p>Dear {{ client.name }},</p><table><tr><td>a</td><td>b</td></tr></table>"
    #expect(try draft(text: nil, html: html).text == "Dear Müller & Sons,\n\na  b\n")
  }

  @Test func `what is written stays as it is written`() throws {
    let both = try draft(text: "text\n", html: "<p>HTML</p>")
    #expect(both == ("text\n", "<p>HTML</p>"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "https://example.org/\"onclick=\"x", "http://<b>", "</p></body>",
    "{{ case.number }}", "{% raw %}", "javascript:alert(1)", "a\u{200F}b", "&lt;b&gt;",
  ])
  func `a value never becomes an element, an attribute or a template`(value: String) throws {
    let html = try draft(text: "{{ message }}\n", html: nil, message: value).html
    let plain = try draft(text: "{{ message }}\n", html: nil, message: "Hello").html
    let safe = HTMLSanitizer.sanitized(html)
    #expect(safe.remoteContentCount == 0)
    #expect(elements(html).subtracting(elements(plain)).isSubset(of: ["<a href", "</a"]))
    #expect(HTMLText.text(of: html).contains(value.prefix(4)))
    #expect(!html.contains("<script") && !html.contains("onclick=\"x\""))
  }

  /// The beginnings of all tags.
  private func elements(_ html: String) -> Set<String> {
    Set(html.split(separator: "<").dropFirst().map { "<" + $0.prefix { $0 != ">" && $0 != "=" } })
  }

  @Test func `a table keeps its columns in the text`() throws {
    let html = """
      <p>Open:</p><table><tr><th align="left">No.</th><th align="right">Amount</th></tr>
      <tr><td>FAC-1</td><td align="right">1,200.00</td></tr>
      <tr><td>A&amp;B, <b>bold</b></td><td align="right">3.00</td></tr>
      <tr><td colspan="2" align="right">1,203.00</td></tr></table><p>Thank you.</p>
      """
    #expect(
      try draft(text: nil, html: html).text == """
        Open:

        No.          Amount
        FAC-1      1,200.00
        A&B, bold      3.00
                   1,203.00

        Thank you.

        """
    )
  }

  @Test func `a table that is too wide is read cell by cell`() throws {
    let long = String(repeating: "word ", count: 30)
    let html = "<table><tr><td>a</td><td>\(long)</td></tr><tr><td>b</td><td>c</td></tr></table>"
    let text = try draft(text: nil, html: html).text
    #expect(text.hasPrefix("a  word word") && text.contains("b  c"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 })
  }

  @Test func `long lines are broken at spaces, items hang`() throws {
    let words = String(repeating: "word ", count: 20)
    let address = "https://example.org/" + String(repeating: "x", count: 90)
    let text = try draft(
      text: nil,
      html: "<p>\(words)</p><ol><li>\(words)</li></ol><p>\(address)</p>"
    ).text
    let lines = text.split(separator: "\n")
    #expect(lines.contains("1. " + String(repeating: "word ", count: 14).dropLast()))
    #expect(lines.contains("   " + String(repeating: "word ", count: 6).dropLast()))
    #expect(lines.contains(Substring(address)))
  }
}
