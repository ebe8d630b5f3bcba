import Cases
import Foundation
import Mail

/// Writes what was decided about one message: comment, attachments, review, history.
struct DecisionWriter {
  let store: SQLiteStore
  let db: Connection
  let folder: BlobFolder
  let now: Date

  /// Writes it; returns what became of it, and the message that is to be indexed.
  func write(
    _ processed: ProcessedEmail,
    decide: (ProcessedEmail, any CaseIndex) throws -> Decision,
    follow: FollowOrder
  ) throws -> (Outcome, message: Int?) {
    let emails = InboundEmailTable(db: db)
    let repetition = RepeatedMail(db: db)
    let twin = try MessageTable(db: db).twin(of: processed.message)
    var decision: Decision?
    if let twin {
      decision = try repetition.more(of: twin, decide(processed, StoreIndex(db: db)))
    } else {
      decision = try decide(processed, StoreIndex(db: db))
    }
    guard var decision else {
      let twin = twin ?? processed.email.id
      try emails.finish(processed.email.id, as: .duplicate, now: now, duplicateOf: twin)
      for content in processed.contents { BlobTable(db: db, folder: folder).discard(content) }
      return (outcome(processed, .duplicate, "the same message as inbound \(twin)"), nil)
    }
    try repetition.note(&decision)
    for content in processed.contents {
      try BlobTable(db: db, folder: folder).insert(content)
    }
    let answer = try answerVerdict(decision)
    switch answer {
    case .none(let reason)?, .withheld(let reason)?, .muted(let reason)?:
      decision.suppressed.append("it gets no automatic answer: \(reason)")
    case .answer?, nil: break
    }
    let id = try MessageTable(db: db).insert(decision, email: processed.email)
    for file in processed.message.attachments {
      try AttachmentTable(db: db).insert(file, ofMessage: id, by: actor(decision).name, now: now)
    }
    if decision.bringsStatements { try keepStatements(processed.message.attachments, of: id) }
    let state = try place(decision, id)
    try record(answer, of: decision, id)
    try answerValidation(decision, id)
    if let order = decision.order { try explain(follow(order, id), of: decision, id) }
    try emails.finish(processed.email.id, as: state.0, now: now)
    return (outcome(processed, state.0, "message=\(id) \(state.1)"), id)
  }

  /// Keeps the files of a bank's mail, to be taken over.
  private func keepStatements(_ files: [StoredAttachment], of message: Int) throws {
    for file in files where !file.isInline {
      let dropped = DroppedFile(
        name: file.fileName,
        sha256: file.sha256,
        message: message,
        state: .waiting,
        at: now
      )
      _ = try DroppedFileTable(db: db).insert(dropped, isMoved: true)
    }
  }

  /// Adds to the explanation what was held back after the decision.
  private func explain(_ reason: String?, of decision: Decision, _ id: Int) throws {
    guard let reason, !decision.suppressed.contains(reason) else { return }
    try MessageTable(db: db).setSuppressed(decision.suppressed + [reason], of: id)
  }

  // MARK: Answers

  private func answerVerdict(_ decision: Decision) throws -> AnswerPolicy.Verdict? {
    guard let policy = decision.answers, case .file(let numbers) = decision.threading.destination,
      let number = numbers.first
    else { return nil }
    return policy.verdict(
      on: decision,
      history: try AnswerTable(db: db).history(of: decision, on: number, now: now),
      now: now
    )
  }

  private func record(
    _ verdict: AnswerPolicy.Verdict?,
    of decision: Decision,
    _ id: Int
  ) throws {
    guard let verdict, case .file(let numbers) = decision.threading.destination,
      let number = numbers.first
    else { return }
    let table = AnswerTable(db: db)
    switch verdict {
    case .answer(let recipient):
      try table.insert(message: id, on: number, recipient: recipient, now: now)
    case .none: break
    case .withheld(let reason):
      try withhold(reason, id, on: number)
    case .muted(let reason):
      try table.mute(actor(decision).name, on: number, now: now)
      try withhold(reason + ": muted for 24 hours", id, on: number)
    }
  }

