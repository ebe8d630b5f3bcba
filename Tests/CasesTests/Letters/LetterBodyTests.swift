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
        <p style="margin:0 0 16px;">Dear all,<br>
        see <a href="https://example.org/a?b=1&amp;c=2">https://example.org/a?b=1&amp;c=2</a>.</p>
        <p style="margin:0 0 16px;">&nbsp;&nbsp;- an item</p>
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
    "{{ case.number }}", "{% raw %}", "javascript:alert(1)", "a\u{202E}b", "&lt;b&gt;",
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
}
