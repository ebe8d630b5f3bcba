public import FoundationEssentials

/// A message of either direction.
public struct MessageView: Sendable {
  /// The key in the store.
  public var id: Int
  /// Whether it came in.
  public var isIncoming: Bool
  /// The identifier; empty when it has none.
  public var messageID: String
  /// What classification found: `person`, `bounce` and others; `letter` for one of ours.
  public var kind: String
  /// What spoke for the kind.
  public var evidence: [String]
  /// The author's name; may be empty.
  public var fromName: String
  /// The author's address; empty when there is none.
  public var fromEmail: String
  /// The subject.
  public var subject: String
  /// When it reached us, or was queued.
  public var at: Date
  /// The whole readable text.
  public var text: String
  /// The new text only.
  public var newText: String
  /// The rule that decided where it belongs.
  public var method: String
  /// How far that can be trusted.
  public var trust: TrustLevel
  /// Every signal that was looked at.
  public var signals: [String]
  /// Whether it is only for our own people until somebody decides.
  public var isPending: Bool
  /// What it would have done otherwise, and why it did not.
  public var suppressed: [String]
  /// What is wrong with it.
  public var defects: [String]
  /// SHA-256 of the raw bytes.
  public var rawSHA256: String
  /// The cases it is filed on.
  public var cases: [Int]
  /// Who it is for, and for one of ours what became of it.
  public var recipients: [RecipientView]

  /// Joins the parts.
  public init(
    id: Int,
    isIncoming: Bool,
    messageID: String,
    kind: String,
    evidence: [String],
    fromName: String,
    fromEmail: String,
    subject: String,
    at: Date,
    text: String,
    newText: String,
    method: String,
    trust: TrustLevel,
    signals: [String],
    isPending: Bool,
    suppressed: [String],
    defects: [String],
    rawSHA256: String,
    cases: [Int],
    recipients: [RecipientView]
  ) {
    self.id = id
    self.isIncoming = isIncoming
    self.messageID = messageID
    self.kind = kind
    self.evidence = evidence
    self.fromName = fromName
    self.fromEmail = fromEmail
    self.subject = subject
    self.at = at
    self.text = text
    self.newText = newText
    self.method = method
    self.trust = trust
    self.signals = signals
    self.isPending = isPending
    self.suppressed = suppressed
    self.defects = defects
    self.rawSHA256 = rawSHA256
    self.cases = cases
    self.recipients = recipients
  }
}

/// A recipient of a message.
public struct RecipientView: Sendable {
  /// `to` or `cc`.
  public var field: String
  /// The address.
  public var email: String
  /// The name; may be empty.
  public var name: String
  /// What became of it; empty for a message that came in.
  public var state: String
  /// The code of the reply that decided it; nil when none did.
  public var code: Int?
  /// The server's words, or ours.
  public var detail: String
  /// When that was.
  public var changedAt: Date?

  /// Joins the parts.
  public init(
    field: String,
    email: String,
    name: String,
    state: String,
    code: Int?,
    detail: String,
    changedAt: Date?
  ) {
    self.field = field
    self.email = email
    self.name = name
    self.state = state
    self.code = code
    self.detail = detail
    self.changedAt = changedAt
  }
}
