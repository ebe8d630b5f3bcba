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
      refreshed by themselves.
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
      try invocation.principal().require(.work)
      let name = invocation.positional("mailbox")
      let (source, server, oauth) = try source(name, invocation)
      let login = Login(
        client: try source.client(),
        user: server.user,
        minutes: invocation.int("minutes") ?? 15,
        context: invocation.context,
        tell: { invocation.output.note($0) }
      )
      do {
        if oauth.grant == .application {
          _ = try source.accessToken()
        } else {
          let isDevice = invocation.flag("device")
          try source.accept(isDevice ? login.onAnotherDevice() : login.inBrowser())
        }
      } catch let error as OAuthError {
        throw CommandError("The token server refused: \(error).", .noPermission)
      }
      let until = try source.current()?.expiresAt
      invocation.output.done(
        "\(server.user) is logged in.",
        ["mailbox": .string(name), "user": .string(server.user), "expiresAt": .date(until)]
      )
      return .ok
    }
  )

  static let status = Command(
    name: "auth status",
    group: .workspace,
    summary: "Show the logins with access tokens.",
    discussion: """
      Shows until when each token is good, and on which day the secret of the application ends.
      Tokens are refreshed by 'dossier run'; what they are is never shown.
      """,
    action: .run { invocation in
      let logins = try invocation.workspace().configuration.logins
      let rows: [Record] = try logins.compactMap { name, server -> Record? in
        guard let oauth = server.oauth else { return nil }
        let token = try source(name, invocation).source.current()
        return [
          "mailbox": .string(name), "user": .string(server.user),
          "grant": .string(oauth.grant.rawValue), "obtainedAt": .date(token?.obtainedAt),
          "expiresAt": .date(token?.expiresAt),
          "secretExpires": .string(oauth.clientSecretExpires ?? ""),
        ]
      }
      invocation.output.list(rows, empty: "No mailbox uses access tokens.", onlyJSON: [])
      return .ok
    }
  )

  private static func source(
    _ name: String,
    _ invocation: Invocation
  ) throws -> (source: TokenSource, server: Desk.ServerSettings, oauth: OAuthSettings) {
    let workspace = try invocation.workspace()
    let logins = workspace.configuration.logins
    guard let server = logins.first(where: { $0.name == name })?.server else {
      let nearest = NearestName.nearest(to: name, among: logins.map(\.name))
      throw CommandError("There is no mailbox '\(name)'\(Sentences.meant(nearest))", .usage)
    }
    guard let oauth = server.oauth else {
      throw CommandError(
        "'\(name)' logs in with a password: it has no oauth section in the configuration.",
        .configuration
      )
    }
    let source = TokenSource(
      name: name,
      user: server.user,
      oauth: oauth,
      workspace: workspace,
      context: invocation.context
    )
    return (source, server, oauth)
  }
}
