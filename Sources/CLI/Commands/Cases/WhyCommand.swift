import Cases
import Desk
import Foundation
import Store

/// `dossier why`: what a case waits for, and what happens next by itself.
enum WhyCommand {
  static let command = Command(
    name: "why",
    group: .cases,
    summary: "Say what a case waits for, and what happens next.",
    discussion: """
      Names what asks for a person, who is waited for since when, what reminders are due and what holds
      them, and what the program does by itself on which day.
      """,
    examples: [.init("dossier why 1042", "Why nothing happens on a case.")],
    positionals: [CaseCommands.caseArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let number = try invocation.caseNumber("case", environment)
      let lines = try WhyPage(environment, number).lines()
      if invocation.output.style.isJSON {
        invocation.output.show([
          "number": .integer(number),
          "reasons": .list(lines.map { .string($0) }),
        ])
      } else {
        for line in lines { invocation.output.line(line) }
      }
      return .ok
    }
  )
}

/// Works out what a case waits for.
struct WhyPage {
  let environment: Environment
  let view: CaseView

  init(_ environment: Environment, _ number: Int) throws {
    self.environment = environment
    view = try environment.store.caseView(number)
  }

  private var file: CaseFile { view.file }

  func lines() throws -> [String] {
    var lines = ["Case \(file.number) is \(state)."]
    guard file.state.isLive else { return lines + ended }
    lines += people
    lines += try mail
    lines += validations
    lines += try reminders
    lines += next
    if !file.dormantSince.isEmpty {
      lines.append("Nothing was done for long: it is dormant since \(file.dormantSince).")
    }
    return lines
  }

  private var state: String {
    switch file.state {
    case .onHold: "paused; it goes on by itself on \(file.resumesOn)"
    case .waiting: "waiting for an answer"
    default: file.state.rawValue
    }
  }

  private var ended: [String] {
    switch file.state {
    case .resolved:
      let days = environment.rules.closingDays
      let day = file.resolvedAt.map {
        Day($0, in: environment.timeZone).adding(days: days).description
      }
      return ["It closes by itself on \(day ?? "its day"); mail until then asks for a person."]
    case .merged: return ["All of it is on case \(file.mergedInto ?? 0)."]
    default: return ["Nothing happens by itself; mail to it asks for a person."]
    }
  }

  private var people: [String] {
    var lines: [String] = []
    if file.needsAttention {
      let last = view.messages.last { $0.isIncoming }
      let since = last.map {
        " since \(Day($0.at, in: environment.timeZone)) (message \($0.id) of \($0.fromEmail))"
      }
      lines.append(
        "Somebody has to look at mail\(since ?? ""): 'dossier case seen \(file.number)'."
      )
    }
    for proposal in view.proposals where proposal.state == .open {
      let values = ProposalText.values(proposal)
      lines.append(
        "Proposal \(proposal.id) waits for a person: "
          + proposal.kind.rawValue.spaced
          + (values.isEmpty ? "" : " (\(values))")
          + ": 'dossier proposal accept|reject \(proposal.id)'."
      )
    }
    if file.resolver == nil { lines.append("Nobody is the resolver.") }
    return lines
  }

  private var mail: [String] {
    get throws {
      var lines: [String] = []
      if file.state == .waiting, let sent = view.messages.last(where: { !$0.isIncoming }) {
        let to = sent.recipients.map(\.email).joined(separator: ", ")
        lines.append(
          "It waits for an answer of \(to) since \(Day(sent.at, in: environment.timeZone))."
        )
      }
      for letter in try environment.store.outbox(in: [.queued, .failed, .unknown], limit: 500)
      where letter.caseNumber == file.number {
        let to = letter.message.recipients.map(\.email).joined(separator: ", ")
        lines.append(
          letter.state == .queued
            ? "A letter to \(to) is to be sent (outbox \(letter.id))\(reason(letter))."
            : "A letter to \(to) is \(letter.state.rawValue) (outbox \(letter.id))\(reason(letter))."
        )
      }
      return lines
    }
  }

  private func reason(_ letter: OutboxView) -> String {
    letter.lastError.isEmpty ? "" : ": \(letter.lastError)"
  }

  private var validations: [String] {
    view.validations.filter { $0.state == .pending }.flatMap { validation in
      validation.steps.filter { $0.state == .pending }.map { step in
        "\(step.email) is asked to decide on '\(validation.subject)' until "
          + "\(validation.deadline.isEmpty ? "any day" : validation.deadline); then "
          + expiry(validation) + "."
      }
    }
  }

  private func expiry(_ validation: Validation) -> String {
    switch validation.onExpiry {
    case .remind: "they are asked again each day"
    case .escalate: "their backup may decide"
    case .refuse: "it counts as refused"
    case .cancel: "it is taken back"
    }
  }

  private var reminders: [String] {
    get throws {
      guard let plan = view.plans.last(where: { $0.state != .cancelled }) else { return [] }
      guard plan.state == .active else {
        return ["Plan \(plan.id) is \(plan.state.rawValue): nobody is reminded."]
      }
      let holds = try environment.store.holds(of: file.number, environment.desk)
      let decision = try environment.store.reminders(of: file.number, environment.desk)
      if let due = decision?.send {
        let what =
          "The reminder '\(due.kind.rawValue)' of installment \(due.installment) (\(due.dueOn))"
        return holds.isEmpty
          ? ["\(what) goes out at the next round."]
          : ["\(what) is due, and held:"] + holds.map { "  \($0.sentence)" }
      }
      return [upcoming(plan)].compactMap(\.self)
        + (holds.isEmpty ? [] : ["Reminders would be held now:"] + holds.map { "  \($0.sentence)" })
    }
  }

  private func upcoming(_ plan: InstallmentPlan) -> String? {
    let standing = PlanStanding(
      plan,
      payments: view.payments,
      promises: view.promises,
      today: environment.today
    )
    guard let line = standing.next,
      let day = ReminderDecision.nextDay(line, plan, environment.rules.plans, environment.today)
    else { return nil }
    return "The next reminder, of installment \(line.installment.number), comes on \(day)."
  }

  private var next: [String] {
    guard let action = view.nextAction else { return ["Nothing is planned."] }
    var line = "Next: \(action.what) on \(action.dueOn)"
    if !action.template.isEmpty {
      line += ", letter \(action.template) (\(action.mode.rawValue.spaced))"
      if action.mode == .automaticWithConfirmation, action.confirmedBy.isEmpty {
        line += "; it waits for 'dossier next confirm \(file.number)'"
      }
    }
    return [line + "."]
  }
}
