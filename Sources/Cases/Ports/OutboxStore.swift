public import FoundationEssentials
public import Mail

/// What sending asks of the store.
public protocol OutboxStore: Sendable {
  /// Sorts out what a crash left behind: what was being sent is queued again, what was at its
  /// final dot becomes unknown, with an event on its case. Returns the keys of the unknown ones.
  func recoverOutbox(now: Date) throws -> [Int]
  /// Takes up messages that are due, and counts the attempt durably.
  func claimOutbox(limit: Int, now: Date) throws -> [OutboxMessage]
  /// Makes durable that the final dot is about to be sent.
  func markCommitting(_ id: Int) throws
  /// Stores what became of an attempt, with its events; on disk for good after `synchronize`.
  func commit(_ verdict: DeliveryVerdict, of message: OutboxMessage, now: Date) throws
  /// Waits until the disk has what was stored.
  func synchronize() throws
  /// Puts a claimed message back without an attempt, until a later moment.
  func postpone(_ id: Int, until: Date) throws
  /// Puts claimed messages back without an attempt.
  func release(_ ids: [Int]) throws
  /// The bytes of a stored content.
  func content(_ sha256: String) throws -> any ByteSource
}
