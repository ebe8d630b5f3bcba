public import FoundationEssentials

/// A message that is or was to be sent.
public struct OutboxView: Sendable {
  /// The key.
  public var id: Int
  /// The case it belongs to.
  public var caseNumber: Int
  /// Where sending stands.
  public var state: OutboxMessage.State
  /// How often it was tried.
  public var attempts: Int
  /// When it is tried next.
  public var nextAttempt: Date?
  /// What went wrong last; may be empty.
  public var lastError: String
  /// Where reports about it go; empty for the null reverse-path.
  public var reversePath: String
  /// When it was queued.
  public var queuedAt: Date
  /// When nothing more was to be done; nil while there is.
  public var finishedAt: Date?
  /// The copy in the folder for what was sent: empty, `due`, `begun`, `done` or `refused`.
  public var copy: String
  /// What the server said when it refused the copy; may be empty.
  public var copyError: String
  /// The message.
  public var message: MessageView

  /// Joins the parts.
  public init(
    id: Int,
    caseNumber: Int,
    state: OutboxMessage.State,
    attempts: Int,
    nextAttempt: Date?,
    lastError: String,
    reversePath: String,
    queuedAt: Date,
    finishedAt: Date?,
    copy: String,
    copyError: String,
    message: MessageView
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.state = state
    self.attempts = attempts
    self.nextAttempt = nextAttempt
    self.lastError = lastError
    self.reversePath = reversePath
    self.queuedAt = queuedAt
    self.finishedAt = finishedAt
    self.copy = copy
    self.copyError = copyError
    self.message = message
  }
}
