import Desk

extension ErrorWording {
  /// Why something was not done, and what to type about it.
  static func describe(_ error: DeskError) -> CommandError {
    CommandError(sentence(error), code(of: error), hint: hint(about: error))
  }

  private static func sentence(_ error: DeskError) -> String {
    let words = error.description
    return switch error {
    case .unknown(_, let name, let known):
      Sentences.capitalized(words)
        + Sentences.meant(NearestName.nearest(to: name, among: known))
    // These begin with a file, which stays as it is.
    case .wrongTemplateFile: words + "."
    default: Sentences.asSentence(words)
    }
  }

  private static func hint(about error: DeskError) -> String? {
    switch error {
    case .unknown(let kind, _, let known):
      title(kind).map { "\($0): \(known.joined(separator: ", "))" }
    case .userWithoutAddress: "Set 'email' of the user in \(Workspace.Name.configuration)."
    case .tokensUnreadable: "Remove it and log in again: dossier auth login MAILBOX"
    case .alreadyRuns(let role, _):
      "One \(role) per workspace; all other commands work beside it."
    default: nil
    }
  }

  /// What stands before the names that there are; users are not told.
  private static func title(_ kind: DeskError.Named) -> String? {
    switch kind {
    case .user: nil
    case .template: "Templates"
    case .type: "Types"
    case .status: "Statuses"
    case .outcome: "Outcomes"
    }
  }

  private static func code(of error: DeskError) -> ExitCode {
    switch error {
    // Scripts know these codes from a time before there were kinds.
    case .tokensUnreadable: .configuration
    case .tokensNotWritable, .alreadyRuns: .temporaryFailure
    default: code(of: error.refusal)
    }
  }
}
