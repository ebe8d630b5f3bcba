import Cases
import Foundation

/// Events of every type, and of each way in which one can be said.
enum EventSamples {
  /// All of them.
  static let all = cases + work + mail + access

  private static func event(
    _ type: EventType,
    _ details: [String: String] = [:],
    message: Int? = nil
  ) -> Event {
    Event(
      type,
      caseNumber: 7,
      at: Date(timeIntervalSince1970: 0),
      actor: .system,
      messageID: message,
      details: details
    )
  }

  private static let money = ["amount": "123456", "currency": "EUR"]

  private static let cases: [Event] = [
    event(.caseOpened, ["title": "Grau", "type": "payment_plan"]),
    event(.caseRenamed, ["from": "Grau", "to": "Rot"]),
    event(
      .caseChanged,
      ["clientTo": "C-1", "clientFrom": "", "typeFrom": "dispute", "typeTo": "other"]
    ),
    event(.caseChanged, ["clientTo": "C-1", "clientFrom": "C-2", "typeTo": "litigation"]),
    event(.caseMerged, ["into": "31"]), event(.caseMerged, ["from": "32"]),
    event(.caseClosed, ["label": "Bezahlt", "comment": "Fertig"]),
    event(.caseResolved, ["label": "Bezahlt", "comment": ""]),
    event(.caseCancelled, ["reason": "Versehen"]), event(.caseCancelled),
    event(.casePaused, ["until": "2026-11-23", "reason": "Urlaub"]), event(.caseResumed),
    event(.caseOverdue, ["day": "2026-11-23"]), event(.caseDormant, ["days": "45"]),
    event(.caseLinked, ["case": "33", "kind": "follows"]), event(.caseUnlinked, ["case": "33"]),
    event(.caseLinked, ["case": "33", "kind": "eigenes"]),
    event(.caseSplit, ["message": "512", "from": "7", "to": "34"]),
    event(.caseReopened, ["reason": "mail of Frau Braun"]), event(.caseReopened),
    event(.statusChanged, ["from": "Neu", "to": "Mahnung"]),
    event(.resolverChanged, ["to": "anna"]),
    event(.itemAdded, ["item": "FAC-118"]),
    event(.itemAdded, ["item": "FAC-118"].merging(money) { $1 }),
    event(.itemRemoved, ["item": "FAC-118"]),
    event(.itemStatusChanged, ["item": "FAC-118", "from": "Neu", "to": "Alt"]),
    event(.itemStatusChanged, ["item": "FAC-118", "from": "", "to": "Alt"]),
    event(.itemStatusChanged, ["item": "FAC-118", "from": "Neu", "to": ""]),
    event(.itemStatusChanged, ["item": "FAC-118", "from": "", "to": ""]),
    event(.itemResolverChanged, ["item": "FAC-118", "to": "anna"]),
    event(.itemResolverChanged, ["item": "FAC-118", "to": ""]),
    event(.participantAdded, ["email": "a@b.example", "role": "law_firm"]),
    event(.participantRemoved, ["email": "a@b.example"]),
    event(.caseAddressRenewed, ["email": "a@b.example"]),
    event(.validationRequested, ["subject": "Nachlass", "revision": "2"]),
    event(.validationRequested, ["subject": "Nachlass"]),
    event(
      .validationApproved,
      ["step": "2", "subject": "Nachlass", "by": "page", "from": "192.0.2.0/24"]
    ),
    event(.validationRefused, ["step": "2", "subject": "Nachlass", "comment": "Zu viel"]),
    event(.validationDelegated, ["step": "2", "to": "anna"]),
    event(.validationEnded, ["subject": "Nachlass", "outcome": "approved"]),
    event(.validationReminded, ["step": "2", "subject": "Nachlass"]),
    event(.validationExpired, ["subject": "Nachlass", "then": "taken back"]),
    event(.validationExpired, ["subject": "Nachlass", "then": "a@b.example may decide"]),
    event(.nextActionSet, ["to": "2026-11-23", "kind": "call", "title": "", "reason": "the plan"]),
    event(
      .nextActionSet,
      ["to": "2026-11-23", "kind": "call", "title": "Besuch", "reason": "Mahnung"]
    ),
    event(.nextActionRescheduled, ["from": "2026-11-23", "to": "2026-12-24", "kind": "follow_up"]),
    event(.nextActionDone, ["due": "2026-11-23", "kind": "email"]),
    event(.nextActionCancelled, ["due": "2026-11-23"]),
    event(.nextActionConfirmed, ["due": "2026-11-23", "template": "reminder"]),
    event(
      .nextActionKept,
      ["due": "2026-11-23", "to": "2026-12-24", "reason": "promised for 2026-12-24"]
    ),
    event(.disputeChanged, ["reason": "not_ordered", "rootCause": "", "priority": "high"]),
    event(.disputeChanged, ["department": "Vertrieb", "due": "2026-11-23"]),
    event(.escalated, ["department": "Vertrieb", "due": "2026-11-23", "to": "anna"]),
    event(.escalated, ["department": "Vertrieb", "due": "2026-11-23", "to": ""]),
    event(.fieldChanged, ["field": "Gebiet", "from": "", "to": "Nord"]),
    event(.fieldChanged, ["field": "Gebiet", "from": "West", "to": "Nord", "client": "C-1"]),
    event(.fieldChanged, ["field": "Gebiet", "from": "West", "to": "", "item": "FAC-118"]),
    event(
      .legalStageChanged,
      ["to": "claim_issued", "courtReference": "12 O 34/26", "deadline": "2026-11-23"]
    ),
  ]

