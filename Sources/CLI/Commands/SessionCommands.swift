import Cases
import Desk

/// `dossier session …`: who is signed in to the pages.
enum SessionCommands {
  static let all = [list, end]

  static let list = Command(
    name: "session list",
    group: .workspace,
    summary: "Show who is signed in to the pages.",
    discussion: """
      A session lasts twelve hours without a request, seven days at most, and outlives a restart of the program.
      Administrators see all of them, others their own. Each is named by the first characters of its digest. When it was used last is written every few minutes.
      Who comes in by a proxy has none here: the proxy decides, with each request.
      """,
    options: [.text("user", "USER", "Only those of this user.")],
    action: .run { invocation in
      let sessions = try invocation.environment().sessions(
        for: invocation.principal(),
        of: invocation.string("user")
      )
      invocation.output.list(
        sessions.map(SessionPage.record),
        empty: "Nobody is signed in.",
        onlyJSON: []
      )
      return .ok
    }
  )

  static let end = Command(
    name: "session end",
    group: .workspace,
    summary: "End sessions of the pages: your own, or those of a user.",
    discussion: """
      Without a user all your own sessions end, in every browser. Those of others end administrators. A browser
      whose session ended asks its user to sign in with its next request.
      """,
    examples: [
      .init("dossier session end", "Sign out everywhere."),
      .init("dossier session end lea --session 5b1f00c2d9aa", "End one session of lea."),
    ],
    positionals: [.optional("user", "The id of the user; yourself when left out.")],
    options: [.text("session", "NAME", "Only this one, by its name of 'session list'.")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let name = invocation.string("session")
      let count =
        if let user = invocation.optionalPositional("user") {
          try invocation.perform(EndSessions(of: user, session: name), environment)
        } else {
          try invocation.perform(EndOwnSessions(name), environment)
        }
      let words = count == 1 ? "1 session was" : "\(count) sessions were"
      invocation.output.done("\(words) ended.", ["ended": .integer(count)])
      return .ok
    }
  )
}
