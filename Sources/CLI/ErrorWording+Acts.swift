import Cases
import Desk

extension ErrorWording {
  /// Why an act was not carried out, and what to type about it.
  static func describe(_ error: ActError) -> CommandError {
    CommandError(sentence(error), code(of: error.refusal), hint: hint(about: error))
  }

  private static func sentence(_ error: ActError) -> String {
    let words = error.description
    return switch error {
    case .statusDoesNotFit: Sentences.asSentence("\(words): give --status too")
    case .itemsOfAnotherClient:
      Sentences.asSentence("\(words): take off first what is not ('dossier item remove')")
    case .hasPayments:
      Sentences.asSentence("\(words): take them back first ('dossier payment reverse')")
    case .nothingOpen: Sentences.asSentence("\(words): give the amount")
    case .noTotal: Sentences.asSentence("\(words): give --total")
    case .noProvider: Sentences.asSentence("\(words): give --issuer")
    case .noWayOfChecking: Sentences.asSentence("\(words): give --how")
    case .installmentCount:
      "Give --count from 1 to \(InstallmentPlan.mostInstallments), or each --amount."
    // An id or an address stays as it is.
    case .mayNot(.work, _), .ownClientsOnly, .noParticipant, .nowhereToWrite: words + "."
    default: Sentences.asSentence(words)
    }
  }

  private static func hint(about error: ActError) -> String? {
    switch error {
    case .endsMore: "With --yes all of it is ended."
    case .hasCodes(let message): "'dossier show \(message)' shows it without them."
    case .pointsElsewhere: "With --anyway it is filed there all the same."
    case .placementDoubtful: "With --anyway it is put there all the same."
    case .paymentDoubtful: "With --anyway it is taken down all the same."
    case .copyIsInternal(_, let file, _):
      "'dossier attachment save \(file)' shows it; with --yes it is marked for people outside, and goes."
    case .noCopy(let item, let number):
      "'dossier attachment add \(number) \(item).pdf --visibility external' adds one; then accept again."
    case .statusDoesNotFit(_, _, let fitting): "Statuses: \(fitting.joined(separator: ", "))"
    case .nothingDecided(let message): "'dossier show \(message)' shows it."
    case .planNotAgreed(let plan, _):
      "Send 'plan-proposal' to ask; when they have agreed, 'dossier plan activate \(plan)' first."
    case .undecided(let number):
      "'dossier case resolve \(number) OUTCOME' first, or say it in --message."
    case .notOnePlan(_, let known) where !known.isEmpty: "Give the key of the plan."
    default: nil
    }
  }
}
