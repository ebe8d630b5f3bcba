/// The payments of cases that the accounts do not show yet, kept as sums beside the cases.
extension Schema {
  /// Takes what came and is not booked off the amounts of cases (`caseAmount`).
  ///
  /// Which payments the accounts show follows from the whole history of the items
  /// (`Claim.unbooked`), so triggers only note which cases are to be reckoned anew, and the store
  /// does it before it commits (`UnbookedTable.settle`).
  static let unbooked: Migration = """
    CREATE TABLE unbooked (
      caseFile INTEGER NOT NULL, currency TEXT NOT NULL, units INTEGER NOT NULL,
      PRIMARY KEY (caseFile, currency)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unbookedStale (caseFile INTEGER PRIMARY KEY) STRICT;
    \(stale("payment_came", "AFTER INSERT ON payment", cases: "NEW.caseFile"))
    \(stale(
      "payment_moved",
      "AFTER UPDATE OF caseFile, amount, currency, source, reversedOn, receivedOn ON payment",
      cases: "OLD.caseFile", "NEW.caseFile"
    ))
    \(stale("payment_gone", "AFTER DELETE ON payment", cases: "OLD.caseFile"))
    \(stale("paidItem_added", "AFTER INSERT ON caseItem", cases: "NEW.caseFile"))
    \(stale(
      "paidItem_changed",
      "AFTER UPDATE OF caseFile, item, amount, removedAt ON caseItem",
      cases: "OLD.caseFile", "NEW.caseFile"
    ))
    \(stale("paidItem_gone", "AFTER DELETE ON caseItem", cases: "OLD.caseFile"))
    CREATE TRIGGER paidItem_booked
      AFTER UPDATE OF outstanding, amount, currency, dueDate, issueDate ON item
    BEGIN
      \(note("SELECT caseFile FROM caseItem WHERE item = NEW.id AND removedAt IS NULL"))
    END;
    \(CaseAmounts(lessUnbooked: false).refreshing.map { "DROP TRIGGER \($0.name);" }.joined())
    \(CaseAmounts(lessUnbooked: true).refreshing.map(\.sql).joined(separator: "\n"))
    INSERT INTO unbookedStale SELECT DISTINCT caseFile FROM payment WHERE caseFile IS NOT NULL;
    """

  private static func stale(_ name: String, _ event: String, cases: String...) -> String {
    let changed = cases.map { "SELECT \($0) AS caseFile WHERE \($0) IS NOT NULL" }
    return """
      CREATE TRIGGER \(name) \(event) BEGIN
        \(note(changed.joined(separator: " UNION ")))
      END;
      """
  }

  /// Notes cases that have payments, or had; those without are never reckoned.
  ///
  /// A trigger gets the conflict clause of the statement that fired it, so nothing here may conflict.
  private static func note(_ cases: String) -> String {
    """
    INSERT INTO unbookedStale SELECT DISTINCT caseFile FROM (\(cases)) AS changed
      WHERE NOT EXISTS (SELECT 1 FROM unbookedStale AS noted
        WHERE noted.caseFile = changed.caseFile)
      AND (EXISTS (SELECT 1 FROM payment WHERE payment.caseFile = changed.caseFile)
        OR EXISTS (SELECT 1 FROM unbooked WHERE unbooked.caseFile = changed.caseFile));
    """
  }
}
