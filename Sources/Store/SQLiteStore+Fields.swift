public import Cases
public import Foundation

/// The fields that a workspace gives its clients, items and cases.
extension SQLiteStore {
  /// The values of holders by their keys, and by the names of their fields.
  public func fields(of holder: CustomField.Holder, _ keys: [Int]) throws
    -> [Int: [String: String]]
  {
    guard !keys.isEmpty else { return [:] }
    return try read { try FieldTable(db: $0).values(of: holder, keys) }
  }

  /// Gives the holder of a key a value, or takes it away when it is empty, with the event.
  ///
  /// `whose` says in the event of which client or item it is; a case is known by its number.
  public func set(
    _ match: FieldMatch,
    of key: Int,
    whose: [String: String],
    by actor: Actor,
    now: Date
  ) throws {
    try write { db in
      if match.holder == .case { _ = try CaseFileTable(db: db).writable(key) }
      let table = FieldTable(db: db)
      let before = try table.value(match.name, of: match.holder, key)
      guard before != match.value else { return }
      try table.set(match.name, of: match.holder, key, to: match.value)
      let details = ["field": match.name, "from": before, "to": match.value]
      try db.history.record(
        .fieldChanged,
        on: match.holder == .case ? key : nil,
        by: actor,
        at: now,
        details: details.merging(whose) { field, _ in field }
      )
    }
  }
}
