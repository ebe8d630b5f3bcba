import Cases
import Desk
import Foundation
import Statements

/// `dossier statement import FILE`: money that came, from a bank's file.
enum StatementImportCommand {
  static let command = Command(
    name: "statement import",
    group: .cases,
    summary: "Take over payments from a bank statement.",
    discussion: """
      Reads what 'statement read' reads. Money that came becomes payments. What surely belongs somewhere is
      placed: it names items by their whole numbers, however a bank leaves them, or a case by its reference,
      its amount agrees to the cent with what is open of them, with the parts that its text states or
      with the next installments, and who paid has paid for that client before, or has its name. On the case
      that holds the items, else on the account of their client; among several it is split. The rest is to be
      placed ('payment list'); --dry-run says why. Payments booked together are each one. What the
      bank takes back takes back the payment that it brought, when that is known for sure; else it is
      listed, for a person to decide ('payment reverse').

      Pending entries and what only announces (camt.052, camt.054, MT942) bring nothing. The same entry
      twice, in this file or a later one, changes nothing. A statement that does not add up, or a file of
      which anything cannot be read, is refused whole.
      """,
    examples: [
      .init("dossier statement import camt.zip --dry-run", "See what would change."),
      .init("dossier statement import umsatz.sta", "Take it over."),
    ],
    positionals: [.one("file", "The statement, or '-'.")],
    options: [.flag("dry-run", "Show what would change; change nothing.")],
    action: .run { try run($0) }
  )

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let environment = try invocation.environment()
    // A role that does not allow it is refused before the file is read.
    try invocation.principal().require(.workOnAll)
    let name = invocation.positional("file")
    let source = try StatementFile.source(name, context: invocation.context)
    let intake = try StatementIntake(source, named: URL(filePath: name).lastPathComponent)
    let isTrial = invocation.flag("dry-run")
    let report = try invocation.perform(ImportStatement(intake, isTrial: isTrial), environment)
    let shown = report.found.changes
    if !shown.isEmpty || invocation.output.style.isJSON {
      invocation.output.list(shown.map(row), empty: "")
    }
    tell(intake, report, isTrial: isTrial, invocation.output)
    let open = ["to decide", "rejected"].compactMap { report.found.counts[$0] }
    let isOpen = intake.ignored[.noDay] != nil || !open.isEmpty
    return isOpen ? .findings : .ok
  }

  private static func tell(
    _ intake: StatementIntake,
    _ report: ImportStatement.Report,
    isTrial: Bool,
    _ output: Output
  ) {
    for doubt in intake.doubts { output.note("Look at \(doubt).") }
    for account in report.unknownAccounts {
      output.note("\(account) is no account of organisation.bankAccounts in the configuration.")
    }
    var counts = ["new", "same", "taken back"].map { outcome in
      "\(report.found.counts[outcome] ?? 0) \(outcome)"
    }
    for outcome in ["to decide", "rejected"] {
      if let count = report.found.counts[outcome] { counts.append("\(count) \(outcome)") }
    }
    for reason in IncomingMoney.Reason.allCases {
      if let count = intake.ignored[reason] { counts.append("\(count) \(reason.rawValue)") }
    }
    let head = isTrial ? "Nothing was changed: " : ""
    output.note("\(head)\(counts.joined(separator: ", ")).")
  }

  private static func row(_ change: AccountChange) -> Record {
    [
      "line": .integer(change.line), "what": .string(change.what),
      "outcome": .string(change.outcome), "detail": .string(change.detail),
    ]
  }
}
