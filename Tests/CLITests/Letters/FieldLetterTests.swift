import Testing

@testable import CLI
@testable import Desk

@Suite("fields of the workspace in letters")
struct FieldLetterTests {
  private let world: FieldCase
  private var desk: DeskCase { world.desk }

  init() throws {
    world = try FieldCase()
    try desk.open("dispute", "--participant", "resolver:max@example.com")
  }

  /// A template whose HTML is this.
  private func template(_ text: String, audience: String = "any") throws {
    if try !desk.run("template", "list").contains("fields-test") {
      try desk.run("template", "new", "fields-test", "--audience", audience, "--lang", "en")
    }
    try desk.sandbox.write(
      "work/templates/fields-test/en.html.liquid",
      "<p>\(text)</p><p>{{ case.reference }}</p>"
    )
  }

  private func preview(to person: String = "client") throws -> (code: Int32, text: String) {
    let ran = desk.sandbox.run([
      "template", "preview", "fields-test", "--case", "1001", "--to", person, "--lang", "en",
    ])
    return (ran.code, ran.results + ran.remarks)
  }

  private func findings() -> String {
    let ran = desk.sandbox.run(["template", "check", "fields-test"])
    return ran.results + ran.remarks
  }

  @Test func `a letter names the fields of client, case and items, each as its kind is written`()
    throws
  {
    try template(
      """
      {{ client.fields.region }}, {{ case.fields.project }}, {{ client.fields.ceiling | plus: 1 }},
      {% if client.fields.vip %}dear{% endif %}
      {% for item in items %}{% if item.fields.order_no %}{{ item.number }} of
      {{ item.fields.order_no }} came {{ item.fields.delivered | date_short }}.{% endif %}{% endfor %}
      """
    )
    #expect(!findings().contains("fields."), "\(findings())")
    try desk.run(
      ["client", "set", "C-1"]
        + ["region=north", "ceiling=12,50", "vip=yes"].flatMap { ["--field", $0] }
    )
    try desk.run("case", "set", "1001", "--field", "project=<b>A&B</b>")
    try desk.run("item", "set", "FAC-2", "--field", "order_no=7", "--field", "delivered=2026-07-01")
    let (code, text) = try preview()
    #expect(code == 0, "\(text)")
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("North, <b>A&B</b>, 13.5, dear FAC-2 of 7 came"), "\(text)")
    #expect(words.contains("2026"), "\(text)")
  }

  @Test func `a letter that names a field without a value is not written, and says which`() throws {
    try template("Region {{ client.fields.region }}")
    let (code, text) = try preview()
    #expect(code == ExitCode.data.rawValue)
    #expect(text.contains("'client.fields.region' has no value"), "\(text)")
    #expect(text.contains("dossier client set"), "\(text)")
    try template(
      "Region {% if client.fields.region != blank %}{{ client.fields.region }}{% endif %}"
    )
    #expect(try preview().code == 0, "a template may ask first")
  }

  @Test(arguments: [
    ("{{ client.fields.regoin }}", "no letter has a variable 'client.fields.regoin'"),
    ("{{ case.fields.region }}", "no letter has a variable 'case.fields.region'"),
    ("{% for i in items %}{{ i.fields.project }}{% endfor %}", "'items[].fields.project'"),
    ("{% if client.fields.region == 'West' %}x{% endif %}", "compare it with 'North', 'South'"),
    ("{% for i in items %}{{ i.fields.delivered }}{% endfor %}", "would stand as 2026-11-23"),
  ])
  func `the check of templates complains of what fields are not`(text: String, problem: String)
    throws
  {
    try template(text)
    #expect(findings().contains(problem), "\(findings())")
  }

  @Test func `an internal field is in letters to our own people only`() throws {
    try desk.run("client", "set", "C-1", "--field", "remark=slow payer")
    try template("Note {{ client.fields.remark }}")
    let outside = try preview()
    #expect(outside.code != 0 && !outside.text.contains("slow payer"), "\(outside.text)")
    #expect(outside.text.contains("is for our own people"))
    #expect(try preview(to: "max@example.com").text.contains("slow payer"))
  }

  @Test func `the manual of variables has the fields, with an example and with what the case has`()
    throws
  {
    let sample = try desk.rows("template", "variables")
    let region = sample.first { $0["variable"] as? String == "client.fields.region" }
    #expect(region?["example"] as? String == "North" && region?["kind"] as? String == "North|South")
    try desk.run("item", "set", "FAC-1", "--field", "order_no=7")
    let ofCase = try desk.rows("template", "variables", "1001", "--to", "client")
    let order = ofCase.first { $0["variable"] as? String == "items[].fields.order_no" }
    #expect(order?["example"] as? String == "7")
  }
}
