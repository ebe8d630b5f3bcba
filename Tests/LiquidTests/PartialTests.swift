import Liquid
import Testing

@Suite("render and include")
struct PartialTests {
  private static let partials = [
    "show": "[{{ a }}{{ b }}]", "set": "{% assign a = 'set' %}",
    "item": "{{ item }}{{ forloop.index }},",
    "stop": "x{% break %}y", "deep": "{% include 'show' %}", "self": "{% include 'self' %}",
    "alone": "{% render 'alone' %}", "dir/name": "{{ name }}", "count": "{% increment n %}",
  ]

  @Test(arguments: [
    Row("{% render 'show' %}", "[]"),
    Row("{% render 'show', a: a, b: 'x' %}", "[1x]"),
    Row("{% include 'show' %}", "[1]"),
    Row("{% include 'show', b: 2 %}{{ b }}", "[12]"),
    Row("{% render 'set' %}{{ a }}{% include 'set' %}{{ a }}", "1set"),
    Row("{% render 'item' for list %}", "p1,q2,"),
    Row("{% render 'item' with list[1] %}", "q,"),
    Row("{% render 'show' with list[0] as a %}", "[p]"),
    Row("{% include 'item' for list %}", "p,q,"),
    Row("{% include 'dir/name' with a %}", "1"),
    Row("{% for i in list %}{% render 'stop' %}{% endfor %}", "xx"),
    Row("{% for i in list %}{% include 'stop' %}{% endfor %}", "x"),
    Row("{% increment n %}{% render 'count' %}{% include 'count' %}", "001"),
    Row("{% assign p = 'show' %}{% include p %}", "[1]"),
  ])
  func `render sees what it is given, include sees everything`(row: Row) throws {
    let data: [String: Value] = ["a": 1, "list": ["p", "q"]]
    #expect(
      try rendered(row.template, data, options: options(partials: Self.partials)) == row.output
    )
  }

  @Test func `include cannot stand inside render`() throws {
    let error = try failure("{% render 'deep' %}", options: options(partials: Self.partials))
    #expect(error?.kind == .argument)
  }

  @Test(arguments: ["{% include 'self' %}", "{% render 'alone' %}"])
  func `a template that calls itself ends in an error`(template: String) throws {
    let error = try failure(template, options: options(partials: Self.partials))
    #expect(error?.kind == .resourceLimit)
  }

  @Test func `globals are seen inside render`() throws {
    var options = try options(partials: Self.partials)
    options.globals = ["a": "g"]
    #expect(try rendered("{% render 'show' %}{{ a }}", ["a": 1], options: options) == "[g]1")
  }

  @Test func `partials can be loaded when they are needed`() throws {
    var options = RenderOptions()
    options.partialLoader = { name in
      name == "late" ? try Template(parsing: "loaded", name: name) : nil
    }
    #expect(try rendered("{% render 'late' %}", options: options) == "loaded")
    #expect(failure("{% render 'never' %}", options: options)?.kind == .missingTemplate)
  }
}
