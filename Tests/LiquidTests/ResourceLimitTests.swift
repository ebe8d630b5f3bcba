import Liquid
import Testing

@Suite("limits")
struct ResourceLimitTests {
  @Test(arguments: [
    "{% for i in (1..9223372036854775807) %}{% endfor %}",
    "{% for i in (1..5000) %}{% for j in (1..5000) %}{% endfor %}{% endfor %}",
    "{% tablerow i in (1..99999999) %}{% endtablerow %}",
    "{% render 'p' for (1..99999999) %}",
    "{{ (1..99999999999) | join }}",
    "{% assign x = 'xxxxxxxx' %}{% for i in (1..64) %}{% assign x = x | append: x %}{% endfor %}",
    "{% assign x = 'xxxxxxxx' %}{% for i in (1..64) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}",
    "{% for i in (1..64) %}{% assign x = x | default: 'x' | replace: 'x', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' %}{% endfor %}",
    "{% assign a = '1,2,3,4' | split: ',' %}{% for i in (1..64) %}{% assign a = a | concat: a %}{% endfor %}",
  ])
  func `a template without end ends in an error`(template: String) throws {
    var options = try options(partials: ["p": ""])
    options.limits = ResourceLimits(steps: 20_000, outputBytes: 1 << 20, workBytes: 1 << 20)
    let error = failure(template, options: options)
    #expect(error?.kind == .resourceLimit)
  }

  @Test func `the output has an end`() {
    var options = RenderOptions()
    options.limits.outputBytes = 10
    #expect(failure("{{ 'twelve bytes' }}", options: options)?.kind == .resourceLimit)
    #expect(failure("ten bytes!", options: options) == nil)
  }

  @Test func `steps have an end`() {
    var options = RenderOptions()
    options.limits.steps = 3
    #expect(failure("{{ 1 }}{{ 2 }}{{ 3 }}", options: options) == nil)
    #expect(failure("{{ 1 }}{{ 2 | plus: 1 }}{{ 3 }}", options: options)?.kind == .resourceLimit)
  }

  @Test(arguments: [
    ("{% if a %}", "{% endif %}"), ("{% for i in a %}", "{% endfor %}"),
    ("{% capture x %}", "{% endcapture %}"), ("{% liquid liquid ", " %}"),
    ("{% case a %}{% when 1 %}", "{% endcase %}"), ("{{ a[", "] }}"), ("{{ (", "..1) }}"),
    ("{{ [", "] }}"), ("{% comment %}", "{% endcomment %}"), ("{% unless a %}", ""),
  ])
  func `deep nesting is an error and no crash`(open: String, close: String) {
    let times = 20_000
    let inner = String(open.dropFirst(3))
    let isOutput = open.hasPrefix("{{")
    let template =
      isOutput
      ? "{{ " + String(repeating: inner, count: times) + "1"
        + String(repeating: String(close.dropLast(3)), count: times) + " }}"
      : String(repeating: open, count: times) + String(repeating: close, count: times)
    let error = failure(template)
    #expect(open.contains("comment") ? error == nil : error?.kind == .syntax)
  }

  @Test func `a long chain of conditions and filters is no nesting`() throws {
    let condition = String(repeating: "a or ", count: 20_000) + "b"
    #expect(try rendered("{% if \(condition) %}y{% endif %}", ["b": 1]) == "y")
    let filters = String(repeating: " | plus: 1", count: 20_000)
    #expect(try rendered("{{ 0\(filters) }}") == "20000")
  }

  @Test(arguments: [
    String(repeating: "{", count: 50_000), String(repeating: "{{", count: 25_000),
    String(repeating: "{%", count: 25_000), String(repeating: "%}", count: 25_000),
    "{% comment %}" + String(repeating: "{% raw %}", count: 20_000),
    "{% raw %}" + String(repeating: "{% endraw ", count: 50_000),
    String(repeating: "{% if a %}{% endif ", count: 50_000),
  ])
  func `hostile sources take linear time`(template: String) {
    let clock = ContinuousClock()
    let time = clock.measure { _ = failure(template) }
    #expect(time < .seconds(10))
  }

  @Test func `hostile texts take linear time in filters`() throws {
    let long = Value.string(String(repeating: "a", count: 50_000))
    let pattern = Value.string(String(repeating: "a", count: 25_000) + "b")
    let tags = Value.string(String(repeating: "<script", count: 50_000))
    let template = """
      {{ t | replace: p, 'x' | size }} {{ t | split: p | size }} {{ t | replace_last: p, '' | size }}
      {%- if t contains p %}{% endif %} {{ s | strip_html | size }} {{ t | plus: 1 }}
      """
    let clock = ContinuousClock()
    let time = try clock.measure {
      let output = try rendered(template, ["t": long, "p": pattern, "s": tags])
      #expect(output == "50000 1 50000 350000 1")
    }
    #expect(time < .seconds(10))
  }
}
