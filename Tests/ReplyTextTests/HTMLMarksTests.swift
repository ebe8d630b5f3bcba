import ReplyText
import Testing

@Suite("HTMLMarks")
struct HTMLMarksTests {
  private func reply(_ html: String) -> String {
    ReplyExtractor().extract(html: html).reply
  }

  @Test(arguments: [
    #"<p>Yes.</p><div class="gmail_quote"><div class="gmail_attr">qwerty Jo:</div>"#
      + "<blockquote>a</blockquote></div>",
    #"<p>Yes.</p><div class="moz-cite-prefix">qwerty Jo:</div><blockquote>a</blockquote>"#,
    #"<p>Yes.</p><div class="yahoo_quoted"><div>qwerty Jo:</div><div>a</div></div>"#,
    #"<p>Yes.</p><hr><div id="divRplyFwdMsg"><b>Qwerty:</b> Jo<br></div><div>a</div>"#,
    #"<div>Yes.</div><div id="appendonsend"></div><div>qwerty</div>"#,
    "<p>Yes.</p><blockquote>a</blockquote>",
    "<p>Yes.</p><div>On 3.2.2020 Jo wrote:</div><blockquote type=cite>a</blockquote>",
    "<p>Yes.</p><div><b>From:</b> Jo<br><b>Sent:</b> 3.2.2020<br><b>To:</b> Al</div><p>a</p>",
  ])
  func `elements show where earlier mail begins, in any language`(html: String) {
    #expect(reply(html) == "Yes.")
  }

  @Test(arguments: [
    #"<div class="gmail_signature">Jo Doe<br>Example Ltd</div>"#,
    "<pre class=moz-signature>Jo Doe\nExample Ltd</pre>",
    #"<div id="Signature"><div>Jo Doe</div><div>Example Ltd</div></div>"#,
  ])
  func `what a program marks as the signature is no new text, and what stands below it is`(
    signature: String
  ) {
    let alone = ReplyExtractor().extract(html: "<p>Yes.</p>" + signature)
    #expect(alone.reply == "Yes.")
    #expect(alone.signature.split(separator: "\n") == ["Jo Doe", "Example Ltd"])
    let more = reply("<p>Yes.</p>\(signature)<p>But not all.</p>")
    #expect(more.split(separator: "\n") == ["Yes.", "But not all."])
    #expect(reply(signature).hasPrefix("Jo Doe"))
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["div", "span"])
  func `very many marks are read in one go`(name: String) {
    let html = String(repeating: "<\(name) class=gmail_quote>a</\(name)>", count: 60_000)
    let lines = reply(html).split(separator: "\n")
    #expect(lines.joined() == String(repeating: "a", count: 60_000))
  }

  @Test func `answers between block quotes stay`() {
    let html =
      "<div class=gmail_quote><div class=gmail_attr>On 3.2.2020 Jo wrote:</div>"
      + "<blockquote>a</blockquote><p>b</p><blockquote>c</blockquote><p>d</p></div>"
    #expect(reply(html).split(separator: "\n") == ["> a", "b", "> c", "d"])
  }

  @Test func `without such elements the text decides`() {
    #expect(reply("<p class=gmail>Yes:</p><p>a &lt;b&gt;</p>") == "Yes:\n\na <b>")
  }

  @Test func `the plain text decides when it is not made from the HTML`() {
    let parts = ReplyExtractor().extract(text: "> a\nYes.", html: "<div id=appendonsend></div>b")
    #expect(parts.reply == "> a\nYes.")
  }
}
