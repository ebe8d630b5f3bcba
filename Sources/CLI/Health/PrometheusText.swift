import Foundation
import Store

/// Metrics in the Prometheus text format (exposition format 0.0.4).
enum PrometheusText {
  static func text(_ report: HealthReport, _ findings: [HealthFinding]) -> String {
    let store = report.store
    let mailboxes = report.mailboxes.sorted { $0.key < $1.key }
    func age(_ date: Date?) -> Double? { date.map { report.now.timeIntervalSince($0) } }
    var text = ""
    func metric(_ name: String, _ help: String, _ values: [(labels: String, value: Double?)]) {
      let known = values.compactMap { entry in entry.value.map { (entry.labels, $0) } }
      guard !known.isEmpty else { return }
      text += "# HELP dossier_\(name) \(help)\n# TYPE dossier_\(name) gauge\n"
      for (labels, value) in known {
        text += "dossier_\(name)\(labels.isEmpty ? "" : "{\(labels)}") \(number(value))\n"
      }
    }
    metric("daemon_running", "Whether the daemon runs.", [("", report.isDaemonRunning ? 1 : 0)])
    metric(
      "findings",
      "What needs a person, by level.",
      [HealthFinding.Level.warning, .critical].map { level in
        (label("level", level.rawValue), Double(findings.count { $0.level == level }))
      }
    )
    metric(
      "mailbox_read_age_seconds",
      "Seconds since a mailbox was last read to its end.",
      mailboxes.map { (label("mailbox", $0.key), age($0.value.listedAt)) }
    )
    metric(
      "mailbox_unexplained",
      "Messages of a mailbox that the ledger lacks.",
      mailboxes.map { (label("mailbox", $0.key), Double($0.value.unexplained)) }
    )
    metric(
      "inbox_messages",
      "Messages that are not filed, by state.",
      [("pending", store.pending), ("quarantined", store.quarantined), ("review", store.reviews)]
        .map { (label("state", $0.0), Double($0.1)) }
    )
    metric(
      "inbox_oldest_seconds",
      "Age of the oldest message not processed.",
      [
        ("", age(store.oldestPending) ?? 0)
      ]
    )
    metric(
      "outbox_letters",
      "Letters that have not arrived, by state.",
      [
        ("queued", store.queued), ("failed", store.failed), ("unknown", store.unknown),
        ("held", store.held),
      ].map { (label("state", $0.0), Double($0.1)) }
    )
    metric(
      "outbox_oldest_seconds",
      "Age of the oldest queued letter.",
      [
        ("", age(store.oldestQueued) ?? 0)
      ]
    )
    metric(
      "secret_days_left",
      "Days until the client secret of a mailbox ends.",
      report.secrets.map { (label("mailbox", $0.mailbox), Double($0.daysLeft)) }
    )
    metric(
      "disk_free_bytes",
      "Free space on the disk of the workspace.",
      [
        ("", Double(report.freeBytes))
      ]
    )
    metric(
      "database_bytes",
      "Size of the database with its log.",
      [
        ("", Double(store.databaseBytes))
      ]
    )
    return text
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(format: "%.3f", value)
  }

  private static func label(_ name: String, _ value: String) -> String {
    let safe = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n")
    return "\(name)=\"\(safe)\""
  }
}
