public import Cases
public import Foundation

extension SQLiteStore {
  /// Moves all of one case to another; the old number goes on leading there.
  public func merge(_ number: Int, into target: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let table = CaseFileTable(db: db)
      var file = try table.required(number)
      let into = try table.required(target)
      guard into.state != .merged, file.state != .merged, number != target else {
        throw StoreError.cannotMerge(number, into: target)
      }
      for sql in SQLiteStore.mergeSteps { try db.execute(sql, number, target) }
      // The people stay known on the old case, since its tokens prove the old case.
      for person in try ParticipantTable(db: db).participants(of: number) where !person.isRemoved {
        let known = try ParticipantTable(db: db).participants(of: target)
        guard !known.contains(where: { $0.email == person.email }) else { continue }
        try ParticipantTable(db: db).set(person, on: target, now: now)
      }
      if file.needsAttention { try table.callAttention(to: target, now: now) }
      file.state = .merged
      file.mergedInto = target
      file.needsAttention = false
      try table.update(file, now: now)
      for (from, details) in [(number, ["into": target]), (target, ["from": number])] {
        try db.history.record(
          .caseMerged,
          on: from,
          by: actor,
          at: now,
          details: details.mapValues(String.init)
        )
      }
    }
  }

  private static let mergeSteps = [
    """
    INSERT OR IGNORE INTO caseMessage (caseFile, message, method, filedBy, filedAt)
    SELECT ?2, message, method, filedBy, filedAt FROM caseMessage WHERE caseFile = ?1
    """,
    "DELETE FROM caseMessage WHERE caseFile = ?1 AND ?2 <> ?1",
    // A message that was filed on both has its comment there already.
    """
    DELETE FROM comment WHERE caseFile = ?1
      AND message IN (SELECT message FROM comment WHERE caseFile = ?2)
    """,
    "UPDATE comment SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE attachment SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE outbox SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE plan SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE payment SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE promise SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE proposal SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE legalStage SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE letterRequest SET caseFile = ?2 WHERE caseFile = ?1 AND state = 'pending'",
    "UPDATE validation SET caseFile = ?2 WHERE caseFile = ?1",
    "UPDATE notice SET caseFile = ?2 WHERE caseFile = ?1 AND state = 'pending'",
    "UPDATE searchDoc SET caseFile = ?2 WHERE caseFile = ?1 AND kind <> 'case'",
    // What is next moves along, unless the other case has a plan of its own.
    "UPDATE OR IGNORE nextAction SET caseFile = ?2 WHERE caseFile = ?1 AND state = 'planned'",
    "UPDATE nextAction SET state = 'cancelled' WHERE caseFile = ?1 AND ?2 <> ?1",
    "UPDATE reviewItem SET suggestedCase = ?2 WHERE suggestedCase = ?1 AND state = 'open'",
    """
    INSERT OR IGNORE INTO caseItem (caseFile, item, addedAt, removedAt, statusBefore,
      categoryBefore, amount)
    SELECT ?2, item, addedAt, removedAt, statusBefore, categoryBefore, amount FROM caseItem
      WHERE caseFile = ?1
    """,
    "DELETE FROM caseItem WHERE caseFile = ?1 AND ?2 <> ?1",
  ]
}
