package import Desk
import Foundation

/// The pages of a workspace, on a port of this machine or a socket for a proxy.
package final class WebServer: Sendable {
  private let socket: ListeningSocket
  private let loop: ConnectionLoop
  private let site: Site
  private let now: @Sendable () -> Date
  private let use: SessionUse

  /// Takes a place; port 0 is any that is free.
  ///
  /// Throws `WebError`, and what opening the workspace and reading secrets throw.
  package init(
    _ workspace: Workspace,
    context: ProcessContext,
    at place: WebSettings.Place,
    log: Log
  ) throws {
    socket = try ListeningSocket(place.within(workspace))
    var limits = WebLimits()
    let mailboxes = try MailboxLogins.mailboxes(of: workspace, context)
    if workspace.configuration.web.oidc.isOn || !mailboxes.isEmpty { limits.waiters = 2 }
    // One for each thread, one for what is no request, those for who waits, one for mail with codes, and one
    // for sessions.
    let kept = KeptAnswers()
    let count = limits.workers + limits.waiters + 3
    let desks = try (0..<count).map { _ in
      try Environment(workspace, context: context, sharing: kept)
    }
    let records = desks[desks.count - 1]
    try records.endUnfitSessions()
    let sessions = Sessions(records)
    var signIn = try WebServer.signIn(
      workspace,
      context,
      port: socket.port,
      sessions,
      CodeMailer(desks[desks.count - 2], log)
    )
    signIn.openID = try workspace.openIDProvider(context).map { provider in
      OpenIDSignIn(provider: provider, identities: records, key: Secrets.random(), log: log)
    }
    if !mailboxes.isEmpty {
      signIn.mailboxLogins = MailboxLogins(
        addresses: signIn.addresses,
        mailboxes: mailboxes,
        key: Secrets.random(),
        log: log
      )
    }
    let site = Site(workspace, context, signIn)
    let uploads = Uploads(folder: workspace.folder) { site.mayUpload($0) }
    loop = ConnectionLoop(
      socket,
      limits: limits,
      uploads: uploads,
      answering: { site.reply($0, desks[$1]) },
      waiting: { site.waits($0) },
      looking: { site.news(for: $0, desks[$1]) }
    )
    self.site = site
    now = context.now
    use = SessionUse(sessions: sessions, log: log, now: context.now)
  }

  private static func signIn(
    _ workspace: Workspace,
    _ context: ProcessContext,
    port: Int?,
    _ sessions: Sessions,
    _ mailer: CodeMailer
  ) throws -> SignIn {
    let settings = workspace.configuration.web
    let secret = try workspace.proxySecret(context)
    // A command of its own on a port has no proxy before it.
    let isBehindProxy = port == nil || secret != nil
    let send: @Sendable (String, User) -> Void = { code, user in mailer.send(code, to: user) }
    return SignIn(
      users: workspace.configuration.users,
      addresses: SiteAddresses(port: port, settings),
      sessions: sessions,
      codes: MailCodes(),
      proxy: ProxyIdentity(field: isBehindProxy ? settings.proxyUser : "", secret: secret),
      sendCode: settings.mailCode ? send : nil
    )
  }

  /// An address that signs a user in once, within ten minutes.
  package func invitation(for user: User) -> String {
    "http://127.0.0.1:\(socket.port ?? 0)/login?key="
      + site.signIn.sessions.invite(user.id, at: now())
  }

  /// Serves until `stop` is called.
  package func run() {
    let timer = use.begin()
    loop.run()
    timer.cancel()
    use.keep()
  }

  /// Ends it; may be called from any thread.
  package func stop() { loop.stop() }
}
