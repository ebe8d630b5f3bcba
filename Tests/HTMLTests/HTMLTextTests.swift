import HTML
import Testing

@Suite("HTMLText")
struct HTMLTextTests {
  @Test(arguments: [
    ("a  b\n c", "a b c"),
    ("a<br>b<br><br>c", "a\nb\n\nc"),
    ("<div>a<br></div><div>b</div>", "a\nb"),
    ("<div>a</div><br><div>b</div>", "a\n\nb"),
    ("<p>a</p><p>b</p>", "a\n\nb"),
    ("<p class=MsoNormal>a</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>b", "a\n\nb"),
    ("<p style='margin:0'>a</p><p style='margin:0'>b</p>", "a\nb"),
    ("<p style='margin:0 0 16px'>a</p><p style='margin:0 4px'>b</p>c", "a\n\nb\nc"),
    ("<h1>a</h1>b", "a\n\nb"),
    ("a<hr>b", "a\n----------------------------------------\nb"),
    ("x&nbsp;&nbsp;y &lt;z&gt;", "x  y <z>"),
    ("so\u{AD}ft\u{200B}", "soft"),
    ("a&zwnj;b&zwnj;&zwnj;", "ab"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("<span style='display:block'>a</span><a style='display: block'>b</a>c", "a\nb\nc"),
    ("<p> a </p> <p> </p><p> b </p>", "a\n\nb"),
  ])
  func `blocks, breaks and spaces read as a browser shows them`(html: String, expected: String) {
    #expect(HTMLText.text(of: html) == expected)
  }

  @Test(arguments: [
    "<hr>", "<br>x", "<ul><li>a", "<blockquote>a</blockquote>", "<table><tr><td>a</table>",
  ])
  func `what is put around a text does not become many times as much`(unit: String) {
    let start = String(repeating: "<blockquote>", count: 60)
    let html = start + String(repeating: unit, count: 2_000_000 / unit.utf8.count)
    #expect(HTMLText.text(of: html).utf8.count < 4_000_000)
  }

  @Test(arguments: [
    ("a<b>b</b>", "a!b"), ("<b> a", "! a"), ("<b></b>", "!"), ("a<i>b</i>", nil), ("", nil),
    ("<p>a<b>&lt;&amp;\"</b>", "a!<&\""), ("<div hidden><b>a</b></div>c", "c"),
  ])
  func `elements are marked where their content begins`(html: String, expected: String?) {
    #expect(HTMLText.text(of: html, marking: { $0.name == "b" ? "!" : nil }) == expected)
  }

  @Test(arguments: [
    ("<ul><li>a</li><li>b</li></ul>", "* a\n* b"),
    ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
    ("<ol><li>a<li value=7>b<li>c<li value=x>d</ol>", "1. a\n7. b\n8. c\n9. d"),
    ("<ul><li>a<ul><li>b</ul></ul>c", "* a\n  * b\n\nc"),
  ])
  func `lists have markers and indentation`(html: String, expected: String) {
    #expect(HTMLText.text(of: html) == expected)
  }

  @Test func `cells of a table stand beside each other`() {
    let rows = "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td><p>d</p></td></tr>"
    #expect(HTMLText.text(of: "<table>\(rows)</table>") == "a  b\nc  d")
    #expect(HTMLText.text(of: "<table border=1>\(rows)</table>") == "a | b\nc | d")
  }

  @Test(arguments: [
    (#"<a href="https://example.com/x">here</a>."#, "here <https://example.com/x>."),
    (#"<a href="https://example.com/x">here</a>now"#, "here <https://example.com/x> now"),
    (#"<a href="http://www.example.com/">example.com</a>"#, "example.com"),
    (#"<a href="mailto:a@example.com?subject=x">A</a>"#, "A <mailto:a@example.com>"),
    (#"<a href="mailto:a@example.com">a@example.com</a>"#, "a@example.com"),
    ("<a href='javascript:x()'>a</a> <a href='#top'>b</a>", "a b"),
    (#"<a href="https://example.com/"><img src=x></a>"#, ""),
    (#"<a href="https://example.com/"><img src=x alt=Shop></a>"#, "Shop <https://example.com/>"),
    (#"a <img alt="our shop" width=32 height=33> b"#, "a our shop b"),
    (#"a <img alt="blue bullet" width=27 height="27px"> b"#, "a b"),
    (#"a <img alt="4a7b91.PNG"> b <img alt="see plan.png"> c"#, "a b see plan.png c"),
  ])
  func `links tell where they lead unless their text does`(html: String, expected: String) {
    #expect(HTMLText.text(of: html) == expected)
  }

  @Test func `quotes are marked on every line`() {
    let html = "a<blockquote>b<blockquote>c<br>d</blockquote>e</blockquote>f"
    #expect(HTMLText.text(of: html) == "a\n\n> b\n>\n>> c\n>> d\n>\n> e\n\nf")
  }

  @Test(arguments: [
    "<div style='display:none'>h</div>", "<span style='DISPLAY : None !important'>h</span>",
    "<div style='visibility:hidden'>h</div>", "<p hidden>h</p>",
    "<div style='max-height:0px; overflow:hidden'>h</div>", "<div style='opacity:0'>h</div>",
    "<title>h</title>", "<style>h</style>", "<script>h</script>", "<!-- h -->",
    "<xml><o:x>h</o:x></xml>", "<svg><text>h</text></svg>",
    "<div style='/*x*/display:/**/none'><div>h</div>h</div>",
  ])
  func `what a reader would not see is left out`(hidden: String) {
    #expect(HTMLText.text(of: hidden + "seen") == "seen")
  }

  @Test(arguments: [
    "<p style='display:block'>a</p>", "<div style='max-height:0.5em;overflow:hidden'>a</div>",
    "<div style='opacity:0.5'>a</div>", "<td style='font-size:0'>a</td>",
  ])
  func `what only looks hidden is kept`(html: String) {
    #expect(HTMLText.text(of: html) == "a")
  }

  @Test func `preformatted text keeps its lines`() {
    #expect(HTMLText.text(of: "a<pre>\nx  y\n\n\n\tz\n</pre>b") == "a\n\nx  y\n\n\n\tz\n\nb")
    #expect(
      HTMLText.text(of: "<div style='white-space: pre-wrap'>x  y\nz</div>") == "x  y\nz"
    )
  }

  @Test func `escaping leaves no character that HTML gives a meaning`() {
    #expect(
      HTMLText.escaped("<a b=\"c\" d='e'>&é") == "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;é"
    )
  }
}
