package import Cases
package import Engine
import Store

/// Servers, ledger, raw store and cases compared.
package struct ComparisonPage: Sendable {
  /// A mailbox beside the ledger.
  package struct Mailbox: Sendable {
    package let name: String
    /// What was listed and fetched; nil when the mailbox could not be read.
    package let report: Intake.Report?
    /// Why it could not be read, or only in part, in the words of the face.
    package let problem: String?
  }

  package let mailboxes: [Mailbox]
  /// Where the messages stand that ever arrived.
  package let ledger: LedgerReport
  /// What nothing explains, as half sentences.
  package let problems: [String]

  /// Whether every mailbox was read to its end.
  package var isWhole: Bool { mailboxes.allSatisfy { $0.problem == nil } }
}

extension Environment {
  /// Compares mailboxes with the ledger, fetches what is missing, and follows what arrived; with
  /// digests, what was recognised without its bytes is fetched again.
  package func comparison(
    of mailboxes: [MailboxSettings],
    digests: Bool,
    log: Log
  ) throws -> ComparisonPage {
    let all = mailboxes.map { compared($0, digests: digests, log: log) }
    let ledger = try store.ledger()
    let unexplained = all.flatMap { mailbox in
      (mailbox.report?.unexplained ?? []).map {
        "message \($0.value) of \(mailbox.name) is on the server and not in the ledger"
      }
    }
    return ComparisonPage(
      mailboxes: all,
      ledger: ledger,
      problems: unexplained + ledger.problems
    )
  }

  private func compared(
    _ mailbox: MailboxSettings,
    digests: Bool,
    log: Log
  ) -> ComparisonPage.Mailbox {
    do {
      let report = try Comparison(self, log: log).run(mailbox, digests: digests)
      let problem = report.trouble.map { context.fault($0).sentence }
      return .init(name: mailbox.name, report: report, problem: problem)
    } catch {
      return .init(name: mailbox.name, report: nil, problem: context.fault(error).sentence)
    }
  }
}
