import Cases

/// What a detail of an event is: an amount, a day, a value of a list, or what somebody wrote.
struct EventValue {
  private let event: Event
  private let name: String
  private let text: String

  init(_ event: Event, _ name: String, _ text: String) {
    (self.event, self.name, self.text) = (event, name, text)
  }

  var saying: Saying { amount ?? listed ?? day ?? number ?? written }

  /// Details that are amounts wherever they stand.
  private static let amounts: Set = ["amount", "total", "outstanding", "remaining", "discount"]

  private var amount: Saying? {
    guard Self.amounts.contains(name), let units = Int(text) else { return nil }
    return .money(units, event.details["currency"] ?? "")
  }

  /// Details that are days wherever they stand.
  private static let days: Set = ["day", "until", "due", "deadline"]

  private var day: Saying? {
    switch (event.type, name) {
    case (_, _) where Self.days.contains(name): .day(text)
    case (.nextActionSet, "to"), (.nextActionRescheduled, "to"), (.nextActionKept, "to"),
      (.nextActionRescheduled, "from"), (.claimTermsSet, "from"):
      .day(text)
    default: nil
    }
  }

  private var number: Saying? {
    let names: Set<String>? =
      switch event.type {
      case .caseLinked, .caseUnlinked: ["case"]
      case .caseMerged: ["into", "from"]
      case .caseSplit: ["to"]
      default: nil
      }
    guard names?.contains(name) ?? false, let number = Int(text) else { return nil }
    return .caseNumber(number)
  }

  private var listed: Saying? {
    switch (event.type, name) {
    case (_, "role"): .listed("choice.role", text)
    case (_, "visibility"): .listed("choice.visibility", text)
    case (_, "way"): .listed("choice.way", text)
    case (.caseOpened, "type"), (.caseChanged, "typeFrom"), (.caseChanged, "typeTo"):
      .listed("choice.case_type", text)
    case (.caseLinked, "kind"): .listed("choice.link", text)
    case (.legalStageChanged, "to"): .listed("answer.stage", text)
    case (.validationEnded, "outcome"): .listed("choice.decided", text)
    case (.promiseBroken, "state"): .listed("choice.promise_state", text)
    case (.fileDropped, "state"): .listed("choice.file_state", text)
    case (.paymentRecorded, "source"): .listed("choice.payment_source", text)
    case (.costAdded, "kind"), (.costRemoved, "kind"): .listed("choice.cost", text)
    case (.messageReceived, "kind"): .listed("choice.mail_kind", text)
    case (.messageReceived, "method"): .listed("choice.method", text)
    case (.disputeChanged, "priority"): .listed("choice.priority", text)
    case (.disputeChanged, "reason"), (.disputeChanged, "rootCause"):
      .listed("choice.dispute_reason", text)
    case (.claimTermsSet, "debtor"): .listed("choice.debtor", text)
    case (.claimTermsSet, "interest"): .listed("event.interest", text)
    case (.claimTermsSet, "compensation"): .listed("choice.yes_no", text)
    default: nil
    }
  }

  /// Details that hold a reason of somebody, or of this program.
  private static let reasons: Set = ["reason", "why", "then"]

  /// Events whose reasons are this program's, or those of a server.
  private static let ours: Set<EventType> = [
    .messageFailed, .messageOutcomeUnknown, .messageHeld, .answerWithheld, .commandRefused,
    .reminderSkipped, .sessionEnded, .validationExpired,
  ]

  private var written: Saying {
    if event.type == .bankDetailsNamed, name == "account" {
      return .text(BankDetailsText.grouped(text))
    }
    guard Self.reasons.contains(name) || (event.type, name) == (.paymentMoved, "to") else {
      return .text(text)
    }
    return RecordedReason.saying(text, isOurs: Self.ours.contains(event.type))
  }
}
