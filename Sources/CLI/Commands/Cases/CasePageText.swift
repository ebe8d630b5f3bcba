import Cases
import Desk
import Foundation

/// A case as a page for people: head, items, people, files, timeline.
///
/// It is laid out as on a terminal also through a pipe, since `--json` is there for programs.
struct CasePageText {
  /// As wide as a moment and the space after it.
  private static let margin = String(repeating: " ", count: 18)

  let environment: Environment
  let page: CasePage
  let output: Output
  /// Whether texts are shown whole, with what they quote.
  let isFull: Bool

  init(_ page: CasePage, _ environment: Environment, _ output: Output, isFull: Bool = false) {
    self.page = page
    self.environment = environment
    self.isFull = isFull
    var output = output
    output.style.isTerminal = true
    self.output = output
  }

  func write() throws {
    let view = page.view
    let file = view.file
    output.line("\(page.reference)  \(file.title)")
    let facts = [
      file.type.rawValue.spaced, file.state.rawValue.spaced, file.status,
      file.needsAttention ? "needs attention" : "",
      file.resolver.map { "resolver \($0)" } ?? "",
      file.mergedInto.map { "merged into \($0)" } ?? "",
    ]
    output.line(facts.filter { !$0.isEmpty }.joined(separator: " | "))
    for flag in page.bankDetails { output.line("CAREFUL: \(warning(flag))") }
    if let line = FieldRows.line(page.fields) { output.line(line) }
    if let client = view.client { output.line("\(client.name), account \(client.accountNumber)") }
    if let next = view.nextAction {
      let who = next.assigned.isEmpty ? "" : ", \(next.assigned)"
      let times = next.reschedules == 1 ? "once" : "\(next.reschedules) times"
      let moved = next.reschedules == 0 ? "" : " (moved \(times))"
      output.line("Next: \(next.what) on \(next.dueOn)\(who)\(moved)")
    }
    if !view.dispute.isEmpty { output.line("Dispute: \(DisputeCommand.words(view.dispute))") }
    for money in page.money { output.line(line(money)) }
    for line in claimLines { output.line(line) }
    if !view.links.isEmpty {
      output.line("Tied to: \(view.links.map { "case \($0)" }.joined(separator: ", "))")
    }
    section("Waiting for a decision", view.proposals.filter { $0.state == .open }.map(proposalRow))
    section("Items", view.items.map(itemRow))
    section("People", view.participants.filter { !$0.isRemoved }.map(personRow))
    section("Hand-overs", view.handOvers.filter { !$0.note.isEmpty }.map(HandOverText.row))
    for standing in page.plans where standing.plan.state != .cancelled { write(standing) }
    section("Payments", view.payments.map(PaymentCommands.row))
    section("Legal proceedings", view.legalStages.map(LegalCommands.row))
    for validation in view.validations { write(validation) }
    section("Files", view.files.map(fileRow))
    output.line("")
    output.line("Timeline")
    for event in view.events { try write(event, view) }
  }

  private func warning(_ flag: BankDetailsFlag) -> String {
    "message \(flag.message) of \(flag.author) \(BankDetailsText.words(flag.details)): "
      + "'dossier bank confirm|reject \(flag.id)'"
  }

  /// What is claimed, when it is something else than what is open, or why it cannot be reckoned.
  private var claimLines: [String] {
    switch page.claim {
    case .success(let claim):
      claim.totals.filter { ClaimText.parts(of: $0).contains { $0.name != "items" } }
        .map { "Claim: \(ClaimText.total($0))" }
    case .failure(let error): ["Claim: \(CommandError(describing: error).sentence)"]
    }
  }

  private func line(_ money: CaseMoney) -> String {
    let parts = [
      ("total", money.total), ("open", money.open), ("disputed", money.disputed),
      ("paid", money.paid), ("claimed paid", money.claimed), ("credited", money.credited),
    ].filter { $0.1 != 0 || ["total", "open"].contains($0.0) }
    return "Money: "
      + parts.map { "\($0.0) \(MoneyText.text($0.1, money.currency))" }.joined(separator: ", ")
  }

  private func write(_ standing: PlanStanding) {
    let plan = standing.plan
    let name = plan.name.isEmpty ? "" : " '\(plan.name)'"
    let revision = plan.revision == 1 ? "" : ", revision \(plan.revision)"
    section(
      "Plan \(plan.id)\(name), \(plan.state.rawValue)\(revision): "
        + "\(MoneyText.text(standing.paid, plan.currency)) of "
        + "\(MoneyText.text(plan.total, plan.currency)) paid",
      standing.lines.map { line in
        Record(PlanCommands.row(line, standing).fields.filter { !$0.name.hasPrefix("plan") })
      }
    )
  }

