import Cases
import Desk

extension RefusalSaying {
  /// Who may not, and what was given that is not what is needed.
  static func act(_ error: ActError) -> Saying? {
    func text(_ key: String, _ text: String) -> Saying { say(key, ["text": .text(text)]) }
    return switch error {
    case .mayNot(.erase, _): say("may_not_erase")
    case .mayNot(.manageSessions, _): say("may_not_end_sessions")
    case .mayNot(.manageIdentities, _): nil
    case .mayNot(_, let user): say("may_not", ["user": .text(user)])
    case .ownClientsOnly(let user): say("own_clients_only", ["user": .text(user)])
    case .namesNoCase(let text, let prefix):
      say("names_no_case", ["text": .text(text), "prefix": .text(prefix)])
    case .noAmount(let text, let currency):
      say(
        "no_amount",
        [
          "text": .text(text), "currency": .text(currency),
          "example": .text("\(Money(minorUnits: 133_333, currency: currency).decimal)"),
        ]
      )
    case .noDay(let wrong): text("no_day", wrong)
    case .noCountry(let wrong): text("no_country", wrong)
    case .noCurrency(let wrong): text("no_currency", wrong)
    case .paymentNotAboveZero: say("payment_not_above_zero")
    case .costNotAboveZero: say("cost_not_above_zero")
    case .nothingOpen, .noTotal: say("nothing_open")
    case .installmentCount:
      say("installment_count", ["most": .text(String(InstallmentPlan.mostInstallments))])
    case .noInstallment(let number, let plan):
      say("no_installment", ["number": .text(String(number)), "plan": .text(String(plan))])
    case .emptyText: say("empty_text")
    case .isProgram(let name): say("is_program", ["name": .text(name)])
    case .noWayOfChecking: say("no_way_of_checking")
    default: nil
    }
  }

  /// What is wrong with a case, or with who takes part in it.
  static func onCase(_ error: ActError) -> Saying? {
    func only(_ key: String, _ number: Int) -> Saying { say(key, ["case": .caseNumber(number)]) }
    return switch error {
    case .changedMeanwhile(let number, let events):
      say(
        "changed_meanwhile",
        ["case": .caseNumber(number), "changes": .list(events.suffix(3).reversed().map(change))]
      )
    case .noOutcome(let number, let known):
      say("no_outcome", ["case": .caseNumber(number), "known": .list(known.map { .text($0) })])
    case .planNotAgreed(let plan, let number):
      say("plan_not_agreed", ["plan": .text(String(plan)), "case": .caseNumber(number)])
    case .noParticipant(let email, let number):
      say("no_participant", ["email": .text(email), "case": .caseNumber(number)])
    case .notTied(let number, let other):
      say("not_tied", ["case": .caseNumber(number), "other": .caseNumber(other)])
    case .nothingPlanned(let number): only("nothing_planned", number)
    case .noLetterPlanned(let number): only("no_letter_planned", number)
    case .nobodyToWriteTo(let number): only("nobody_to_write_to", number)
    case .hasPayments(let number, let account):
      say("has_payments", ["case": .caseNumber(number), "account": .text(account)])
    default: nil
    }
  }

  /// What somebody else did to a case.
  private static func change(_ event: Event) -> Saying {
    say("change", ["who": .text(event.actor.name), "what": EventSentence(event).saying])
  }

  /// What has names of its own, and what a letter lacks.
  static func desk(_ error: DeskError) -> Saying? {
    func named(_ key: String, _ name: String, _ type: String? = nil) -> Saying {
      say(key, ["name": .text(name), "type": .listed("choice.case_type", type ?? "")])
    }
    return switch error {
    case .unknown(.user, let name, _): named("unknown_user", name)
    case .unknown(.template, let name, _): named("unknown_template", name)
    case .unknown(.type, let name, _): named("unknown_type", name)
    case .unknown(.list, let name, _): named("unknown_list", name)
    case .unknown(.reason, let name, _): named("unknown_reason", name)
    case .unknown(.department, let name, _): named("unknown_department", name)
    case .unknown(.status(let type), let name, _): named("unknown_status", name, type)
    case .unknown(.outcome(let type), let name, _): named("unknown_outcome", name, type)
    case .onlySeenInMail(let email, let number):
      say("only_seen_in_mail", ["email": .text(email), "case": .caseNumber(number)])
    case .nobodyTakesPart(let name, let number):
      say("nobody_takes_part", ["name": .text(name), "case": .caseNumber(number)])
    case .noRecipient: say("no_recipient")
    case .letterNeedsFile(let name, let number):
      say("letter_needs_file", ["name": .text(name), "case": .caseNumber(number)])
    default: nil
    }
  }
}
