/// The words that a state may be, where SQLite itself refuses any other.
extension Schema {
  /// One entry for each column whose word decides what is done next and whose table grows slowly.
  ///
  /// SQLite adds no CHECK to a column that is there, except by writing the table anew. Triggers do
  /// the same for what is written from now on, and are made at once, however large the table is.
  /// What stands there already is held against the words when it is read. A new word is a
  /// migration that makes the triggers of its column anew.
  static let states = Migration(
    [
      onlyKnown(
        "caseFile.state",
        ["open", "waiting", "on_hold", "resolved", "closed", "cancelled", "merged"]
      ),
      onlyKnown(
        "outbox.state",
        ["queued", "sending", "committing", "sent", "failed", "unknown", "held", "cancelled"]
      ),
      onlyKnown("outbox.copy", ["", "due", "begun", "done", "refused"]),
      onlyKnown("reviewItem.state", ["open", "opened", "filed", "ignored"]),
      onlyKnown("answer.state", ["pending", "queued", "failed"]),
      onlyKnown("notice.state", ["pending", "queued", "failed"]),
      onlyKnown(
        "letterRequest.state",
        ["pending", "queued", "failed", "skipped", "cancelled", "used"]
      ),
      onlyKnown("validation.state", ["pending", "approved", "refused", "cancelled"]),
      onlyKnown("validation.onExpiry", ["remind", "escalate", "refuse", "cancel"]),
      onlyKnown(
        "validationStep.state",
        ["waiting", "pending", "approved", "refused", "skipped", "cancelled"]
      ),
      onlyKnown("nextAction.state", ["planned", "done", "cancelled"]),
      onlyKnown(
        "nextAction.mode",
        ["manual", "automatic", "automatic_with_confirmation", "internal"]
      ),
      onlyKnown(
        "plan.state",
        ["draft", "proposed", "active", "completed", "defaulted", "cancelled"]
      ),
      onlyKnown("promise.toldState", ["open", "kept", "partially_kept", "broken", "withdrawn"]),
      onlyKnown("proposal.state", ["open", "accepted", "rejected", "void"]),
    ].joined(separator: "\n")
  )

  /// The triggers that refuse every other word in a column, which is named `table.column`.
  private static func onlyKnown(_ name: String, _ words: [String]) -> String {
    let parts = name.split(separator: ".")
    let (table, column) = (parts[0], parts[1])
    let refusal = """
      WHEN NEW.\(column) NOT IN (\(words.map { "'\($0)'" }.joined(separator: ", ")))
        BEGIN SELECT RAISE(ABORT, '\(name) does not know this word'); END;
      """
    return """
      CREATE TRIGGER \(table)_\(column)_isKnown BEFORE INSERT ON \(table) \(refusal)
      CREATE TRIGGER \(table)_\(column)_staysKnown BEFORE UPDATE OF \(column) ON \(table) \(refusal)
      """
  }
}
