public import Cases
public import Foundation

extension SQLiteStore {
  /// Moves all of one case to another; the old number goes on leading there.
  public func merge(_ number: Int, into target: Int, by actor: Actor, now: Date) throws {
    try write { db in
      let table = CaseFileTable(db: db)
      var file = try table.required(number)
      let isUnseen = file.needsAttention
      try file.merge(into: table.required(target))
      try MergeTable(db: db).move(from: number, to: target)
      // The people stay known on the old case, since its tokens prove the old case.
      for person in try ParticipantTable(db: db).participants(of: number) where !person.isRemoved {
        let known = try ParticipantTable(db: db).participants(of: target)
        guard !known.contains(where: { $0.email == person.email }) else { continue }
        try ParticipantTable(db: db).set(person, on: target, now: now)
      }
      try table.update(file, now: now)
      if isUnseen { try AttentionWriter(db: db, now: now).refresh(target) }
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
}
