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
    ("{% assign x = a %}{{ x.y }}", ["a"]),
    ("{{ x }}{% assign x = 1 %}", ["x"]),
    (
      "{% for i in list limit: n %}{{ i.a }}{{ forloop.index }}{% else %}{{ i }}{% endfor %}",
      ["list", "n", "i"]
    ),
    ("{% if a and b == 1 and c == nil %}{% elsif d %}{% endif %}", ["a?", "b", "c?", "d?"]),
    ("{% case a %}{% when b, 1 %}{{ c }}{% endcase %}", ["a", "b", "c"]),
    ("{% capture t %}{{ a }}{% endcapture %}{{ t }}", ["a"]),
    ("{{ a[b.c] }}{{ (d..e) }}", ["b.c", "a.[]", "d", "e"]),
    ("{% render 'p' with a as x, k: b %}", ["a?", "b"]),
    (
      "{% tablerow i in a cols: n %}{{ i }}{% endtablerow %}{% cycle g: v %}", ["a", "n", "g", "v"]
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
        FilterUse(name: "upcase", line: 2, column: 8),
        FilterUse(name: "money", line: 2, column: 17),
      ]
    )
    #expect(
      template.partialsUsed == [
        PartialUse(name: "p", variable: "p", arguments: ["e"], line: 3, column: 2)
      ]
    )
  }
}
