package import Cases
import Foundation
import Glibc
import Mail
import Store
import Transport

/// Tells somebody by a second way what needs a person: once when it begins, once when it is over.
package final class AlertRunner {
  private enum State: String {
    case begins, ends
  }

  private let workspace: Workspace
  private let context: ProcessContext
  private let log: Log
  private let stop: any StopSignal
  private let startedAt: Date
  /// What was told in this run, also when the store cannot remember it.
  private var told: [String: String] = [:]

  package init(_ workspace: Workspace, context: ProcessContext, log: Log, stop: any StopSignal) {
    self.workspace = workspace
    self.context = context
    self.log = log
    self.stop = stop
    startedAt = context.now()
  }

  private var settings: AlertSettings { workspace.configuration.alerts }

  /// Looks once, and tells what is new and what is over.
  package func round() {
    let store: SQLiteStore
    let findings: [HealthFinding]
    do {
      store = try SQLiteStore(workspace: workspace.folder)
      let probe = HealthProbe(workspace: workspace, context: context)
      findings = try probe.report(store, startedAt: startedAt).findings(workspace.configuration)
    } catch {
      let sentence = context.fault(error).sentence
      begin(HealthFinding(name: "database", level: .critical, what: .noDatabase(sentence)))
      return
    }
    for (name, known) in (try? store.alerts()) ?? [:] where known.toldAt != nil {
      told[name] = told[name] ?? known.text
    }
    for finding in findings where begin(finding) {
      let now = context.now()
      let text = context.finding(finding)
      try? store.record(alert: finding.name, text: text, since: now, toldAt: now)
    }
    let names = Set(findings.map(\.name))
    for (name, text) in told where !names.contains(name) {
      guard tell(.ends, name, "Over: \(text)") else { continue }
      told[name] = nil
      log.info("alert-over", ["name": .string(name)])
      try? store.forget(alert: name)
    }
  }

  /// Whether somebody was told just now.
  @discardableResult
  private func begin(_ finding: HealthFinding) -> Bool {
    guard told[finding.name] == nil else { return false }
    let text = context.finding(finding)
    log.log(
      finding.level == .critical ? .error : .warn,
      "alert",
      ["name": .string(finding.name), "text": .string(text)]
    )
    guard tell(.begins, finding.name, text) else { return false }
    told[finding.name] = text
    return true
  }

  /// Whether every way that is configured took it.
  private func tell(_ state: State, _ name: String, _ text: String) -> Bool {
    do {
      if !settings.command.isEmpty { try run(state, name, text) }
      if !settings.to.isEmpty { try mail(state, name, text) }
      return true
    } catch {
      let sentence = context.fault(error).sentence
      log.error("alert-not-told", ["name": .string(name), "why": .string(sentence)])
      return false
    }
  }

  private func run(_ state: State, _ name: String, _ text: String) throws {
    let variables = [
      "DOSSIER_ALERT": name, "DOSSIER_ALERT_STATE": state.rawValue, "DOSSIER_ALERT_TEXT": text,
    ]
    let command = BoundedCommand(
      line: settings.command,
      folder: workspace.folder,
      environment: context.environment.merging(variables) { _, new in new }
    )
    switch try command.run(timeout: .seconds(30)) {
    case .ended(0, _): return
    case .ended(let status, _):
      throw DeskError.alertNotTold("the command for alerts ended with \(status)")
    case .timedOut:
      throw DeskError.alertNotTold("the command for alerts did not end within 30 s")
    }
  }

  private func mail(_ state: State, _ name: String, _ text: String) throws {
    let subject = state == .begins ? "needs a person" : "is well again"
    let mail = DirectMail(
      from: EmailAddress(name: "Dossier", email: settings.from),
      to: EmailAddress(email: settings.to),
      subject: "Dossier \(subject): \(name)",
      text: "\(text)\n\nWorkspace: \(workspace.folder)\n",
      date: context.now()
    )
    let submission = Adapters(workspace, context, log: log).submission(
      through: settings.server,
      of: "alerts",
      stop: stop
    )
    guard try mail.send(through: submission) else {
      throw DeskError.alertNotTold("the mail about an alert was not taken")
    }
  }
}
