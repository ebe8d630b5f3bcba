import Cases
import Desk

/// What a case waits for as sentences, with the commands that go on from there.
struct WhyWording {
  let page: WhyPage

  init(_ page: WhyPage) {
    self.page = page
  }

  private var number: Int { page.file.number }

  /// One sentence, or an indented part of one, in each.
  var lines: [String] { ["Case \(number) is \(state)."] + page.reasons.flatMap(lines) }

  private var state: String {
    switch page.file.state {
    case .onHold: "paused; it goes on by itself on \(page.file.resumesOn)"
    case .waiting: "waiting for an answer"
    default: page.file.state.rawValue
    }
  }

  private func lines(_ reason: WhyPage.Reason) -> [String] {
    switch reason {
    case .closes(let day):
      [
        "It closes by itself on \(day?.description ?? "its day"); mail until then asks for a person."
      ]
    case .merged(let target): ["All of it is on case \(target)."]
    case .ended: ["Nothing happens by itself; mail to it asks for a person."]
    case .attention(let message, let since): [attention(message, since)]
    case .unseen(.bankDetails):
      [
        "Mail named bank details that are not on file; only a person ends it, who has asked: "
          + "'dossier bank list \(number)'."
      ]
    case .unseen(let reason):
      ["Somebody has to look: \(reason.words): 'dossier case seen \(number)'."]
    case .proposal(let proposal): [suggested(proposal)]
    case .noResolver: ["Nobody is the resolver."]
    case .answer(let people, let day):
      ["It waits for an answer of \(people.joined(separator: ", ")) since \(day)."]
    case .letter(let letter): [outgoing(letter)]
    case .decision(let step, let validation): [asked(step, validation)]
    case .idlePlan(let plan): ["Plan \(plan.id) is \(plan.state.rawValue): nobody is reminded."]
    case .latePlan(let plan, let numbers, let missing, let day): [late(plan, numbers, missing, day)]
    case .reminder(let reminder, let holds): due(reminder, holds)
    case .nextReminder(let installment, let day):
      ["The next reminder, of installment \(installment), comes on \(day)."]
    case .holds(let holds): ["Reminders would be held now:"] + indented(holds)
    case .nothingPlanned: ["Nothing is planned."]
    case .held(let held, let day): ["Since \(day) \(held.what.words): \(held.reason)."]
    case .next(let action, let holds):
      holds.isEmpty
        ? [next(action)] : [next(action), "The letter would be held now:"] + indented(holds)
    case .dormant(let day): ["Nothing was done for long: it is dormant since \(day)."]
    }
  }

  private func attention(_ message: MessageView?, _ since: Day?) -> String {
    var words = ""
    if let message, let since {
      words = " since \(since) (message \(message.id) of \(message.fromEmail))"
    }
    return "Somebody has to look at mail\(words): 'dossier case seen \(number)'."
  }

  private func suggested(_ proposal: Proposal) -> String {
    let values = ProposalText.values(proposal)
    return "Proposal \(proposal.id) waits for a person: " + proposal.kind.rawValue.spaced
      + (values.isEmpty ? "" : " (\(values))")
      + ": 'dossier proposal accept|reject \(proposal.id)'."
  }

  private func outgoing(_ letter: OutboxView) -> String {
    let to = letter.message.recipients.map(\.email).joined(separator: ", ")
    let state = letter.state == .queued ? "to be sent" : letter.state.rawValue
    let error = letter.lastError.isEmpty ? "" : ": \(letter.lastError)"
    if letter.state == .held {
      return "A letter to \(to) is kept back (outbox \(letter.id))\(error): "
        + "'dossier outbox release \(letter.id)'."
    }
    return "A letter to \(to) is \(state) (outbox \(letter.id))\(error)."
  }

  private func asked(_ step: ValidationStep, _ validation: Validation) -> String {
    let then =
      switch validation.onExpiry {
      case .remind: "they are asked again each day"
      case .escalate: "their backup may decide"
      case .refuse: "it counts as refused"
      case .cancel: "it is taken back"
      }
    return "\(step.email) is asked to decide on '\(validation.subject)' until "
      + "\(validation.deadline.isEmpty ? "any day" : validation.deadline); then \(then)."
  }

  private func late(
    _ plan: InstallmentPlan,
    _ numbers: [Int],
    _ missing: Money,
    _ day: Day?
  ) -> String {
    let which = Sentences.listed(numbers.map(String.init))
    let then =
      day.map { "when nothing comes, it counts as not kept on \($0), and proceedings are proposed" }
      ?? "a promise stands in the place of the first"
    return "Plan \(plan.id) is late with installment\(numbers.count == 1 ? "" : "s") \(which): "
      + "\(MoneyText.text(missing)) are missing; \(then)."
  }

  private func due(_ reminder: PlanReminder, _ holds: [Hold]) -> [String] {
    let what =
      "The reminder '\(reminder.kind.rawValue)' of installment \(reminder.installment) "
      + "(\(reminder.dueOn))"
    return holds.isEmpty
      ? ["\(what) goes out at the next round."]
      : ["\(what) is due, and held:"] + indented(holds)
  }

  private func indented(_ holds: [Hold]) -> [String] { holds.map { "  \($0.sentence)" } }

  private func next(_ action: NextAction) -> String {
    var line = "Next: \(action.what) on \(action.dueOn)"
    if !action.template.isEmpty {
      line += ", letter \(action.template) (\(action.mode.rawValue.spaced))"
      if action.mode == .automaticWithConfirmation, action.confirmedBy.isEmpty {
        line += "; it waits for 'dossier next confirm \(number)'"
      }
    }
    return line + "."
  }
}
