import Cases
import Foundation
import Glibc
import Store

/// Measures how a workspace fares.
package struct HealthProbe {
  package let workspace: Workspace
  package let context: ProcessContext

  package init(workspace: Workspace, context: ProcessContext) {
    self.workspace = workspace
    self.context = context
  }

  /// The report of a workspace that is looked at from outside.
  package func report() throws -> HealthReport {
    try report(SQLiteStore(workspace: workspace.folder))
  }

  /// The report; `startedAt` when it is the daemon that asks.
  func report(_ store: SQLiteStore, startedAt: Date? = nil) throws -> HealthReport {
    let now = context.now()
    let settings = workspace.configuration
    let health = try store.health(now: now)
    let known = settings.mailboxes.map { ($0.name, health.mailboxes[$0.name] ?? MailboxHealth()) }
    var report = HealthReport(
      now: now,
      mailboxes: Dictionary(known) { first, _ in first },
      store: health,
      freeBytes: freeBytes,
      isDaemonRunning: startedAt != nil || WorkspaceLock.isHeld(workspace, .daemon)
    )
    report.startedAt = startedAt
    let today = Day(now, in: settings.organisation.timeZone)
    for (name, server) in settings.logins {
      guard let oauth = server.oauth else { continue }
      if let end = oauth.clientSecretExpires.flatMap({ Day($0) }) {
        report.secrets.append(.init(mailbox: name, daysLeft: today.days(until: end)))
      }
      let file = TokenFile(workspace, user: server.user, oauth: oauth)
      if oauth.grant == .person, !FileManager.default.fileExists(atPath: file.path) {
        report.loginsMissing.append(name)
      }
    }
    let oidc = settings.web.oidc
    if oidc.isOn, let end = Day(oidc.clientSecretExpires) {
      report.secrets.append(.init(mailbox: "web.oidc", daysLeft: today.days(until: end)))
    }
    return report
  }

  private var freeBytes: Int {
    var status = statvfs()
    guard statvfs(workspace.folder, &status) == 0 else { return 0 }
    return Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
  }
}
