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
    /// A thumb or another picture by which somebody reacted to a message, without a word of theirs.
    case reaction
    /// A copy of what we sent ourselves; only who knows what was sent can find this kind.
    case ownCopy
  }

  /// The kind.
  public var kind: Kind
  /// Each header field or phrase that spoke for it, for example `Auto-Submitted: auto-replied`.
  public var evidence: [String]
  /// What hints at another kind and decides nothing: a subject that says "Out of office" alone, the
  /// marks of a list through which a person answers.
  public var weakEvidence: [String]

  /// All of the evidence as it is shown: what decides nothing as `hint: …`.
  public var shown: [String] { evidence + weakEvidence.map { "hint: \($0)" } }

  /// Whether words of a person's message sound like an absence (`Subject: …`, `Text: …`).
  public var hintsAtAbsence: Bool {
    weakEvidence.contains { $0.hasPrefix("Subject: ") || $0.hasPrefix("Text: ") }
  }

  /// Whether its subject begins as that of a notice of absence: what a person's answer rarely does.
  public var isTitledAbsence: Bool { weakEvidence.contains { $0.hasPrefix("Subject: ") } }

  /// Joins the parts.
  public init(kind: Kind, evidence: [String], weakEvidence: [String] = []) {
    self.kind = kind
    self.evidence = evidence
    self.weakEvidence = weakEvidence
  }
}

extension Message {
  /// What kind of sender the message comes from.
  public var classification: Classification { SenderKind(self).classification }

  /// The header field that asks for no automatic answer; nil when there is none.
  ///
  /// A null reverse-path (RFC 3834 §2), and what Exchange honours. Such a message may well be of a
  /// person.
  public var answerRefusal: String? {
    if ReportOrigin.hasNullReturnPath(self) { return "Return-Path: <>" }
    let field = "X-Auto-Response-Suppress"
    guard let value = header[field], !value.isEmpty, value.lowercased() != "none" else {
      return nil
    }
    return "\(field): \(value)"
  }
}
