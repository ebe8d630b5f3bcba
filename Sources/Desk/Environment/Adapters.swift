import Cases
import Foundation
import Synchronization
import Transport

/// Makes mail sources and ways out of the configuration.
struct Adapters {
  let workspace: Workspace
  let context: ProcessContext
  let log: Log

  init(_ workspace: Workspace, _ context: ProcessContext, log: Log = Log()) {
    self.workspace = workspace
    self.context = context
    self.log = log
  }

  func source(_ mailbox: MailboxSettings, stop: (any StopSignal)?) -> any MailSource {
    switch mailbox.kind {
    case .maildir: MaildirSource(name: mailbox.name, path: workspace.path(mailbox.path))
    case .imap:
      IMAPSource(
        IMAPSettings(
          name: mailbox.name,
          server: server(mailbox.server, of: mailbox.name, tlsPort: 993, clearPort: 143),
          folder: mailbox.folder,
          idle: .seconds(mailbox.idleSeconds)
        ),
        stop: stop
      )
    }
  }

  /// The folder for copies of what was sent; nil when there is none.
  func archive(stop: (any StopSignal)?) -> (any MailArchive)? {
    let copy = workspace.configuration.outgoing.sentCopy
    let mailbox = workspace.configuration.mailboxes.first { $0.name == copy.mailbox }
    return mailbox.map { mailbox in
      IMAPArchive(
        IMAPSettings(
          name: mailbox.name,
          server: server(mailbox.server, of: mailbox.name, tlsPort: 993, clearPort: 143),
          folder: copy.folder
        ),
        stop: stop
      )
    }
  }

  func submission(stop: (any StopSignal)?) -> any MailSubmission {
    let outgoing = workspace.configuration.outgoing
    return switch outgoing.kind {
    case .folder: FolderSubmission(path: workspace.path(outgoing.path))
    case .smtp: submission(through: outgoing.server, of: "outgoing", stop: stop)
    }
  }

  /// A server that takes mail; `name` is that of its login.
  func submission(
    through settings: Desk.ServerSettings,
    of name: String,
    stop: (any StopSignal)?
  ) -> any MailSubmission {
    SMTPSubmission(
      SMTPSettings(server: server(settings, of: name, tlsPort: 465, clearPort: 587)),
      stop: stop
    )
  }

  private func server(
    _ settings: Desk.ServerSettings,
    of name: String,
    tlsPort: Int,
    clearPort: Int
  ) -> Transport.ServerSettings {
    let security: Transport.ServerSettings.Security =
      switch settings.security {
      case .tls: .tls
      case .starttls: .startTLS
      case .clear: .clear
      }
    var server = Transport.ServerSettings(
      host: settings.host,
      port: settings.port ?? (security == .tls ? tlsPort : clearPort),
      security: security,
      credentials: credentials(settings, of: name),
      caFile: settings.caFile.map { workspace.path($0) }
    )
    server.log = sessionLog(settings.host)
    server.timeouts.connect = .seconds(settings.connectSeconds)
    server.timeouts.stall = .seconds(settings.stallSeconds)
    server.timeouts.patience = .seconds(4 * settings.stallSeconds)
    server.timeouts.commit = .seconds(settings.commitSeconds)
    return server
  }

  private func sessionLog(_ host: String) -> SessionLog {
    let log = log
    var session = SessionLog { text in
      log.warn("server-alert", ["host": .string(host), "text": .string(text)])
    }
    session.renewal = { text in
      log.info("reconnecting", ["host": .string(host), "why": .string(text)])
    }
    let told = ToldOnce()
    session.oddity = { text in
      guard told.isNew(text) else { return }
      log.warn("server-oddity", ["host": .string(host), "text": .string(text)])
    }
    if log.level == .trace {
      session.trace = { text in
        let safe = CaseAddress.withoutCodes(text)
        log.log(.trace, "line", ["host": .string(host), "text": .string(safe)])
      }
    }
    return session
  }

  private func credentials(_ settings: Desk.ServerSettings, of name: String) -> Credentials? {
    let mechanism = settings.mechanism.flatMap { Credentials.Mechanism(rawValue: $0.rawValue) }
    if let oauth = settings.oauth {
      let source = TokenSource(
        name: name,
        user: settings.user,
        oauth: oauth,
        workspace: workspace,
        context: context
      )
      var credentials = Credentials(
        user: settings.user,
        mechanism: mechanism,
        renew: { source.wasRefused() },
        password: { try worded { try source.accessToken() } }
      )
      credentials.loginAdvice = context.loginAdvice
      return credentials
    }
    guard let source = settings.password else { return nil }
    let reader = PasswordReader(folder: workspace.folder, context: context)
    return Credentials(user: settings.user, mechanism: mechanism) {
      try worded { try reader.password(from: source) }
    }
  }

  /// The transport passes on why there is no password, in our words.
  private func worded(_ body: () throws -> String) throws -> String {
    do {
      return try body()
    } catch {
      let known = context.fault(error)
      throw TransportError(
        stage: .login,
        message: [known.sentence, known.hint].compactMap { $0 }.joined(separator: " "),
        isTransient: known.isTransient
      )
    }
  }
}

/// Says each thing once: a server does in every round what it does in one.
private final class ToldOnce: Sendable {
  private let kinds = Mutex<Set<String>>([])

  /// Whether a sentence was not said yet; its numbers do not count.
  func isNew(_ text: String) -> Bool {
    kinds.withLock { $0.insert(text.filter { !$0.isNumber }).inserted }
  }
}
