import HTML
import Testing

@Suite("addresses in HTML of our own")
struct LinkAddressesTests {
  @Test(arguments: [
    "<p>no address</p>", "<a href=\"https://example.org/a?b=c\">x</a>",
    "<a href=\"http://example.org\">x</a>", "<a href='mailto:a@example.org'>x</a>",
    "<A HREF = \"tel:+4930123\">x</A>", "<a href=\"#top\">x</a>", "<a href=\"\">x</a>",
    "<img src=\"cid:logo\">", "<img src=\"https://example.org/x.png\">",
    "<p title=\"javascript:x\">href=javascript:x in the text</p>",
    "<a href=https://example.org>x</a>",
    "<img src=\"data:image/png;base64,AA==\">",
  ])
  func `the usual ones are no problem`(html: String) {
    #expect(LinkAddresses.refused(in: html) == [])
  }

  @Test(arguments: [
    ("<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)"),
    ("<a href=\" jav&#x61;script:alert(1)\">x</a>", " javascript:alert(1)"),
    ("<a href='java\nscript:x'>x</a>", "java\nscript:x"),
    ("<a href=javascript:x>x</a>", "javascript:x"),
    ("<a href=\"data:text/html,x\">x</a>", "data:text/html,x"),
    ("<a href=\"/relative\">x</a>", "/relative"), ("<a\nhref\n=\n\"file:///x\">x</a>", "file:///x"),
    ("<form action=\"ftp://x\"></form>", "ftp://x"), ("<button formaction='x'></button>", "x"),
    ("<img src=\"data:text/html,x\">", "data:text/html,x"),
    ("<img src='relative.png'>", "relative.png"),
    ("<blockquote cite=\"vbscript:x\"></blockquote>", "vbscript:x"),
    ("<a title=\"href=\" href=\"javascript:y\">x</a>", "javascript:y"),
  ])
  func `those that lead elsewhere are found`(html: String, address: String) {
    #expect(LinkAddresses.refused(in: html) == [address])
  }

  @Test func `they come in the order of the document`() {
    let html = "<a href=\"x:1\"><img src=\"x:2\"></a><a href=\"tel:1\"></a><a href=\"x:3\"></a>"
    #expect(LinkAddresses.refused(in: html) == ["x:1", "x:2", "x:3"])
  }
}
