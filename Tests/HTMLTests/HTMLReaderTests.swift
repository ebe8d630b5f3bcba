import HTML
import Testing

@Suite("HTMLReader, WHATWG HTML §13.2.6")
struct HTMLReaderTests {
  /// The events as markup again, which shows the nesting.
  private func read(_ html: String) -> String {
    var reader = HTMLReader(html)
    var result = ""
    while let event = reader.next() {
      switch event {
      case .open(let tag): result += "<\(tag.name)>"
      case .void(let tag): result += "<\(tag.name)/>"
      case .close(let name): result += "</\(name)>"
      case .text(let text): result += String(decoding: text, as: UTF8.self)
      }
    }
    return result
  }

  @Test(arguments: [
    ("<p>a<p>b", "<p>a</p><p>b</p>"),
    ("<p>a<div>b</p>c", "<p>a</p><div>bc</div>"),
    ("<ul><li>a<li>b<ul><li>c</ul></ul>", "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"),
    ("<dl><dt>a<dd>b<dt>c", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"),
    (
      "<table><tr><td>a<td>b<tr><td>c</table>d",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"
    ),
    ("<a>x<a>y", "<a>x</a><a>y</a>"),
    ("<h1>a</h2>b", "<h1>a</h1>b"),
    (
      "<select><option>a<option>b</select>", "<select><option>a</option><option>b</option></select>"
    ),
  ])
  func `end tags are supplied where browsers supply them`(html: String, expected: String) {
    #expect(read(html) == expected)
  }

  @Test(arguments: [
    ("</p></div>a</b>", "a"),
    ("<div><table><tr><td>a</div>b</table>c", "<div><table><tr><td>ab</td></tr></table>c</div>"),
    ("<b><i>a</b>b</i>", "<b><i>a</i></b>b"),
    ("a</br>b", "a<br/>b"),
    ("<br></br>", "<br/><br/>"),
  ])
  func `stray end tags do no harm`(html: String, expected: String) {
    #expect(read(html) == expected)
  }

  @Test(arguments: [
    ("<style><b></style>c", "<style><b></style>c"),
    ("<title>&amp;<b></title>", "<title>&<b></title>"),
    ("<svg><style><b>x</style></svg>", "<svg><style><b>x</b></style></svg>"),
    ("<svg><path/><![CDATA[a]]></svg><![CDATA[b]]>", "<svg><path/>a</svg>"),
    ("<plaintext><b></plaintext>", "<plaintext><b></plaintext></plaintext>"),
  ])
  func `raw text and foreign content are read as such`(html: String, expected: String) {
    #expect(read(html) == expected)
  }

  @Test func `nesting stops at the limit and the text goes on`() {
    let html = String(repeating: "<div>", count: 100_000) + "deep"
    let result = read(html)
    #expect(result.hasPrefix(String(repeating: "<div>", count: HTMLReader.depthLimit) + "deep"))
    #expect(result.hasSuffix("</div>"))
  }
}
