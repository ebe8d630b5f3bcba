import Cases
import Desk
import Foundation
import Statements

/// `dossier statement …`: what banks write.
enum StatementCommands {
  static let all = [read, StatementImportCommand.command]

  static let read = Command(
    name: "statement read",
    group: .tools,
    summary: "Show what a bank statement says; nothing is stored.",
    discussion: """
      Reads camt.053, camt.052 and camt.054 (XML, all versions), MT940 and MT942, CODA, and a ZIP of
      them; what a file is, its bytes say, not its name. A file that is damaged or something else is
      refused with its place. No workspace is needed.

      Balances are held against the entries: where they do not add up, the difference is shown.
      Pending entries never count. An entry of several payments is followed by them.

      With --json amounts are minor units (cents), negative for money out, and each entry has an
      'identity' that is the same in every later file that holds it.
      """,
    examples: [
      .init("dossier statement read camt.zip", "Show the statements of an archive."),
      .init("dossier statement read umsatz.sta --json", "The same for a program."),
    ],
    positionals: [.one("file", "The statement, or '-'.")],
    action: .run { invocation in
      let name = invocation.positional("file")
      let source = try StatementFile.source(name, context: invocation.context)
      // The first time through finds what refuses the file, before anything is printed.
      let overview = try StatementOverview(source)
      let text = StatementTextWriter(overview: overview, output: invocation.output)
      if invocation.output.style.isJSON { try text.json(source) } else { try text.table(source) }
      return .ok
    }
  )
}

/// What a file of statements says without its entries: small, however large the file is.
struct StatementOverview {
  private(set) var headings: [StatementHeading] = []
  private(set) var balances: [StatementBalance] = []
  private(set) var doubts: [(doubt: StatementDoubt, line: Int, currency: String)] = []
  /// How many doubts are shown.
  private static let most = 200

  init(_ source: StatementSource) throws {
    final class Found {
      var headings: [StatementHeading] = []
      var balances: [StatementBalance] = []
      var doubts: [(doubt: StatementDoubt, line: Int, currency: String)] = []
    }
    let found = Found()
    try StatementReader().read(source) { event in
      switch event {
      case .heading(let heading): found.headings.append(heading)
      case .balance(let balance): found.balances.append(balance)
      case .doubt(let doubt, let line) where found.doubts.count < Self.most:
        found.doubts.append((doubt, line, found.headings.last?.currency ?? "EUR"))
      case .doubt, .entry: break
      }
    }
    (headings, balances, doubts) = (found.headings, found.balances, found.doubts)
  }
}
