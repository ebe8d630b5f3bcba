import Foundation
import Testing

@testable import CLI

@Suite("dossier template")
struct TemplateCommandTests {
  private let sample: SampleCase
  private var sandbox: Sandbox { sample.sandbox }

  init() throws { sample = try SampleCase() }

  private func write(_ name: String, _ text: String) throws {
    try sandbox.write("work/templates/\(name)", text)
  }

  @Test func `list names each template with its languages`() throws {
    let lines = try sample.run("template", "list").split(separator: "\n")
    #expect(lines.count == 34)
    #expect(
      lines.contains { $0.contains("plan-confirmation\tclient\tde, en, es, fr, it, nl, pt\t") }
    )
  }

  @Test func `show says what a letter is for and what it names`() throws {
    let shown = try sample.run("template", "show", "plan-confirmation", "--lang", "de")
    for part in [
      "client", "plan.installments_count", "plan-confirmation/de.html.liquid", "Ratenplan",
    ] {
      #expect(shown.contains(part), "\(part)")
    }
  }

  @Test func `a wrong name is met with the nearest`() {
    let ran = sandbox.run(["template", "show", "plan-confirmaton"])
    #expect(ran.code != 0 && ran.remarks.contains("did you mean 'plan-confirmation'"))
  }

  // MARK: check

  @Test func `the shipped templates have no mistake`() throws {
    let ran = sandbox.run(["template", "check"])
    #expect(ran.code == 0 && ran.remarks.contains("No mistake in 34 templates"), "\(ran.results)")
  }

  @Test(arguments: [
    ("de.html.liquid", "<p>{{ clint.name }}</p>", "reminder/de.html.liquid:1:7", "clint.name"),
    ("de.html.liquid", "<p>\n{% if %}</p>", "reminder/de.html.liquid:2:", "syntax"),
    (
      "de.html.liquid", "{{ 'letter.nothing' | t }}", "reminder/de.html.liquid:1:23",
      "letter.nothing"
    ),
    ("de.html.liquid", "{{ message | raw_html }}", "reminder/de.html.liquid:1:14", "unescaped"),
    (
      "de.html.liquid", "<a title={{ case.title }}>x</a>", "reminder/de.html.liquid:1:1",
      "attribute of <a>"
    ),
    (
      "de.html.liquid", "<img src=\"https://x.example/a.png\">", "reminder/de.html.liquid:1:1",
      "fetches"
    ),
    (
      "de.html.liquid", "<a href=\"javascript:x\">x</a>", "reminder/de.subject.liquid:1:1",
      "javascript:x"
    ),
    (
      "de.html.liquid", "{% if case.type == 'x' %}{% endif %}", "reminder/de.html.liquid:1:7",
      "never 'x'"
    ),
    (
      "de.html.liquid", "{{ recipient.name | upcase }}{{ plan.total }}{{ legal.court.x }}",
      "reminder/de.html.liquid:1:49", "legal.court.x"
    ),
    ("de.subject.liquid", "{{ message }}", "reminder/de.subject.liquid:1:4", "a subject has one"),
    (
      "de.subject.liquid",
      "{{ case.title }} {{ case.title }} {{ case.title }} {{ case.title }} {{ case.title }}",
      "reminder/de.subject.liquid:1:1", "characters with the reference"
    ),
  ])
  func `a mistake is told with its place, and ends with 1`(
    file: String,
    text: String,
    place: String,
    problem: String
  ) throws {
    try write("reminder/\(file)", text)
    let ran = sandbox.run(["template", "check", "reminder"])
    #expect(ran.code == 1)
    let line = ran.results.split(separator: "\n").first { $0.hasPrefix(place) } ?? ""
    #expect(line.contains(problem), "\(ran.results)")
    #expect(line.split(separator: "\t").count == 3, "place, problem and fix")
  }

  @Test func `a layout without the reference is a mistake of every letter in it`() throws {
    try write("_layouts/letter.html.liquid", "{{ content }}")
    try write("dispute-outcome/de.html.liquid", "<p>No.</p>")
    let ran = sandbox.run(["template", "check", "dispute-outcome"])
    #expect(ran.code == 1 && ran.results.contains("does not say its reference"))
  }

  // MARK: preview

  @Test func `preview shows a letter of the case, and sends nothing`() throws {
    let shown = try sample.run(
      "template",
      "preview",
      "request-for-information",
      "--case",
      "1001",
      "--to",
      "law_firm",
      "--message",
      "Where is it?",
      "--html",
      sandbox.path("letter.html")
    )
    for part in [
      "To: jos@lawfirm.example.org", "Language: nl, the recipient's", "A claim", "Where is it?",
    ] { #expect(shown.contains(part), "\(part)") }
    #expect(try sandbox.read("letter.html").contains("Where is it?"))
    #expect(sample.queued.isEmpty)
  }

  @Test(arguments: [
    (["--to", "client"], "goes with --case"), (["--case", "1001"], "--case needs --to"),
    (["--case", "1001", "--to", "insurer"], "Nobody takes part"),
    (["--case", "77", "--to", "client"], "77"),
  ])
  func `preview says what it lacks`(words: [String], reason: String) {
    let ran = sandbox.run(["template", "preview", "reminder"] + words)
    #expect(ran.code != 0 && ran.remarks.contains(reason), "\(ran.remarks)")
  }

  // MARK: variables

  @Test func `variables prints each with an example, or with what a case has`() throws {
    let all = try sample.run("template", "variables").split(separator: "\n")
    #expect(all.contains { $0.hasPrefix("plan.total\tamount\t20000") })
    let own = try sample.run("template", "variables", "1001", "--to", "law_firm")
      .split(separator: "\n")
    #expect(own.count == all.count)
    #expect(own.contains { $0.hasPrefix("client.name\ttext\tBrandt\t") })
    #expect(own.contains { $0.hasPrefix("recipient.email\taddress\tjos@lawfirm.example.org\t") })
    #expect(own.contains { $0.hasPrefix("plan.total\tamount\t\t") })
  }

  // MARK: new

  @Test func `a new template is one that can be sent`() throws {
    try sample.run("template", "new", "site-visit", "--audience", "internal", "--lang", "nl")
    #expect(sandbox.run(["template", "check", "site-visit"]).code == 0)
    try sample.run("template", "new", "second-reminder", "--from", "reminder")
    #expect(sandbox.run(["template", "check", "second-reminder"]).code == 0)
    let lines = try sample.run("template", "list").split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("site-visit\tinternal\tnl\t") })
    #expect(
      lines.contains { $0.hasPrefix("second-reminder\tclient\tde, en, es, fr, it, nl, pt\t") }
    )
  }

  @Test(arguments: ["Reminder", "../x", "a/b", "", "-x", "reminder"])
  func `a name that cannot be one, or is taken, is refused`(name: String) throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: sandbox.path("work")).count
    #expect(sandbox.run(["template", "new", "--", name]).code != 0)
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: sandbox.path("work")).count == before
    )
  }
}
