import Foundation
import Liquid
import Testing

@testable import Cases

@Suite("mistakes in letter templates")
struct LetterLintTests {
  static let footer = "{% render 'footer' %}"

  func problems(
    subject: String = "About {{ case.title }}",
    text: String = footer,
    html: String? = nil
  ) throws -> [String] {
    var template = try Letter.template(subject: subject, text: text, html: html)
    template.partials = [
      "footer": try Template(parsing: "{{ case.tag }}", name: "_partials/footer"),
      "row": try Template(
        parsing: "{{ item.number }} {{ label }} {{ total }}",
        name: "_partials/row"
      ),
    ]
    return LetterLint(template).findings.map { "\($0.file):\($0.line):\($0.column) \($0.problem)" }
  }

  @Test func `a right template has no mistake`() throws {
    let text = """
      Dear {{ recipient.name | default: "Sir" }}, {% assign due = items.first %}{{ due.number }}
      {% for item in items %}{{ item.outstanding | money: item.currency }}{{ forloop.index }}
      {% endfor %}{{ items.size | pluralize: "item", "items" }} {{ message }} {{ case.reference }}
      """
    #expect(try problems(text: text, html: "<p>{{ client.name }}</p>" + Self.footer) == [])
  }

  @Test(arguments: [
    ("{{ clint.name }}", "text:1:4 no letter has a variable 'clint.name'"),
    (
      "{% if false %}\n{{ case.nmber }}{% endif %}",
      "text:2:4 no letter has a variable 'case.nmber'"
    ),
    ("{{ case.title | mony }}", "text:1:17 there is no filter 'mony'"),
    ("{% render 'foter' %}", "text:1:1 there is no partial 'foter' in 'en'"),
    (
      "{% render 'row', label: 'x', item: case %}",
      "_partials/row:1:34 no letter has a variable 'total'"
    ),
  ])
  func `a wrong name is found in any branch, with its place`(text: String, problem: String) throws {
    let found = try problems(text: text + Self.footer)
    #expect(found == [problem])
  }

