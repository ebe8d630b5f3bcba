import Cases
import Desk
import Liquid

extension ErrorWording {
  /// Why the domain refused, and what to type about it.
  static func describe(_ error: any Refusing) -> CommandError {
    // It begins with a place, which stays as it is.
    if error is TemplateError { return CommandError(error.description, code(of: error)) }
    if case StoreError.noLegalStage(let name, let known) = error {
      return CommandError(
        "There is no stage '\(name)'"
          + Sentences.meant(NearestName.nearest(to: name, among: known)),
        code(of: error),
        hint: "Stages: \(known.joined(separator: ", "))"
      )
    }
    return CommandError(
      Sentences.asSentence(error.description + advice(about: error)),
      code(of: error)
    )
  }

  /// The end of a sentence: the command or the option that helps.
  private static func advice(about error: any Refusing) -> String {
    switch error {
    case StoreError.noCase: " (dossier case list shows them)"
    case StoreError.noReview: " (dossier review list shows what does)"
    case StoreError.noValidation: " (dossier validation list shows those of a case)"
    case StoreError.noPlan: " (dossier plan show shows those of a case)"
    case StoreError.noProposal: " (dossier proposal list shows those that wait)"
    case StoreError.noOutbox: " (dossier outbox list shows them)"
    case StoreError.proposalLacks(_, let value): ": give it with --set \(value)=VALUE"
    case StoreError.ambiguousItem: ": name the client with --client"
    case ItemShareError.held: ": --also puts it on this one too, all of it or so much as you say"
    case ValidationError.noSteps: ": name at least one --step"
    case StoreError.noBookingMark: " ('dossier accounts export' lists all, and says its mark)"
    case StoreError.noDroppedFile: " ('dossier file list' shows them)"
    case StoreError.noSession: " ('dossier session list' shows them)"
    case StoreError.noIdentity: " ('dossier user bindings' shows them)"
    case StoreError.noCost: " (dossier case claim shows those of a case)"
    case LetterError.lacks(_, _, let lack): advice(about: lack)
    case LetterError.internalAttachment:
      ": 'dossier attachment show' marks it for people outside"
    default: ""
    }
  }

  /// How to enter what a case lacks.
  private static func advice(about lack: LetterLack) -> String {
    switch lack {
    case .client: ": give it one with 'dossier case set CASE --client ACCOUNT'"
    case .plan, .installment: ": make one with 'dossier plan create'"
    case .validation: ": ask for one with 'dossier validation request'"
    case .legalStage: ": enter it with 'dossier legal stage CASE STAGE'"
    case .field: ": give it one with --field of 'dossier client set', 'item set' or 'case set'"
    case .oneAmount, .oneClaim, .claim: ": 'dossier case claim' shows what is claimed"
    }
  }

  private static func code(of error: any Refusing) -> ExitCode {
    switch error {
    // Scripts know these codes from a time before there were kinds.
    case StoreError.ambiguousItem, StoreError.outboxNotFit: .noInput
    case StoreError.proposalLacks, is ValidationError: .data
    default: code(of: error.refusal)
    }
  }

  static func code(of refusal: Refusal) -> ExitCode {
    switch refusal {
    case .notFound: .noInput
    case .refused, .conflict: .data
    case .needsConfirmation, .usage: .usage
    case .forbidden: .noPermission
    case .trouble: .inputOutput
    }
  }

  /// What to do about a mistake in a template.
  static func words(_ fix: LetterFinding.Fix) -> String {
    switch fix {
    case .chooseVariable: "choose one of 'dossier template variables'"
    case .correctTemplate:
      "correct it there; 'dossier template variables' lists what may be named"
    case .words(let words): words
    }
  }
}
