import Cases
import Desk
import HTTP

/// Forms about who is signed in.
enum SessionForms {
  static let all = [endOwn, endOthers]

  /// Signs a user out everywhere, the browser that asks for it among them.
  static let endOwn = ActForm(
    name: "sessions_own",
    pattern: "/settings/sessions/own",
    useCase: .read,
    hasHint: true,
    send: { place in
      try place.perform(EndOwnSessions())
      return "/login"
    }
  )

  /// Ends the sessions of another user, or one of them.
  static let endOthers = ActForm(
    name: "sessions_end",
    pattern: "/settings/sessions/end",
    useCase: .manageSessions,
    hasHint: true,
    fields: { place in
      let sessions = try place.visit.desk.sessions(for: place.visit.principal)
      let users = Set(sessions.map(\.user)).sorted()
      return [
        .choice("user", .named(users), required: true),
        .choice("session", .named(sessions.map(\.name))),
      ]
    },
    send: { place in
      try place.perform(EndSessions(of: place.text("user"), session: place.maybe("session")))
      return "/settings"
    }
  )
}
