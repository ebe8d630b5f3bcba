import Store

extension ErrorWording {
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
}
