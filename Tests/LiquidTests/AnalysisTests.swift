import Testing

@testable import Liquid

@Suite("what a template uses")
struct AnalysisTests {
  private func uses(_ template: String) throws -> [String] {
    try Template(parsing: template, name: "test").variables.map { use in
      use.path.joined(separator: ".") + (use.mayBeUndefined ? "?" : "")
    }
  }

  @Test(arguments: [
    ("{{ a.b[0].c }}{{ d['e'] }}", ["a.b.[].c", "d.e"]),
    ("{{ a | default: b }}", ["a?", "b"]),
    ("{% assign x = a %}{{ x.y }}", ["a", "a.y"]),
    ("{% assign x = a | where: 'k', 1 | first %}{{ x.y }}", ["a", "a.[].y"]),
    ("{% assign x = a | split: ',' %}{{ x.y }}", ["a"]),
    ("{% assign x = a %}{% assign x = b %}{{ x.y }}", ["a", "b"]),
    ("{{ x }}{% assign x = 1 %}", ["x"]),
    (
      "{% for i in list limit: n %}{{ i.a }}{{ forloop.index }}{% else %}{{ i }}{% endfor %}",
      ["list", "n", "list.[].a", "i"]
    ),
    ("{% if a and b == 1 and c == nil %}{% elsif d %}{% endif %}", ["a?", "b", "c?", "d?"]),
    ("{% case a %}{% when b, 1 %}{{ c }}{% endcase %}", ["a", "b", "c"]),
    ("{% capture t %}{{ a }}{% endcapture %}{{ t }}", ["a"]),
    ("{{ a[b.c] }}{{ (d..e) }}", ["b.c", "a.[]", "d", "e"]),
    ("{% render 'p' with a as x, k: b %}", ["a?", "b"]),
    (
      "{% tablerow i in a cols: n %}{{ i }}{% endtablerow %}{% cycle g: v %}",
      ["a", "n", "a.[]", "g", "v"]
    ),
    ("{% raw %}{{ a }}{% endraw %}{% comment %}{{ b }}{% endcomment %}", []),
    (
      "{% increment n %}{{ n }}{% unless q %}{% endunless %}{% ifchanged %}{{ z }}{% endifchanged %}",
      ["q?", "z"]
    ),
  ])
  func `variables are those that the data has to have`(template: String, paths: [String]) throws {
    #expect(try uses(template) == paths)
  }

  @Test func `variables, filters and partials come with their places`() throws {
    let template = try Template(
      parsing: "a\n{{ b | upcase | money: c }}\n {% include 'p' with d, e: 1 %}",
      name: "test"
    )
    #expect(
      template.variables == [
        VariableUse(path: ["b"], mayBeUndefined: false, line: 2, column: 4),
        VariableUse(path: ["c"], mayBeUndefined: false, line: 2, column: 24),
        VariableUse(path: ["d"], mayBeUndefined: true, line: 3, column: 22),
      ]
    )
    #expect(
      template.filtersUsed == [
        FilterUse(name: "upcase", literal: nil, path: ["b"], line: 2, column: 8),
        FilterUse(name: "money", literal: nil, path: ["b"], line: 2, column: 17),
      ]
    )
    #expect(
      template.partialsUsed == [
        PartialUse(
          name: "p",
          variable: "p",
          arguments: ["e"],
          paths: ["p": ["d"]],
          line: 3,
          column: 2
        )
      ]
    )
  }

  @Test func `comparisons with what stands in the template are told`() throws {
    let template = try Template(
      parsing: """
        {% for i in list %}{% if i.k == 'x' and 2 != n or a.b == nil %}{% endif %}{% endfor %}
        {% case c.d %}{% when 'y', e %}{% endcase %}{% if a > 1 or b contains 'z' %}{% endif %}
        """,
      name: "test"
    )
    #expect(
      template.comparisons.map { "\($0.line) \($0.path.joined(separator: ".")) \($0.literal)" } == [
        "1 list.[].k string(\"x\")", "1 n int(2)", "2 c.d string(\"y\")",
      ]
    )
  }

  @Test func `a partial is told what its names stand for`() throws {
    let template = try Template(
      parsing: "{% for i in a.b %}{% render 'p' for i.c as k, m: i, n: 1 %}{% endfor %}",
      name: "test"
    )
    #expect(
      template.partialsUsed.first?.paths == [
        "k": ["a", "b", "[]", "c", "[]"], "m": ["a", "b", "[]"],
      ]
    )
  }

  @Test func `a text before a filter is told`() throws {
    let template = try Template(parsing: "{{ 'k.l' | t: n: 1 | upcase }}", name: "test")
    #expect(template.filtersUsed.map(\.literal) == ["k.l", nil])
  }
}
