import Cases
import Desk
import Foundation

/// `dossier review …`: mail that waits for a person.
enum ReviewCommands {
  static let all = [list, show, file, ReviewOpening.open, ignore, rules, forget]

  static let reviewArgument = Positional.one("message", "The number of the message.")

  static let list = Command(
    name: "review list",
    group: .mail,
    summary: "List the mail that waits for a person, with suggestions.",
    discussion: """
      The cases, the client and the items are those that the message points to, the likeliest first;
      'review show' says why. A client that only an address of the same domain speaks for is a hint,
      and stands there with a '?'.
      """,
    options: [.flag("all", "Also what is decided.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let reviews = try environment.reviews(includingDecided: invocation.flag("all"))
      invocation.output.list(
        try reviews.map { row($0, try environment.pointers(of: $0.message)) },
        empty: "Nothing waits for review.",
        onlyJSON: invocation.flag("all")
          ? ["id", "messageID", "suggestedCase"]
          : ["id", "messageID", "suggestedCase", "state"]
      )
      noteAge(reviews.filter { $0.state == "open" }, invocation)
      return .ok
    }
  )

  /// Says how long the oldest has waited.
  private static func noteAge(_ waiting: [ReviewView], _ invocation: Invocation) {
    guard let oldest = waiting.map(\.openedAt).min() else { return }
    let days = Int(invocation.now.timeIntervalSince(oldest) / 86_400)
    guard days > 0 else { return }
    let count = waiting.count == 1 ? "One message waits" : "\(waiting.count) messages wait"
    invocation.output.note(
      "\(count), the oldest for \(days == 1 ? "a day" : "\(days) days")."
    )
  }

  private static func row(_ review: ReviewView, _ pointers: MailPointers) -> Record {
    [
      "message": .integer(review.message.id), "id": .integer(review.message.id),
      "since": .moment(review.openedAt),
      "reason": .string(review.reason), "suggestedCase": .int(review.suggestedCase),
      "cases": .string(cases(review, pointers).map(String.init).joined(separator: ", ")),
      "client": .string(clients(pointers)),
      "items": .string(pointers.items.map(\.number).joined(separator: ", ")),
      "from": .string(review.message.fromEmail), "subject": .string(review.message.subject),
      "messageID": .string(review.message.messageID), "state": .string(review.state),
    ]
  }

  /// All cases that a message may belong to: the one that it was held for first.
  private static func cases(_ review: ReviewView, _ pointers: MailPointers) -> [Int] {
    let first = [review.suggestedCase].compactMap(\.self)
    return first + pointers.suggestions.map(\.number).filter { !first.contains($0) }
  }

  /// The clients that a message points to; a mere hint with a '?'.
  private static func clients(_ pointers: MailPointers) -> String {
    let hints = pointers.reasons.filter(\.isWeak).compactMap(\.account).map { "\($0)?" }
    return (pointers.clients + (pointers.clients.isEmpty ? hints : [])).joined(separator: ", ")
  }

  static let show = Command(
    name: "review show",
    group: .mail,
    summary: "Show a message that waits, and why.",
    positionals: [reviewArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let page = try environment.reviewPage(invocation.number("message"))
      let message = MessageRecord.whole(page.review.message, page.files, page.invoices)
      invocation.output.show(
        Record(
          row(page.review, page.pointers).fields.filter {
            ["reason", "suggestedCase", "client", "items", "state"].contains($0.name)
          } + [reasons(page.pointers), suggestions(page.pointers)] + careful(page) + message.fields
        )
      )
      return .ok
    }
  )

  /// That it names bank details which are not on file, if it does.
  private static func careful(_ page: ReviewPage) -> [Record.Field] {
    guard !page.bankDetails.isEmpty else { return [] }
    let words = page.bankDetails.map { FieldValue.string("it \(BankDetailsText.words($0))") }
    return [Record.Field(name: "careful", value: .list(words + [.string(BankDetailsText.advice)]))]
  }

  /// For each case that fits, what speaks for it.
  private static func suggestions(_ pointers: MailPointers) -> Record.Field {
    let lines = pointers.suggestions.map {
      "case \($0.number): \($0.evidence.joined(separator: "; "))"
    }
    return Record.Field(name: "suggestions", value: .list(lines.map { .string($0) }))
  }

  /// Why the message points where it points.
  private static func reasons(_ pointers: MailPointers) -> Record.Field {
    Record.Field(name: "because", value: .list(pointers.reasons.map { .string($0.description) }))
  }

  static let file = Command(
    name: "review file",
    group: .mail,
    summary: "File a message that waits on a case.",
    discussion: """
      With --always, all later mail of the same sender goes to that case too, when nothing stronger
      says otherwise; 'review rules' lists such rules.
      """,
    examples: [.init("dossier review file 3 --case 1042", "File it on case 1042.")],
    positionals: [reviewArgument],
    options: [
      .text("case", "CASE", "The case.").required,
      .flag("always", "Also what the sender writes from now on."),
      .flag("anyway", "Also when the message points to another client."),
    ],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("message")
      let number = try environment.caseNumber(invocation.required("case"))
      let act = FileReview(
        id,
        on: number,
        isAlways: invocation.flag("always"),
        isWanted: invocation.flag("anyway")
      )
      try invocation.perform(act, environment)
      invocation.output.done("It is on case \(number).", ["number": .integer(number)])
      return .ok
    }
  )

  static let ignore = Command(
    name: "review ignore",
    group: .mail,
    summary: "Put a message that waits aside; it is kept.",
    positionals: [reviewArgument],
    action: .run { invocation in
      let environment = try invocation.environment()
      let id = try invocation.number("message")
      try invocation.perform(IgnoreReview(id), environment)
      invocation.output.done("It is put aside.", ["message": .integer(id)])
      return .ok
    }
  )

  static let rules = Command(
    name: "review rules",
    group: .mail,
    summary: "List the rules that file all mail of a sender.",
    action: .run { invocation in
      let environment = try invocation.environment()
      let rows = try environment.senderRules().map { rule in
        [
          "sender": .string(rule.sender), "case": .integer(rule.number),
          "madeBy": .string(rule.madeBy), "madeAt": .moment(rule.madeAt),
        ] as Record
      }
      invocation.output.list(rows, empty: "There is no rule.")
      return .ok
    }
  )

  static let forget = Command(
    name: "review forget",
    group: .mail,
    summary: "Take back the rule for a sender.",
    positionals: [.one("sender", "The address.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let sender = invocation.positional("sender")
      try invocation.perform(ForgetSenderRule(of: sender), environment)
      invocation.output.done(
        "Mail of \(sender) is no longer filed by a rule.",
        ["sender": .string(sender)]
      )
      return .ok
    }
  )
}
