package import Cases
import Foundation
package import Mail
import Store

/// What somebody entered on an answer page, ready to be taken.
package struct EnteredAnswer {
  package let answer: PageAnswer
  /// All of it in words, in the language of the page.
  package let text: String
  package let subject: String
  package let files: [DraftAttachment]
  /// What makes the form be taken once: letters and digits.
  package let key: String
  /// The digest of the link that it came by.
  package let link: String

  package init(
    _ answer: PageAnswer,
    text: String,
    subject: String,
    files: [DraftAttachment],
    key: String,
    link: String
  ) {
    self.answer = answer
    self.text = text
    self.subject = subject
    self.files = files
    self.key = key
    self.link = link
  }
}

extension Environment {
  /// Takes an answer as a message of its case, on disk for good when this returns; false when the same form
  /// was sent before.
  ///
  /// It goes to the person's own address of the case, so that it proves what mail to it proves.
  package func take(_ entered: EnteredAnswer, on page: AnswerPage) throws -> Bool {
    let number = page.file.number
    let name = LetterText.line(page.person.name)
    var draft = Draft(
      from: EmailAddress(name: name.isEmpty ? nil : name, email: page.person.email),
      to: [
        EmailAddress(
          name: nil,
          email: addresses.address(
            case: number,
            for: page.person.email,
            thread: .external,
            generation: page.person.tokenGeneration
          )
        )
      ],
      subject: "\(references.reference(number).tag) \(LetterText.line(entered.subject))",
      date: context.now(),
      messageID: MessageID("page.\(entered.key)@\(addresses.domain)"),
      text: entered.text
    )
    draft.attachments = entered.files
    let writer = try store.rawWriter()
    try writer.append(MessageComposer().compose(draft)[...])
    return try store.take(
      entered.answer,
      as: writer.finish(),
      key: entered.key,
      link: entered.link,
      now: context.now()
    )
  }

  /// Whether the answer of a form was taken.
  package func wasSent(_ key: String) throws -> Bool { try store.hasPageAnswer(key: key) }

  /// Whether a link, by its digest, may bring one more answer today.
  package func mayAnswer(_ link: String) throws -> Bool {
    let since = context.now().addingTimeInterval(-86_400)
    return try store.pageAnswers(by: link, since: since).count
      < workspace.configuration.web.answers.perDay
  }

  // MARK: Decisions

  /// What whoever holds a decision link does.
  package enum StepChoice: Equatable, Sendable {
    case approve(comment: String)
    case refuse(reason: String)
    /// Asks back; decides nothing.
    case ask(String)
    /// Lets a user decide in their place.
    case pass(to: String, comment: String)
  }

  /// Does what the holder of a decision link chose, by the recorded address that the link was given to.
  ///
  /// Throws `LinkError`, and `ValidationError` when it was decided meanwhile.
  package func decide(_ choice: StepChoice, by link: String, from network: String?) throws {
    try store.transaction {
      let page = try stepPage(link)
      guard page.standing == .asked else {
        throw page.step.decidedBy.isEmpty
          ? ValidationError.notAsked
          : ValidationError.alreadyDecided(page.step.state, by: page.step.decidedBy)
      }
      let actor = Actor(kind: .contact, name: page.person.email)
      let use = PageUse(network: network)
      switch choice {
      case .approve(let comment): try decide(page, isApproved: true, comment, by: actor, use)
      case .refuse(let reason): try decide(page, isApproved: false, reason, by: actor, use)
      case .ask(let question):
        try store.ask(
          question,
          aboutStep: page.step,
          of: page.validation,
          by: actor,
          now: context.now()
        )
      case .pass(let id, let comment):
        guard let user = page.others.first(where: { $0.id == id }) else {
          throw ValidationError.notAsked
        }
        try store.pass(
          page.step,
          of: page.validation,
          to: Participant(
            email: EmailAddress.comparable(user.email),
            name: user.name,
            role: .approver
          ),
          because: comment,
          by: actor,
          now: context.now()
        )
      }
    }
  }

  private func decide(
    _ page: StepPage,
    isApproved: Bool,
    _ comment: String,
    by actor: Actor,
    _ use: PageUse
  ) throws {
    try store.decide(
      page.validation.id,
      step: page.step.number,
      isApproved: isApproved,
      comment: comment,
      by: actor,
      onPage: use,
      desk
    )
  }
}
