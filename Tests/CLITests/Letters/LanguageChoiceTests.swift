import Cases
import Testing

@testable import CLI
@testable import Desk

@Suite("the language of a letter")
struct LanguageChoiceTests {
  private func choice(
    chosen: String? = nil,
    recipient: String = "",
    client: String = "",
    organisation: String = "fr"
  ) -> LanguageChoice {
    LanguageChoice(
      chosen: chosen,
      recipient: Participant(email: "a@example.org", role: .client, language: recipient),
      client: Client(id: 1, accountNumber: "C-1", name: "Brandt", language: client),
      organisation: organisation
    )
  }

  @Test func `the recipient's comes before the client's, and that before the organisation's`() {
    #expect(choice(recipient: "nl", client: "de").languages == ["nl", "de", "fr", "en"])
    #expect(choice(client: "de").languages == ["de", "fr", "en"])
    #expect(choice().languages == ["fr", "en"])
    #expect(choice(chosen: "es", recipient: "nl", client: "de").languages == ["es", "fr", "en"])
  }

  @Test(arguments: [
    ("nl", "nl, the recipient's"), ("de", "de, the client's; nl, the recipient's, is missing"),
    (
      "fr", "fr, the organisation's; nl, the recipient's, is missing; de, the client's, is missing"
    ),
    (
      "pl",
      "pl, the only one; nl, the recipient's, is missing; de, the client's, is missing; "
        + "fr, the organisation's, is missing; en, the last resort, is missing"
    ),
  ])
  func `what is missing is said`(language: String, words: String) {
    #expect(choice(recipient: "nl", client: "de").explained(language) == words)
  }

  @Test(arguments: [
    ("de-CH", ["en", "de"], "de"), ("DE", ["de"], "de"), ("pt-BR", ["pt", "pt-BR"], "pt-BR"),
    ("zh-Hant-TW", ["zh-Hant"], "zh-Hant"), ("de", ["de-CH"], nil), ("", ["de"], nil),
  ])
  func `a tag is looked up without what is too narrow`(
    wanted: String,
    available: [String],
    found: String?
  ) {
    #expect(LanguageChoice.best(for: wanted, among: available) == found)
  }
}
