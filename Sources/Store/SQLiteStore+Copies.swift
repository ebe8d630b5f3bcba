public import Cases
import Foundation

extension SQLiteStore: CopyStore {
  /// Sent messages whose copies are due, oldest first.
  public func dueCopies(limit: Int) throws -> [SentCopy] {
    try read { try OutboxTable(db: $0).dueCopies(limit: limit) }
  }

  /// Remembers that a copy is about to be made.
  public func beginCopy(_ id: Int) throws {
    try write { try OutboxTable(db: $0).set(copy: "begun", of: id) }
  }

  /// Remembers that a copy was made.
  public func finishCopy(_ id: Int) throws {
    try write { try OutboxTable(db: $0).set(copy: "done", of: id) }
  }

  /// Remembers that a server refused a copy; it is set aside after several refusals.
  public func refuseCopy(_ id: Int, words: String, counts: Bool) throws {
    try write { try OutboxTable(db: $0).refuseCopy(id, words: words, counts: counts) }
  }

  /// Makes a copy due again that was set aside.
  ///
  /// Throws `StoreError` when it was not.
  public func retryCopy(of id: Int) throws {
    try write { db in
      let table = OutboxTable(db: db)
      guard try !table.retryCopy(of: id) else { return }
      let state = try table.copyState(of: id)
      guard let state else { throw StoreError.noOutbox(id) }
      let what = state.isEmpty ? "not copied to any folder" : "in the state \(state) as a copy"
      throw StoreError.outboxNotFit(id, state: what)
    }
  }
}