  private func proposalRow(_ proposal: Proposal) -> Record {
    [
      "proposal": .integer(proposal.id),
      "what": .string(proposal.kind.rawValue.spaced),
      "values": .string(ProposalText.values(proposal)),
      "evidence": .string(proposal.evidence),
    ]
  }

  private func write(_ validation: Validation) {
    section(
      "Validation \(validation.id), \(validation.state.rawValue): \(validation.subject), "
        + amount(validation.amount),
      validation.steps.map { step in
        [
          "step": .integer(step.number), "department": .string(step.department),
          "person": .string(step.name.isEmpty ? step.email : step.name),
          "decision": .string(step.state.rawValue.spaced), "comment": .string(step.comment),
        ]
      }
    )
  }

  private func section(_ title: String, _ rows: [Record]) {
    guard !rows.isEmpty else { return }
    output.line("")
    output.line(title)
    // A column that is empty in every row says nothing.
    let used = Set(rows.flatMap(\.fields).filter { output.style.cell($0.value) != "" }.map(\.name))
    output.list(rows.map { Record($0.fields.filter { used.contains($0.name) }) }, empty: "")
  }

  private func itemRow(_ item: Item) -> Record {
    FieldRows.with(
      page.itemFields[item.id] ?? [],
      [
        "number": .string(item.number), "type": .string(item.type.rawValue),
        "due": .string(item.dueDate), "amount": .decimal(amount(item.amount)),
        "open": .decimal(amount(item.outstanding)),
        "inCase": .decimal(
          item.inCase.map { MoneyText.text($0, item.amount.currency) } ?? ""
        ),
        "status": .string(item.status), "resolver": .string(item.resolver),
        "reference": .string(item.paymentReference?.printed ?? ""),
        "discount": .string(
          item.discount.map { "\($0.sizeText(in: item.amount.currency)) until \($0.lastDay)" } ?? ""
        ),
      ]
    ).row
  }

  private func amount(_ money: Money) -> String { MoneyText.text(money) }

  private func personRow(_ person: Participant) -> Record {
    [
      "role": .string(person.role.rawValue.spaced), "address": .string(person.email),
      "name": .string(person.name),
      "source": .string(person.source == .manual ? "" : "seen in mail"),
    ]
  }

  private func fileRow(_ file: AttachmentRecord) -> Record {
    [
      "id": .integer(file.id), "name": .string(file.file.fileName),
      "type": .string(file.file.mediaType), "size": .integer(file.file.size),
      "from": .string(file.addedBy), "visibility": .string(file.visibility.rawValue),
    ]
  }

  private func write(_ event: Event, _ view: CaseView) throws {
    let acting = event.actor.onBehalfBy.isEmpty ? "" : " (by \(event.actor.onBehalfBy))"
    let when = output.style.cell(.moment(event.at))
    paragraph(
      "\(event.actor.name)\(acting) \(EventWording.sentence(event))",
      first: "\(when)  ",
      rest: CasePageText.margin
    )
    if event.type == .commentAdded { quote(comment(of: event, view)?.text) }
    guard let id = event.messageID, [.messageReceived, .messageLinked].contains(event.type),
      view.messages.contains(where: { $0.id == id })
    else { return }
    // One at a time: the texts of a long case are megabytes.
    let message = try environment.messagePage(id).view
    quote(isFull ? message.text : message.newText)
  }

  /// A text broken at spaces to the width of the page: each line begins with a margin.
  private func paragraph(_ text: String, first: String = "", rest: String) {
    var current = first
    var isEmpty = true
    for word in output.style.line(text).split(separator: " ") {
      if !isEmpty, current.count + word.count + 1 > output.style.width {
        output.line(current)
        current = rest
        isEmpty = true
      }
      current += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    output.line(current)
  }

  private func comment(of event: Event, _ view: CaseView) -> Comment? {
    view.comments.first { $0.at == event.at && $0.messageID == nil }
  }

  /// The first lines of a text, indented.
  private func quote(_ text: String?) {
    guard let text else { return }
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let margin = CasePageText.margin + "| "
    let shown = isFull ? lines.count : min(lines.count, 6)
    for line in lines.prefix(shown) { paragraph(line, first: margin, rest: margin) }
    let more = lines.count - shown
    if more > 0 { output.line("\(margin)... (\(more) more line\(more == 1 ? "" : "s"))") }
  }
}
