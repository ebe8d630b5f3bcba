import Liquid
import Testing

@Suite("tags")
struct TagTests {
  @Test(arguments: [
    Row("{% if a %}1{% elsif b %}2{% else %}3{% endif %}", "2", ["b": true]),
    Row("{% if a == 1 or b == 2 and c == 3 %}y{% else %}n{% endif %}", "n", ["b": 2]),
    Row("{% if true or false and false %}y{% endif %}", "y"),
    Row("{% unless a %}none{% else %}some{% endunless %}", "none"),
    Row("{% if 'overdue' contains 'due' %}y{% endif %}", "y"),
    Row("{% if a contains 2 %}y{% endif %}", "y", ["a": [1, 2]]),
    Row("{% if a contains 'k' %}y{% endif %}", "y", ["a": ["k": .null]]),
    Row("{% if 1 == 1.0 %}y{% endif %}{% if '1' == 1 %}n{% endif %}", "y"),
    Row("{% if a < 1 %}y{% else %}n{% endif %}", "n"),
    Row("{% if a == blank %}y{% endif %}{% if a == empty %}n{% endif %}", "y", ["a": "  "]),
    Row("{% if a != empty %}y{% endif %}", "y", ["a": [1]]),
  ])
  func `conditions compare values of a kind, and group from the right`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row(
      "{% case n %}{% when 1, 2 %}few{% when 3 or 4 %}some{% else %}many{% endcase %}",
      "some",
      ["n": 4]
    ),
    Row("{% case n %}{% when 1 %}a{% when 1 %}b{% endcase %}", "ab", ["n": 1]),
    Row("{% case n %} x {% when 2 %}a{% else %}b{% else %}c{% endcase %}", "bc", ["n": 1]),
  ])
  func `case renders every when that matches`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row(
      "{% for i in (1..3) %}{{ i }}{% unless forloop.last %},{% endunless %}{% endfor %}",
      "1,2,3"
    ),
    Row("{% for i in (1..6) reversed limit: 2 offset: 1 %}{{ i }}{% endfor %}", "32"),
    Row("{% for i in a %}{{ i }}{% else %}none{% endfor %}", "none", ["a": []]),
    Row("{% for i in a offset: 5 %}{{ i }}{% else %}none{% endfor %}", "none", ["a": [1]]),
    Row("{% for p in a %}{{ p[0] }}={{ p[1] }};{% endfor %}", "z=1;a=2;", ["a": ["z": 1, "a": 2]]),
    Row(
      "{% for i in (1..5) %}{% if i == 2 %}{% continue %}{% elsif i == 4 %}{% break %}{% endif %}{{ i }}{% endfor %}.",
      "13."
    ),
    Row(
      "{% for i in (1..9) limit: 2 %}{{ i }}{% endfor %}{% for i in (1..9) limit: 2 offset: continue %}{{ i }}{% endfor %}",
      "1234"
    ),
    Row(
      "{% for i in (1..2) %}{% for j in (1..2) %}{{ forloop.parentloop.index }}{{ forloop.rindex0 }} {% endfor %}{% endfor %}",
      "11 10 21 20 "
    ),
    Row("{% for c in 'abc' %}[{{ c }}]{% endfor %}", "[abc]"),
    Row("{% for i in (3..1) %}x{% endfor %}{% for i in 7 %}x{% endfor %}", ""),
    Row(
      "{% for i in (1..2) %}{{ forloop.name }}{{ forloop.length }} {% endfor %}",
      "i-(1..2)2 i-(1..2)2 "
    ),
  ])
  func `for goes through arrays, ranges and objects in order`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row(
      "{% cycle 'odd', 'even' %} {% cycle 'odd', 'even' %} {% cycle 'odd', 'even' %}",
      "odd even odd"
    ),
    Row(
      "{% for i in (1..3) %}{% cycle a, b %}{% endfor %}{% cycle a, b %}",
      "1211",
      ["a": 1, "b": 2]
    ),
    Row("{% cycle 'x': 1, 2 %}{% cycle 'y': 1, 2 %}{% cycle 'x': 1, 2 %}", "112"),
    Row("{% increment n %}{% increment n %}{% decrement n %}{{ n }}", "0111"),
    Row("{% assign n = 9 %}{% increment n %}{{ n }}", "09"),
    Row("{% decrement n %}{% decrement n %}", "-1-2"),
    Row("{% capture a %}x{{ b }}{% endcapture %}{{ a }}{{ a }}", "x1x1", ["b": 1]),
    Row("{% for i in (1..2) %}{% assign x = i %}{% endfor %}{{ x }}", "2"),
    Row(
      "{% ifchanged %}a{% endifchanged %}{% ifchanged %}a{% endifchanged %}{% ifchanged %}b{% endifchanged %}",
      "ab"
    ),
    Row("{% echo 'a' | upcase %}{% echo %}", "A"),
    Row(
      "{% tablerow i in (1..3) cols: 2 %}{{ i }}{% endtablerow %}",
      "<tr class=\"row1\">\n<td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n"
    ),
  ])
  func `counters, cycles and captures keep their state`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("a{% comment %}{% if %}{% comment %}{% endcomment %}{{ x {% endcomment %}b", "", [:]),
    Row("a{% comment %}{% raw %}{% endcomment %}{% endraw %}{% endcomment %}b", "ab"),
    Row("a{% # note\n  # more %}b", "ab"),
    Row("a{%- doc %} {{ x }} {% if %}{% enddoc -%} b", "ab"),
    Row("{% raw %}{{ x }}{% y %}{% endraw %}", "{{ x }}{% y %}"),
    Row("{% liquid\n assign x = 2\n # note\n if x == 2\n echo 'two'\n endif %}", "two"),
  ])
  func `comments and raw text are not looked into`(row: Row) throws {
    guard !row.output.isEmpty else {
      // The tag that starts in the output swallows the end of the comment, as in Liquid.
      #expect(failure(row.template)?.kind == .syntax)
      return
    }
    #expect(try rendered(row.template, row.data) == row.output)
  }

  @Test(arguments: [
    Row("a \n{%- if true -%}\n b \n{%- endif -%}\n c", "abc"),
    Row("a {{- 'x' -}} b", "axb"),
    Row("a {{-1}} b", "a1 b"),
    Row("[{% if true %}  {% endif %}]", "[]"),
    Row("[{% if true %} {% assign a = 1 %} {% else %} x {% endif %}]", "[  ]"),
    Row("[{% for i in (1..3) %}\n{% endfor %}]", "[]"),
  ])
  func `white space goes where dashes ask for it, and in blank blocks`(row: Row) throws {
    #expect(try rendered(row.template, row.data) == row.output)
  }
}
