import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("fields in types.json5")
struct FieldRulesTests {
  private static let sound = "name: \"a\", on: \"client\""

  private func problems(_ fields: String) throws -> String {
    let text = DefaultRules.text.replacing("fields: [],", with: "fields: [\(fields)],")
    try #require(text != DefaultRules.text)
    do {
      let rules = try RulesFile.parse(Data(text.utf8), file: RulesFile.name)
      return "\(rules.fields.all.count) fields"
    } catch {
      return CommandError(describing: error).sentence + (CommandError(describing: error).hint ?? "")
    }
  }

  @Test func `each kind is read, and a field without a label is shown by its name`() throws {
    let kinds = ["text", "number", "date", "boolean"].enumerated().map {
      "{ name: \"f\($0)\", on: \"case\", kind: \"\($1)\" }"
    }
    let choice =
      "{ name: \"f\", on: \"item\", kind: \"choice\", choices: [\"a\", \"b\"], label: \"F\" }"
    #expect(try problems((kinds + [choice]).joined(separator: ", ")) == "5 fields")
    let shown = try RulesFile.parse(
      Data(
        DefaultRules.text.replacing(
          "fields: [],",
          with: "fields: [{ name: \"cost_centre\", on: \"case\" }],"
        ).utf8
      ),
      file: RulesFile.name
    )
    #expect(shown.fields.all.map(\.label) == ["Cost centre"])
  }

  @Test(arguments: [
    ("on: \"client\"", "fields[0].name"), ("name: \"a\"", "fields[0].on"),
    ("name: \"a\", on: \"clients\"", "did you mean 'client'"),
    ("name: \"Cost centre\", on: \"client\"", "small letters, digits and '_'"),
    ("name: \"1st\", on: \"client\"", "small letters, digits and '_'"),
    ("name: \"resolver\", on: \"client\"", "have already"),
    ("name: \"konto\", on: \"item\"", "have already"),
    ("name: \"overdue\", on: \"client\"", "have already"),
    ("\(sound), kind: \"txt\"", "did you mean 'text'"),
    ("\(sound), kind: \"choice\"", "fields[0].choices is missing"),
    ("\(sound), choices: [\"x\"]", "are for the kind"),
    ("\(sound), kind: \"choice\", choices: [\"x\", \"X\"]", "is 'X', as another one"),
    ("\(sound), kind: \"choice\", choices: [\" x\"]", "no short text of one line"),
    ("\(sound), kind: \"date\", resolver: true", "is for a text or a choice"),
    ("name: \"a\", on: \"case\", resolver: true", "a resolver of its own"),
    ("\(sound) }, { \(sound)", "is 'a', as of another field of clients"),
    (
      "name: \"a\", on: \"item\", resolver: true }, { name: \"b\", on: \"item\", resolver: true",
      "as of another field of items"
    ),
    ("\(sound), lable: \"A\"", "did you mean 'label'"),
  ])
  func `a field that is none is explained with its place`(field: String, words: String) throws {
    let said = try problems("{ \(field) }")
    #expect(said.contains(words), "\(said)")
    #expect(said.contains("fields"), "\(said)")
  }

  @Test func `no kind of thing has more fields than a page holds`() throws {
    func fields(_ count: Int) -> String {
      (0..<count).map { "{ name: \"f\($0)\", on: \"item\" }" }.joined(separator: ", ")
    }
    #expect(try problems(fields(CustomField.mostFields)) == "20 fields")
    #expect(try problems(fields(CustomField.mostFields + 1)).contains("has 21 of items; 20"))
  }
}