  /// What is held back because it is too much is seen on the case.
  private func withhold(_ reason: String, _ id: Int, on number: Int) throws {
    try db.history.record(
      .answerWithheld,
      on: number,
      by: .system,
      at: now,
      message: id,
      details: ["reason": reason]
    )
  }

  /// Does what an answer to a validation does; what it did not do is added to the explanation.
  private func answerValidation(_ decision: Decision, _ id: Int) throws {
    guard let reply = decision.reply else { return }
    let writer = ValidationWriter(db: db, now: now)
    let day = Day(now, in: decision.timeZone)
    let reason = try writer.apply(reply, message: id, author: actor(decision), on: day)
    try explain(reason, of: decision, id)
    guard reason == nil, case .file(let numbers) = decision.threading.destination else { return }
    // What it decided is done; how all of it ends is told by itself.
    for number in numbers {
      try AttentionWriter(db: db, now: now).settle(message: id, on: number)
    }
  }

  // MARK: Placing

  private func outcome(
    _ processed: ProcessedEmail,
    _ state: InboundEmail.State,
    _ summary: String
  ) -> Outcome {
    Outcome(emailID: processed.email.id, state: state, summary: summary)
  }

  private func actor(_ decision: Decision) -> Actor {
    Actor(kind: .contact, name: decision.message.author?.comparable ?? "")
  }

  private func place(_ decision: Decision, _ id: Int) throws -> (InboundEmail.State, String) {
    let threading = decision.threading
    switch threading.destination {
    case .file(let numbers):
      for number in numbers { try file(decision, id, on: number) }
      try recordBounces(decision)
      let cases = numbers.map(String.init).joined(separator: ",")
      return (.filed, "case=\(cases) method=\(threading.method.rawValue)")
    case .review(let reason, let suggestion):
      try ReviewTable(db: db).insert(
        message: id,
        reason: reason,
        suggestion: suggestion,
        now: now
      )
      try db.history.record(
        .messageHeldForReview,
        on: nil,
        by: actor(decision),
        at: now,
        message: id,
        details: ["reason": reason.rawValue]
      )
      return (.review, "reason=\(reason.rawValue)")
    case .ownCopy(let sent):
      try db.history.record(
        .messageIgnored,
        on: nil,
        by: .system,
        at: now,
        message: id,
        details: ["reason": "own copy", "of": String(sent)]
      )
      return (.ignored, "reason=own-copy of=\(sent)")
    }
  }

  private func file(_ decision: Decision, _ id: Int, on number: Int) throws {
    let message = decision.message
    try MessageTable(db: db).file(
      id,
      on: number,
      method: decision.threading.method,
      by: Actor.system.name,
      now: now
    )
    _ = try CommentTable(db: db).insert(
      Comment(
        messageID: id,
        author: actor(decision).name,
        visibility: decision.threading.internalCases.contains(number) ? .internal : .external,
        text: message.shownText,
        at: message.receivedAt
      ),
      on: number
    )
    try db.history.record(
      .messageReceived,
      on: number,
      by: actor(decision),
      at: now,
      message: id,
      details: [
        "method": decision.threading.method.rawValue, "trust": decision.threading.trust.name,
        "kind": message.classification.kind.rawValue, "subject": message.subject,
        "filing": decision.isPending ? "pending" : "file",
      ]
    )
    try ProposalWriter(db: db, actor: actor(decision), now: now).make(
      decision.proposals.filter { $0.caseNumber == number }.map { proposal in
        var proposal = proposal
        proposal.message = id
        return proposal
      }
    )
    for flagged in decision.bankDetails where flagged.caseNumber == number {
      try BankDetailsWriter(db: db, actor: actor(decision), now: now)
        .flag(flagged.details, message: id, on: number)
    }
    try addPeople(decision, to: number)
    let file = try askForAttention(decision, id, on: number)
    if decision.isTold, let file = try file ?? CaseFileTable(db: db).caseFile(number) {
      try tell(of: decision, id, on: file)
    }
  }

