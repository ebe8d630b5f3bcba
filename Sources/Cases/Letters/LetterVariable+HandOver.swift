extension LetterVariable {
  /// Those of a dispute.
  static let disputeVariables = [
    LetterVariable(
      "dispute.reason",
      .text,
      "why the client contests; only in letters to our own people, when something is known"
    ),
    LetterVariable("dispute.root_cause", .freeText, "what really went wrong; may be empty"),
    LetterVariable(
      "dispute.priority",
      .choice(DisputeFacts.Priority.allCases.map(\.rawValue)),
      "how soon it has to be settled"
    ),
    LetterVariable("dispute.department", .text, "who has to settle it; may be empty"),
    LetterVariable("dispute.due_date", .day, "until when; may be empty"),
  ]

  /// Those of a hand-over.
  static let handOverVariables = [
    LetterVariable(
      "handover.item",
      .text,
      "the item that is handed over alone, else empty; only in letters to our own people"
    ),
    LetterVariable("handover.from_name", .text, "who was the resolver; may be empty"),
    LetterVariable("handover.to_name", .text, "who is it now"),
    LetterVariable("handover.author_name", .text, "who decided it"),
    LetterVariable("handover.cause", .freeText, "why the case is there; may be empty"),
    LetterVariable("handover.done", .freeText, "what was done; may be empty"),
    LetterVariable("handover.next", .freeText, "what comes next; may be empty"),
    LetterVariable("handover.mail.author", .text, "who wrote the last mail; only when one came"),
    LetterVariable("handover.mail.date", .instant, "when it came"),
    LetterVariable("handover.mail.subject", .text, "its subject"),
    LetterVariable("handover.mail.text", .freeText, "the beginning of it"),
  ]
}
