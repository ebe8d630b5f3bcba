public import Cases
public import Foundation
import Mail

/// What people decide in several departments; each call is one transaction with its events.
extension SQLiteStore {
  /// Asks for a validation; returns its key.
  ///
  /// Those who are asked take part in the case.
  public func request(_ validation: Validation, by actor: Actor, now: Date) throws -> Int {
    try write { db in
      var validation = validation
      validation.caseNumber = try CaseFileTable(db: db).writable(validation.caseNumber).number
      try validation.start()
      for step in validation.steps {
        let person = Participant(email: step.email, name: step.name, role: .approver)
        try addApprover(person, to: validation.caseNumber, by: actor, now: now)
      }
      let id = try ValidationTable(db: db).insert(validation, now: now)
      guard let stored = try ValidationTable(db: db).validation(id) else { return id }
      let writer = ValidationWriter(db: db, now: now)
      try writer.record(.validationRequested, of: stored, by: actor, nil, [:])
      try writer.ask(stored.steps.filter { $0.state == .pending }.map(\.number), of: stored)
      return id
    }
  }

  /// Lets someone who is asked take part, unless they do as one of our own people.
  func addApprover(_ person: Participant, to number: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let known = try ParticipantTable(db: db).participants(of: number)
        .first { $0.email == person.email && !$0.isRemoved && $0.source == .manual }
      guard known?.role.isInternal != true else { return }
      if let role = known?.role, role != .observer {
        throw StoreError.decidesFromOutside(person.email, role: role.rawValue)
      }
      try add(person, to: number, by: actor, now: now)
    }
  }

  /// The validations of a case, oldest first.
  public func validations(of number: Int) throws -> [Validation] {
    try read { try ValidationTable(db: $0).validations(of: number) }
  }

  /// One validation.
  public func validation(_ id: Int) throws -> Validation {
    try read { db in
      guard let found = try ValidationTable(db: db).validation(id) else {
        throw StoreError.noValidation(id)
      }
      return found
    }
  }

  /// Takes down the decision of a step that a user made or was told.
  public func decide(
    _ id: Int,
    step: Int,
    isApproved: Bool,
    comment: String,
    by actor: Actor,
    onPage page: PageUse? = nil,
    _ context: DeskContext
  ) throws {
    try write { db in
      try ValidationWriter(db: db, now: context.now).decide(
        id,
        step: step,
        isApproved: isApproved,
        comment: comment,
        by: actor.name,
        on: context.today,
        actor: actor,
        onPage: page
      )
    }
  }

  /// Asks anew for another amount; what was agreed to does not count any more.
  public func revise(_ id: Int, amount: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let writer = ValidationWriter(db: db, now: now)
      let validation = try writer.change(id) { validation in
        try validation.revise(
          amount: Money(minorUnits: amount, currency: validation.amount.currency)
        )
      }
      try writer.record(
        .validationRequested,
        of: validation,
        by: actor,
        nil,
        ["revision": String(validation.revision)]
      )
      try writer.ask(
        validation.steps.filter { $0.state == .pending }.map(\.number),
        of: validation
      )
    }
  }

  /// Takes a request back.
  public func cancelValidation(_ id: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let writer = ValidationWriter(db: db, now: now)
      let validation = try writer.change(id) { try $0.cancel() }
      try writer.record(
        .validationEnded,
        of: validation,
        by: actor,
        nil,
        ["outcome": validation.state.rawValue]
      )
    }
  }

  /// Records who may decide a step besides the asked person.
  public func delegate(
    _ id: Int,
    step number: Int,
    to delegate: String,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let delegate = EmailAddress.comparable(delegate)
      let writer = ValidationWriter(db: db, now: now)
      let validation = try writer.change(id) { validation in
        guard let place = validation.steps.firstIndex(where: { $0.number == number }) else {
          throw ValidationError.noSuchStep(number)
        }
        validation.steps[place].delegate = delegate
      }
      try writer.record(
        .validationDelegated,
        of: validation,
        by: actor,
        nil,
        ["step": String(number), "to": delegate]
      )
    }
  }
}

/// What approvers do on their pages besides deciding.
extension SQLiteStore {
  /// Asks back about a step: a comment of the case that somebody has to look at.
  public func ask(
    _ question: String,
    aboutStep step: ValidationStep,
    of validation: Validation,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      let text = "About step \(step.number) of '\(validation.subject)': \(question)"
      try addComment(text, visibility: .internal, to: validation.caseNumber, by: actor, now: now)
      try CaseFileTable(db: db)
        .callAttention(to: validation.caseNumber, Attention(.asked), now: now)
    }
  }

  /// Lets somebody decide a step in the place of who is asked, and asks them.
  public func pass(
    _ step: ValidationStep,
    of validation: Validation,
    to person: Participant,
    because comment: String,
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      try addApprover(person, to: validation.caseNumber, by: actor, now: now)
      try delegate(validation.id, step: step.number, to: person.email, by: actor, now: now)
      if !comment.isEmpty {
        let text = "To \(person.email), who may decide '\(validation.subject)': \(comment)"
        try addComment(text, visibility: .internal, to: validation.caseNumber, by: actor, now: now)
      }
      guard let changed = try ValidationTable(db: db).validation(validation.id) else { return }
      try ValidationWriter(db: db, now: now).ask(step.number, of: changed, at: person.email)
    }
  }
}

extension SQLiteStore: NoticeStore {
  /// The notices that are to be written, oldest first.
  public func pendingNotices(limit: Int) throws -> [Notice] {
    try read { try NoticeTable(db: $0).pending(limit: limit) }
  }

  /// Queues the letter of a notice, in one transaction with it.
  public func queue(
    _ letter: QueuedLetter,
    for notice: Notice,
    because reason: String,
    now: Date
  ) throws {
    try queue(letter, because: reason, now: now) { db in
      try NoticeTable(db: db).finish(notice.id, as: "queued")
    }
  }

  /// Remembers that a notice cannot be written, visibly on its case.
  public func failNotice(_ notice: Notice, reason: String, now: Date) throws {
    try write { db in
      try NoticeTable(db: db).finish(notice.id, as: "failed")
      try db.history.record(
        .answerWithheld,
        on: notice.caseNumber,
        by: .system,
        at: now,
        message: notice.message,
        details: ["reason": reason, "to": notice.recipient]
      )
    }
  }
}
