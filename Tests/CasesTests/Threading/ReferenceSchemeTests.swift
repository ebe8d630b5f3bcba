import Testing

@testable import Cases

@Suite("references in subjects")
struct ReferenceSchemeTests {
  let scheme = Keys.references()
  var text: String { scheme.reference(1042).text }

  @Test(arguments: [
    "[%]", "[%] Your invoice", "Your invoice [%]", "Re: Your invoice [%] of May", "%",
    "Fwd: AW: Re: [%] Your invoice", "(%)", "Case %, second reminder", "RE:[%]RE:[%]",
    "[ % ]", "«%»", "Invoice/%/May", "7%",
  ])
  func `a reference is found wherever it stands`(pattern: String) {
    let subject = pattern.replacing("%", with: text)
    #expect(scheme.references(in: subject) == [scheme.reference(1042)])
  }

  @Test func `a reference in other case is the same`() {
    #expect(scheme.references(in: "[\(text.uppercased())]") == [scheme.reference(1042)])
    #expect(scheme.references(in: "re: [\(text.lowercased())] hello") == [scheme.reference(1042)])
  }

  @Test(arguments: ["\u{2010}", "\u{2011}", "\u{2013}", "\u{2014}", "\u{2212}", " - ", "- ", " -"])
  func `look-alike dashes and spaces around them are the same`(dash: String) {
    let subject = "Re: [\(text.replacing("-", with: dash))]"
    #expect(scheme.references(in: subject) == [scheme.reference(1042)])
  }

  @Test func `no-break spaces and folds around the dashes are the same`() {
    let check = scheme.reference(1042).check
    for space in ["\u{A0}", "\t", "\r\n ", "\u{2009}"] {
      let subject = "DOS\(space)-\(space)1042\(space)-\(space)\(check)"
      #expect(scheme.references(in: subject) == [scheme.reference(1042)])
    }
  }

  @Test func `what is truncated, glued or of another prefix is no reference`() {
    let check = scheme.reference(1042).check
    let rows = [
      "", "DOS", "DOS-", "DOS-1042", "DOS-1042-", "DOS-1042-\(check.dropLast())",
      "DOS-1042-\(check)x", "DOS-1042-\(check)2", "RefDOS-1042-\(check)", "DOX-1042-\(check)",
      "DOS 1042 \(check)", "DOS-104x-\(check)", "DOS--1042-\(check)", "DOS-1042-k7q01",
      "DOS-99999999999999999999-\(check)",
    ]
    for row in rows { #expect(scheme.references(in: row).isEmpty, "\(row)") }
  }

  @Test func `several references are found in order, each once`() {
    let (first, second) = (scheme.reference(7), scheme.reference(1_000_000))
    let subject = "Re: \(second.tag) \(first.tag) and again \(second.tag)"
    #expect(scheme.references(in: subject) == [second, first])
  }

  @Test func `a reference verifies under the key that made it, and no other number has it`() {
    let made = scheme.reference(1042)
    #expect(scheme.verifies(made))
    for number in [1041, 1043, 10420, 0] {
      #expect(!scheme.verifies(CaseReference(prefix: "DOS", number: number, check: made.check)))
    }
  }

  @Test(arguments: ["", "aaaaa", "a", "aaaaaa"])
  func `a wrong check does not verify`(check: String) {
    #expect(!scheme.verifies(CaseReference(prefix: "DOS", number: 1042, check: check)))
  }

  @Test func `a retired key goes on verifying, a forgotten one does not`() {
    let made = scheme.reference(1042)
    #expect(Keys.references(Keys.changed).verifies(made))
    #expect(Keys.references(Keys.changed).reference(1042) != made)
    #expect(!Keys.references(Keys.replaced).verifies(made))
    #expect(!Keys.references(Keys.elsewhere).verifies(made))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hostile subject is searched in linear time`() {
    let subject = String(repeating: "DOS-1042-" + String(repeating: " ", count: 50), count: 4000)
    #expect(scheme.references(in: subject).isEmpty)
    #expect(scheme.references(in: String(repeating: "dos", count: 60_000)).isEmpty)
  }
}
