import Cases
import Desk

/// `dossier search`: everything, by what it is.
enum SearchCommand {
  static let command = Command(
    name: "search",
    group: .cases,
    summary: "Look for words in clients, items, cases and mail.",
    discussion: """
      Looks in subjects and texts of mail of both directions, also of HTML mail, in comments, names of
      cases and clients, item numbers, and names of files. Clients (by account number and name) and items
      (by number) stand first, up to ten of each, then the rest, newest first. All words have to stand there; "in quotes" a
      phrase; word* a beginning. Accents and capitals do not matter. Behind what has the words
      themselves stands what has parts of words like them: 'lieferung' also finds Weihnachtslieferung,
      'strasse' Straße, 'mueller' Müller, and words of Chinese, Japanese, Korean and Thai are found
      within their lines.

      Fields narrow it: from:ADDRESS, to:ADDRESS, case:1042, type:dispute, state:open, resolver:USER,
      client:ACCOUNT, kind:message|comment|case|file|client|item, direction:in|out, is:person|bounce…,
      subject:WORD, file:WORD, after:2026-01-31, before:2026-02-28.
      """,
    examples: [
      .init("dossier search 'discount from:anke@client.example.net'", "Words of one person."),
      .init("dossier search '\"delivered short\" state:open'", "A phrase, in open cases."),
    ],
    positionals: [.one("query", "What to look for.")],
    options: [.integer("limit", "N", "At most so many.").defaulting(to: "20")],
    action: .run { invocation in
      let environment = try invocation.environment()
      let query = try SearchQuery(invocation.positional("query"))
      let page = try environment.search(query, limit: invocation.int("limit") ?? 20)
      if page.isBehind {
        invocation.output.note(
          "Parts of words are not yet found in older mail: 'run' goes on with it."
        )
      }
      if invocation.output.style.isTerminal, !invocation.output.style.isJSON {
        show(page, invocation.output)
      } else {
        invocation.output.list(
          page.clients.map(row) + page.items.map(row) + page.hits.map(row),
          empty: "Nothing was found."
        )
      }
      return .ok
    }
  )

  private static func show(_ page: SearchPage, _ output: Output) {
    for client in page.clients {
      output.line("client \(client.account): \(client.name)")
    }
    for row in page.items {
      output.line(
        "item \(row.item.number) of \(row.client.account) \(row.client.name): \(text(row))"
      )
    }
    for hit in page.hits { write(hit, output) }
    if page.isEmpty { output.line("Nothing was found.") }
  }

  /// What is open of an item, since when, and on which case.
  private static func text(_ row: ItemListing.Row) -> String {
    [
      "open \(MoneyText.text(row.item.outstanding))",
      row.item.dueDate.isEmpty ? "" : "due \(row.item.dueDate)", row.item.status,
      row.caseNumber.map { "case \($0)" } ?? "on no case",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func row(_ client: ClientHit) -> Record {
    [
      "case": .absent, "kind": "client", "message": .absent, "at": .absent,
      "title": .string(client.account), "text": .string(client.name),
    ]
  }

  private static func row(_ row: ItemListing.Row) -> Record {
    [
      "case": .int(row.caseNumber), "kind": "item", "message": .absent, "at": .absent,
      "title": .string(row.item.number),
      "text": .string("\(row.client.account) \(row.client.name): \(text(row))"),
    ]
  }

  private static func row(_ hit: SearchHit) -> Record {
    [
      "case": .int(hit.caseNumber), "kind": .string(hit.kind), "message": .int(hit.message),
      "at": .date(hit.at), "title": .string(hit.title),
      "text": .string(plain(hit.snippet, "[", "]")),
    ]
  }

  /// The text around the words on one line, with marks around the words.
  private static func plain(_ snippet: String, _ start: String, _ end: String) -> String {
    snippet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .replacing("\u{2}", with: start).replacing("\u{3}", with: end)
  }

  private static func write(_ hit: SearchHit, _ output: Output) {
    let place = hit.caseNumber.map { "case \($0)" } ?? "on no case"
    let what = hit.message.map { "message \($0)" } ?? hit.kind
    let when = hit.at.map { output.style.cell(.moment($0)) + "  " } ?? ""
    output.line("\(when)\(place), \(what): \(output.style.line(hit.title))")
    output.styled("    " + marked(hit.snippet, output.style))
  }

  /// The text around the words on one line, the words bold, or in brackets where nothing is bold.
  private static func marked(_ snippet: String, _ style: OutputStyle) -> String {
    let text = snippet.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var pieces: [String] = []
    for (place, piece) in text.split(separator: "\u{2}", omittingEmptySubsequences: false)
      .enumerated()
    {
      let parts = piece.split(separator: "\u{3}", maxSplits: 1, omittingEmptySubsequences: false)
      guard place > 0, parts.count == 2 else {
        pieces.append(style.line(String(piece)))
        continue
      }
      let word = style.line(String(parts[0]))
      pieces.append(style.hasColour ? style.bold(word) : "[\(word)]")
      pieces.append(style.line(String(parts[1])))
    }
    return pieces.joined()
  }
}
