import Cases
import Desk

/// What pages say of a refusal in their language: words below `refusal`, with what they are filled in from.
///
/// Each says what the error says of itself in English; one that has no words here is shown in English.
enum RefusalSaying {
  static func saying(_ error: any Error) -> Saying? {
    switch error {
    case let error as StoreError: missing(error) ?? standing(error)
    case let error as ActError: act(error) ?? onCase(error)
    case let error as DeskError: desk(error)
    case let error as ValidationError: validation(error)
    case let error as ItemShareError: share(error)
    case let error as DraftError: draft(error)
    case let error as CashDiscountError: discount(error)
    default: nil
    }
  }

  static func say(_ key: String, _ values: [String: Saying] = [:]) -> Saying {
    .words("refusal.\(key)", values)
  }

  private static func numbered(_ key: String, _ number: Int) -> Saying {
    say(key, ["number": .text(String(number))])
  }

  /// What is not there.
  private static func missing(_ error: StoreError) -> Saying? {
    switch error {
    case .noCase(let number): numbered("no_case", number)
    case .noMessage(let id): numbered("no_message", id)
    case .noAttachment(let id): numbered("no_attachment", id)
    case .noReview(let id): numbered("no_review", id)
    case .noValidation(let id): numbered("no_validation", id)
    case .noPlan(let id): numbered("no_plan", id)
    case .noPayment(let id): numbered("no_payment", id)
    case .noCost(let id): numbered("no_cost", id)
    case .noDroppedFile(let id): numbered("no_dropped_file", id)
    case .noSession(let name): say("no_session", ["name": .text(name)])
    case .noProposal(let id): numbered("no_proposal", id)
    case .noBankDetails(let id): numbered("no_bank_details", id)
    case .noClient(let account): say("no_client", ["account": .text(account)])
    case .noItem(let number): say("no_item", ["number": .text(number)])
    case .ambiguousItem(let number): say("ambiguous_item", ["number": .text(number)])
    case .noOutbox(let id): numbered("no_outbox", id)
    default: nil
    }
  }

  /// What stands where it cannot be done.
  private static func standing(_ error: StoreError) -> Saying? {
    func state(_ key: String, _ id: Int, _ group: String, _ state: String) -> Saying {
      say(key, ["number": .text(String(id)), "state": .listed(group, state)])
    }
    return switch error {
    case .planIs(let id, let now): state("plan_is", id, "choice.plan_state", now)
    case .proposalIs(let id, let now): state("proposal_is", id, "choice.proposal_state", now)
    case .bankDetailsAre(let id, let now): state("bank_details_are", id, "choice.bank_state", now)
    case .outboxNotFit(let id, let now): state("outbox_not_fit", id, "out", now)
    case .caseNotLive(let number, let now):
      say("case_not_live", ["case": .caseNumber(number), "state": .listed("state", now)])
    case .proposalLacks(let id, let name):
      say(
        "proposal_lacks",
        ["number": .text(String(id)), "value": .listed("choice.value", name)]
      )
    case .noLegalStage(let name, let known):
      say(
        "no_legal_stage",
        ["name": .text(name), "known": .list(known.map { .listed("answer.stage", $0) })]
      )
    case .cannotMerge(let number, let other):
      say("cannot_merge", ["case": .caseNumber(number), "other": .caseNumber(other)])
    case .alreadyQueued(let key): say("already_queued", ["key": .text(key)])
    default: nil
    }
  }
}
