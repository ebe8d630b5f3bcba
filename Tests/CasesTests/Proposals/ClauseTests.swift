import Testing

@testable import Cases

@Suite("clauses and the forms of verbs")
struct ClauseTests {
  static let rules = ProposalRules(
    today: Day("2026-09-28") ?? Day(number: 0),
    country: "DE",
    currency: "EUR",
    items: ["RE-2041"]
  )

  @Test(arguments: [
    ("en", "settle", "settled", VerbForm.participle), ("en", "apply", "applied", .past),
    ("de", "zahlen", "gezahlt", .participle), ("de", "bezahlen", "bezahlt", .participle),
    ("fr", "régler", "réglerons", .future), ("fr", "payer", "paierons", .future),
    ("fr", "payer", "paierions", .unreal), ("nl", "betalen", "betaald", .participle),
    ("nl", "storten", "stort", .present), ("es", "pagar", "pagaremos", .future),
    ("es", "pagar", "pagué", .past), ("es", "abonar", "abonasteis", .yours),
    ("it", "pagare", "pagheremo", .future), ("it", "saldare", "saldate", .yours),
    ("pt", "pagar", "paguei", .past), ("pt", "liquidar", "liquidaria", .unreal),
  ])
  func `forms of verbs follow by rule`(
    language: String,
    verb: String,
    word: String,
    form: VerbForm
  ) {
    let forms = VerbForms.regular(verb, in: language).filter { $0.word == word }
    #expect(forms.contains { $0.form.contains(form) })
  }

  @Test func `a clause has a verb of its own, and what belongs to it`() {
    let clauses = Self.clauses("2041 zahlen wir am Freitag, 480,50 EUR, aber die Ware ist defekt.")
    #expect(clauses == ["2041 zahlen wir am Freitag, 480,50 EUR,", "aber die Ware ist defekt."])
    #expect(Self.clauses("Wir zahlen RE-2041 und 2057 am 5.10.").count == 1)
  }

  private static func clauses(_ text: String) -> [String] {
    let sentences = Sentence.all(in: text)
    let language = ReadSentence.language(of: sentences)
    return sentences.flatMap { sentence in
      Clause.all(in: ReadSentence(sentence, language: language, rules: rules)).map(\.text)
    }
  }

  @Test(arguments: [
    ("Wir zahlen am 5.10. nicht.", "it is denied"),
    ("Wenn die Ware kommt, zahlen wir am 5.10.", "it depends on something"),
    ("Ihr Vertreter sagt, wir zahlen am 5.10.", "somebody else says so"),
    ("Vielleicht zahlen wir am 5.10.", "it is not certain"),
    ("Wir zahlen bald.", "no day is named"),
    ("Bitte überweisen Sie bis 5.10.", "it is the reader who pays"),
  ])
  func `an explanation says why nothing is suggested`(text: String, reason: String) {
    let outcomes = Self.rules.explanation(of: text).map(\.outcome)
    #expect(outcomes.contains("nothing: " + reason), "\(outcomes)")
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      String(repeating: "und wir zahlen am 5.10. 500 EUR ", count: 20_000),
      String(repeating: "nicht, ", count: 50_000), String(repeating: "2041 ", count: 50_000),
      String(repeating: "den Rest am 30., ", count: 20_000), String(repeating: "l'", count: 50_000),
      String(repeating: "a-", count: 50_000), String(repeating: "sagt, dass ", count: 30_000),
      String(repeating: "\u{301}", count: 100_000), String(repeating: "?", count: 100_000),
    ]
  )
  func `what never ends suggests nothing, soon`(text: String) {
    let found = Self.rules.proposals(in: text, of: .client)
    #expect(found.allSatisfy { $0.kind != .acceptance })
    // What is longer than a sentence of a person is not read as clauses.
    #expect(found.count <= Clause.longest)
  }
}
