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
public enum EventType: String, Sendable, CaseIterable {
  case caseOpened = "case_opened"
  case caseRenamed = "case_renamed"
  case caseChanged = "case_changed"
  case caseMerged = "case_merged"
  case caseClosed = "case_closed"
  case caseResolved = "case_resolved"
  case caseCancelled = "case_cancelled"
  case casePaused = "case_paused"
  case caseResumed = "case_resumed"
  case caseOverdue = "case_overdue"
  case caseDormant = "case_dormant"
  case caseLinked = "case_linked"
  case caseUnlinked = "case_unlinked"
  case caseSplit = "case_split"
  case caseReopened = "case_reopened"
  case statusChanged = "status_changed"
  case resolverChanged = "resolver_changed"
  case itemAdded = "item_added"
  case itemRemoved = "item_removed"
  case itemStatusChanged = "item_status_changed"
  case itemResolverChanged = "item_resolver_changed"
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
  case nextActionCancelled = "next_action_cancelled"
  case nextActionConfirmed = "next_action_confirmed"
  case nextActionKept = "next_action_kept"
  case planCreated = "plan_created"
  case planProposed = "plan_proposed"
  case planActivated = "plan_activated"
  case planChanged = "plan_changed"
  case planCompleted = "plan_completed"
  case planDefaulted = "plan_defaulted"
  case planCancelled = "plan_cancelled"
  case installmentDue = "installment_due"
  case installmentPaid = "installment_paid"
  case installmentPartiallyPaid = "installment_partially_paid"
  case installmentLate = "installment_late"
  case installmentReopened = "installment_reopened"
  case installmentWaived = "installment_waived"
  case promiseMade = "promise_made"
  case promiseKept = "promise_kept"
  case promiseBroken = "promise_broken"
  case promiseWithdrawn = "promise_withdrawn"
  case paymentRecorded = "payment_recorded"
  case paymentReversed = "payment_reversed"
  case paymentMoved = "payment_moved"
  case paymentOnAccount = "payment_on_account"
  case paymentSplit = "payment_split"
  case statementImported = "statement_imported"
  case listCompleted = "list_completed"
  case bookingsListed = "bookings_listed"
  case fileDropped = "file_dropped"
  case fileLookedAt = "file_looked_at"
  case reminderRequested = "reminder_requested"
  case reminderSkipped = "reminder_skipped"
  case validationReminded = "validation_reminded"
  case validationExpired = "validation_expired"
  case disputeChanged = "dispute_changed"
  case escalated = "escalated"
  case fieldChanged = "field_changed"
  case legalStageChanged = "legal_stage_changed"
  case claimTermsSet = "claim_terms_set"
  case costAdded = "cost_added"
  case costRemoved = "cost_removed"
  case proposalMade = "proposal_made"
  case proposalAccepted = "proposal_accepted"
  case proposalRejected = "proposal_rejected"
  case commandRefused = "command_refused"
  case payloadErased = "payload_erased"
  case contentErased = "content_erased"
  case senderRuleMade = "sender_rule_made"
  case senderRuleRemoved = "sender_rule_removed"
  case commentAdded = "comment_added"
  case mentionSeen = "mention_seen"
  case attachmentAdded = "attachment_added"
  case attachmentShown = "attachment_shown"
  case attachmentHidden = "attachment_hidden"
  case messageReceived = "message_received"
  case messageHeldForReview = "message_held_for_review"
  case messageIgnored = "message_ignored"
  case messageLinked = "message_linked"
  case messageQueued = "message_queued"
  case messageHeld = "message_held"
  case messageReleased = "message_released"
  case messageSent = "message_sent"
  case messageFailed = "message_failed"
  case messageOutcomeUnknown = "message_outcome_unknown"
  case messageBounced = "message_bounced"
  case answerWithheld = "answer_withheld"
  case messageQuarantined = "message_quarantined"
  case bankDetailsNamed = "bank_details_named"
  case bankDetailsConfirmed = "bank_details_confirmed"
  case bankDetailsRejected = "bank_details_rejected"
  case sessionBegun = "session_begun"
  case sessionEnded = "session_ended"
  case identityBound = "identity_bound"
  case identityUnbound = "identity_unbound"
  case mailboxLoggedIn = "mailbox_logged_in"

  /// Whether it only adds to a case: whoever saw the case without it decides as well as with it.
  public var isAddition: Bool {
    switch self {
    case .commentAdded, .attachmentAdded, .messageReceived, .messageQueued, .messageSent,
      .messageFailed, .messageOutcomeUnknown, .messageBounced, .messageLinked, .answerWithheld,
      .proposalMade, .commandRefused, .installmentDue, .reminderRequested, .reminderSkipped,
      .validationReminded, .nextActionKept, .escalated, .mentionSeen:
      true
    default: false
    }
  }

  /// Whether somebody should look at it: it came in, or did not arrive.
  public var isNews: Bool {
    switch self {
    case .messageReceived, .messageLinked, .messageFailed, .messageOutcomeUnknown,
      .messageBounced, .answerWithheld, .proposalMade, .bankDetailsNamed:
      true
    default: false
    }
  }
}
