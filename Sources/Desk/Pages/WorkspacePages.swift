package import Cases
import Store

extension Environment {
  /// The number and the hash of the newest event, which stands for all of the history.
  package func historyHead() throws -> (events: Int, hash: String) { try store.historyHead() }

  /// The hash of an event; nil when there is none of this number.
  package func historyHash(at event: Int) throws -> String? { try store.historyHash(at: event) }

  /// Walks history, contents and ledger, and says what is damaged.
  package func verify() throws -> VerifyReport { try store.verify() }

  /// Follows every message that ever arrived to where it stands.
  package func ledger() throws -> LedgerReport { try store.ledger() }
}
