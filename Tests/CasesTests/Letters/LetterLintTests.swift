import Cases
import Foundation
import Liquid
import Testing

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
    ("{% render 'foter' %}", "text:1:1 there is no partial 'foter'"),
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
    let letter = try Letter.template(
      text: LetterVariable.all.map { "{{ \($0.name) | json }}" }.joined(separator: "\n")
    )
    #expect(LetterLint(letter).findings.filter { $0.problem.contains("variable") } == [])
    let printed = LetterVariable.all.map { "{{ \($0.name) }}" }.joined(separator: "\n")
    _ = try Letter.writer().sample(Letter.template(text: printed), now: Letter.now)
  }
}
