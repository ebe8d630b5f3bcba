import Testing

@testable import Cases

@Suite("validations")
struct ValidationTests {
  private func validation(
    _ mode: Validation.Mode,
    quorum: Int = 3,
    limits: [Int?] = [0, 500_00, nil],
    amount: Int = 930_00
  ) throws -> Validation {
    var validation = Validation(
      caseNumber: 1042,
      subject: "Credit note",
      amount: Money(minorUnits: amount, currency: "EUR"),
      mode: mode,
      quorum: quorum,
      requestedBy: "lea",
      steps: limits.enumerated().map { place, limit in
        ValidationStep(
          number: place + 1,
          department: "D\(place + 1)",
          email: "p\(place + 1)@example.com",
          limit: limit
        )
      }
    )
    try validation.start()
    return validation
  }

  private func states(_ validation: Validation) -> [ValidationStep.State] {
    validation.steps.map(\.state)
  }

  @discardableResult
  private func decide(
    _ validation: inout Validation,
    _ step: Int,
    _ isApproved: Bool,
    _ comment: String = "because"
  ) throws -> [Int] {
    try validation.decide(
      step: step,
      isApproved: isApproved,
      comment: comment,
      by: "p\(step)@example.com",
      on: "2026-11-27"
    )
  }

  @Test func `in sequence each is asked when the one before agreed`() throws {
    var validation = try validation(.sequential)
    #expect(states(validation) == [.pending, .waiting, .waiting])
    #expect(try decide(&validation, 1, true) == [2])
    #expect(try decide(&validation, 2, true) == [3])
    #expect(validation.state == .pending)
    #expect(try decide(&validation, 3, true) == [])
    #expect(validation.state == .approved)
  }

  @Test func `by amount it ends with the first whose limit covers it`() throws {
    var large = try validation(.byAmount)
    try decide(&large, 1, true)
    #expect(try decide(&large, 2, true) == [3])
    var small = try validation(.byAmount, amount: 500_00)
    try decide(&small, 1, true)
    #expect(try decide(&small, 2, true) == [])
    #expect(small.state == .approved && states(small) == [.approved, .approved, .skipped])
  }

  @Test func `a credit is measured by its size`() throws {
    var credit = try validation(.byAmount, amount: -930_00)
    try decide(&credit, 1, true)
    #expect(try decide(&credit, 2, true) == [3])
  }

  @Test func `in parallel all are asked, and the quorum decides`() throws {
    var validation = try validation(.parallel, quorum: 2)
    #expect(states(validation) == [.pending, .pending, .pending])
    try decide(&validation, 3, true)
    try decide(&validation, 1, false)
    #expect(validation.state == .pending)
    try decide(&validation, 2, true)
    #expect(validation.state == .approved)
    var refused = try self.validation(.parallel, quorum: 2)
    try decide(&refused, 1, false)
    try decide(&refused, 2, false)
    #expect(refused.state == .refused && states(refused) == [.refused, .refused, .cancelled])
  }

  @Test(arguments: [Validation.Mode.sequential, .byAmount])
  func `one refusal ends a sequence`(mode: Validation.Mode) throws {
    var validation = try validation(mode)
    try decide(&validation, 1, false)
    #expect(
      validation.state == .refused && states(validation) == [.refused, .cancelled, .cancelled]
    )
  }

  @Test func `a step is decided once, when it is asked, and refused with a reason`() throws {
    var validation = try validation(.sequential)
    #expect(throws: ValidationError.notAsked) { try decide(&validation, 2, true) }
    #expect(throws: ValidationError.noSuchStep(9)) { try decide(&validation, 9, true) }
    #expect(throws: ValidationError.commentNeeded) { try decide(&validation, 1, false, "") }
    #expect(states(validation) == [.pending, .waiting, .waiting])
    try decide(&validation, 1, true, "")
    #expect(throws: ValidationError.alreadyDecided(.approved, by: "p1@example.com")) {
      try decide(&validation, 1, false)
    }
  }

  @Test func `another amount starts over, and nothing that was agreed to counts`() throws {
    var validation = try validation(.byAmount)
    try decide(&validation, 1, true)
    try decide(&validation, 2, true)
    try validation.revise(amount: Money(minorUnits: 450_00, currency: "EUR"))
    #expect(validation.revision == 2 && states(validation) == [.pending, .waiting, .waiting])
    #expect(validation.steps.allSatisfy { $0.comment.isEmpty && $0.decidedBy.isEmpty })
    try decide(&validation, 1, true)
    try decide(&validation, 2, true)
    #expect(validation.state == .approved)
  }

  @Test func `what nobody can decide is not asked`() {
    #expect(throws: ValidationError.beyondTopLimit) {
      try validation(.byAmount, limits: [0, 500_00])
    }
    #expect(throws: ValidationError.noSteps) { try validation(.sequential, limits: []) }
    for quorum in [0, 4] {
      #expect(throws: ValidationError.badQuorum(quorum, steps: 3)) {
        try validation(.parallel, quorum: quorum)
      }
    }
  }

  @Test func `what was taken back is not decided`() throws {
    var validation = try validation(.sequential)
    try validation.cancel()
    #expect(states(validation) == [.cancelled, .cancelled, .cancelled])
    #expect(throws: ValidationError.ended(.cancelled)) { try validation.cancel() }
    #expect(throws: ValidationError.notAsked) { try decide(&validation, 1, true) }
  }

  @Test(arguments: [
    ("Approve", true, ""), ("APPROVED.", true, ""), ("\n\n  approve  \n", true, ""),
    ("Approve – contract §4 confirms", true, "contract §4 confirms"),
    ("Refuse: too much\nask again in May", false, "too much\nask again in May"),
    ("genehmigt\nGruß", true, "Gruß"), ("Abgelehnt, zu teuer.", false, "zu teuer."),
    ("APPROUVER", true, ""), ("refuser - non", false, "non"), ("Akkoord!", true, ""),
    ("afgewezen;nee", false, "nee"), ("APRUEBO", true, ""), ("Rechazo.", false, ""),
    ("approvo", true, ""), ("RIFIUTO (no)", false, "no)"), ("Aprovo", true, ""),
    ("recuso", false, ""),
  ])
  func `the first word decides, the rest is the comment`(
    text: String,
    isApproved: Bool,
    comment: String
  ) {
    #expect(
      DecisionWords.standard.read(text) == .decision(isApproved: isApproved, comment: comment)
    )
  }

  @Test(arguments: [
    "", "\n \n", "ok", "Approve this please", "Approveeee",
    "> Approve", "approve refuse", "Please approve", "Approve it.", "1. Approve",
    "We approve of recycling", "Approve?", "APPROVE / REFUSE",
    "Approve \u{1F44E}",
    "Approve (no)", "Approve, or refuse", "Refuse/approve", "genehmigt - abgelehnt", "Approve...?",
    "Approve - not before legal agrees", "Genehmigt, nicht",
  ])
  func `anything else is unclear`(text: String) {
    #expect(DecisionWords.standard.read(text) == .unclear)
  }
}
