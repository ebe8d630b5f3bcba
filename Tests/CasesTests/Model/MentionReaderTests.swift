import Testing

@testable import Cases

@Suite("whom a note names")
struct MentionReaderTests {
  private static let reader = MentionReader([
    ("lea", "Lea Brandt"), ("tom.k", "Tom Klein"), ("anna1", "Anna Berg"), ("anna2", "Anna Stern"),
    ("jm", "Jean-Marc O’Hara"), ("root", ""), ("zoe", "Zoë Été"), ("tom", "Thomas Groß"),
    ("berg", "Kim Anna"), ("same1", "Max Vogt"), ("same2", "Max Vogt"),
  ])

  @Test(
    arguments: [
      ("@lea please look", ["lea"]), ("ask @Lea Brandt.", ["lea"]), ("(@LEA)", ["lea"]),
      ("@lea, @tom.k and @lea again", ["lea", "tom.k"]), ("@tom. He knows", ["tom"]),
      ("@tom.k. He knows", ["tom.k"]), ("@Tom Klein", ["tom.k"]), ("@Tom", ["tom"]),
      ("@jean-marc", ["jm"]), ("@Jean-Marc O’Hara's", ["jm"]), ("@ZOË", ["zoe"]),
      ("@Anna Stern", ["anna2"]), ("@anna1", ["anna1"]), ("@root", ["root"]), ("@Kim", ["berg"]),
      ("line\n@lea", ["lea"]), ("@@lea", ["lea"]), ("/@lea/", ["lea"]),
    ]
  )
  func `a name behind an at sign names who has it`(text: String, ids: [String]) {
    #expect(Self.reader.found(in: text) == ids.map { .user($0) })
  }

  @Test(
    arguments: [
      "lea", "mail to lea@case.example.com", "x@lea", "9@lea", "@leander", "@lea_2", "@lea2", "@",
      "@ lea", "@nobody", "@lea@example.com", "@tom.kim", "@lea-marie", "", "@Leà",
    ]
  )
  func `what is no name is text`(text: String) {
    #expect(Self.reader.found(in: text) == [])
  }

  @Test func `a name of several is asked about`() {
    #expect(Self.reader.found(in: "@Anna") == [.several("Anna", ["anna1", "anna2"])])
    #expect(Self.reader.found(in: "@max vogt") == [.several("Max Vogt", ["same1", "same2"])])
  }

  @Test func `many at signs cost no more than their number`() {
    let text = String(repeating: "@l@le@a", count: 100_000)
    let start = ContinuousClock.now
    #expect(Self.reader.found(in: text) == [])
    #expect(start.duration(to: .now) < .seconds(20))
  }
}
