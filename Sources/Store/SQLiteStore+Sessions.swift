public import Cases
public import Foundation

/// Who is signed in to the pages.
extension SQLiteStore {
  /// The session of a secret's digest; nil when there is none, and never one that was ended.
  public func session(_ digest: String) throws -> DeskSession? {
    try read { try SessionTable(db: $0).session(digest) }
  }

  /// Those of a user, or all, the last one used first.
  public func sessions(of user: String? = nil) throws -> [DeskSession] {
    try read { try SessionTable(db: $0).all(of: user) }
  }

  /// Keeps that somebody signed in, with its event, and forgets what ended long ago by time.
  public func begin(_ session: DeskSession) throws {
    try write { db in
      let table = SessionTable(db: db)
      let past = session.beganAt.addingTimeInterval(-DeskSession.memory)
      try table.removeStale(
        usedBefore: past.addingTimeInterval(-DeskSession.idle),
        begunBefore: past.addingTimeInterval(-DeskSession.lifetime)
      )
      try table.insert(session)
      try db.history.record(
        .sessionBegun,
        on: nil,
        by: Actor(kind: .user, name: session.user),
        at: session.beganAt,
        details: ["session": session.name, "way": session.way.rawValue]
      )
    }
  }

  /// Notes when sessions were used last; that is no event, and a crash may lose it.
  public func noteUse(_ used: [String: Date]) throws {
    try write(waitsForDisk: false) { db in
      let table = SessionTable(db: db)
      for (digest, moment) in used { try table.setUsed(digest, at: moment) }
    }
  }

  /// Ends sessions, each with its event; returns how many there were to end.
  public func end(
    _ wanted: [DeskSession],
    why: String,
    by actor: Actor,
    at now: Date
  ) throws -> Int {
    try write { db in
      let table = SessionTable(db: db)
      var count = 0
      for session in wanted where try table.session(session.digest) != nil {
        try table.remove(session.digest)
        // One that ended by time is only forgotten.
        guard session.isLive(at: now) else { continue }
        count += 1
        try db.history.record(
          .sessionEnded,
          on: nil,
          by: actor,
          at: now,
          details: ["session": session.name, "user": session.user, "why": why]
        )
      }
      return count
    }
  }
}
