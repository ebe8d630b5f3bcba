import Cases
import Foundation
import Testing

@testable import CLI
@testable import Desk

@Suite("what of the health of a workspace needs a person")
struct HealthReportTests {
  let now = Date(timeIntervalSince1970: 1_800_000_000)
  var settings = Configuration()

  init() {
    var mailbox = MailboxSettings()
    mailbox.name = "office"
    settings.mailboxes = [mailbox]
  }

  func report(readAgo seconds: Double? = 10) -> HealthReport {
    var mailbox = MailboxHealth()
    mailbox.listedAt = seconds.map { now.addingTimeInterval(-$0) }
    return HealthReport(
      now: now,
      mailboxes: ["office": mailbox],
      store: StoreHealth(),
      freeBytes: 10 << 30,
      isDaemonRunning: true
    )
  }

  func names(_ report: HealthReport) -> [String] { report.findings(settings).map(\.name) }

  @Test func `a workspace that fares well needs nobody`() {
    #expect(names(report()) == [])
  }

  @Test func `a mailbox counts as unread after so many missed looks`() {
    #expect(names(report(readAgo: 300)) == [])
    #expect(names(report(readAgo: 301)) == ["mailbox:office"])
    #expect(names(report(readAgo: nil)) == ["mailbox:office"])
    // A daemon that has just started has not missed anything.
    var fresh = report(readAgo: 86400)
    fresh.startedAt = now.addingTimeInterval(-20)
    #expect(names(fresh) == [])
  }

  @Test(arguments: [
    (31, nil), (30, "secret:office:30"), (8, "secret:office:30"), (7, "secret:office:7"),
    (1, "secret:office:1"), (0, "secret:office:1"), (-1, "secret:office:0"),
  ])
  func `the end of a secret is told three times ahead`(days: Int, name: String?) {
    var report = report()
    report.secrets = [.init(mailbox: "office", daysLeft: days)]
    #expect(names(report) == (name.map { [$0] } ?? []))
  }

  @Test func `the urgent comes first, and a full disk is urgent`() {
    var report = report()
    report.store.quarantined = 1
    report.store.unknown = 2
    report.freeBytes = 1 << 20
    report.isDaemonRunning = false
    #expect(names(report) == ["daemon", "disk", "quarantine", "outbox:unknown"])
  }

  @Test func `what waits is told after a while`() {
    var report = report()
    report.store.pending = 3
    report.store.oldestPending = now.addingTimeInterval(-899)
    report.store.queued = 1
    report.store.oldestQueued = now.addingTimeInterval(-7199)
    #expect(names(report) == [])
    report.store.oldestPending = now.addingTimeInterval(-901)
    report.store.oldestQueued = now.addingTimeInterval(-7201)
    #expect(names(report) == ["unprocessed", "unsent"])
  }

  @Test func `metrics are lines of names, labels and numbers`() throws {
    var report = report()
    report.mailboxes["a\"b\\c"] = MailboxHealth()
    let text = PrometheusText.text(report, report.findings(settings))
    #expect(text.contains("dossier_mailbox_unexplained{mailbox=\"a\\\"b\\\\c\"} 0\n"))
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      #expect(words.last.flatMap { Double($0) } != nil, "\(line)")
    }
  }
}
