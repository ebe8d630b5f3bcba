import Testing

@testable import Cases

@Suite("what ends together with a case")
struct CaseEndingTests {
  private static let money = Money(minorUnits: 93_000, currency: "EUR")

  /// One line: a part, and whether its end has to be meant.
  static let parts: [(CaseEnding.Part, Bool)] = [
    (.validation(1, subject: "Discount", amount: money, asked: ["max@example.com"]), true),
    (.plan(1), true), (.unagreedPlan(1), false),
    (.letter(template: "reminder", day: "2026-09-01", waitsForPerson: false), true),
    (.letter(template: "reminder", day: "2026-09-01", waitsForPerson: true), false),
    (.next(what: "call", day: "2026-09-01"), false), (.proposals(2), false),
  ]

  @Test(arguments: parts)
  func `what somebody waits for has to be meant, and what a case always has does not`(
    part: CaseEnding.Part,
    isOfValue: Bool
  ) {
    #expect(part.isOfValue == isOfValue)
  }
}
