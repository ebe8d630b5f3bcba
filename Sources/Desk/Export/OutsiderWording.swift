import Cases

/// The history as people outside may read it: what happened, without who decided it, why, and how
/// far mail is trusted.
enum OutsiderWording {
  /// What people outside may know of.
  private static let shown: Set<EventType> = [
    .caseOpened, .caseResolved, .caseClosed, .caseReopened, .itemAdded, .itemRemoved,
    .planActivated, .planCompleted, .planDefaulted, .installmentPaid, .installmentLate,
    .paymentRecorded, .paymentReversed, .paymentMoved, .promiseMade, .promiseKept, .promiseBroken,
    .legalStageChanged,
  ]

  /// What our own people wrote beside an event for each other.
  private static let remarks = ["comment", "reason"]

  /// Whether an event is shown, given the messages that are.
  static func shows(_ event: Event, messages: Set<Int>, ours: OurPeople) -> Bool {
    guard [.messageReceived, .messageLinked, .messageSent].contains(event.type) else {
      return shown.contains(event.type)
    }
    // Each recipient of a letter has an event.
    return event.messageID.map(messages.contains) ?? false
      && !(event.details["recipient"].map(ours.holds) ?? false)
  }

  /// The event as half a sentence.
  static func sentence(_ event: Event) -> String {
    var event = event
    for name in remarks { event.details[name] = nil }
    switch event.type {
    case .messageReceived:
      let message = event.messageID.map { "message \($0)" } ?? "a message"
      return "wrote \(message): \(event.details["subject"] ?? "")"
    case .paymentReversed, .paymentMoved:
      return "took back a payment of "
        + MoneyText.text(
          Int(event.details["amount"] ?? "") ?? 0,
          event.details["currency"] ?? ""
        )
    default: return EventWording.sentence(event)
    }
  }
}
