public import Cases
public import Foundation

extension SQLiteStore {
  /// What is known of the dispute of a case.
  public func dispute(of number: Int) throws -> DisputeFacts {
    try read { try DisputeTable(db: $0).facts(of: number) }
  }

  /// Says more of the dispute of a case, with the event; what is known then.
  @discardableResult
  public func change(
    disputeOf number: Int,
    _ change: DisputeChange,
    by actor: Actor,
    now: Date
  ) throws -> DisputeFacts {
    try write { db in
      _ = try CaseFileTable(db: db).writable(number)
      var facts = try DisputeTable(db: db).facts(of: number)
      let changes = change.apply(to: &facts)
      guard !changes.isEmpty else { return facts }
      try DisputeTable(db: db).set(facts, of: number)
      try db.history.record(.disputeChanged, on: number, by: actor, at: now, details: changes)
      return facts
    }
  }
}
