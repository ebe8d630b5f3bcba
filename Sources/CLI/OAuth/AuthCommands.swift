import Cases
import Desk
import Foundation
import Glibc
import Transport

/// `dossier auth …`: logins with access tokens instead of passwords.
enum AuthCommands {
  static let all = [login, status]

  private static let mailbox = Positional.one(
    "mailbox",
    "The name of a mailbox in the configuration, 'outgoing' or 'alerts'."
  )

  static let login = Command(
    name: "auth login",
    group: .workspace,
    summary: "Log in to a mailbox with its provider, in a browser.",
    discussion: """
      Shows an address to open in a browser. After the login the browser is sent back to this
      machine. When the browser runs elsewhere, it ends at a page that cannot be shown: copy that
      page's address and paste it here.

      With --device the provider shows a code to type on any device; Google does not do that for
      mail. For a mailbox whose grant is 'application' no person logs in: the command only tries
      whether a token is given.

      The tokens are kept in the folder 'tokens' of the workspace, readable by its owner only, and
      refreshed by themselves. Only an administrator logs in; that is an event. The settings of the
      pages do the same where web.publicURL is set.
      """,
    examples: [
      .init("dossier auth login office", "Log in with a browser."),
      .init("dossier auth login office --device", "Log in on a phone, with a code."),
    ],
    positionals: [mailbox],
    options: [
      .flag("device", "Log in on another device, with a code."),
      .integer("minutes", "N", "How long to wait for the login.").defaulting(to: "15"),
    ],
    action: .run { invocation in
      let (environment, principal) = (try invocation.environment(), try invocation.principal())
      let account = try environment.mailLogin(
        invocation.positional("mailbox"),
        for: principal
      )
      try obtain(account, invocation)
      try environment.noteLogin(account, as: principal)
      let until = try account.source.current()?.expiresAt
      invocation.output.done(
        "\(account.user) is logged in.",
        [
          "mailbox": .string(account.name), "user": .string(account.user),
          "expiresAt": .date(until),
        ]
      )
      return .ok
    }
  )

  /// Has tokens given, by whatever the configuration says and the options choose.
  private static func obtain(_ account: MailLogin, _ invocation: Invocation) throws {
    let login = Login(
      client: try account.source.client(),
      user: account.user,
      minutes: invocation.int("minutes") ?? 15,
      context: invocation.context,
      tell: { invocation.output.note($0) }
    )
    do {
      if account.grant == .application {
        _ = try account.source.accessToken()
      } else {
        let isDevice = invocation.flag("device")
        try account.source.accept(isDevice ? login.onAnotherDevice() : login.inBrowser())
      }
    } catch let error as OAuthError {
      throw CommandError("The token server refused: \(error).", .noPermission)
    }
  }

  static let status = Command(
    name: "auth status",
    group: .workspace,
    summary: "Show the logins with access tokens.",
    discussion: """
      Shows until when each token is good, and on which day the secret of the application ends.
      Tokens are refreshed by 'dossier run'; what they are is never shown.
      """,
    action: .run { invocation in
      let states = try invocation.workspace().loginStates(context: invocation.context)
      let rows = states.map { state -> Record in
        [
          "mailbox": .string(state.name), "user": .string(state.user),
          "grant": .string(state.grant.rawValue), "obtainedAt": .date(state.obtainedAt),
          "expiresAt": .date(state.expiresAt), "secretExpires": .string(state.secretExpires ?? ""),
        ]
      }
      invocation.output.list(rows, empty: "No mailbox uses access tokens.", onlyJSON: [])
      return .ok
    }
  )
}
