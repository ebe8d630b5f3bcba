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
    case .noTemplateOfStatus(_, let template, let known):
      Sentences.capitalized(words)
        + Sentences.meant(NearestName.nearest(to: template, among: known))
    // An address, a file or a folder stays as it is.
    case .onlySeenInMail, .wrongTemplateFile, .findings: words + "."
    case .file(let problem) where beginsWithPlace(problem): words + "."
    default: Sentences.capitalized(words) + "."
    }
  }

  private static func beginsWithPlace(_ problem: FileProblem) -> Bool {
    switch problem {
    case .notThere(let place), .unreadable(let place), .cutShort(let place):
      !place.hasPrefix("the ")
    case .noBackup, .damagedDatabase, .noPlaceForBackup, .noExport, .notEmpty, .notWritable,
      .notMade:
      true
    case .empty, .noArray, .notCopied, .damagedCopy, .otherHistory, .wrongLength,
      .backupInWorkspace:
      false
    }
  }

  private static func hint(about error: DeskError) -> String? {
    switch error {
    case .unknown(let kind, _, let known):
      known.isEmpty ? nil : title(kind).map { "\($0): \(known.joined(separator: ", "))" }
    case .outcomeUntold: "Set 'email' of the user in \(Workspace.Name.configuration)."
    case .onlySeenInMail(let email, let number):
      "If they belong to the case: 'dossier participant add \(number) \(email) --role ROLE'."
    case .nobodyTakesPart(_, let number):
      "Add them with 'dossier participant add \(number) ADDRESS --role ROLE'."
    case .letterNeedsFile: "Put it on the case with 'dossier attachment add'."
    case .findings(_, let template, let count):
      "'dossier template check \(template)' lists \(count)."
    case .tokensUnreadable: "Remove it and log in again: dossier auth login MAILBOX"
    case .alreadyRuns(let role, _):
      "One \(role) per workspace; all other commands work beside it."
    case .export(.unconfirmed):
      "Look at it with --dry-run, then say --confirm once; it is kept for files of this shape."
    case .export(.questions):
      "Look at it with --dry-run, and answer with --column, --type, --dates, --country or --currency."
    case .file(.damagedCopy): "See 'dossier config check' for the workspace itself."
    default: nil
    }
  }

  /// What stands before the names that there are; of users, lists and mailboxes they are not told.
  private static func title(_ kind: DeskError.Named) -> String? {
    switch kind {
    case .user, .list, .mailbox: nil
    case .table: "Tables"
    case .reason: "Reasons"
    case .department: "Departments"
    case .field: "Fields"
    case .template: "Templates"
    case .type: "Types"
    case .status: "Statuses"
    case .outcome: "Outcomes"
    }
  }

  private static func code(of error: DeskError) -> ExitCode {
    switch error {
    // Scripts know these codes from a time before there were kinds.
    case .tokensUnreadable, .takesNoTokens, .noTemplateOfStatus: .configuration
    case .tokensNotWritable, .alreadyRuns, .alertNotTold, .pagesNotThere, .providerNotThere,
      .file(.notCopied(_, _, _, true)):
      .temporaryFailure
    case .file(.noPlaceForBackup), .file(.notEmpty), .file(.notWritable), .file(.notMade):
      .cannotCreate
    case .findings: .findings
    default: code(of: error.refusal)
    }
  }
}
