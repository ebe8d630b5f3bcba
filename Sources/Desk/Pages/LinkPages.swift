package import Cases
import Foundation
package import Liquid
import Mail
import Store

/// Why a link opens nothing.
package enum LinkError: Error, Equatable {
  /// It is none of ours, or was taken back.
  case unknown
  /// It was good until a day.
  case expired(Day)
  /// The case has ended.
  case ended
}

/// What the holder of a link sees to answer: what a letter to them may name, and nothing else.
package struct AnswerPage {
  package let person: Participant
  /// The case as it is now.
  package let file: CaseFile
  /// The languages that the person is written to in, the best first.
  package let languages: [String]
  /// The values that letters to the person may name.
  package let values: [String: Value]
  /// The items that something is to be paid of, in their order.
  package let items: [Item]
  /// The plan that was proposed to them and that nobody has accepted; nil when there is none.
  package let plan: InstallmentPlan?
  /// The files that people outside may see.
  package let files: [AttachmentRecord]

  /// What is open of some items, in minor units by currency.
  package func open(_ numbers: [String]) -> [String: Int] {
    items.filter { numbers.contains($0.number) }
      .reduce(into: [:]) { $0[$1.outstanding.currency, default: 0] += $1.part.minorUnits }
  }
}

/// What the holder of a link sees to decide.
package struct StepPage {
  /// How the step stands for whoever holds the link.
  package enum Standing: String {
    /// They are asked.
    case asked
    /// It was decided before.
    case decided
    /// Another amount was asked for since.
    case superseded
    /// The request has ended.
    case ended
  }

  package let person: Participant
  /// The languages that the person is written to in, the best first.
  package let languages: [String]
  package let validation: Validation
  package let step: ValidationStep
  package let standing: Standing
  /// The values that letters to the person may name.
  package let values: [String: Value]
  /// The files that people outside may see.
  package let files: [AttachmentRecord]
  /// Who may decide in their place: users by name, in order.
  package let others: [User]
}

extension Environment {
  /// The page of an answer link; throws `LinkError`.
  package func answerPage(_ text: String) throws -> AnswerPage {
    let (file, person) = try answering(text)
    let view = try store.caseView(file.number)
    let letters = CaseLetters(environment: self, view: view, sender: from)
    var values = self.letters.variables(of: try letters.facts(for: person), now: context.now())
    let plan = view.plans.last { $0.state != .cancelled }
    // A draft is a thought of our own people.
    if plan?.state == .draft { values["plan"] = nil }
    return AnswerPage(
      person: person,
      file: file,
      languages: try letters.language(nil, for: person).languages,
      values: values,
      items: view.items.filter { $0.outstanding.minorUnits > 0 && $0.part.minorUnits > 0 },
      plan: plan?.state == .proposed ? plan : nil,
      files: view.files.filter { $0.visibility == .external }
    )
  }

  /// Whether an answer link opens its page.
  package func opensAnswers(_ text: String) -> Bool { (try? answering(text)) != nil }

  /// The case of an answer link, and whom it was given to; throws `LinkError`.
  private func answering(_ text: String) throws -> (CaseFile, Participant) {
    guard let token = PageLinks.token(text, for: .answer) else { throw LinkError.unknown }
    let (file, person) = try holder(of: token)
    guard PageAnswer.isFor(person.role) else { throw LinkError.unknown }
    try check(token, file)
    return (file, person)
  }

  /// The page of a decision link; throws `LinkError`.
  package func stepPage(_ text: String) throws -> StepPage {
    guard let token = PageLinks.token(text, for: .decision), let asked = token.asked else {
      throw LinkError.unknown
    }
    let (file, person) = try holder(of: token)
    let view = try store.caseView(file.number)
    guard
      let validation = view.validations.first(where: { $0.steps.contains { $0.id == asked.step } }),
      let step = validation.steps.first(where: { $0.id == asked.step }),
      step.isAsked(person.email)
    else { throw LinkError.unknown }
    try check(token, file)
    let letters = CaseLetters(environment: self, view: view, sender: from)
    var facts = try letters.facts(for: person)
    facts.validation = letterValidation(validation)
    facts.stepNumber = step.number
    return StepPage(
      person: person,
      languages: try letters.language(nil, for: person).languages,
      validation: validation,
      step: step,
      standing: Self.standing(step, of: validation, asked),
      values: self.letters.variables(of: facts, now: context.now()),
      files: view.files.filter { $0.visibility == .external },
      others: others(than: step, of: validation)
    )
  }

