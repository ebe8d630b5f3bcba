import Cases
import Desk
import Engine
import Foundation

/// `dossier fsck`: servers, ledger, raw store and cases compared.
enum FsckCommand {
  static let command = Command(
    name: "fsck",
    group: .workspace,
    summary: "Compare servers, ledger and cases; fetch what is missing.",
    discussion: """
      Lists every message that each mailbox holds and looks it up in the ledger; what is missing is
      fetched. Then follows every message that ever arrived: its bytes are in the store, and it is
      filed, in review, put aside, a duplicate or in quarantine. Says '0 unexplained', or names each
      that is not. 'dossier run' does this every night; it may run beside it. Exit code 1 when
      something is unexplained, 75 when a mailbox cannot be read or does as it was asked only in part.

      When a server numbers a mailbox anew, messages are recognised by size, date and Message-ID,
      and not fetched again; with --digests they are, and compared by their bytes.

      'dossier verify' reads every byte and the history instead.
      """,
    options: [
      .text("mailbox", "NAME", "Only this mailbox.").repeatable,
      .flag("digests", "Fetch again what was recognised without its bytes."),
      .flag("offline", "Do not connect to any server."),
    ],
    action: .run { invocation in
      let environment = try invocation.wholeEnvironment()
      let page = try environment.comparison(
        of: mailboxes(invocation, environment.workspace.configuration.mailboxes),
        digests: invocation.flag("digests"),
        log: invocation.log
      )
      show(page, invocation.output)
      guard page.problems.isEmpty else { return .findings }
      return page.isWhole ? .ok : .temporaryFailure
    }
  )

  private static func mailboxes(
    _ invocation: Invocation,
    _ configured: [MailboxSettings]
  ) throws -> [MailboxSettings] {
    let wanted = invocation.strings("mailbox")
    let mailboxes = invocation.flag("offline") ? [] : configured
    for name in wanted where !mailboxes.contains(where: { $0.name == name }) {
      throw CommandError("There is no mailbox '\(name)' to connect to.", .usage)
    }
    return mailboxes.filter { wanted.isEmpty || wanted.contains($0.name) }
  }

  private static func row(_ mailbox: ComparisonPage.Mailbox) -> Record {
    guard let report = mailbox.report else {
      return ["mailbox": .string(mailbox.name), "problem": .string(mailbox.problem ?? "")]
    }
    var row: Record = [
      "mailbox": .string(mailbox.name), "onServer": .integer(report.listed),
      "fetched": .integer(report.stored), "unexplained": .integer(report.unexplained.count),
    ]
    if report.recognised > 0 {
      row.fields.append(.init(name: "recognised", value: .integer(report.recognised)))
    }
    if let problem = mailbox.problem {
      row.fields.append(.init(name: "problem", value: .string(problem)))
    }
    return row
  }

  private static func show(_ page: ComparisonPage, _ output: Output) {
    let (rows, ledger, problems) = (page.mailboxes.map(row), page.ledger, page.problems)
    let states = ledger.states.sorted { $0.key < $1.key }
    guard !output.style.isJSON else {
      return output.show([
        "mailboxes": .table(rows), "arrivals": .integer(ledger.arrivals),
        "vanished": .integer(ledger.vanished),
        "messages": .record(
          Record(states.map { Record.Field(name: $0.key, value: .integer($0.value)) })
        ),
        "unexplained": .integer(problems.count),
        "problems": .list(problems.map { .string($0) }),
      ])
    }
    if !rows.isEmpty { output.list(rows, empty: "") }
    for problem in problems { output.line(Sentences.asSentence(problem)) }
    let counts = states.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    output.line(
      "\(ledger.arrivals) arrivals: \(counts.isEmpty ? "nothing yet" : counts); "
        + (ledger.vanished == 0 ? "" : "\(ledger.vanished) gone before they could be fetched; ")
        + "\(problems.count) unexplained."
    )
  }
}
