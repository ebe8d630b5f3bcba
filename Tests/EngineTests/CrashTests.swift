import Cases
import Foundation
import Store
import Testing

@testable import Engine

@Suite("the process ends at the n-th call of the store, for every n")
struct CrashTests {
  static let texts = ["one", "two", "three", "four"]
  static let letters = ["a", "b", "c"]

  /// One day of an office whose store dies at a call; nil when there is no such call.
  func day(_ failure: FragileStore.Failure, at call: Int) throws -> (Office, Int, String)? {
    let office = try Office()
    let number = try office.openCase()
    office.source.messages = Self.texts.enumerated().map {
      ("\($0.offset + 1)", office.mail(number, $0.element))
    }
    office.source.messages.append(("5", "\u{0} no mail"))
    office.source.messages.append(("6", office.mail(number, String(repeating: "x", count: 3000))))
    let other = try SQLiteStoreReader(office)
    office.source.willAcknowledge = other.expectDurable
    try office.queue(number, "a", "b", "c")

    let store = FragileStore(office.store, failure, at: call, office.trace)
    // Each loop lives on when another one fails, as in the daemon.
    _ = try? office.intake(store).round()
    _ = try? office.dispatcher(store).round()
    if (try? office.outbox(store).recover()) != nil { _ = try? office.outbox(store).round() }
    guard let failedIn = store.failedIn else { return nil }

    for _ in 1...2 {
      office.now += 3600
      _ = try office.intake().round(everything: true)
      try office.dispatcher().recover()
      _ = try office.dispatcher().round()
      try office.outbox().recover()
      _ = try office.outbox().round()
    }
    return (office, number, failedIn)
  }

  @Test(arguments: [FragileStore.Failure.diesBefore, .diesAfter, .refusesOnce])
  func `nothing is lost and nothing is doubled`(failure: FragileStore.Failure) throws {
    var calls = 0
    while let (office, number, call) = try day(failure, at: calls) {
      let view = try office.store.caseView(number)
      let comments = view.comments.map { $0.text.trimmingCharacters(in: .whitespacesAndNewlines) }
      let place: Testing.Comment = "\(failure) in call \(calls), \(call)"
      #expect(Set(comments.filter { $0.count < 9 }) == Set(Self.texts), place)
      #expect(comments.count == 5, place)
      #expect(try office.store.counts().inbox == ["filed": 5, "review": 1], place)
      #expect(Set(office.source.acknowledged) == ["1", "2", "3", "4", "5", "6"], place)
      try expectLetters(office, call, place)
      #expect(try office.store.integrityProblems().isEmpty, place)
      calls += 1
    }
    #expect(calls > 30)
  }

  /// Every letter left once, or is said to be unknown; and only a crash around a final dot makes
  /// one unknown.
  private func expectLetters(_ office: Office, _ call: String, _ place: Testing.Comment) throws {
    let (sent, unknown) = (try office.letters([.sent]), try office.letters([.unknown]))
    let delivered = office.submission.delivered
    #expect(Set(delivered).count == delivered.count, place)
    #expect((sent + unknown).sorted() == Self.letters, place)
    #expect(Set(sent).isSubset(of: delivered), place)
    #expect(unknown.count <= 1, place)
    if !unknown.isEmpty { #expect(["committing", "commit verdict"].contains(call), place) }
  }
}