  /// Whom a link was given to, and the case that it leads to now.
  private func holder(of token: PageLinks.Token) throws -> (CaseFile, Participant) {
    guard let file = try? store.currentCase(token.number) else { throw LinkError.unknown }
    let people = try store.participants(of: file.number)
      .filter { !$0.isRemoved && $0.source == .manual }
    guard let person = pageLinks.holder(of: token, among: people) else { throw LinkError.unknown }
    return (file, person)
  }

  private func check(_ token: PageLinks.Token, _ file: CaseFile) throws {
    guard today <= token.end else { throw LinkError.expired(token.end) }
    guard file.state.isLive else { throw LinkError.ended }
  }

  private static func standing(
    _ step: ValidationStep,
    of validation: Validation,
    _ asked: PageLinks.AskedFor
  ) -> StepPage.Standing {
    if validation.revision != asked.revision { return .superseded }
    if !step.decidedBy.isEmpty { return .decided }
    return step.state == .pending && validation.state == .pending ? .asked : .ended
  }

  /// Users with an address who may work, but for who is asked and who asks; nobody whose limit is too low.
  private func others(than step: ValidationStep, of validation: Validation) -> [User] {
    workspace.configuration.users.filter { user in
      let units = user.approvalLimit.flatMap {
        Money(decimal: String($0), currency: validation.amount.currency)
      }
      return !user.email.isEmpty && user.role != .reader
        && !step.isAsked(EmailAddress.comparable(user.email)) && user.id != validation.requestedBy
        && (units.map { $0.minorUnits >= abs(validation.amount.minorUnits) } ?? true)
    }.sorted { $0.name < $1.name }
  }

  /// Has a new link sent to whom an expired one was given to, at their address on file, at most once a day;
  /// throws `LinkError` for one that is none.
  package func renewLink(_ text: String) throws {
    guard let token = PageLinks.token(text, for: .answer) else { throw LinkError.unknown }
    let (file, person) = try holder(of: token)
    guard file.state.isLive else { throw LinkError.ended }
    _ = try store.request(
      LetterRequest(
        caseNumber: file.number,
        template: "answer-link",
        recipient: person.email,
        details: [:],
        dedupeKey: "answer-link:\(file.number):\(person.email):\(today)"
      ),
      now: context.now()
    )
  }

  // MARK: Links in letters

  /// The address on which a person answers on a case; empty where there is none for them.
  func answerAddress(_ number: Int, for person: Participant) -> String {
    let settings = workspace.configuration.web.answers
    guard !settings.publicURL.isEmpty, PageAnswer.isFor(person.role), person.source == .manual
    else {
      return ""
    }
    let end = Day(number: today.number + settings.days)
    return "\(settings.publicURL)/a/\(pageLinks.answering(number, for: person, until: end))"
  }

  /// The address on which a person decides a step; empty where there is none for them.
  func decisionAddress(_ step: ValidationStep, of validation: Validation, for person: Participant)
    -> String
  {
    let settings = workspace.configuration.web.answers
    guard !settings.publicURL.isEmpty, step.isAsked(person.email), step.state == .pending else {
      return ""
    }
    let token = pageLinks.deciding(
      PageLinks.AskedFor(step: step.id, revision: validation.revision),
      on: validation.caseNumber,
      for: person,
      until: Day(number: today.number + settings.days)
    )
    return "\(settings.publicURL)/d/\(token)"
  }
}
