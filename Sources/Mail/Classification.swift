/// What kind of sender a message comes from, and how that was seen.
public struct Classification: Sendable, Equatable {
  /// The kinds.
  public enum Kind: String, Sendable {
    /// Written by a person, as far as can be seen.
    case person
    /// An automatic reply (RFC 3834 and its ancestors).
    case automaticReply
    /// Mail of a list or in bulk.
    case list
    /// A report on delivery of an earlier message, also a prose one.
    case bounce
    /// A report by a mailbox provider (RFC 5965).
    case feedbackReport
  }

  /// The kind.
  public var kind: Kind
  /// Each header field or phrase that spoke for it, for example `Auto-Submitted: auto-replied`.
  public var evidence: [String]

  /// Joins the parts.
  public init(kind: Kind, evidence: [String]) {
    self.kind = kind
    self.evidence = evidence
  }
}

extension Message {
  /// What kind of sender the message comes from.
  public var classification: Classification { SenderKind(self).classification }
}
