import Cases
import Desk
import Foundation
import HTML

/// Metrics in the Prometheus text format (exposition format 0.0.4).
enum PrometheusText {
  /// One metric: a name, what it means, and its values by labels.
  private struct Metric {
    var name: String
    var help: String
    var values: [(labels: String, value: Double)]

    init(_ name: String, _ help: String, _ values: [(labels: String, value: Double?)]) {
      self.name = name
      self.help = help
      self.values = values.compactMap { entry in entry.value.map { (entry.labels, $0) } }
    }

    init(_ name: String, _ help: String, _ value: Double) {
      self.init(name, help, [("", value)])
    }

    var text: String {
      guard !values.isEmpty else { return "" }
      let lines = values.map { labels, value in
        "dossier_\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(PrometheusText.number(value))\n"
      }
      return "# HELP dossier_\(name) \(help)\n# TYPE dossier_\(name) gauge\n" + lines.joined()
    }
  }

  static func text(_ report: HealthReport, _ findings: [HealthFinding]) -> String {
    (whole(report, findings) + mailboxes(report) + queues(report)).map(\.text).joined()
  }

  private static func whole(_ report: HealthReport, _ findings: [HealthFinding]) -> [Metric] {
    [
      Metric("daemon_running", "Whether the daemon runs.", report.isDaemonRunning ? 1 : 0),
      Metric(
        "findings",
        "What needs a person, by level.",
        [HealthFinding.Level.warning, .critical].map { level in
          (label("level", level.rawValue), Double(findings.count { $0.level == level }))
        }
      ),
      Metric(
        "secret_days_left",
        "Days until the client secret of a mailbox ends.",
        report.secrets.map { (label("mailbox", $0.mailbox), Double($0.daysLeft)) }
      ),
      Metric(
        "disk_free_bytes",
        "Free space on the disk of the workspace.",
        Double(report.freeBytes)
      ),
      Metric(
        "database_bytes",
        "Size of the database with its log.",
        Double(report.store.databaseBytes)
      ),
    ]
  }

  private static func mailboxes(_ report: HealthReport) -> [Metric] {
    let mailboxes = report.mailboxes.sorted { $0.key < $1.key }
    return [
      Metric(
        "mailbox_read_age_seconds",
        "Seconds since a mailbox was last read to its end.",
        mailboxes.map { name, mailbox in
          let age = mailbox.listedAt.map { report.now.timeIntervalSince($0) }
          return (label("mailbox", name), age)
        }
      ),
      Metric(
        "mailbox_unexplained",
        "Messages of a mailbox that the ledger lacks.",
        mailboxes.map { (label("mailbox", $0.key), Double($0.value.unexplained)) }
      ),
    ]
  }

  private static func queues(_ report: HealthReport) -> [Metric] {
    let store = report.store
    func byState(_ counts: [(String, Int)]) -> [(labels: String, value: Double?)] {
      counts.map { (label("state", $0.0), Double($0.1)) }
    }
    func age(_ date: Date?) -> Double { date.map { report.now.timeIntervalSince($0) } ?? 0 }
    return [
      Metric(
        "inbox_messages",
        "Messages that are not filed, by state.",
        byState([
          ("pending", store.pending), ("quarantined", store.quarantined),
          ("review", store.reviews),
        ])
      ),
      Metric(
        "inbox_oldest_seconds",
        "Age of the oldest message not processed.",
        age(store.oldestPending)
      ),
      Metric(
        "outbox_letters",
        "Letters that have not arrived, by state.",
        byState([
          ("queued", store.queued), ("failed", store.failed), ("unknown", store.unknown),
          ("held", store.held),
        ])
      ),
      Metric("outbox_oldest_seconds", "Age of the oldest queued letter.", age(store.oldestQueued)),
    ]
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(format: "%.3f", value)
  }

  private static func label(_ name: String, _ value: String) -> String {
    let safe = value.replacingScalars { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      default: nil
      }
    }
    return "\(name)=\"\(safe)\""
  }
}
