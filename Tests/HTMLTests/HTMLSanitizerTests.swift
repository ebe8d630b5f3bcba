import HTML
import Testing

@Suite("HTMLSanitizer")
struct HTMLSanitizerTests {
  @Test(arguments: [
    ("<script>x()</script>a", "a"),
    ("<style>p{color:red}</style>a", "a"),
    ("<svg><a href=x><text>t</text></svg>a", "a"),
    ("<math><mi>t</mi></math>a", "a"),
    ("<iframe src=x>t</iframe>a", "a"),
    ("<object data=x>t</object>a", "ta"),
    ("<base href=x><meta http-equiv=refresh content=0><link rel=stylesheet href=x>a", "a"),
    ("<form action=x><input name=y>t</form>a", "<div>t</div>a"),
    ("<p onclick=x() ONMOUSEOVER=y>a</p>", "<p>a</p>"),
    ("<x-y z=1>a</x-y>", "a"),
    ("<!-- <b> -->a", "a"),
  ])
  func `what may act is left out and its text kept`(html: String, expected: String) {
    #expect(HTMLSanitizer.sanitized(html).html == expected)
  }

  @Test(arguments: [
    "javascript:x()", " java\tscript:x()", "JAVASCRIPT:x()", "&#106;avascript:x()", "vbscript:x",
    "data:text/html,x", "\u{1}javascript:x()", "//example.com", "relative.html", "file:///etc",
    "java&#10;script:x()", "x:javascript:y",
  ])
  func `a link to anything but the web and mail loses its target`(target: String) {
    #expect(HTMLSanitizer.sanitized("<a href=\"\(target)\">a</a>").html == "<a>a</a>")
  }

  @Test(arguments: [
    ("https://example.com/?a=1&b=2", "https://example.com/?a=1&amp;b=2"),
    ("mailto:a@example.com", "mailto:a@example.com"), ("tel:+491234", "tel:+491234"),
    ("HTTP://EXAMPLE.COM/", "HTTP://EXAMPLE.COM/"),
  ])
  func `a link to the web or mail stays`(target: String, written: String) {
    #expect(
      HTMLSanitizer.sanitized("<a href='\(target)'>a</a>").html
        == "<a href=\"\(written)\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">a</a>"
    )
  }

  @Test(arguments: [
    (
      "<img src='https://example.com/p.gif'>", "<img data-remote-src=\"https://example.com/p.gif\">"
    ),
    ("<img src='//example.com/p.gif'>", "<img data-remote-src=\"https://example.com/p.gif\">"),
    ("<td background='http://example.com/b.png'>a</td>", "<td>a</td>"),
    ("<p style='background:url(http://example.com/b.png)'>a</p>", "<p>a</p>"),
    ("<style>@import 'http://example.com/a.css';</style>", ""),
    ("<style>p{background:URL( 'http://example.com/b')}</style>", ""),
    ("<link rel=stylesheet href='http://example.com/a.css'>", ""),
    ("<video poster='http://example.com/p.png'>a</video>", "a"),
    ("<svg><image src='http://example.com/p.png'/></svg>", ""),
  ])
  func `remote content is not fetched but counted`(html: String, expected: String) {
    let sanitized = HTMLSanitizer.sanitized(html)
    #expect(sanitized == SanitizedHTML(html: expected, remoteContentCount: 1))
  }

  @Test(arguments: [
    ("cid:a@example.com", true), ("data:image/png;base64,iVBORw0KGgo=", true),
    ("data:image/svg+xml;base64,PHN2Zz4=", false), ("data:image/png,%3Cscript%3E", false),
    ("data:text/html;base64,PHN2Zz4=", false), ("p.gif", false),
  ])
  func `images that the message brings stay`(source: String, stays: Bool) {
    let sanitized = HTMLSanitizer.sanitized("<img src=\"\(source)\">")
    #expect(sanitized.html == (stays ? "<img src=\"\(source)\">" : "<img>"))
    #expect(sanitized.remoteContentCount == 0)
  }

  @Test(arguments: [
    ("color:red; position:fixed", "color:red"),
    ("COLOR : rgb(1, 2, 3) !important", "color:rgb(1, 2, 3) !important"),
    ("width:expression(x())", ""), ("width:e/**/xpression(x())", ""),
    ("color:\\65xpression(x())", ""), ("background:url(javascript:x)", ""),
    ("behavior:url(x.htc);-moz-binding:url(x)", ""),
    ("font-family:&quot;Segoe UI&quot;,serif", "font-family:&quot;Segoe UI&quot;,serif"),
    ("font-family:'a;b'", "font-family:&#39;a;b&#39;"), ("font-family:'a", ""),
    ("color:red}p{color:blue", ""), ("color", ""),
  ])
  func `a style keeps only what shapes text`(style: String, expected: String) {
    let attribute = expected.isEmpty ? "" : " style=\"\(expected)\""
    #expect(
      HTMLSanitizer.sanitized("<p style=\"\(style)\">a</p>").html == "<p\(attribute)>a</p>"
    )
  }

  @Test(arguments: [
    "<noscript><p title=\"</noscript><img src=x onerror=x()>\"></noscript>",
    "<svg><style><img src=x onerror=x()></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=x()>",
    "<p title='\"><img src=x onerror=x()>'>", "<textarea></textarea><img src=x onerror=x()>",
    "<xmp><img src=x onerror=x()></xmp>", "<!--><img src=x onerror=x()>-->",
    "<a title='`><img src=x onerror=x()>'>", "<img/src=x/onerror=x()>",
    "<<img src=x onerror=x()>", "<title><img title=\"</title><img src=x onerror=x()>\">",
  ])
  func `what is written reads the same when it is read again`(html: String) {
    let once = HTMLSanitizer.sanitized(html).html
    #expect(HTMLSanitizer.sanitized(once).html == once)
    #expect(!once.contains("<img src") && !once.contains("onerror=x()>\">"))
  }

  @Test func `the layout of an ordinary mail survives`() {
    let html =
      "<table width=\"600\" bgcolor=\"#ffffff\"><tbody><tr><td align=\"center\" "
      + "style=\"padding:8px\"><b>Hi</b><br>there &amp; here</td></tr></tbody></table>"
    #expect(HTMLSanitizer.sanitized(html).html == html)
  }

  @Test func `everything that was opened is closed`() {
    #expect(
      HTMLSanitizer.sanitized("</div><div><b>a<table><tr><td>b").html
        == "<div><b>a<table><tr><td>b</td></tr></table></b></div>"
    )
  }
}
