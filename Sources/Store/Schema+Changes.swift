/// Numbers that grow with changes, so that what was counted of all rows can be kept until one of them is another.
extension Schema {
  /// The number of each area (`ChangeArea`), which only triggers write, and indexes for what reports count.
  static let changes: Migration = """
    CREATE TABLE change (area TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO change VALUES ('items', 0), ('cases', 0);
    \(itemChanges)
    \(caseChanges)
    CREATE INDEX caseFile_opened ON caseFile(openedAt);
    CREATE INDEX caseFile_liveSince ON caseFile(openedAt)
      WHERE state IN ('open', 'waiting', 'on_hold');
    CREATE INDEX caseFile_ended ON caseFile(resolvedAt) WHERE resolvedAt IS NOT NULL;
    CREATE INDEX caseFile_duration ON caseFile(type, openedAt, resolvedAt)
      WHERE resolvedAt IS NOT NULL AND state IN ('resolved', 'closed');
    """

  private static let itemChanges =
    grows("items", with: "item", "client, currency, dueDate, outstanding")
    + grows("items", with: "client", "accountNumber, name, language, country, resolver")

  /// What mail alone changes of a case, such as that somebody has to look at it, is not among it.
  private static let caseChanges =
    grows(
      "cases",
      with: "caseFile",
      "type, state, status, title, client, resolver, openedAt, resolvedAt, reason, dormantSince"
    )
    + [
      "caseItem", "dispute", "plan", "installment", "planEarlierPayment", "payment", "promise",
      "validation", "validationStep",
    ].map { grows("cases", with: $0) }.joined()

  /// The triggers by which the number of an area grows with a table: with any row, or with those of which one
  /// of some columns really changed.
  private static func grows(_ area: String, with table: String, _ columns: String = "") -> String {
    let names = columns.split(separator: ", ")
    let isOther = ["OLD", "NEW"].map { row in
      names.map { "\(row).\($0)" }.joined(separator: ", ")
    }
    let change =
      names.isEmpty
      ? "UPDATE ON \(table)"
      : "UPDATE OF \(columns) ON \(table) WHEN (\(isOther[0])) IS NOT (\(isOther[1]))"
    return [("in", "INSERT ON \(table)"), ("out", "DELETE ON \(table)"), ("other", change)].map {
      """
      CREATE TRIGGER change_\(table)_\($0) AFTER \($1)
        BEGIN UPDATE change SET number = number + 1 WHERE area = '\(area)'; END;

      """
    }.joined()
  }
}
