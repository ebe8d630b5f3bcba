package import Cases
import Engine
import Foundation
import Mail
import Store

/// The letters that are written without a person.
extension Environment {
  /// Writes all of them that are pending.
  package func writeAutomaticLetters(stop: (any StopSignal)?, log: EngineLines) throws {
    let answers = AutomaticLetters(
      .init(
        pending: { try store.pendingAnswers(limit: $0) },
        queue: { try store.queue($0, answering: $1, now: $2) },
        giveUp: { try store.failAnswer($0, reason: $1, now: $2) }
      ),
      write: receipt,
      now: context.now,
      log: log
    )
    _ = try answers.round(stop: stop)
    let notices = AutomaticLetters(
      .init(
        pending: { try store.pendingNotices(limit: $0) },
        queue: { try store.queue($0, for: $1, because: detour(of: $1), now: $2) },
        giveUp: { try store.failNotice($0, reason: $1, now: $2) }
      ),
      write: notice,
      now: context.now,
      log: log
    )
    _ = try notices.round(stop: stop)
    let quiet = workspace.configuration.users.filter { $0.notify != .immediately }
    try store.skipNotices(to: quiet.map { EmailAddress.comparable($0.email) })
    let requests = AutomaticLetters(
      .init(
        pending: { try store.pendingRequests(limit: $0) },
        queue: { try store.queue($0, for: $1, now: $2) },
        giveUp: { try store.failRequest($0, reason: $1, now: $2) }
      ),
      write: requested,
      now: context.now,
      log: log
    )
    _ = try requests.round(stop: stop)
  }

  package func desk(_ number: Int) throws -> CaseLetters {
    CaseLetters(
      environment: self,
      view: try store.caseView(number),
      sender: EmailAddress(name: nil, email: from.email)
    )
  }

  private func receipt(_ request: AnswerRequest) throws -> QueuedLetter {
    let desk = try desk(request.caseNumber)
    var additions = CaseLetters.Additions()
    additions.answering = MessageID(try store.message(request.message).messageID)
    let people = try desk.people([request.recipient])
    if try store.pageAnswer(ofMessage: request.message) != nil {
      additions.message = try store.message(request.message).text
      return try desk.letter("answer-receipt", to: people, additions, now: context.now()).letter
    }
    return try desk.letter("receipt", to: people, additions, now: context.now()).letter
  }

  // MARK: Validations

  private func notice(_ notice: Notice) throws -> QueuedLetter {
    let validation = try store.validation(notice.validation)
    var additions = CaseLetters.Additions()
    additions.validation = letterValidation(validation)
    additions.stepNumber = notice.step
    additions.stepNote = notice.note
    let step = validation.steps.first { $0.number == notice.step }
    if let step {
      let purpose: AskedStep.Purpose = notice.note == .confirm ? .confirmation : .question
      additions.replyAddress = addresses.address(
        case: notice.caseNumber,
        step: AskedStep(
          validation: validation.id,
          step: step,
          purpose: purpose,
          revision: validation.revision
        )
      )
    }
    if let message = notice.message, notice.kind == .answer {
      additions.answering = MessageID(try store.message(message).messageID)
    }
    let desk = try desk(notice.caseNumber)
    let code =
      switch notice.kind {
      case .request: "validation-request"
      case .reminder: "validation-reminder"
      case .answer: "validation-answer"
      case .outcome: "validation-outcome"
      }
    let person = try recipient(of: notice, desk)
    if notice.kind != .outcome, let step {
      additions.decisionURL = decisionAddress(step, of: validation, for: person)
    }
    return try desk.letter(code, to: [person], additions, now: context.now()).letter
  }

  /// The person of an address on the case; of an outcome the user who asked, who need not take part,
  /// or when they have no address the resolver of the case, or its owner.
  private func recipient(of notice: Notice, _ desk: CaseLetters) throws -> Participant {
    guard notice.kind == .outcome else { return try desk.people([notice.recipient])[0] }
    if let user = reachable(notice.recipient) { return user }
    if let user = desk.view.file.resolver.flatMap(reachable) { return user }
    let people = desk.view.participants.filter { !$0.isRemoved && $0.source == .manual }
    for role in [ParticipantRole.resolver, .owner] {
      if let person = people.last(where: { $0.role == role }) { return person }
    }
    throw DeskError.outcomeUntold(notice.recipient)
  }

  /// A user who has an address, as somebody to write to.
  private func reachable(_ id: String) -> Participant? {
    workspace.configuration.users.first { $0.id == id && !$0.email.isEmpty }
      .map { Participant(email: $0.email, name: $0.name, role: .internal) }
  }

  /// Why an outcome does not go to who asked; empty when it does.
  private func detour(of notice: Notice) -> String {
    guard notice.kind == .outcome, reachable(notice.recipient) == nil else { return "" }
    return "\(notice.recipient), who asked, has no address"
  }

  func letterValidation(_ validation: Validation) -> LetterValidation {
    let user = workspace.configuration.users.first { $0.id == validation.requestedBy }
    return LetterValidation(
      subject: validation.subject,
      amount: validation.amount,
      reason: validation.reason,
      deadline: validation.deadline,
      outcome: [.approved, .refused].contains(validation.state) ? validation.state.rawValue : "",
      requestedBy: user?.name ?? validation.requestedBy,
      steps: validation.steps.map { step in
        LetterValidationStep(
          number: step.number,
          department: step.department,
          person: step.name,
          status: step.state == .waiting ? "pending" : step.state.rawValue,
          deadline: validation.deadline,
          comment: step.comment,
          decidedOn: step.decidedOn
        )
      }
    )
  }
}
