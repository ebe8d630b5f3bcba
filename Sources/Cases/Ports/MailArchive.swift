public import FoundationEssentials
public import Mail

/// A folder that takes copies of what was sent; used by one thread at a time.
///
/// Everything it throws is a `TransportError`.
public protocol MailArchive: AnyObject {
  /// Whether it has a message of this identifier already.
  func contains(_ messageID: String) throws -> Bool
  /// Adds a message, marked as read.
  func append(_ content: any ByteSource, at date: Date) throws
  /// Ends the session; never throws, never blocks for long.
  func close()
}

/// What copying asks of the store.
public protocol CopyStore: Sendable {
  /// Sent messages whose copies are due, oldest first.
  func dueCopies(limit: Int) throws -> [SentCopy]
  /// Remembers that a copy is about to be made.
  func beginCopy(_ id: Int) throws
  /// Remembers that it was made.
  func finishCopy(_ id: Int) throws
  /// Remembers that a server refused a copy for good, in its words; one that `counts` is set aside
  /// after `CopyLimits.mostRefusals`, and is due no longer.
  func refuseCopy(_ id: Int, words: String, counts: Bool) throws
  /// The bytes of a stored content.
  func content(_ sha256: String) throws -> any ByteSource
}

/// A message that was sent, and whose copy is due.
public struct SentCopy: Sendable, Equatable {
  /// The key in the outbox.
  public var id: Int
  /// Its identifier.
  public var messageID: String
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// When it was sent.
  public var sentAt: Date
  /// Whether a copy was begun before, and may be there.
  public var wasBegun: Bool

  /// Joins the parts.
  public init(id: Int, messageID: String, sha256: String, sentAt: Date, wasBegun: Bool) {
    self.id = id
    self.messageID = messageID
    self.sha256 = sha256
    self.sentAt = sentAt
    self.wasBegun = wasBegun
  }
}

/// Limits of copying.
public enum CopyLimits {
  /// After so many refusals a copy is set aside.
  public static let mostRefusals = 3
}
