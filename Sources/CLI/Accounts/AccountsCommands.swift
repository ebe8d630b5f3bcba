import Cases
import Desk
import Exports
import Foundation

/// `dossier accounts …`: clients, contacts, items and payments from the accounts.
enum AccountsCommands {
  static let all = [importFile, AccountsExportCommand.command]

  static let importFile = Command(
    name: "accounts import",
    group: .cases,
    summary: "Take over clients, contacts, items or payments.",
    discussion: """
      Reads CSV with a heading (comma or semicolon) or a JSON array. Columns, with what may be left out
      in brackets:

      clients: account, name, [country, language, timeZone, resolver, insured]

      contacts: account, email, [name, kind, phone, language]

      items: account, number, amount, [type, outstanding, currency, issued, due,
      paymentReference, discount, discountUntil]

      payments: key, day, amount, [account, currency, reference, payer]

      A column of clients or items that is called like a field of theirs ('types list --fields') fills it;
      other columns are passed over.

      Lists that other programs export are read too: encoding, separator, headings in twelve languages,
      titles, groups and totals, the order of days, the marks of amounts, types and signs are found in
      the file. Such a file is looked at with --dry-run first, which shows what was understood and what
      is in doubt; nothing is guessed in silence. --confirm takes it and keeps, for files with the same
      headings, how they are read; other headings ask again. --column, --type, --dates, --country and
      --currency answer what the file does not say. A column can be: account, name, number, type,
      issued, due, currency, localCurrency, amount, open, paid, debit, credit, side, net, tax, key, day,
      reference, payer, country, language, email, phone, or ignored. A total that is not what its rows
      add up to refuses the file.

      A row of which nothing is open any more clears the item that is known; one that is not known is
      left out as settled.

      --complete says that the list has all items that are open: of those that it lacks nothing is open any
      more, or they are listed for a person to decide ('item set --open'), as accounts.missing in the
      configuration says. A list of which rows cannot be taken clears nothing.

      The same file twice changes nothing; nothing is deleted, and an empty cell blanks nothing. A
      payment goes to the case whose reference it names, else to the one case of the client with an
      active plan, when it is not more than is missing of that; of a client of whom no case is live it
      stays on their account; else it is to be placed ('payment
      list'). Rows that cannot be taken are listed with their line, and the rest is taken.
      """,
    examples: [
      .init(
        "dossier accounts import items.csv --kind items --dry-run",
        "See what would change."
      ),
      .init(
        "dossier accounts import op.csv --kind items --dates dmy --confirm",
        "Take an export, saying what it does not, and keep how it is read."
      ),
    ],
    positionals: [.one("file", "The file.")],
    options: [
      .text("kind", "KIND", "What the rows are: clients, contacts, items or payments.").required,
      .text("as-of", "MOMENT", "When the accounts were so: 2026-11-23 or with a time."),
      .flag("dry-run", "Show what would change; change nothing."),
      .text("column", "HEADING=FIELD", "What a column of an export says.").repeatable,
      .text(
        "type",
        "WORD=CODE",
        "What a word of the type means, such as RV=FAC; none leaves its rows out."
      )
      .repeatable,
      .choice("dates", DayOrder.allCases.map(\.rawValue), "The order of days in an export."),
      .text("country", "CODE", "The country of the program that wrote the export, such as US."),
      .text("currency", "CODE", "The currency of the books, for amounts without one."),
      .flag("complete", "The list has all items that are open."),
      .flag("confirm", "Take an export, and keep how files of its shape are read."),
    ],
    action: .run { try run($0) }
  )

  private static func run(_ invocation: Invocation) throws -> ExitCode {
    let environment = try invocation.environment()
    // A role that does not allow it is refused before the file is read.
    try invocation.principal().require(.work)
    let path = invocation.positional("file")
    let isTrial = invocation.flag("dry-run")
    let kind = try kind(invocation.required("kind"))
    let isComplete = invocation.flag("complete")
    guard !isComplete || kind == .items else {
      throw CommandError("--complete is for lists of items.", .usage)
    }
    let act = ImportAccounts(
      try StatementFile.source(path, context: invocation.context),
      kind: kind,
      named: URL(filePath: path).lastPathComponent,
      asOf: try moment(invocation, environment),
      isTrial: isTrial,
      told: try ExportOptions.hints(invocation),
      confirms: invocation.flag("confirm"),
      isComplete: isComplete
    )
    let run = try invocation.perform(act, environment)
    if isTrial, let reading = run.reading {
      ExportTextWriter(run: run, reading: reading, output: invocation.output).write()
      let missing = run.found.changes.filter { ["to decide", "cleared"].contains($0.outcome) }
      if !missing.isEmpty, !invocation.output.style.isJSON {
        invocation.output.list(missing.map(row), empty: "")
      }
      return reading.asks.isEmpty && reading.rejections.isEmpty ? .ok : .findings
    }
    let shown = run.found.changes.filter { isTrial ? $0.outcome != "same" : true }
    if !shown.isEmpty || invocation.output.style.isJSON {
      invocation.output.list(shown.map(row), empty: "")
    }
    let also = ["cleared", "settled", "left out", "to decide"].filter {
      run.found.counts[$0] != nil
    }
    let counts = (["new", "changed", "same", "rejected"] + also).map { outcome in
      "\(run.found.counts[outcome] ?? 0) \(outcome)"
    }.joined(separator: ", ")
    invocation.output.note("\(isTrial ? "Nothing was changed: " : "")\(counts).")
    let open = ["rejected", "to decide"].contains { run.found.counts[$0] != nil }
    return open ? .findings : .ok
  }

  private static func kind(_ name: String) throws -> AccountsFile.Kind {
    guard let kind = AccountsFile.Kind(rawValue: name) else {
      let names = AccountsFile.Kind.allCases.map(\.rawValue)
      let nearest = Sentences.meant(NearestName.nearest(to: name, among: names))
      throw CommandError("The accounts have no '\(name)'\(nearest)", .usage)
    }
    return kind
  }

  private static func row(_ change: AccountChange) -> Record {
    [
      "line": .integer(change.line), "what": .string(change.what),
      "outcome": .string(change.outcome), "detail": .string(change.detail),
    ]
  }

  /// The moment of `--as-of`; nil when it is left out.
  private static func moment(_ invocation: Invocation, _ environment: Environment) throws -> Date? {
    guard let text = invocation.string("as-of") else { return nil }
    if let day = Day(text) { return day.start(in: environment.timeZone) }
    guard let moment = try? Date(text, strategy: .iso8601) else {
      throw CommandError("'\(text)' is no moment, like 2026-11-23 or 2026-11-23T06:00:00Z.", .usage)
    }
    return moment
  }
}
