import Cases
import Foundation

/// Carries out what people decide about validations, with events and notices.
struct ValidationWriter {
  /// How many explanations of a kind the asked person of a step gets within a day.
  private static let explanationsPerDay = 3

  let db: Connection
  let now: Date

  private var table: ValidationTable { ValidationTable(db: db) }
  private var notices: NoticeTable { NoticeTable(db: db) }

  /// Asks those whose steps are pending.
  func ask(_ numbers: [Int], of validation: Validation) throws {
    for step in validation.steps where numbers.contains(step.number) {
      try insert(.request, step.number, step.email, validation)
    }
  }

  /// Asks someone who may decide a step besides the asked person.
  func ask(_ step: Int, of validation: Validation, at email: String) throws {
    try insert(.request, step, email, validation)
  }

  /// Asks again.
  func remind(_ step: ValidationStep, of validation: Validation) throws {
    let recipient = step.delegate.isEmpty ? step.email : step.delegate
    try insert(.reminder, step.number, recipient, validation)
  }

  private func insert(
    _ kind: Notice.Kind,
    _ step: Int,
    _ recipient: String,
    _ validation: Validation
  ) throws {
    try notices.insert(
      Notice(
        caseNumber: validation.caseNumber,
        validation: validation.id,
        step: step,
        kind: kind,
        recipient: recipient
      ),
      now: now
    )
  }

  /// Nobody decided in time, which counts as refused.
  func expire(_ id: Int, step: Int, on day: Day) throws {
    try decide(
      id,
      step: step,
      isApproved: false,
      comment: "nobody decided in time",
      by: Actor.system.name,
      on: day,
      actor: .system
    )
  }

  /// Changes a validation and stores what came of it.
  func change(_ id: Int, _ body: (inout Validation) throws -> Void) throws -> Validation {
    guard var validation = try table.validation(id) else { throw StoreError.noValidation(id) }
    try body(&validation)
    try table.update(validation)
    return validation
  }

  /// Takes down a decision; the day is one of the organisation.
  func decide(
    _ id: Int,
    step number: Int,
    isApproved: Bool,
    comment: String,
    by decider: String,
    on day: Day,
    actor: Actor,
    message: Int? = nil,
    onPage page: PageUse? = nil
  ) throws {
    var asked: [Int] = []
    let validation = try change(id) { validation in
      asked = try validation.decide(
        step: number,
        isApproved: isApproved,
        comment: comment,
        by: decider,
        on: day.description
      )
    }
    try record(
      isApproved ? .validationApproved : .validationRefused,
      of: validation,
      by: actor,
      message,
      ["step": String(number), "comment": comment].merging(page?.details ?? [:]) { $1 }
    )
    try ask(asked, of: validation)
    if validation.state != .pending { try tell(validation, message) }
  }

  /// Tells the requester how it ended, on the case and by a letter.
  func tell(_ validation: Validation, _ message: Int?) throws {
    try record(
      .validationEnded,
      of: validation,
      by: .system,
      message,
      ["outcome": validation.state.rawValue]
    )
    try CaseFileTable(db: db)
      .callAttention(to: validation.caseNumber, Attention(.decided), now: now)
    try notices.insert(
      Notice(
        caseNumber: validation.caseNumber,
        validation: validation.id,
        kind: .outcome,
        recipient: validation.requestedBy
      ),
      now: now
    )
  }

  func record(
    _ type: EventType,
    of validation: Validation,
    by actor: Actor,
    _ message: Int?,
    _ details: [String: String]
  ) throws {
    var details = details
    details["validation"] = String(validation.id)
    details["subject"] = validation.subject
    try db.history.record(
      type,
      on: validation.caseNumber,
      by: actor,
      at: now,
      message: message,
      details: details
    )
  }

  // MARK: Answers by mail

  /// Carries out what an answer does; why it did nothing, when it did not.
  func apply(
    _ reply: StepReply,
    message: Int,
    author: Actor,
    on day: Day
  ) throws -> String? {
    switch reply {
    case .nothing(let reason): return reason
    case .explain(let asked, let note):
      return try explained(asked, note, message, "no decision: \(note.rawValue)")
    case .confirm(let asked, _, _): return try askToConfirm(asked, message)
    case .decide(let asked, let isApproved, let comment):
      do {
        try decide(
          asked.validation,
          step: asked.step.number,
          isApproved: isApproved,
          comment: comment,
          by: author.name,
          on: day,
          actor: author,
          message: message
        )
        return nil
      } catch let error as ValidationError {
        let note: StepNote = error == .commentNeeded ? .commentNeeded : .decided
        return try explained(asked, note, message, "no decision: \(error)")
      }
    }
  }

  /// Has the asked person confirm an answer that nobody vouches for.
  ///
  /// Only the newest question counts, and a question is one only with its letter: where the limit holds
  /// that back, the letter before stays good.
  private func askToConfirm(_ asked: AskedStep, _ message: Int) throws -> String {
    guard var validation = try table.validation(asked.validation),
      let place = validation.steps.firstIndex(where: { $0.id == asked.step.id })
    else { return "no decision: the validation is not there" }
    guard validation.steps[place].state == .pending else {
      return try explained(
        asked,
        .decided,
        message,
        "no decision: \(StepNote.decided.rawValue)"
      )
    }
    let undecided = "no decision yet: nobody vouches for the sender"
    guard try explain(asked, .confirm, message) else {
      return try held(
        asked,
        message,
        "\(undecided), and the last letter that asks for it still counts"
      )
    }
    validation.steps[place].nonce += 1
    try table.update(validation)
    return "\(undecided), who is asked to confirm it"
  }

  /// The reason, once it is written to the asked person or seen that it is not.
  private func explained(
    _ asked: AskedStep,
    _ note: StepNote,
    _ message: Int,
    _ reason: String
  ) throws -> String {
    try explain(asked, note, message) ? reason : held(asked, message, reason)
  }

  /// What the limit holds back is seen on the case, and its resolver hears of it.
  private func held(_ asked: AskedStep, _ message: Int, _ reason: String) throws -> String {
    let limit = "\(ValidationWriter.explanationsPerDay) letters about it within a day"
    guard let validation = try table.validation(asked.validation) else { return reason }
    try record(
      .answerWithheld,
      of: validation,
      by: .system,
      message,
      ["reason": "\(asked.step.email) had \(limit)", "step": String(asked.step.number)]
    )
    try CaseFileTable(db: db)
      .callAttention(to: validation.caseNumber, Attention(.withheld), now: now)
    return "\(reason); they had \(limit)"
  }

  /// Writes to the recorded address of the asked person, a few times a day; whether it did.
  private func explain(_ asked: AskedStep, _ note: StepNote, _ message: Int) throws -> Bool {
    let since = now.addingTimeInterval(-86_400)
    guard
      try notices.count(note, about: asked, since: since) < ValidationWriter.explanationsPerDay,
      let validation = try table.validation(asked.validation)
    else { return false }
    try notices.insert(
      Notice(
        caseNumber: validation.caseNumber,
        validation: validation.id,
        step: asked.step.number,
        kind: .answer,
        note: note,
        message: message,
        recipient: asked.step.email
      ),
      now: now
    )
    return true
  }
}
