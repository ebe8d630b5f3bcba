import Liquid
import Testing

@Suite("escaping")
struct EscapingTests {
  private static let hostile: Value = .string("<b a='\"'>&amp;</b>")
  private static let escaped = "&lt;b a=&#39;&quot;&#39;&gt;&amp;amp;&lt;/b&gt;"

  @Test(arguments: [
    Row("{{ v }}", escaped),
    Row("{% echo v %}", escaped),
    Row("{{ list }}", escaped + escaped),
    Row("{% cycle v, 1 %}", escaped),
    Row("{{ v | escape }}", escaped),
    Row("{{ v | h | strip }}", escaped),
    Row("{{ v | upcase | downcase }}", escaped),
    Row("{{ v | raw_html }}", "<b a='\"'>&amp;</b>"),
    Row("{{ v | raw_html | downcase }}", escaped),
    Row("{{ v | escape_once }}", "&lt;b a=&#39;&quot;&#39;&gt;&amp;&lt;/b&gt;"),
    Row("{% assign s = v | escape %}{{ s }}", escaped),
    Row("{% capture s %}<i>{{ v }}</i>{% endcapture %}{{ s }}", "<i>\(escaped)</i>"),
    Row("{{ v | escape | append: v }}", escaped + escaped),
    Row("{{ o }}", "{&quot;k&quot;=&gt;&quot;&lt;&quot;}"),
    Row("{% for p in o %}{{ p }}{% endfor %}", "k&lt;"),
    Row("{{ 'a<' | newline_to_br }}", "a&lt;"),
    Row("{{ two | newline_to_br }}", "&lt;1&gt;<br />\n2"),
    Row("{% assign l = two | newline_to_br | split: '<br />' %}{{ l[0] | strip }}", "&lt;1&gt;"),
    Row("{{ 5 }}{{ 1.5 }}{{ true }}{{ (1..2) }}", "51.5true1..2"),
  ])
  func `in HTML every value is escaped, and none twice`(row: Row) throws {
    let data: [String: Value] = [
      "v": Self.hostile, "list": [Self.hostile, Self.hostile], "o": ["k": "<"],
      "two": "<1>\n2",
    ]
    let options = RenderOptions(escaping: .html)
    #expect(try rendered(row.template, data, options: options) == row.output)
  }

  @Test func `markup in the data is written as it is`() throws {
    let options = RenderOptions(escaping: .html)
    #expect(try rendered("{{ a }}", ["a": .markup("<i>")], options: options) == "<i>")
  }

  @Test(arguments: ["a\r\nBcc: x@example.org", "a\u{0}", "a\tb", "\u{85}", "\u{2028}", "\u{7F}"])
  func `a control character in a value for a header is an error`(value: String) {
    let options = RenderOptions(escaping: .header)
    for template in [
      "{{ v }}", "{{ v | raw_html }}", "{{ l }}", "{% capture c %}{{ v }}{% endcapture %}",
    ] {
      let error = failure(template, ["v": .string(value), "l": [.string(value)]], options: options)
      #expect(error?.kind == .unsafeValue)
    }
  }

  @Test func `other text passes into a header`() throws {
    let options = RenderOptions(escaping: .header)
    #expect(try rendered("Re: {{ v }}", ["v": "Größe <1>"], options: options) == "Re: Größe <1>")
  }

  @Test(arguments: ["{{ secret }}", "{% assign x = 1 %}", "{% include 'x' %}", "}}{% raw %}"])
  func `a value is never read as a template`(value: String) throws {
    let data: [String: Value] = ["v": .string(value), "secret": "no"]
    #expect(try rendered("{{ v }}", data) == value)
    #expect(
      try rendered("{% capture c %}{{ v }}{% endcapture %}{{ c | append: '' }}", data) == value
    )
  }

  @Test(arguments: [
    Row("{{ '<p class=\"x\">a <b>b</b></p>' | strip_html }}", "a b"),
    Row("{{ v | strip_html }}", "ac", ["v": "a<script>b</script><!-- > --><style>x</style>c"]),
    Row("{{ '1 < 2' | strip_html }}", "1 < 2"),
    Row("{{ '1 < 2 > 3' | strip_html }}", "1  3"),
    Row("{{ '<script>a' | strip_html }}", "a"),
    Row("{{ '&lt; &#60; & &x' | escape_once }}", "&lt; &#60; &amp; &amp;x"),
  ])
  func `tags are taken out as Liquid does`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }
}