  private static let work: [Event] = [
    event(
      .planCreated,
      ["plan": "4", "total": "123456", "currency": "EUR", "installments": "12"]
    ),
    event(.planProposed, ["plan": "4"]), event(.planActivated, ["plan": "4"]),
    event(.planChanged, ["plan": "4", "revision": "3", "reason": "installment 2 waived: Kulanz"]),
    event(.planCompleted, ["plan": "4"]),
    event(.planDefaulted, ["plan": "4", "remaining": "123456", "currency": "EUR"]),
    event(.planCancelled, ["plan": "4"]),
    event(.installmentDue, ["installment": "5", "outstanding": "123456", "currency": "EUR"]),
    event(.installmentPaid, ["installment": "5"]),
    event(
      .installmentPartiallyPaid,
      ["installment": "5", "outstanding": "123456", "currency": "EUR"]
    ),
    event(.installmentLate, ["installment": "5", "outstanding": "123456", "currency": "EUR"]),
    event(.installmentReopened, ["installment": "5", "outstanding": "123456", "currency": "EUR"]),
    event(.installmentWaived, ["installment": "5"]),
    event(.promiseMade, ["day": "2026-11-23", "level": "2"].merging(money) { $1 }),
    event(.promiseKept, ["day": "2026-11-23"]),
    event(.promiseBroken, ["day": "2026-11-23", "state": "partially_kept"]),
    event(.promiseWithdrawn, ["day": "2026-11-23"]),
    event(
      .paymentRecorded,
      ["day": "2026-11-23", "source": "claimed_by_client", "discount": "777"].merging(money) { $1 }
    ),
    event(.paymentRecorded, ["day": "2026-11-23", "source": "import"].merging(money) { $1 }),
    event(
      .paymentReversed,
      ["reason": "the bank took it back on 2026-11-23 (AC04)"].merging(money) { $1 }
    ),
    event(.paymentMoved, ["to": "on case 35"].merging(money) { $1 }),
    event(.paymentMoved, ["to": "in parts"].merging(money) { $1 }),
    event(.paymentOnAccount, ["account": "C-1"].merging(money) { $1 }),
    event(.paymentSplit, ["parts": "3"].merging(money) { $1 }),
    event(.statementImported, ["file": "auszug.xml", "payments": "9", "takenBack": "8"]),
    event(.listCompleted, ["file": "posten.csv", "missing": "9", "cleared": "8"]),
    event(.bookingsListed, ["lines": "12", "mark": "88"]),
    event(.fileDropped, ["file": "5", "name": "posten.csv", "state": "held"]),
    event(.fileLookedAt, ["file": "5", "name": "posten.csv"]),
    event(.reminderRequested, ["key": "plan:4:2:late"]),
    event(.reminderSkipped, ["key": "plan:4:2:late", "reason": "partially_paid"]),
    event(
      .claimTermsSet,
      [
        "interest": "statutory", "debtor": "consumer", "country": "DE", "from": "2026-11-23",
        "compensation": "yes",
      ]
    ),
    event(.claimTermsSet, ["account": "C-1"]),
    event(.costAdded, ["kind": "court", "note": "Vorschuss"].merging(money) { $1 }),
    event(.costRemoved, ["kind": "court", "note": ""].merging(money) { $1 }),
    event(
      .proposalMade,
      ["proposal": "6", "kind": "promise", "day": "2026-11-23"].merging(money) { $1 }
    ),
    event(
      .proposalAccepted,
      [
        "proposal": "6", "kind": "e_invoice", "number": "FAC-118", "finding": "differs",
        "type": "invoice", "difference": "-777",
      ]
      .merging(money) { $1 }
    ),
    event(.proposalRejected, ["proposal": "6", "kind": "acceptance"]),
    event(.bankDetailsNamed, ["flag": "3", "account": "DE89370400440532013000"]),
    event(.bankDetailsNamed, ["flag": "3"]),
    event(.bankDetailsConfirmed, ["flag": "3", "how": "Anruf"]),
    event(.bankDetailsRejected, ["flag": "3", "how": ""]),
  ]

