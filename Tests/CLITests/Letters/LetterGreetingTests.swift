import Foundation
import Testing

@testable import Cases
@testable import CLI
@testable import Desk

@Suite("letters as natives read them")
struct LetterGreetingTests {
  /// Wording that a native stumbles over, which no letter has any more.
  static let awkward: [String: [String]] = [
    "de": ["Stand Ihres Kontos", "Dame und Herren,", "Fall eingegangen"],
    "en": ["the account stands", "take the credit note off"],
    "es": ["situación de su cuenta", "en su fecha,", "otro ritmo"],
    "fr": [
      "à sa date", "Quelque chose s’y oppose", "est due", "reste ouvert", "ouvert est", "tenue",
    ],
    "it": ["situazione del conto", "alla sua data", "documenti sono aperti"],
    "nl": [
      "Vermeld daarbij", "vervalt", "verviel", "toegezegd tegen", "leveringsbonnen", "Vervaldag",
      "vervallen", "opgemaakt", "stand van uw rekening",
    ],
    "pt": ["situação da conta", "na sua data", "outro ritmo", "num relance"],
  ]

  /// Left to those who write them for law firms.
  private static let legal: Set<String> = ["letter-before-action", "transfer-to-law-firm"]

  @Test(arguments: ShippedLettersTests.codes)
  func `no letter has awkward words`(code: String) throws {
    for language in Shipped.languages where !Self.legal.contains(code) {
      let files = try Shipped.folder.files(of: code)
      for (name, text) in files where name.hasPrefix("\(language).") {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for phrase in Self.awkward[language] ?? [] {
          #expect(!words.contains(phrase), "\(name): \(phrase)")
        }
      }
    }
  }

  @Test(arguments: ShippedLettersTests.codes)
  func `the letter behind the greeting begins as its language wants`(code: String) throws {
    for language in Shipped.languages {
      let template = try Shipped.template(code, language)
      let facts = LetterFacts.sample(role: template.audience.sampleRole, now: Shipped.now)
      let text = try Shipped.received(template, facts).text
      let reading = LetterReading(template, text: text, to: facts.recipient.name)
      #expect(reading.finding == nil, "\(language)")
      if language == "de", code != "free-text" {
        #expect(!(text.split(separator: "\n").first?.hasSuffix(",") ?? true))
      }
    }
  }
}