  @Test func `a subject takes no free text`() throws {
    #expect(
      try problems(subject: "{{ message }}")
        == ["subject:1:4 'message' may have many lines, and a subject has one"]
    )
  }

  @Test func `each body says its reference`() throws {
    #expect(
      try problems(text: "Hello", html: "<p>Hello</p>")
        == [
          "text:1:1 the letter does not say its reference",
          "html:1:1 the letter does not say its reference",
        ]
    )
  }

  @Test func `every variable of the table stands in a letter, and no other`() throws {
    let names = LetterVariable.all.map { $0.name.replacing("[]", with: "[0]") }
    let letter = try Letter.template(
      text: names.map { "{{ \($0) | json }}" }.joined(separator: "\n")
    )
    #expect(LetterLint(letter).findings.filter { $0.problem.contains("variable") } == [])
    let printed = try Letter.template(
      audience: .internal,
      text: names.map { "{{ \($0) }}" }.joined(separator: "\n")
    )
    _ = try Letter.writer().sample(printed, now: Letter.now)
    let sample = LetterVariable.values(
      of: .sample(role: .resolver, now: Letter.now),
      Letter.writer(),
      now: Letter.now
    )
    #expect(sample.filter { $0.value == nil }.map(\.variable.name) == [])
  }

  @Test func `every value of a letter is in the table`() {
    let facts = LetterFacts.sample(role: .resolver, now: Letter.now)
    let names = paths(.object(Letter.writer().variables(of: facts, now: Letter.now)))
    #expect(names.subtracting(LetterVariable.all.map(\.name)) == [])
  }

  /// The names of all values, as the table writes them.
  private func paths(_ value: Value, _ name: String = "") -> Set<String> {
    switch value {
    case .object(let fields):
      let inner = fields.dictionary.map { paths($1, name.isEmpty ? $0 : "\(name).\($0)") }
      return inner.reduce(into: []) { $0.formUnion($1) }
    case .array(let items):
      return items.reduce(into: [name]) { $0.formUnion(paths($1, name + "[]")) }
    default: return [name]
    }
  }

  @Test(arguments: [
    (
      "{% for i in items %}{{ i.nmber }}{% endfor %}",
      "text:1:24 no letter has a variable 'items[].nmber'"
    ),
    (
      "{% assign due = items | where: 'type', 'FAC' %}{{ due[0].sum }}",
      "text:1:51 no letter has a variable 'items[].sum'"
    ),
    (
      "{% render 'row', label: 'x', item: client, total: 1 %}",
      "_partials/row:1:4 no letter has a variable 'client.number'"
    ),
    (
      "{% render 'row' for plan.installments as label, item: items[0], total: client %}",
      ""
    ),
  ])
  func `what a name stands for is followed`(text: String, problem: String) throws {
    #expect(try problems(text: text + Self.footer) == [problem].filter { !$0.isEmpty })
  }

  @Test(arguments: [
    ("{% if case.type == 'disput' %}{% endif %}", "'case.type' is never 'disput'"),
    (
      "{% case recipient.role %}{% when 'lawyer' %}{% endcase %}",
      "'recipient.role' is never 'lawyer'"
    ),
    ("{% if items_count == '1' %}{% endif %}", "'items_count' is never '1'"),
    (
      "{% for i in items %}{% if i.type != 'INV' %}{% endif %}{% endfor %}",
      "'items[].type' is never 'INV'"
    ),
    ("{% if items[0].is_overdue == 'yes' %}{% endif %}", "'items[].is_overdue' is never 'yes'"),
    ("{% if client.name == 5 %}{% endif %}", "'client.name' is never 5"),
  ])
  func `a comparison that always has one result is found`(text: String, problem: String) throws {
    let found = try problems(text: text + Self.footer)
    #expect(found.count == 1 && found.first?.contains(problem) == true, "\(found)")
  }

  @Test(arguments: [
    "{% if case.type == 'dispute' and items_count > 0 and items_count == 1 %}{% endif %}",
    "{% if case.status == 'Anything' or validation.outcome == '' %}{% endif %}",
    "{% if items[0].due_date == '2026-11-23' and items[0].is_overdue == true %}{% endif %}",
  ])
  func `a comparison that may hold is no mistake`(text: String) throws {
    #expect(try problems(text: text + Self.footer) == [])
  }

  @Test func `a value that goes unescaped is found`() throws {
    #expect(
      try problems(html: "{{ message | raw_html }}{{ '<hr>' | raw_html }}" + Self.footer)
        == ["html:1:14 'message' would stand in the letter unescaped"]
    )
  }

  @Test func `a missing translation is found, and one that is there is not`() throws {
    var template = try Letter.template(
      text: "{{ 'a.b' | t }}{{ 'a.c' | t }}{{ 'a.d' | t: count: 1 }}{{ case.tag }}"
    )
    template.words = LetterWords(
      language: "en",
      entries: ["a.b": .text("x"), "a.d": .plural(["other": "y"])]
    )
    #expect(
      LetterLint(template).findings.map(\.problem)
        == ["missing translation: there is no 'a.c' in 'en'"]
    )
  }

  @Test func `a layout says the reference for its bodies, and is looked through`() throws {
    var template = try Letter.template(text: "Hello", html: "<p>Hello</p>")
    template.textLayout = try Template(parsing: "{{ content }} {{ case.tag }}", name: "layout.text")
    template.htmlLayout = try Template(
      parsing: "{{ content }} {{ language }} {{ subject }} {{ clint.name }}",
      name: "layout.html"
    )
    #expect(
      LetterLint(template).findings.map { "\($0.file) \($0.problem)" } == [
        "layout.html no letter has a variable 'clint.name'",
        "layout.html the letter does not say its reference",
      ]
    )
  }
}
