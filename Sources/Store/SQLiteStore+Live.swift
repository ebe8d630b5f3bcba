public import Cases

/// What happened last, for pages that are open.
extension SQLiteStore {
  /// An event on a case, as far as an open page is told of it.
  public struct News: Sendable, Equatable {
    /// The key of the event.
    public let event: Int
    /// The case that it is on.
    public let caseNumber: Int
    /// What happened.
    public let type: EventType
  }

  /// The key of the newest event; 0 when nothing happened yet.
  public func newestEvent() throws -> Int { try read { try $0.history.head()?.id ?? 0 } }

  /// The key of the newest event of a case.
  public func newestEvent(of number: Int) throws -> Int {
    try read { db in
      _ = try CaseFileTable(db: db).required(number)
      return try db.history.newest(of: number)
    }
  }

  /// The newest events on cases after one, the newest first.
  public func news(after id: Int, limit: Int) throws -> [News] {
    try read { try $0.history.news(after: id, limit: limit) }
  }
}
