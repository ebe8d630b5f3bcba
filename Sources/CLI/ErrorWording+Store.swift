import Desk

extension ErrorWording {
  /// What the database or the disk refused.
  static func describe(_ trouble: StoreTrouble) -> CommandError {
    let database = "The database \(Workspace.Name.database)"
    return switch trouble.kind {
    case .damaged:
      CommandError(
        "\(database) is damaged or no database: \(trouble.message).",
        .inputOutput,
        hint: "Keep it as it is, and restore the workspace from a backup."
      )
    case .unusableNow:
      CommandError("\(database) cannot be used now: \(trouble.message).", .temporaryFailure)
    case .mistake: CommandError("\(database) refused: \(trouble.message).", .software)
    case .otherSchema: CommandError(Sentences.asSentence(trouble.message), .configuration)
    case .file:
      CommandError(
        Sentences.asSentence(trouble.message),
        trouble.isTransient ? .temporaryFailure : .inputOutput
      )
    }
  }
}
