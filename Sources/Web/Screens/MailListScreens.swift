import Cases
import Desk
import HTTP
import Liquid

/// What goes out.
enum OutboxScreen {
  /// How many are shown.
  private static let limit = 100

  static let page = Route.get("/outbox") { visit, _ in
    let state = visit.query["state"].flatMap { OutboxMessage.State(rawValue: $0) }
    let rows = try visit.desk.outbox(state, limit: limit)
    return try visit.writer.page(
      "outbox",
      [
        "rows": .array(rows.map { row($0, visit) }), "state": .string(state?.rawValue ?? ""),
        "states": .array(OutboxMessage.State.allCases.map { .string($0.rawValue) }),
        "is_cut": .bool(rows.count == limit),
      ],
      for: visit.principal.user,
      current: "outbox"
    )
  }

  /// A letter, and what can be done with it as it stands.
  static func row(_ view: OutboxView, _ visit: Visit) -> Value {
    [
      "id": .int(view.id), "case": PageValue.link(view.caseNumber, visit),
      "message": .int(view.message.id),
      "subject": .string(view.message.subject),
      "state": .string(view.state.rawValue), "error": PageValue.text(view.lastError),
      "at": PageValue.moment(view.queuedAt, in: visit.desk.timeZone),
      "to": .array(
        view.message.recipients.map { person in
          [
            "email": .string(person.email),
            "state": visit.writer.said(
              .listed("choice.recipient_state", person.state),
              visit.desk
            ),
            "detail": PageValue.text(person.detail),
          ]
        }
      ),
      "steps": .array(steps(view).map { .string($0) }), "key": .string(visit.sessions.secret()),
      "may_work": .bool(visit.mayWork),
    ]
  }

  private static func steps(_ view: OutboxView) -> [String] {
    let steps: [String] =
      switch view.state {
      case .queued: ["hold", "cancel"]
      case .held: ["release", "cancel"]
      case .failed, .unknown: ["retry", "cancel"]
      default: []
      }
    return steps + (view.copy == "refused" ? ["copy"] : [])
  }
}

/// What came in.
enum InboxScreen {
  /// How many are shown.
  private static let limit = 100

  static let page = Route.get("/inbox") { visit, _ in
    let state = visit.query["state"].flatMap { InboundEmail.State(rawValue: $0) }
    let rows = try visit.desk.inbox(state, limit: limit)
    return try visit.writer.page(
      "inbox",
      [
        "rows": .array(rows.map { row($0, visit) }), "state": .string(state?.rawValue ?? ""),
        "states": .array(InboundEmail.State.allCases.map { .string($0.rawValue) }),
        "is_cut": .bool(rows.count == limit),
      ],
      for: visit.principal.user,
      current: "inbox"
    )
  }

  private static func row(_ view: InboxView, _ visit: Visit) -> Value {
    [
      "id": .int(view.email.id), "message": view.message.map { .int($0) } ?? .null,
      "from": .string(view.from), "subject": .string(view.subject),
      "state": .string(view.email.state.rawValue), "why": PageValue.text(view.why),
      "key": .string(visit.sessions.secret()),
      "may_retry": .bool(visit.mayWork && view.email.state == .quarantined),
    ]
  }
}
