import Cases
import Foundation
import Testing

@testable import Desk
@testable import Web

/// What is refused, in the languages of pages.
@Suite struct RefusalWordsTests {
  private static let money = Money(minorUnits: 123_456, currency: "EUR")
  private static let event = Event(
    .resolverChanged,
    caseNumber: 7,
    at: Date(timeIntervalSince1970: 0),
    actor: Actor(kind: .user, name: "Anna"),
    details: ["to": "otto"]
  )

  private static let store: [StoreError] = [
    .noCase(7), .noMessage(7), .noAttachment(7), .noReview(7), .noValidation(7), .noPlan(7),
    .planIs(7, state: "draft"), .noPayment(7), .noCost(7), .noDroppedFile(7), .noSession("blau-3"),
    .noProposal(7), .proposalIs(7, state: "accepted"), .noLegalStage("x", known: ["judgment"]),
    .noBankDetails(7), .bankDetailsAre(7, state: "confirmed"), .noClient("C-1"), .noItem("FAC-1"),
    .ambiguousItem("FAC-1"), .noOutbox(7), .caseNotLive(7, state: "closed"),
    .cannotMerge(7, into: 8), .alreadyQueued("k"), .proposalLacks(7, "day"),
  ]
  private static let acts: [ActError] = [
    .mayNot(.erase, user: "anna"), .mayNot(.manageSessions, user: "anna"),
    .mayNot(.work, user: "anna"), .ownClientsOnly("anna"), .changedMeanwhile(7, [event]),
    .noOutcome(7, known: ["paid", "lost"]), .namesNoCase("x", prefix: "CM"),
    .noAmount("x", currency: "EUR"), .noDay("x"), .noCountry("x"), .noCurrency("x"),
    .paymentNotAboveZero, .costNotAboveZero, .nothingOpen(7), .noTotal(7), .installmentCount,
    .noInstallment(3, plan: 7), .planNotAgreed(3, case: 7), .noParticipant("a@b.example", 7),
    .notTied(7, 8), .nothingPlanned(7), .noLetterPlanned(7), .emptyText, .nobodyToWriteTo(7),
    .hasPayments(7, of: "C-1"), .isProgram("x.exe"), .noWayOfChecking,
  ]
  private static let desk: [DeskError] = [
    .unknown(.user, "x", known: []), .unknown(.template, "x", known: []),
    .unknown(.type, "x", known: []), .unknown(.list, "x", known: []),
    .unknown(.reason, "x", known: []), .unknown(.department, "x", known: []),
    .unknown(.status(of: "dispute"), "x", known: []),
    .unknown(.outcome(of: "dispute"), "x", known: []), .onlySeenInMail("a@b.example", case: 7),
    .nobodyTakesPart("x", case: 7), .noRecipient, .letterNeedsFile("x.pdf", case: 7),
  ]
  private static let rules: [any Refusing] = [
    ValidationError.noSteps, ValidationError.badQuorum(3, steps: 2),
    ValidationError.beyondTopLimit, ValidationError.noSuchStep(7), ValidationError.notAsked,
    ValidationError.alreadyDecided(.approved, by: "Anna"), ValidationError.commentNeeded,
    ValidationError.ended(.cancelled), ItemShareError.held("FAC-1", by: [7]),
    ItemShareError.nothingLeft("FAC-1", by: [7]), DraftError.tooLong(9), DraftError.tooMany,
    CashDiscountError.malformed("x"), CashDiscountError.tooMuch("x"), CashDiscountError.endless,
  ]
  private static let all = store as [any Refusing] + acts + desk + rules

  @Test func theEnglishWordsSayWhatTheErrorSays() throws {
    let words = try SaidPieces.folder.pageWords("en")
    for error in Self.all {
      guard case .words(let key, let values)? = RefusalSaying.saying(error) else {
        Issue.record("\(error) has no words")
        continue
      }
      let own = try #require(words.parts(key), "\(key)")
        .map { part in
          switch part {
          case .text(let text): text
          case .place(let name): values[name].map(Self.english) ?? ""
          }
        }
        .joined()
      // The name of somebody stays as they write it.
      #expect(Sentences.capitalized(own) == Sentences.asSentence("\(error)"))
    }
  }

  /// A value as errors write it; a change says who did it.
  private static func english(_ saying: Saying) -> String {
    switch saying {
    case .list(let sayings): sayings.map(english).joined(separator: ", ")
    case .words("refusal.change", let values):
      ["who", "what"].compactMap { values[$0].map(EnglishText.text) }.joined(separator: " ")
    default: EnglishText.text(saying)
    }
  }

  @Test(arguments: SaidPieces.others)
  func eachIsSaidInTheLanguageWithTheSameValues(language: String) throws {
    let (english, words) = (
      try SaidPieces.folder.pageWords("en"), try SaidPieces.folder.pageWords(language)
    )
    for error in Self.all {
      guard case .words(let key, _)? = RefusalSaying.saying(error) else { continue }
      let parts = try #require(words.parts(key), "\(key)")
      let others = try #require(english.parts(key))
      #expect(parts != others)
      #expect(SaidPieces.places(parts) == SaidPieces.places(others), "\(key)")
      let pieces = try SaidPieces.pieces(#require(RefusalSaying.saying(error)), language)
      #expect(pieces.allSatisfy { !$0.isEnglish }, "\(pieces)")
    }
  }

  @Test func aConflictSaysInTheLanguageWhatOthersDid() throws {
    let saying = try #require(RefusalSaying.saying(ActError.changedMeanwhile(7, [Self.event])))
    #expect(
      try SaidPieces.pieces(saying, "de").map(\.text) == [
        "Vorgang #7 hat sich geändert, seit er angesehen wurde: Anna: Zuständig ist jetzt otto."
      ]
    )
  }

  @Test func anAmountIsThatOfTheLanguage() throws {
    let error = ItemShareError.aboveRest("FAC-1", left: Self.money, by: [7, 8])
    let saying = try #require(RefusalSaying.saying(error))
    #expect(
      try SaidPieces.pieces(saying, "de").map(\.text) == [
        "Posten FAC-1 steht schon in Vorgang #7, #8, und davon sind noch 1.234,56\u{a0}€ übrig."
      ]
    )
  }
}
