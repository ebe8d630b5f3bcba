import Liquid
import Testing

@Suite("errors")
struct TemplateErrorTests {
  @Test(arguments: [
    ("{% if a %}\n  {% for i in b %}\n{% endif %}", 3, 1, "'endif' in 'for'"),
    ("line\n {{ a | }}", 2, 9, "unexpected the end"),
    ("é {{ a ! }}", 1, 8, "unexpected character"),
    ("{{ 'abc }}", 1, 4, "not closed"),
    ("text {{ a", 1, 6, "'}}'"),
    ("text\n\n{% if a", 3, 1, "'%}'"),
    ("{% raw %} {% endraw", 1, 1, "never closed"),
    ("{% for x on y %}{% endfor %}", 1, 10, "unexpected 'on'"),
    ("{% for x in y order: 1 %}{% endfor %}", 1, 15, "unexpected 'order'"),
    ("{% assign x 1 %}", 1, 1, "needs '='"),
    ("{% nosuch %}", 1, 1, "no tag 'nosuch'"),
    ("{% %}", 1, 1, "no name"),
    ("{% case a %}{% else b %}{% endcase %}", 1, 21, "takes nothing"),
    ("{% render name %}", 1, 1, "in quotes"),
    ("{% # a\n b %}", 1, 1, "'#'"),
    ("{% tablerow a in b rows: 2 %}{% endtablerow %}", 1, 1, "no attribute 'rows'"),
    ("{% if a == %}{% endif %}", 1, 12, "unexpected the end"),
    ("{% doc %}{% doc %}{% enddoc %}", 1, 10, "in itself"),
    ("{% liquid\n  if a\n    echo b\n%}", 2, 3, "never closed"),
  ])
  func `a mistake in the source is found at its line and column`(
    template: String,
    line: Int,
    column: Int,
    message: String
  ) throws {
    let error = try #require(failure(template))
    #expect(error.kind == .syntax)
    #expect((error.line, error.column) == (line, column))
    #expect(error.message.contains(message), "\(error)")
  }

  @Test func `a mistake while rendering is found in its template`() throws {
    var options = try options(partials: ["row": "\n {{ 1 | divided_by: zero }}"])
    options.partials["list"] = try Template(
      parsing: "{% for i in (1..2) %}{% render 'row', zero: 0 %}{% endfor %}",
      name: "list"
    )
    let error = try #require(failure("{% include 'list' %}", options: options))
    #expect(error.description == "row:2:9: argument error: divided_by: divided by 0")
  }

  @Test func `numbers and texts cannot be ordered`() {
    #expect(failure("{% if 1 < 'a' %}{% endif %}")?.kind == .argument)
  }

  @Test(arguments: [false, true])
  func `a filter that there is not is an error, strict or not`(isStrict: Bool) throws {
    let error = failure("a {{ 1 | nosuch }}", options: RenderOptions(isStrict: isStrict))
    #expect(
      try #require(error).description == "test:1:10: undefined filter: there is no filter 'nosuch'"
    )
  }

  @Test(arguments: ["{% render 'nosuch' %}", "{% include 'nosuch' %}"])
  func `a template that there is not is an error`(template: String) {
    #expect(failure(template)?.kind == .missingTemplate)
  }
}