  /// Tells our own people of what a person wrote, once for each.
  private func tell(of decision: Decision, _ id: Int, on file: CaseFile) throws {
    let notice = MailNotice(
      author: actor(decision).name,
      resolver: file.resolver,
      participants: try ParticipantTable(db: db).participants(of: file.number),
      users: decision.users,
      contact: decision.contact
    )
    try NoticeWriter(db: db, now: now)
      .tell(notice.recipients, of: id, on: file.number, trust: decision.threading.trust)
  }

  private func addPeople(_ decision: Decision, to number: Int) throws {
    for people in decision.newParticipants where people.caseNumber == number {
      for person in people.people {
        try ParticipantTable(db: db).set(person, on: number, now: now)
        try db.history.record(
          .participantAdded,
          on: number,
          by: .system,
          at: now,
          details: [
            "email": person.email, "role": person.role.rawValue,
            "source": person.source.rawValue,
          ]
        )
      }
    }
  }

  /// Has somebody look at the case when the message asks for it; the case, when it does.
  ///
  /// A person's mail turns a waiting case to open; one that has ended is taken up again when the
  /// policy says so.
  private func askForAttention(_ decision: Decision, _ id: Int, on number: Int) throws
    -> CaseFile?
  {
    if decision.message.classification.kind == .person {
      try AddressStateTable(db: db).clear(actor(decision).name)
    }
    guard decision.asksForAttention, !decision.isByResolver else { return nil }
    let attention = Attention(.mail, message: id)
    return try CaseFileTable(db: db).callAttention(to: number, attention, now: now) { file in
      let mayAnswer = !decision.isPending && decision.bounces.isEmpty
      // What may be a notice of absence is looked at, and waited on.
      if mayAnswer, !decision.message.classification.isTitledAbsence, file.takeIfPossible(.wake) {
        try NextActionWriter(db: db, actor: .system, now: now).move(
          number,
          to: Day(now, in: decision.timeZone),
          reason: "an answer of \(actor(decision).name)"
        )
      }
      if decision.reopensClosed, file.takeIfPossible(.reopen) {
        try db.history.record(
          .caseReopened,
          on: number,
          by: .system,
          at: now,
          details: ["reason": "mail of \(actor(decision).name)"]
        )
      }
    }
  }

  /// What is next on the case is to find an address that works.
  private func planToMend(_ email: String, on number: Int, _ decision: Decision) throws {
    guard let file = try CaseFileTable(db: db).caseFile(number), file.state.isLive else { return }
    try NextActionWriter(db: db, actor: .system, now: now).propose(
      NextAction(
        caseNumber: number,
        kind: .fixAddress,
        title: "find another address than \(email)",
        dueOn: Day(now, in: decision.timeZone).description
      ),
      reason: "mail to \(email) does not arrive"
    )
  }

  private func recordBounces(_ decision: Decision) throws {
    for bounce in decision.bounces {
      try MessageTable(db: db).bounceRecipient(
        bounce.recipient,
        of: bounce.messageID,
        detail: [bounce.status, bounce.diagnostic].filter { !$0.isEmpty }
          .joined(separator: " "),
        now: now
      )
      let isForGood = bounce.status.hasPrefix("5.")
      try AddressStateTable(db: db)
        .set(isForGood ? "hard_bounce" : "soft_bounce", of: bounce.recipient, now: now)
      guard case .file(let numbers) = decision.threading.destination else { continue }
      for number in numbers {
        try db.history.record(
          .messageBounced,
          on: number,
          by: .system,
          at: now,
          message: bounce.messageID,
          details: ["recipient": bounce.recipient, "status": bounce.status]
        )
        if isForGood { try planToMend(bounce.recipient, on: number, decision) }
      }
    }
  }
}
