import Testing

@testable import CLI
@testable import Desk
@testable import Cases

@Suite("the rules of a workspace")
struct TypesTests {
  private let desk: DeskCase

  init() throws {
    desk = try DeskCase()
  }

  @Test func `the shipped rules are right, and the same without the file`() throws {
    #expect(try desk.run("types", "check").contains("6 types, 16 statuses"))
    try desk.sandbox.write("other/types.json5", DefaultRules.text)
    let rules = try RulesFile.load(in: desk.sandbox.path("other"))
    #expect(try RulesFile.load(in: desk.sandbox.path("nowhere")) == rules)
    #expect(Set(rules.statuses.map(\.category)) == Set(CaseStatus.Category.allCases))
  }

  @Test(arguments: [
    ("category: \"dispute\", followUpDays: 3", "category: \"disput\"", "did you mean 'dispute'"),
    ("status: \"Administrative dispute\",", "status: \"Admin dispute\",", "is no status"),
    ("items: \"resolve\" },", "items: \"solve\" },", "types[0].outcomes[0].items"),
    ("name: \"settled\"", "nam: \"settled\"", "is no setting"),
    ("\"easter+1\", \"05-01\"", "\"ester+1\", \"05-01\"", "'ester+1'"),
    ("weekend: [\"saturday\", \"sunday\"]", "weekend: [\"caturday\"]", "no day of the week"),
    ("from: \"08:00\"", "from: \"8\"", "not a time of day"),
    (
      "types: [\"litigation\"] },\n    { name: \"Legal",
      "types: [\"litigations\"] },\n    { name: \"Legal", "did you mean 'litigation'"
    ),
    (
      "{ name: \"Open\", category: \"on_going\" }",
      "{ name: \"Open\", category: \"on_going\", mode: \"automatic\" }", "needs a template"
    ),
    ("{ name: \"Dispute resolved\", category: \"dispute_resolved\" },", "", "dispute_resolved"),
    (
      "outcomes: [{ name: \"done\", label: \"Done\", items: \"restore\" }],", "outcomes: [],",
      "could never end"
    ),
    (
      "{ name: \"Open\", category: \"on_going\" }", "{ name: \"Open\" category: \"on_going\" }",
      "types.json5:"
    ),
  ]) func `a mistake is explained with its place`(from: String, to: String, words: String) throws {
    try desk.rules(from, to)
    let ran = desk.sandbox.run(["types", "check"])
    #expect(ran.code == 78)
    #expect(ran.remarks.contains(words), "\(ran.remarks)")
    #expect(desk.sandbox.run(["case", "list"]).code == 78, "nothing runs on wrong rules")
  }

  @Test func `a template that does not exist is told`() throws {
    try desk.rules(
      "{ name: \"Open\", category: \"on_going\" }",
      "{ name: \"Open\", category: \"on_going\", template: \"reminde\", mode: \"automatic\" }"
    )
    #expect(desk.sandbox.run(["types", "check"]).remarks.contains("did you mean 'reminder'"))
  }

  @Test func `a type and a status of one's own are used`() throws {
    try desk.rules(
      "types: [\n    {\n      name: \"dispute\"",
      """
      types: [
          { name: "fraud", label: "Fraud", status: "Open", outcomes: [{ name: "reported", items: "keep" }] },
          {
            name: "dispute"
      """
    )
    try desk.open("fraud")
    #expect(try desk.show()["type"] as? String == "fraud")
    #expect(desk.sandbox.run(["case", "resolve", "1001", "settled"]).remarks.contains("reported"))
    try desk.run("case", "resolve", "1001", "reported")
    #expect(desk.sandbox.run(["case", "create", "x", "--type", "frad"]).remarks.contains("fraud"))
  }
}
