import Testing

@testable import Cases

@Suite("values of fields of a workspace")
struct CustomFieldTests {
  private static func field(_ kind: CustomField.Kind) -> CustomField {
    CustomField("f", on: .item, kind: kind, choices: kind == .choice ? ["North", "Süd"] : [])
  }

  @Test(
    arguments: [
      (.text, "  PO 4711\u{A0}", "PO 4711"), (.text, "   ", ""), (.text, "=1+1", "=1+1"),
      (.number, "0012,50", "12.5"), (.number, "-0.0", "0"), (.number, "-7", "-7"),
      (.number, "1000", "1000"), (.date, "2026-02-28", "2026-02-28"),
      (.date, "28.02.2026", "2026-02-28"), (.choice, "north", "North"), (.choice, "SÜD", "Süd"),
      (.boolean, "TRUE", "yes"), (.boolean, "nein", "no"), (.boolean, "1", "yes"),
    ] as [(CustomField.Kind, String, String)]
  )
  func `one value has one way of writing`(kind: CustomField.Kind, text: String, value: String)
    throws
  {
    let kept = try Self.field(kind).value(of: text)
    #expect(kept == value)
    #expect(try Self.field(kind).value(of: kept) == kept)
  }

  @Test(
    arguments: [
      (.number, "1.234,56", "'f' takes a number like 12.5"), (.number, "1e3", "'1e3'"),
      (.number, ".5", "'.5'"), (.number, "12-", "'12-'"), (.number, "१२", "'१२'"),
      (.number, "1234567890123456789", "18 digits"), (.date, "2026-02-30", "a day like 2026-10-05"),
      (.date, "28.02.26", "'28.02.26'"), (.date, "28..2026", "'28..2026'"),
      (.choice, "west", "one of North, Süd, not 'west'"), (.boolean, "perhaps", "yes or no"),
      (.text, "two\nlines", "more than one line"), (.text, "a\u{2028}b", "more than one line"),
      (.text, "a\u{0}b", "more than one line"),
    ] as [(CustomField.Kind, String, String)]
  )
  func `what is no value is refused with words`(kind: CustomField.Kind, text: String, words: String)
  {
    do throws(CustomField.Problem) {
      let value = try Self.field(kind).value(of: text)
      Issue.record("kept as '\(value)'")
    } catch {
      #expect(error.description.contains(words), "\(error)")
      #expect(error.refusal == .usage)
    }
  }

  @Test func `a value is as long as scalars say, not characters`() {
    let accents = "e" + String(repeating: "\u{301}", count: CustomField.longestValue)
    #expect(throws: CustomField.Problem.tooLong(field: "f")) {
      try Self.field(.text).value(of: accents)
    }
    let longest = String(repeating: "ä", count: CustomField.longestValue)
    #expect(throws: Never.self) { try Self.field(.text).value(of: longest) }
  }

  @Test func `a field that names the resolver takes ids and addresses, and keeps the id`() throws {
    var field = CustomField("handler", on: .item)
    field.isResolver = true
    let users = ["lea": "lea", "lea@example.com": "lea"]
    #expect(try field.value(of: "Lea@Example.com", users: users) == "lea")
    #expect(try field.value(of: "", users: users) == "")
    #expect(throws: CustomField.Problem.noUser("max", field: "handler")) {
      try field.value(of: "max", users: users)
    }
  }
}
