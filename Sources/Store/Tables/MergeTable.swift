/// What refers to a case, in all the tables.
struct MergeTable {
  let db: Connection

  /// What is done about each reference to the old case, `?1`, for the new one, `?2`; in this order.
  static let steps: [(reference: String, sql: String)] = [
    (
      "caseMessage.caseFile",
      """
      INSERT OR IGNORE INTO caseMessage (caseFile, message, method, filedBy, filedAt)
      SELECT ?2, message, method, filedBy, filedAt FROM caseMessage WHERE caseFile = ?1
      """
    ),
    ("caseMessage.caseFile", "DELETE FROM caseMessage WHERE caseFile = ?1 AND ?2 <> ?1"),
    // A message that was filed on both has its comment there already.
    (
      "comment.caseFile",
      """
      DELETE FROM comment WHERE caseFile = ?1
        AND message IN (SELECT message FROM comment WHERE caseFile = ?2)
      """
    ),
    ("comment.caseFile", "UPDATE comment SET caseFile = ?2 WHERE caseFile = ?1"),
    ("attachment.caseFile", "UPDATE attachment SET caseFile = ?2 WHERE caseFile = ?1"),
    ("outbox.caseFile", "UPDATE outbox SET caseFile = ?2 WHERE caseFile = ?1"),
    ("plan.caseFile", "UPDATE plan SET caseFile = ?2 WHERE caseFile = ?1"),
    ("payment.caseFile", "UPDATE payment SET caseFile = ?2 WHERE caseFile = ?1"),
    ("promise.caseFile", "UPDATE promise SET caseFile = ?2 WHERE caseFile = ?1"),
    ("proposal.caseFile", "UPDATE proposal SET caseFile = ?2 WHERE caseFile = ?1"),
    ("legalStage.caseFile", "UPDATE legalStage SET caseFile = ?2 WHERE caseFile = ?1"),
    ("cost.caseFile", "UPDATE cost SET caseFile = ?2 WHERE caseFile = ?1"),
    // What was said of the case that goes on counts.
    ("claimTerms.caseFile", "UPDATE OR IGNORE claimTerms SET caseFile = ?2 WHERE caseFile = ?1"),
    ("claimTerms.caseFile", "DELETE FROM claimTerms WHERE caseFile = ?1 AND ?2 <> ?1"),
    (
      "attention.caseFile",
      "UPDATE OR IGNORE attention SET caseFile = ?2 WHERE caseFile = ?1"
    ),
    ("attention.caseFile", "DELETE FROM attention WHERE caseFile = ?1 AND ?2 <> ?1"),
    ("bankDetails.caseFile", "UPDATE bankDetails SET caseFile = ?2 WHERE caseFile = ?1"),
    ("held.caseFile", "UPDATE OR IGNORE held SET caseFile = ?2 WHERE caseFile = ?1"),
    ("held.caseFile", "DELETE FROM held WHERE caseFile = ?1 AND ?2 <> ?1"),
    ("letterRequest.caseFile", "UPDATE letterRequest SET caseFile = ?2 WHERE caseFile = ?1"),
    ("dispute.caseFile", "UPDATE OR IGNORE dispute SET caseFile = ?2 WHERE caseFile = ?1"),
    ("dispute.caseFile", "DELETE FROM dispute WHERE caseFile = ?1 AND ?2 <> ?1"),
    ("caseField.caseFile", "UPDATE OR IGNORE caseField SET caseFile = ?2 WHERE caseFile = ?1"),
    ("caseField.caseFile", "DELETE FROM caseField WHERE caseFile = ?1 AND ?2 <> ?1"),
    ("draft.caseFile", "UPDATE draft SET caseFile = ?2 WHERE caseFile = ?1"),
    ("mention.caseFile", "UPDATE mention SET caseFile = ?2 WHERE caseFile = ?1"),
    ("handOver.caseFile", "UPDATE handOver SET caseFile = ?2 WHERE caseFile = ?1"),
    ("validation.caseFile", "UPDATE validation SET caseFile = ?2 WHERE caseFile = ?1"),
    ("notice.caseFile", "UPDATE notice SET caseFile = ?2 WHERE caseFile = ?1"),
    ("answer.caseFile", "UPDATE answer SET caseFile = ?2 WHERE caseFile = ?1"),
    ("senderRule.caseFile", "UPDATE senderRule SET caseFile = ?2 WHERE caseFile = ?1"),
    (
      "reviewItem.suggestedCase",
      "UPDATE reviewItem SET suggestedCase = ?2 WHERE suggestedCase = ?1"
    ),
    // The old case goes on being found by its own title.
    (
      "searchDoc.caseFile",
      """
      UPDATE searchDoc SET caseFile = ?2 WHERE caseFile = ?1 AND kind <> 'case'
      """
    ),
    // What is next moves along, unless the other case has a plan of its own.
    (
      "nextAction.caseFile",
      """
      DELETE FROM nextAction WHERE caseFile = ?2 AND state <> 'planned'
        AND EXISTS (SELECT 1 FROM nextAction WHERE caseFile = ?1 AND state = 'planned')
      """
    ),
    (
      "nextAction.caseFile",
      """
      UPDATE OR IGNORE nextAction SET caseFile = ?2
      WHERE caseFile = ?1 AND state = 'planned'
      """
    ),
    (
      "nextAction.caseFile",
      """
      UPDATE nextAction SET state = 'cancelled' WHERE caseFile = ?1 AND ?2 <> ?1
      """
    ),
    // An item that only the old case still has is on the new one again.
    (
      "caseItem.caseFile",
      """
      INSERT INTO caseItem (caseFile, item, addedAt, removedAt, statusBefore, categoryBefore,
        amount, marks)
      SELECT ?2, item, addedAt, removedAt, statusBefore, categoryBefore, amount, marks FROM caseItem
        WHERE caseFile = ?1
      ON CONFLICT (caseFile, item) DO UPDATE SET addedAt = excluded.addedAt, removedAt = NULL,
        statusBefore = excluded.statusBefore, categoryBefore = excluded.categoryBefore,
        amount = excluded.amount, marks = excluded.marks
        WHERE caseItem.removedAt IS NOT NULL AND excluded.removedAt IS NULL
      """
    ),
    ("caseItem.caseFile", "DELETE FROM caseItem WHERE caseFile = ?1 AND ?2 <> ?1"),
    (
      "muted.caseFile",
      """
      INSERT INTO muted (caseFile, email, until)
      SELECT ?2, email, until FROM muted WHERE caseFile = ?1
      ON CONFLICT (caseFile, email) DO UPDATE SET until = max(until, excluded.until)
      """
    ),
    ("muted.caseFile", "DELETE FROM muted WHERE caseFile = ?1 AND ?2 <> ?1"),
    // No case is tied to itself, and to another one only once.
    (
      "caseLink.caseFile",
      """
      DELETE FROM caseLink WHERE caseFile IN (?1, ?2) AND other IN (?1, ?2)
      """
    ),
    ("caseLink.caseFile", "UPDATE OR IGNORE caseLink SET caseFile = ?2 WHERE caseFile = ?1"),
    ("caseLink.other", "UPDATE OR IGNORE caseLink SET other = ?2 WHERE other = ?1"),
    ("caseLink.other", "DELETE FROM caseLink WHERE ?1 IN (caseFile, other) AND ?2 <> ?1"),
  ]

  /// Has what refers to a case refer to another one.
  func move(from number: Int, to target: Int) throws {
    for step in MergeTable.steps { try db.execute(step.sql, number, target) }
  }
}
