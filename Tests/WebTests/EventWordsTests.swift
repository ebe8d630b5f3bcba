import Cases
import Foundation
import Liquid
import Testing

@testable import Desk
@testable import Web

/// What the history says, in the languages of pages.
@Suite struct EventWordsTests {
  private static func text(_ event: Event, _ language: String) throws -> String {
    try SaidPieces.pieces(EventSentence(event).saying, language).map(\.text).joined()
  }

  @Test func thereIsASampleOfEachTypeOfEvent() {
    let sampled = Set(EventSamples.all.map(\.type))
    #expect(EventType.allCases.filter { !sampled.contains($0) } == [])
  }

  @Test(arguments: SaidPieces.others) func eachEventHasASentenceThatIsNotTheEnglishOne(
    language: String
  ) throws {
    for event in EventSamples.all {
      let own = try Self.text(event, language)
      #expect(!own.isEmpty, "\(event.type)")
      #expect(own != (try Self.text(event, "en")), "\(event.type)")
      let beginsAsWritten = event.details.values.contains { !$0.isEmpty && own.hasPrefix($0) }
      #expect(own.first?.isLowercase == false || beginsAsWritten, "\(own)")
    }
  }

  /// What people wrote, names, numbers and files stand in every language as they are.
  @Test(arguments: SaidPieces.languages) func aSentenceHasAllThatTheEnglishOneSays(language: String)
    throws
  {
    for event in EventSamples.all {
      let english = EventWording.sentence(event)
      let own = try Self.text(event, language)
      let texts = event.details.filter { Self.isWritten($0.key, $0.value, event) }
      for (name, text) in texts where english.contains(text) {
        #expect(own.contains(text), "\(event.type) \(name): \(own)")
      }
      #expect(!own.contains("{{"), "\(own)")
      #expect(own.contains("512") || !english.contains("512"), "\(own)")
    }
  }

  /// Whether a detail is shown as it was written, and not as an amount, a day or a word of a list.
  private static func isWritten(_ name: String, _ text: String, _ event: Event) -> Bool {
    guard case .text = EventValue(event, name, text).saying else { return false }
    return !["currency", "kind", "finding", "type", "difference", "state", "by", "filing"].contains(
      name
    )
  }

  @Test func amountsAndDaysAreThoseOfTheLanguage() throws {
    let event = try #require(EventSamples.all.first { $0.type == .promiseMade })
    #expect(
      try Self.text(event, "de")
        == "Zahlungszusage über 1.234,56\u{a0}€ für 23. Nov. 2026 erfasst (2. Zusage)"
    )
    #expect(try Self.text(event, "fr").contains("1\u{202f}234,56\u{a0}€ pour le 23 nov. 2026"))
  }

  @Test func listedValuesAreSaidInTheLanguage() throws {
    func first(_ type: EventType) throws -> Event {
      try #require(EventSamples.all.first { $0.type == type })
    }
    #expect(
      try Self.text(first(.participantAdded), "de") == "a@b.example hinzugefügt (Anwaltskanzlei)"
    )
    #expect(
      try Self.text(first(.legalStageChanged), "de")
        == "Verfahrensschritt erfasst: Klage eingereicht, Aktenzeichen 12 O 34/26, Frist 23. Nov. 2026"
    )
    #expect(
      try Self.text(first(.disputeChanged), "de")
        == "Zur Reklamation: Grund: Nicht bestellt, tatsächliche Ursache: keine Angabe, Priorität: Hoch"
    )
    #expect(try Self.text(first(.caseMerged), "de") == "Mit Vorgang #31 zusammengelegt")
  }

  @Test(arguments: SaidPieces.languages) func theWordsAreFilledInFromTheSameValues(language: String)
    throws
  {
    let words = try SaidPieces.folder.pageWords(language)
    for (key, form) in EventEnglish.forms {
      let parts = try #require(words.parts(key), "\(key)")
      #expect(SaidPieces.places(parts) == SaidPieces.places(form.parts), "\(key)")
    }
  }

  @Test func thePagesInEnglishSayWhatTheCommandLineSays() throws {
    let words = try SaidPieces.folder.pageWords("en")
    for (key, form) in EventEnglish.forms { #expect(words.parts(key) == form.parts, "\(key)") }
  }

  @Test func aReasonOfThisProgramIsSaidInTheLanguage() throws {
    let texts = [
      "mail of Frau Braun": "Mail von Frau Braun",
      "the bank took it back on 2026-11-23 (AC04)":
        "von der Bank am 23. Nov. 2026 zurückgebucht (AC04)",
      "the bank took it back on 2026-11-23": "von der Bank am 23. Nov. 2026 zurückgebucht",
      "on case 35": "im Vorgang #35", "claim_issued": "Klage eingereicht",
      "find another address than a@b.example": "andere Adresse statt a@b.example finden",
      "Kulanz": "Kulanz",
    ]
    for (english, german) in texts {
      let pieces = try SaidPieces.pieces(RecordedReason.saying(english, isOurs: false), "de")
      #expect(pieces == [SaidPieces.Piece(text: german, isEnglish: false)])
    }
  }

  @Test func everyReasonOfThisProgramIsKnownAgain() {
    for (key, form) in EventEnglish.recorded {
      let text = form.text.replacing("{{ day }}", with: "2026-11-23")
        .replacing("{{ case }}", with: "35").replacing(/\{\{ \w+ \}\}/, with: "xy")
      guard case .words(let found, _) = RecordedReason.saying(text, isOurs: true) else {
        Issue.record("\(key)")
        continue
      }
      #expect(found == key)
      #expect(EnglishText.text(RecordedReason.saying(text, isOurs: true)) == text)
    }
  }

  @Test func aReasonInEnglishIsMarkedWhereThePageIsInAnotherLanguage() throws {
    let event = try #require(EventSamples.all.first { $0.type == .commandRefused })
    let saying = EventSentence(event).saying
    #expect(
      try SaidPieces.pieces(saying, "de") == [
        SaidPieces.Piece(text: "Konnte nicht ausgeführt werden: ", isEnglish: false),
        SaidPieces.Piece(text: "the day is missing", isEnglish: true),
      ]
    )
    #expect(
      try SaidPieces.pieces(saying, "en") == [
        SaidPieces.Piece(text: "could not be followed: the day is missing", isEnglish: false)
      ]
    )
  }

  @Test func aWorkspaceWhoseWordsLackASentenceShowsTheEnglishOneMarked() throws {
    let event = try #require(EventSamples.all.first { $0.type == .caseResumed })
    let value = SayingWriter(LetterWords(language: "de", entries: [:]), [:])
      .value(EventSentence(event).saying) { "#\($0)" }
    #expect(value == .array([["text": "let it go on", "is_english": true]]))
  }
}
