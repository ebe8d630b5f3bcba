import Cases
import Desk
import Foundation

/// `dossier health`: how the workspace fares, for people and for monitoring.
enum HealthCommand {
  static let command = Command(
    name: "health",
    group: .workspace,
    summary: "Say how the workspace fares, for people and for monitoring.",
    discussion: """
      Shows for each mailbox when it was last read to its end and how many messages the last
      comparison could not explain; what is not processed, not sent, in review or in quarantine;
      what money nobody has placed; when secrets end; the disk and the database. Then what needs a person.

      Exit code 0: all is well; 1: something needs a person soon; 2: now. 'dossier run' tells the
      same findings by the second way that the configuration names under 'alerts'.
      """,
    examples: [
      .init("dossier health", "Look."),
      .init("dossier health --quiet || page-somebody", "From cron or a monitoring system."),
      .init("dossier health --prometheus", "For node_exporter's folder of text files."),
    ],
    options: [.flag("prometheus", "Print metrics in the Prometheus text format.")],
    action: .run { invocation in
      let workspace = try invocation.workspace()
      let report = try HealthProbe(workspace: workspace, context: invocation.context).report()
      let findings = report.findings(workspace.configuration)
      if invocation.flag("prometheus") {
        invocation.output.block(PrometheusText.text(report, findings))
      } else if invocation.output.style.isJSON || !invocation.output.style.isQuiet {
        invocation.output.show(record(report, findings))
      }
      return switch findings.map(\.level).max() {
      case .critical: .critical
      case .warning: .findings
      case nil: .ok
      }
    }
  )

  private static func record(_ report: HealthReport, _ findings: [HealthFinding]) -> Record {
    let worst = findings.map(\.level).max()
    return [
      "state": .string(worst?.rawValue ?? "well"), "daemonRuns": .boolean(report.isDaemonRunning),
      "pending": .integer(report.store.pending),
      "oldestPending": .date(report.store.oldestPending),
      "quarantined": .integer(report.store.quarantined),
      "reviews": .integer(report.store.reviews), "oldestReview": .date(report.store.oldestReview),
      "queued": .integer(report.store.queued), "oldestQueued": .date(report.store.oldestQueued),
      "failed": .integer(report.store.failed), "unknown": .integer(report.store.unknown),
      "held": .integer(report.store.held), "toPlace": .integer(report.store.toPlace),
      "unowned": .integer(report.store.unowned),
      "oldestToPlace": .date(report.store.oldestToPlace),
      "databaseBytes": .integer(report.store.databaseBytes),
      "freeBytes": .integer(report.freeBytes),
      "mailboxes": .table(
        report.mailboxes.sorted { $0.key < $1.key }.map { name, mailbox in
          let failure = report.store.failures.first { $0.loop == "mailbox" && $0.name == name }
          return [
            "mailbox": .string(name), "readAt": .date(mailbox.listedAt),
            "comparedAt": .date(mailbox.comparedAt), "unexplained": .integer(mailbox.unexplained),
            "failsSince": .date(failure?.since), "failures": .integer(failure?.failures ?? 0),
          ]
        }
      ),
      "secrets": .table(
        report.secrets.map {
          ["mailbox": .string($0.mailbox), "daysLeft": .integer($0.daysLeft)]
        }
      ),
      "findings": .table(
        findings.map {
          [
            "level": .string($0.level.rawValue), "name": .string($0.name),
            "text": .string(HealthWording.sentence($0)),
          ]
        }
      ),
    ]
  }
}
