import Foundation
import HTML
import Mail
import Testing

@testable import CLI
@testable import Desk
@testable import Cases

@Suite("the letters that are shipped")
struct ShippedLettersTests {
  static let codes = (try? Shipped.folder.codes()) ?? []

  @Test func `there is one for every step of a case`() {
    #expect(
      Self.codes == [
        "agenda", "answer-link", "answer-receipt", "case-closed", "case-handed-over",
        "case-handover", "command-answer",
        "credit-note-announcement",
        "dispute-acknowledgement",
        "dispute-outcome", "escalation", "free-text", "invoice-copy", "legal-status-request",
        "letter-before-action",
        "mail-notice", "mention", "plan-broken-promise", "plan-completed", "plan-confirmation",
        "plan-partial-payment",
        "plan-proposal", "plan-reminder-before-due", "plan-reminder-due", "plan-reminder-late",
        "receipt", "reminder", "request-for-information", "resolver-assignment",
        "transfer-to-law-firm",
        "validation-answer", "validation-outcome", "validation-reminder", "validation-request",
      ]
    )
  }

  @Test(arguments: codes)
  func `each is there in every language`(code: String) throws {
    #expect(try Shipped.folder.languages(of: code) == Shipped.languages)
  }

  @Test(arguments: codes)
  func `each carries the reference, and asks to keep it`(code: String) throws {
    for language in Shipped.languages {
      let template = try Shipped.template(code, language)
      let role = template.audience.sampleRole
      for facts in [
        LetterFacts.sample(role: role, now: Shipped.now),
        .sparseSample(role: role, now: Shipped.now),
      ] {
        let letter = try Shipped.received(template, facts)
        let address = try #require(letter.message.replyTo.first?.email)
        #expect(letter.message.subject?.hasPrefix(Shipped.tag + " ") == true, "\(language)")
        #expect((letter.message.subject ?? "").count <= 120, "\(language)")
        for body in [letter.text, letter.shown] {
          let words = body.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          // Once as our reference, and once in the sentence that asks for it.
          #expect(
            words.components(separatedBy: String(Shipped.tag.dropFirst().dropLast())).count > 2
          )
          #expect(words.contains(Shipped.tag) && words.contains(address), "\(language)")
          #expect(!words.contains("{{") && !words.contains("{%"), "\(language)")
        }
        #expect(letter.text.split(separator: "\n").allSatisfy { $0.count <= 78 }, "\(language)")
        #expect(HTMLSanitizer.sanitized(letter.html).remoteContentCount == 0)
      }
    }
  }

  @Test(arguments: codes)
  func `all languages of a letter name the same values and have the same elements`(code: String)
    throws
  {
    let files = try Shipped.folder.files(of: code)
    for body in ["subject", "html", "text"] {
      guard let english = files["en.\(body).liquid"] else { continue }
      for language in Shipped.languages {
        let translated = try #require(files["\(language).\(body).liquid"], "\(language)")
        #expect(marks(translated) == marks(english), "\(language).\(body)")
      }
    }
  }

  /// What stands in braces and angle brackets, however it is spaced and in whatever order.
  private func marks(_ text: String) -> [String] {
    text.matches(of: /\{\{[^}]*\}\}|\{%[^%]*%\}|<[^>]*>/).map { match in
      match.output.filter { $0 != "-" }.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
        .replacing("{ ", with: "{").replacing(" }", with: "}")
        .replacing("{% ", with: "{%").replacing(" %}", with: "%}")
    }.sorted()
  }

  @Test func `every language has every word, in every form that its grammar needs`() throws {
    let english = try Shipped.template("reminder", "en").words
    for language in Shipped.languages {
      let words = try Shipped.template("reminder", language).words
      #expect(words.language == language)
      #expect(Set(words.entries.keys) == Set(english.entries.keys), "\(language)")
      let forms =
        ["es", "fr", "it", "pt"].contains(language) ? ["many", "one", "other"] : ["one", "other"]
      for (key, entry) in words.entries {
        switch (entry, english.entries[key]) {
        case (.text(let text), .text(let original)?):
          #expect(text.names == original.names, "\(language) \(key)")
        case (.plural(let plural), .plural?):
          #expect(plural.keys.sorted() == forms, "\(language) \(key)")
        default: Issue.record("\(language): \(key) is not what it is in English")
        }
      }
    }
  }
}
