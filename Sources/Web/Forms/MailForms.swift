import Cases
import Desk

/// Forms about mail that waits, came in, or goes out.
enum MailForms {
  static let all =
    [file, open, ignore, forgetSender, retryInbound]
    + [
      ("retry", .retry), ("cancel", .cancel), ("hold", .hold), ("release", .release),
      ("copy", .copy),
    ].map(move)

  // MARK: Review

  /// What waits next, for the next decision.
  private static func next(_ visit: Visit) throws -> String {
    try visit.desk.reviews(limit: 1).first.map { "/review/\($0.message.id)" } ?? "/review"
  }

  static let file = ActForm(
    name: "review_file",
    pattern: "/review/*/file",
    fields: { place in
      let suggested = try place.visit.desk.reviewPage(key(place)).review.suggestedCase
      let reference = suggested.map { place.visit.desk.references.reference($0).text }
      return [.line("case", reference, required: true), .tick("always")]
    },
    send: { place in
      try place.perform(
        FileReview(
          key(place),
          on: place.other(),
          isAlways: place.isTicked("always"),
          isWanted: place.isMeant
        )
      )
      return try next(place.visit)
    }
  )

  static let open = ActForm(
    name: "review_open",
    pattern: "/review/*/open",
    fields: { place in
      let page = try place.visit.desk.reviewPage(key(place))
      return [
        .line("title", page.review.message.subject),
        .choice("type", CaseForms.types(place), CaseType.other.rawValue, required: true),
        .line("client", page.pointers.client), .area("items"),
        .choice("status", CaseForms.statuses(place)),
        .choice("resolver", CaseForms.users(place)),
        .choice(
          "role",
          .words("role", ParticipantRole.self),
          ParticipantRole.client.rawValue,
          required: true
        ),
      ] + CaseForms.note + [.tick("quiet")]
    },
    send: { place in
      var act = OpenFromReview(
        try key(place),
        type: try place.text("type"),
        title: place.maybe("title"),
        account: place.maybe("client"),
        role: try place.one("role", ParticipantRole.self)
      )
      act.items = place.lines("items").map(CaseForms.item)
      act.isShared = place.isMeant
      act.status = place.maybe("status")
      act.resolver = place.maybe("resolver")
      act.wish = CaseForms.wish(place)
      return place.visit.address(of: try place.perform(act).opened.number)
    }
  )

  static let ignore = ActForm(
    name: "review_ignore",
    pattern: "/review/*/ignore",
    hasHint: true,
    send: { place in
      try place.perform(IgnoreReview(key(place)))
      return try next(place.visit)
    }
  )

  private static func key(_ place: FormPlace) throws -> Int { try place.key(else: .noReview(0)) }

  static let forgetSender = ActForm(
    name: "sender_forget",
    pattern: "/review/senders/forget",
    fields: { place in
      let senders = try place.visit.desk.senderRules().map(\.sender)
      return [.choice("sender", .named(senders), required: true)]
    },
    send: { place in
      try place.perform(ForgetSenderRule(of: place.text("sender")))
      return "/review"
    }
  )

  // MARK: In and out

  static let retryInbound = ActForm(
    name: "inbox_retry",
    pattern: "/inbox/*/retry",
    send: { place in
      try place.perform(RetryInbound(place.key(else: .noMessage(0))))
      return "/inbox"
    }
  )

  private static func move(_ name: String, _ step: MoveOutgoing.Step) -> ActForm {
    ActForm(
      name: "outbox_\(name)",
      pattern: "/outbox/*/\(name)",
      hasHint: true,
      send: { place in
        try place.perform(MoveOutgoing(place.key(else: .noOutbox(0)), step))
        return "/outbox"
      }
    )
  }
}
