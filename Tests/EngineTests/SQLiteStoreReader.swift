import Cases
import Store
import Testing

/// Looks at a workspace through a connection of its own, as another process does.
final class SQLiteStoreReader {
  private let store: SQLiteStore

  init(_ office: Office) throws { store = try SQLiteStore(workspace: office.path) }

  /// Expects the ledger and the contents to hold a message.
  func expectDurable(_ key: String) throws {
    let message = RemoteMessage(key: RemoteKey(key))
    let missing = try store.unknown([message], mailbox: "inbox", uidValidity: 1)
    #expect(missing.isEmpty, "\(key) was not durable")
  }

  /// The states of the outgoing messages.
  func outbox() throws -> [OutboxMessage.State] {
    try store.outbox(in: OutboxMessage.State.allCases, limit: 99).map(\.state)
  }
}
