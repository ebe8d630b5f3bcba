package import Engine
import Store

/// Compares one mailbox with the ledger, fetches what is missing, and remembers the outcome.
package struct Comparison {
  package let environment: Environment
  package let log: Log

  package init(_ environment: Environment, log: Log) {
    self.environment = environment
    self.log = log
  }

  package func run(_ mailbox: MailboxSettings, digests: Bool) throws -> Intake.Report {
    let intake = try environment.intake(mailbox, stop: nil, log: EngineLines(log: log))
    let report = try intake.round(everything: true, insisting: true, digests: digests)
    try remember(report, mailbox)
    return report
  }

  /// Keeps the numbers for `health`, and says in the log what cannot be explained.
  package func remember(_ report: Intake.Report, _ mailbox: MailboxSettings) throws {
    guard report.isComplete else { return }
    try environment.store.record(
      comparisonOf: mailbox.name,
      listed: report.listed,
      fetched: report.stored,
      unexplained: report.unexplained.count,
      now: environment.context.now()
    )
    let fields: Record = [
      "mailbox": .string(mailbox.name), "onServer": .integer(report.listed),
      "fetched": .integer(report.stored), "unexplained": .integer(report.unexplained.count),
    ]
    log.log(report.unexplained.isEmpty ? .info : .error, "compared", fields)
  }
}
