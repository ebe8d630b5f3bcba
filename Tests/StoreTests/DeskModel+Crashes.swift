import Cases
import Testing

@testable import Store

/// The process dies.
extension DeskModel {
  /// The process dies, and another one goes on.
  func crash() throws { try reopen() }

  /// The process dies in the middle of a transaction.
  func fail() throws {
    struct Killed: Error {}
    let head = try store.historyHead()
    #expect(throws: Killed.self) {
      try store.write { db in
        try db.execute("UPDATE plan SET state = 'cancelled'")
        try EventTable(db: db).insert(
          Event(.planCancelled, caseNumber: number, at: context.now, actor: actor)
        )
        throw Killed()
      }
    }
    #expect(try store.historyHead() == head)
  }
}
