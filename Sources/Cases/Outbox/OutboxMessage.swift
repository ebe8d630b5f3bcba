public import FoundationEssentials

/// A message that is to be sent: its bytes and recipients are fixed when it is queued.
public struct OutboxMessage: Sendable, Equatable {
  /// Where sending stands.
  public enum State: String, Sendable, CaseIterable {
    /// Waits for its next attempt.
    case queued
    /// Being handed over; after a crash it is queued again, since no final dot was sent.
    case sending
    /// The final dot is being sent; after a crash the outcome is unknown.
    case committing
    /// A server took it for every recipient that was not refused.
    case sent
    /// No recipient got it.
    case failed
    /// Nobody knows whether it arrived; a person decides.
    case unknown
    /// Kept back by a person.
    case held
    /// Withdrawn.
    case cancelled
  }

  /// The key in the store.
  public var id: Int
  /// The case it belongs to.
  public var caseNumber: Int
  /// The key of the message.
  public var messageID: Int
  /// Who it is from and for: only the recipients that still wait.
  public var envelope: Envelope
  /// SHA-256 of its bytes, in hexadecimal.
  public var sha256: String
  /// How often it was tried.
  public var attempts: Int
  /// When it was queued.
  public var queuedAt: Date

  /// Joins the parts.
  public init(
    id: Int,
    caseNumber: Int,
    messageID: Int,
    envelope: Envelope,
    sha256: String,
    attempts: Int,
    queuedAt: Date
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.messageID = messageID
    self.envelope = envelope
    self.sha256 = sha256
    self.attempts = attempts
    self.queuedAt = queuedAt
  }
}