  private static let mail: [Event] = [
    event(.commandRefused, ["reason": "the day is missing"], message: 512),
    event(.payloadErased, ["count": "12", "messages": "3"]),
    event(.contentErased, ["messages": "12"]),
    event(.senderRuleMade, ["email": "a@b.example"]),
    event(.senderRuleRemoved, ["email": "a@b.example"]),
    event(.commentAdded, ["visibility": "internal"]),
    event(.commentAdded, ["visibility": "internal", "mentions": "lea, anna"]),
    event(.mentionSeen, ["user": "lea"]),
    event(.attachmentAdded, ["file": "brief.pdf", "visibility": "external"]),
    event(.attachmentShown, ["file": "brief.pdf"]), event(.attachmentHidden, ["file": "brief.pdf"]),
    event(
      .messageReceived,
      ["method": "address_token", "trust": "L3", "kind": "person", "subject": "Rechnung"],
      message: 512
    ),
    event(
      .messageReceived,
      [
        "method": "subject_tag", "trust": "L1", "kind": "automaticReply", "subject": "Urlaub",
        "filing": "pending",
      ],
      message: 512
    ),
    event(.messageHeldForReview, message: 512), event(.messageIgnored, message: 512),
    event(.messageLinked, message: 512), event(.messageLinked),
    event(.messageQueued, ["to": "a@b.example", "subject": "Mahnung"], message: 512),
    event(
      .messageQueued,
      ["to": "a@b.example", "subject": "Mahnung", "reason": "anna, who asked, has no address"],
      message: 512
    ),
    event(.messageQueued, ["again": "1"], message: 512),
    event(.messageHeld, ["reason": "restored from a backup"], message: 512),
    event(.messageHeld, message: 512), event(.messageReleased, message: 512),
    event(.messageSent, ["recipient": "a@b.example"], message: 512),
    event(.messageFailed, message: 512),
    event(
      .messageFailed,
      ["recipient": "a@b.example", "reason": "550 no such user"],
      message: 512
    ),
    event(
      .messageOutcomeUnknown,
      ["recipient": "a@b.example", "reason": "the machine stopped while it was being sent"],
      message: 512
    ),
    event(.messageBounced, ["recipient": "a@b.example", "status": "5.1.1"], message: 512),
    event(.answerWithheld, ["reason": "Frau Braun is muted on the case"], message: 512),
    event(.answerWithheld, ["reason": "the template is gone", "to": "a@b.example"]),
    event(.answerWithheld, ["reason": "a@b.example had 3 letters about it within a day"]),
    event(.messageQuarantined, message: 512),
  ]

  private static let access: [Event] = [
    event(.sessionBegun, ["way": "openid"]),
    event(.sessionEnded, ["session": "blau-3", "user": "anna", "why": "signed out"]),
    event(.identityBound, ["subject": "s-1", "issuer": "https://id.example", "user": "anna"]),
    event(.identityUnbound, ["subject": "s-1", "issuer": "https://id.example", "user": "anna"]),
    event(.mailboxLoggedIn, ["mailbox": "office", "user": "office@example.com"]),
  ]
}
