public import Cases
public import Foundation

/// A case with everything on it, for one page.
public struct CaseView: Sendable {
  /// The version that is shown, as `version(of:)` gives it; never newer than what stands here.
  public var version: Int
  /// The case.
  public var file: CaseFile
  /// The client; nil when the case is about none.
  public var client: Client?
  /// The items on it.
  public var items: [Item]
  /// Everyone who takes or took part.
  public var participants: [Participant]
  /// What people wrote.
  public var comments: [Comment]
  /// The files.
  public var attachments: [AttachmentRecord]
  /// The messages, oldest first, without their texts: `message(_:)` gives one whole.
  public var messages: [MessageView]
  /// What is to be done next; nil when nothing is planned.
  public var nextAction: NextAction?
  /// The validations, oldest first.
  public var validations: [Validation]
  /// The plans, oldest first.
  public var plans: [InstallmentPlan]
  /// The payments, oldest first.
  public var payments: [Payment]
  /// The promises, oldest first.
  public var promises: [Promise]
  /// What mail suggests, oldest first.
  public var proposals: [Proposal]
  /// The stages of legal proceedings, oldest first.
  public var legalStages: [LegalStage]
  /// The cases it is tied to.
  public var links: [Int]
  /// The history, oldest first.
  public var events: [Event]
}

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
}

/// A message that waits for a person, or waited.
public struct ReviewView: Sendable {
  /// The key of the review.
  public var id: Int
  /// Why it waits.
  public var reason: String
  /// The case that is suggested.
  public var suggestedCase: Int?
  /// `open`, `filed`, `opened` or `ignored`.
  public var state: String
  /// Since when it waits.
  public var openedAt: Date
  /// The message.
  public var message: MessageView
}

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
}

/// A raw message, and what was found out about it.
public struct InboxView: Sendable {
  /// The record.
  public var email: InboundEmail
  /// The key of the message that it became; nil while it is not processed.
  public var message: Int?
  /// The identifier; empty when it has none.
  public var messageID: String
  /// The author's address; may be empty.
  public var from: String
  /// The subject; may be empty.
  public var subject: String
  /// The last error, else why it waits for a person, else the rule that filed it.
  public var why: String
}
