import Store

extension ErrorWording {
  /// What is not there, or may not be.
  static func describe(_ error: StoreError) -> CommandError {
    let code: ExitCode =
      switch error {
      case .noContent: .inputOutput
      case .caseNotLive, .cannotMerge, .alreadyQueued, .decidesFromOutside, .planIs, .proposalIs,
        .proposalLacks:
        .data
      default: .noInput
      }
    return CommandError(asSentence(error.description), code)
  }

  /// What SQLite refused.
  static func describe(_ error: DatabaseError) -> CommandError {
    if error.isDamage {
      return CommandError(
        "The database \(SQLiteStore.fileName) is damaged or no database: \(error.message).",
        .inputOutput,
        hint: "Keep it as it is, and restore the workspace from a backup."
      )
    }
    if error.isTransient {
      return CommandError(
        "The database \(SQLiteStore.fileName) cannot be used now: \(error.message).",
        .temporaryFailure
      )
    }
    return CommandError(
      "The database \(SQLiteStore.fileName) refused: \(error.description).",
      .software
    )
  }

  /// A description as a sentence: with a capital and a full stop.
  static func asSentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
  }
}
