package import Cases
import Foundation
import Store

/// What a case waits for, and what happens next by itself.
package struct WhyPage: Sendable {
  /// One thing to be said, in the order in which it is said.
  package enum Reason: Sendable {
    /// A resolved case closes by itself on a day.
    case closes(Day?)
    /// All of it is on another case.
    case merged(into: Int)
    /// It has ended: nothing happens by itself.
    case ended
    /// Somebody has to look at mail: a message that came in, and its day.
    case attention(MessageView?, since: Day?)
    /// Somebody has to look because of something else than mail.
    case unseen(Attention.Reason)
    case proposal(Proposal)
    case noResolver
    /// An answer is waited for since a letter left.
    case answer(of: [String], since: Day)
    /// A letter is not sent yet, or failed.
    case letter(OutboxView)
    /// Somebody is asked to decide.
    case decision(ValidationStep, of: Validation)
    /// The plan is not active: nobody is reminded.
    case idlePlan(InstallmentPlan)
    /// Installments of a plan are late: their numbers, what is missing of them, and the day on which the
    /// plan counts as not kept; nil while a promise stands.
    case latePlan(InstallmentPlan, installments: [Int], missing: Money, breaksOn: Day?)
    /// A reminder is due; what holds it, if anything does.
    case reminder(PlanReminder, holds: [Hold])
    /// Something has been held since a day, for a reason.
    case held(HeldThing, since: Day)
    /// The next reminder, of an installment, comes on a day.
    case nextReminder(installment: Int, day: Day)
    /// What would hold reminders now.
    case holds([Hold])
    case nothingPlanned
    /// What is next; what would hold the letter that is planned, if anything does.
    case next(NextAction, holds: [Hold])
    /// Nothing was done since a day.
    case dormant(since: String)
  }

  package let file: CaseFile
  package let reasons: [Reason]
}

extension Environment {
  /// What a case waits for; throws `StoreError.noCase`.
  package func why(_ number: Int) throws -> WhyPage {
    let view = try store.caseView(number)
    let file = view.file
    guard file.state.isLive else { return WhyPage(file: file, reasons: [ended(file)]) }
    var reasons = try attention(view)
    reasons += people(view)
    reasons += try mail(view)
    reasons += view.validations.filter { $0.state == .pending }.flatMap { validation in
      validation.steps.filter { $0.state == .pending }.map { .decision($0, of: validation) }
    }
    reasons += try reminders(view)
    reasons += try held(view)
    reasons.append(try next(view))
    if !file.dormantSince.isEmpty { reasons.append(.dormant(since: file.dormantSince)) }
    return WhyPage(file: file, reasons: reasons)
  }

  private func ended(_ file: CaseFile) -> WhyPage.Reason {
    switch file.state {
    case .resolved:
      .closes(file.resolvedAt.map { Day($0, in: timeZone).adding(days: rules.closingDays) })
    case .merged: .merged(into: file.mergedInto ?? 0)
    default: .ended
    }
  }

  private func attention(_ view: CaseView) throws -> [WhyPage.Reason] {
    try store.attention(of: view.file.number).map { attention in
      guard attention.reason == .mail else { return .unseen(attention.reason) }
      let message = view.messages.first { $0.id == attention.message }
      return .attention(message, since: message.map { Day($0.at, in: timeZone) })
    }
  }

  private func people(_ view: CaseView) -> [WhyPage.Reason] {
    var reasons = view.proposals.filter { $0.state == .open }.map(WhyPage.Reason.proposal)
    if view.file.resolver == nil { reasons.append(.noResolver) }
    return reasons
  }

  private func mail(_ view: CaseView) throws -> [WhyPage.Reason] {
    var reasons: [WhyPage.Reason] = []
    if view.file.state == .waiting, let sent = view.messages.last(where: { !$0.isIncoming }) {
      let people = sent.recipients.map(\.email)
      reasons.append(.answer(of: people, since: Day(sent.at, in: timeZone)))
    }
    let letters = try store.outbox(in: [.queued, .held, .failed, .unknown], limit: 500)
    reasons += letters.filter { $0.caseNumber == view.file.number }.map(WhyPage.Reason.letter)
    return reasons
  }

  private func held(_ view: CaseView) throws -> [WhyPage.Reason] {
    try store.held(of: view.file.number).map { .held($0, since: Day($0.since, in: timeZone)) }
  }

  private func next(_ view: CaseView) throws -> WhyPage.Reason {
    guard let action = view.nextAction else { return .nothingPlanned }
    return .next(action, holds: try holds(of: action))
  }

  /// What would keep the letter that is planned from leaving on its day; empty when nothing would.
  func holds(of action: NextAction) throws -> [Hold] {
    guard action.isAutomaticLetter else { return [] }
    return try store.holds(of: action.caseNumber, desk, for: .planned).filter {
      $0 != .outsideWindow
    }
  }

  /// What keeps the letter that is planned on a case from leaving by itself; nil when none is planned.
  package func plannedLetter(of number: Int) throws -> (action: NextAction, holds: [Hold])? {
    guard let action = try store.nextAction(of: number), action.isAutomaticLetter else {
      return nil
    }
    return (action, try holds(of: action))
  }

  private func reminders(_ view: CaseView) throws -> [WhyPage.Reason] {
    guard let plan = view.plans.last(where: { $0.state != .cancelled }) else { return [] }
    guard plan.state == .active else { return [.idlePlan(plan)] }
    let late = late(standing(of: plan, view))
    let holds = try store.holds(of: view.file.number, desk)
    if let due = try store.reminders(of: view.file.number, desk)?.send {
      return late + [.reminder(due, holds: holds)]
    }
    var reasons = late
    if let line = standing(of: plan, view).next,
      let day = ReminderDecision.nextDay(line, plan, rules.plans, today)
    {
      reasons.append(.nextReminder(installment: line.installment.number, day: day))
    }
    return holds.isEmpty ? reasons : reasons + [.holds(holds)]
  }

  private func late(_ standing: PlanStanding) -> [WhyPage.Reason] {
    guard !standing.late.isEmpty else { return [] }
    let missing = standing.late.reduce(0) { $0 + $1.outstanding }
    return [
      .latePlan(
        standing.plan,
        installments: standing.late.map(\.installment.number),
        missing: Money(minorUnits: missing, currency: standing.plan.currency),
        breaksOn: standing.breaksOn(afterDays: rules.plans.defaultDays)
      )
    ]
  }
}
