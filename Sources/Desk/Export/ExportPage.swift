import Cases
import Engine
import Foundation
import Store

/// The timeline of an exported case as one page.
package struct ExportPage {
  /// Where the page stands.
  enum Place {
    /// In a folder beside the files that it links to.
    case folder
    /// Alone, to be printed.
    case alone
  }

  private let export: CaseExport
  private let place: Place
  private let events: [Event]
  private let messages: [Int: MessageView]
  /// The place of the event with which each message is shown: the first that tells of it.
  private let showing: [Int: Int]

  init(_ export: CaseExport, in place: Place) {
    self.export = export
    self.place = place
    events = export.events
    messages = Dictionary(export.messages.map { ($0.id, $0) }) { first, _ in first }
    showing = Dictionary(
      events.enumerated().filter { Self.telling.contains($1.type) }
        .compactMap { place, event in event.messageID.map { ($0, place) } }
    ) { first, _ in first }
  }

  private var view: CaseView { export.view }
  private var cells: CellText {
    CellText(timeZone: export.environment.timeZone, isASCII: false)
  }

  /// Gives the page in pieces: its head, each entry of the timeline, its foot.
  func write(to put: (String) throws -> Void) throws {
    try put(head)
    for (place, event) in events.enumerated() { try put(try entry(event, at: place) + "\n") }
    try put(foot)
  }

  private var head: String {
    let reference = export.environment.references.reference(view.file.number).text
    let title = "\(reference) \(view.file.title)"
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(text(title))</title><style>\(ExportPage.style)</style></head>
      <body><main><header><p class="ref">\(text(reference))</p><h1>\(text(view.file.title))</h1>
      <p>\(text(facts))</p></header>
      \(table("Items", ["Number", "Type", "Due", "Amount", "Open"], items))
      \(plan)\(claim)\(legal)
      \(table("People", ["Role", "Name", "Address"], people))
      \(handOvers)\(files)
      <h2>Timeline</h2>

      """
  }

  private var foot: String {
    guard place == .folder else {
      return """
        <footer>Printed for \(text(organisation)) on \(text(cells.date(now))) \
        (\(text(export.environment.timeZone.identifier))).</footer></main></body></html>

        """
    }
    return """
      <footer>Exported by \(text(organisation)) on \(text(cells.date(now))) \
      (\(text(export.environment.timeZone.identifier))). Every file is listed with its SHA-256 in \
      <a href="\(ExportManifest.name)">\(ExportManifest.name)</a>.\(aboutCopies)</footer>\
      </main></body></html>

      """
  }

  private var aboutCopies: String {
    guard export.audience == .external else { return "" }
    return """
       The messages are copies composed anew, as plain text and without what is internal; each states \
      the SHA-256 of its original (\(OutsiderCopy.digestField)), which \(text(organisation)) keeps.
      """
  }

  /// Events that tell of a message.
  private static let telling: Set<EventType> = [
    .messageReceived, .messageLinked, .messageQueued, .messageSent,
  ]

  /// How the page looks: all that stands between its `<style>` tags.
  package static let style = """
    body{font:16px/1.55 Georgia,serif;color:#1d2733;margin:0;background:#f4f6f8}
    main{max-width:860px;margin:24px auto;background:#fff;padding:32px 44px;border:1px solid #dde3e9}
    h1{margin:0 0 4px;font-size:28px}h2{font-size:19px;margin:30px 0 8px}
    .ref{font:600 13px system-ui;color:#2f6f9f;margin:0}header p,footer{color:#5b6876}
    table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:5px 10px 5px 0;
    border-bottom:1px solid #e6ebf0;vertical-align:top}th{font:600 13px system-ui;color:#5b6876}
    td+td.n,th+th.n{padding-left:16px}.n{text-align:right;font-variant-numeric:tabular-nums}
    article{border-left:3px solid #c5ced8;margin:0 0 14px;padding:0 0 0 14px}
    article.in{border-color:#2f6f9f}article.out{border-color:#4d8a57}
    time{font:13px system-ui;color:#5b6876}pre{white-space:pre-wrap;overflow-wrap:anywhere;
    font:15px/1.5 Georgia,serif;margin:4px 0;background:#f8fafb;padding:8px 12px}
    .hash{font:12px ui-monospace,monospace;color:#5b6876;margin:0;overflow-wrap:anywhere}
    footer{margin-top:36px;font-size:13px}
    h1,article,li{overflow-wrap:anywhere}
    @media (max-width:640px){main{margin:0;border:0;padding:16px}th,td{padding-right:6px;overflow-wrap:anywhere}}
    @media print{body{background:#fff}main{border:0;margin:0;padding:0}article{break-inside:avoid}}
    """

  private var now: Date { export.environment.context.now() }
  private var organisation: String {
    export.environment.workspace.configuration.organisation.name
  }

  private var facts: String {
    let file = view.file
    let fields = (export.fields?.ofCase ?? []).filter { !$0.text.isEmpty }
    return
      ([
        view.client?.name ?? "", file.type.rawValue.spaced, file.status,
        file.state.rawValue, "opened \(Day(file.openedAt, in: export.environment.timeZone))",
      ] + fields.map { "\($0.field.label): \($0.text)" }).filter { !$0.isEmpty }.joined(
        separator: " · "
      )
  }

  // MARK: Tables

  private var items: [[String]] {
    view.items.map {
      [
        $0.number, $0.type.rawValue, $0.dueDate, MoneyText.text($0.amount),
        MoneyText.text($0.outstanding),
      ]
    }
  }

  private var people: [[String]] {
    export.people.map { [$0.role.rawValue.spaced, $0.name, $0.email] }
  }

  private var plan: String {
    guard let plan = view.plans.last(where: { $0.state != .cancelled && $0.state != .draft }) else {
      return ""
    }
    let standing = PlanStanding(
      plan,
      payments: view.payments,
      promises: view.promises,
      today: export.environment.today
    )
    let rows = standing.lines.map { line in
      [
        String(line.installment.number), line.installment.effectiveDueOn.description,
        MoneyText.text(line.installment.amount, plan.currency),
        MoneyText.text(line.paid, plan.currency), line.state.rawValue.spaced,
      ]
    }
    return table("Payment plan", ["No.", "Due", "Amount", "Paid", "State"], rows)
  }

  private var claim: String {
    guard let claim = export.claim else {
      return "<h2>Claim</h2><p>It cannot be reckoned: a rate of interest is missing.</p>"
    }
    return table(
      "Claim on \(claim.on)",
      ["What", "Day", "Amount"],
      ClaimExport(claim, export).rows
    )
  }

  private var legal: String {
    let rows = view.legalStages.map { stage in
      [
        stage.on.description, stage.stage.spaced, stage.court,
        stage.courtReference, stage.deadline?.description ?? "",
      ]
    }
    return table("Legal proceedings", ["On", "Stage", "Court", "Reference", "Deadline"], rows)
  }

  /// Who handed the case to whom, with what was said: for our own people.
  private var handOvers: String {
    guard export.audience == .internal, !view.handOvers.isEmpty else { return "" }
    let rows = view.handOvers.map { one in
      [
        cells.date(one.at), one.from, one.item.isEmpty ? one.to : "\(one.to) (\(one.item))",
        one.note.cause, one.note.done, one.note.next,
      ]
    }
    return table("Hand-overs", ["On", "From", "To", "Cause", "Done", "Next"], rows)
  }

  private var files: String {
    guard !export.attachments.isEmpty else { return "" }
    let rows = export.attachments.map { file in
      let name = text(file.file.fileName)
      if export.isLeftOut(file) {
        return "<li>\(name) (\(file.file.size) bytes): left out, since mail that is attached has "
          + "addresses of others in its header; SHA-256 \(file.file.sha256)</li>"
      }
      return "<li>\(linked(name, to: export.path(file))) (\(file.file.size) bytes)</li>"
    }.joined()
    return "<h2>Files</h2><ul>\(rows)</ul>"
  }

  private func table(_ title: String, _ columns: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    func cells(_ row: [String], _ tag: String) -> String {
      zip(columns, row).map { column, cell in
        let isNumber = ["Amount", "Open", "Paid"].contains(column)
        return "<\(tag)\(isNumber ? " class=\"n\"" : "")>\(text(cell))</\(tag)>"
      }.joined()
    }
    let body = rows.map { "<tr>\(cells($0, "td"))</tr>" }.joined()
    return """
      <h2>\(text(title))</h2><table><thead><tr>\(cells(columns, "th"))</tr></thead>\
      <tbody>\(body)</tbody></table>
      """
  }

  // MARK: Timeline

  private func entry(_ event: Event, at place: Int) throws -> String {
    let message = event.messageID.flatMap { messages[$0] }
    let shows = event.messageID.map { showing[$0] == place } ?? false
    let kind = shows ? (message.map { $0.isIncoming ? "in" : "out" } ?? "") : ""
    var body = ""
    if shows, let message {
      body =
        "<pre>\(text(try newText(of: message)))</pre>"
        + original(message) + linked(text(message.subject), to: export.path(message))
    } else if event.type == .commentAdded,
      let comment = export.comments.first(where: { $0.at == event.at })
    {
      body = "<pre>\(text(comment.text))</pre>"
    }
    return """
      <article class="\(kind)"><time>\(text(cells.date(event.at)))</time><br>\
      <b>\(text(export.who(event)))</b> \(text(export.what(event)))\(body)</article>
      """
  }

  /// What the author wrote, one message at a time: the texts of a long case are megabytes.
  ///
  /// People outside get nothing of attached mail, whose header nobody looked through.
  private func newText(of message: MessageView) throws -> String {
    let environment = export.environment
    let shown = try environment.store.message(message.id).newText
    guard export.audience == .external, shown.contains(Enclosures.mailLabel) else { return shown }
    let raw = try environment.store.content(message.rawSHA256)
    return export.shown(try environment.reader.read(raw, receivedAt: message.at).newText)
  }

  /// What proves the copy of a message.
  private func original(_ message: MessageView) -> String {
    guard export.audience == .external else { return "" }
    return "<p class=\"hash\">SHA-256 of the original: \(text(message.rawSHA256))</p>"
  }

  /// HTML as a link to a file of the folder; as it is where there is none.
  private func linked(_ html: String, to path: String) -> String {
    guard place == .folder else { return "<span>\(html)</span>" }
    let address = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
    return "<a href=\"\(text(address))\">\(html)</a>"
  }

  private func text(_ text: String) -> String { HTMLEscape.text(text) }
}
