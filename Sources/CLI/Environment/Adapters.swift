import Cases
import Foundation
import Transport

/// Makes mail sources and ways out of the configuration.
struct Adapters {
  let workspace: Workspace
  let context: ProcessContext

  init(_ workspace: Workspace, _ context: ProcessContext) {
    self.workspace = workspace
    self.context = context
  }

  func source(_ mailbox: MailboxSettings, stop: (any StopSignal)?) -> any MailSource {
    switch mailbox.kind {
    case .maildir: MaildirSource(name: mailbox.name, path: workspace.path(mailbox.path))
    case .imap:
      IMAPSource(
        IMAPSettings(
          name: mailbox.name,
          server: server(mailbox.server, tlsPort: 993, clearPort: 143),
          folder: mailbox.folder
        ),
        stop: stop
      )
    }
  }

  func submission(stop: (any StopSignal)?) -> any MailSubmission {
    let outgoing = workspace.configuration.outgoing
    return switch outgoing.kind {
    case .folder: FolderSubmission(path: workspace.path(outgoing.path))
    case .smtp:
      SMTPSubmission(
        SMTPSettings(server: server(outgoing.server, tlsPort: 465, clearPort: 587)),
        stop: stop
      )
    }
  }

  private func server(
    _ settings: ServerSettings,
    tlsPort: Int,
    clearPort: Int
  ) -> Transport.ServerSettings {
    let security: Transport.ServerSettings.Security =
      switch settings.security {
      case .tls: .tls
      case .starttls: .startTLS
      case .clear: .clear
      }
    return Transport.ServerSettings(
      host: settings.host,
      port: settings.port ?? (security == .tls ? tlsPort : clearPort),
      security: security,
      credentials: credentials(settings),
      caFile: settings.caFile.map { workspace.path($0) }
    )
  }

  private func credentials(_ settings: ServerSettings) -> Credentials? {
    guard let source = settings.password else { return nil }
    let reader = PasswordReader(folder: workspace.folder, context: context)
    return Credentials(
      user: settings.user,
      mechanism: Credentials.Mechanism(rawValue: settings.mechanism.rawValue) ?? .plain
    ) { try reader.password(from: source) }
  }
}
