import Liquid
import Testing

@Suite("strict rendering")
struct StrictTests {
  private let strict = RenderOptions(isStrict: true)

  @Test(arguments: [
    "{{ a }}", "{{ o.a }}", "{{ o.a.b }}", "{{ 1 | plus: a }}", "{% assign x = a %}",
    "{% for i in a %}{% endfor %}", "{% if a == 1 %}{% endif %}", "{% if 1 < a %}{% endif %}",
    "{% case a %}{% when 1 %}{% endcase %}", "{% echo a %}", "{% cycle a %}", "{{ (1..a) }}",
    "{{ list[a] }}", "{{ o[name] }}", "{{ b | default: a }}", "{{ a | upcase | default: 'x' }}",
  ])
  func `a variable that is not defined is an error where its value is needed`(template: String) {
    let data: [String: Value] = ["o": ["b": 1], "list": [1]]
    #expect(failure(template, data, options: strict)?.kind == .undefinedVariable)
  }

  @Test(arguments: [
    Row("{{ a | default: 'x' }}", "x"),
    Row("{{ o.a.b | default: 'x' }}", "x"),
    Row("{% assign x = a | default: 1 %}{{ x }}", "1"),
    Row("{% if a %}y{% else %}n{% endif %}", "n"),
    Row("{% if a or o.b %}y{% endif %}", "y"),
    Row("{% unless o.a %}y{% endunless %}", "y"),
    Row("{% if a == nil and a == blank and o.a != empty %}y{% endif %}", "y"),
    Row("{{ list[7] }}{{ null }}{{ none }}", ""),
    Row("{% for i in list %}{{ forloop.index }}{{ i }}{% endfor %}", "11"),
  ])
  func `tests and default are the ways out`(row: Row) throws {
    let data: [String: Value] = ["o": ["b": 1], "list": [1], "none": .null]
    #expect(try rendered(row.template, data, options: strict) == row.output)
  }

  @Test func `the error names the variable as the author wrote it`() throws {
    let error = try #require(
      failure("\n{{ case.items[0]['name'] }}", ["case": [:]], options: strict)
    )
    #expect(error.message == "'case.items[0]['name']' is not defined")
    #expect((error.line, error.column) == (2, 4))
  }

  @Test func `without strictness nothing stands for what is not defined`() throws {
    #expect(try rendered("[{{ a.b.c }}{{ a | upcase }}{{ a | plus: 1 }}]") == "[1]")
  }
}
