import Cases
import Testing

@Suite struct RefusingTests {
  private static let kinds: [(any Refusing, Refusal)] = [
    (StoreError.noPlan(7), .notFound),
    (StoreError.proposalLacks(7, "day"), .usage),
    (StoreError.alreadyQueued("letter/1"), .refused),
    (StoreError.noContent("ab"), .trouble),
    (ValidationError.noSuchStep(4), .notFound),
    (ValidationError.commentNeeded, .usage),
    (ValidationError.beyondTopLimit, .refused),
    (LetterError.contested("dunning"), .refused),
    (SearchQueryError.noDay("soon"), .usage),
  ]

  @Test func `a refusal has its kind`() {
    for (error, kind) in Self.kinds { #expect(error.refusal == kind, "\(error)") }
  }

  @Test func `what has changed meanwhile is a conflict`() {
    let errors: [any Refusing] = [
      StoreError.planIs(7, state: "active"), StoreError.proposalIs(7, state: "accepted"),
      StoreError.outboxNotFit(7, state: "sent"), StoreError.caseNotLive(7, state: "closed"),
      ValidationError.notAsked, ValidationError.alreadyDecided(.approved, by: "anna"),
      ValidationError.ended(.cancelled),
    ]
    #expect(errors.allSatisfy { $0.refusal == .conflict })
  }
}
