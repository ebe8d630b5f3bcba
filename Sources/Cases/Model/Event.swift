public import FoundationEssentials

/// One line of a case's history.
public struct Event: Sendable, Equatable {
  /// What happened.
  public var type: EventType
  /// The case it happened to; nil for the workspace as a whole.
  public var caseNumber: Int?
  /// When.
  public var at: Date
  /// Who.
  public var actor: Actor
  /// The message it is about.
  public var messageID: Int?
  /// What else there is to say, by name.
  public var details: [String: String]

  /// Joins the parts.
  public init(
    _ type: EventType,
    caseNumber: Int?,
    at: Date,
    actor: Actor,
    messageID: Int? = nil,
    details: [String: String] = [:]
  ) {
    self.type = type
    self.caseNumber = caseNumber
    self.at = at
    self.actor = actor
    self.messageID = messageID
    self.details = details
  }
}

/// What can happen.
public enum EventType: String, Sendable {
  case caseOpened = "case_opened"
  case caseRenamed = "case_renamed"
  case caseMerged = "case_merged"
  case caseClosed = "case_closed"
  case caseReopened = "case_reopened"
  case statusChanged = "status_changed"
  case resolverChanged = "resolver_changed"
  case itemAdded = "item_added"
  case itemRemoved = "item_removed"
  case participantAdded = "participant_added"
  case participantRemoved = "participant_removed"
  case caseAddressRenewed = "case_address_renewed"
  case validationRequested = "validation_requested"
  case validationApproved = "validation_approved"
  case validationRefused = "validation_refused"
  case validationDelegated = "validation_delegated"
  case validationEnded = "validation_ended"
  case nextActionSet = "next_action_set"
  case nextActionRescheduled = "next_action_rescheduled"
  case nextActionDone = "next_action_done"
  case senderRuleMade = "sender_rule_made"
  case senderRuleRemoved = "sender_rule_removed"
  case commentAdded = "comment_added"
  case attachmentAdded = "attachment_added"
  case attachmentShown = "attachment_shown"
  case attachmentHidden = "attachment_hidden"
  case messageReceived = "message_received"
  case messageHeldForReview = "message_held_for_review"
  case messageIgnored = "message_ignored"
  case messageLinked = "message_linked"
  case messageQueued = "message_queued"
  case messageSent = "message_sent"
  case messageFailed = "message_failed"
  case messageOutcomeUnknown = "message_outcome_unknown"
  case messageBounced = "message_bounced"
  case absenceAnnounced = "absence_announced"
  case answerWithheld = "answer_withheld"
  case messageQuarantined = "message_quarantined"
}
