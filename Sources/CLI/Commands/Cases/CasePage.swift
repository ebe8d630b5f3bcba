import Cases
import Foundation
import Store

/// A case as a page for people: head, items, people, files, timeline.
struct CasePage {
  let environment: Environment
  let output: Output

  init(_ environment: Environment, _ output: Output) {
    self.environment = environment
    self.output = output
  }

  func write(_ view: CaseView) {
    let file = view.file
    output.line("\(environment.references.reference(file.number).text)  \(file.title)")
    let facts = [
      file.type.rawValue, file.state.rawValue, file.status,
      file.needsAttention ? "needs attention" : "",
      file.resolver.map { "resolver \($0)" } ?? "",
      file.mergedInto.map { "merged into \($0)" } ?? "",
    ]
    output.line(facts.filter { !$0.isEmpty }.joined(separator: " | "))
    if let client = view.client { output.line("\(client.name), account \(client.accountNumber)") }
    section("Items", view.items.map(itemRow))
    section("People", view.participants.filter { !$0.isRemoved }.map(personRow))
    section("Files", view.attachments.map(fileRow))
    output.line("")
    output.line("Timeline")
    for event in view.events { write(event, view) }
  }

  private func section(_ title: String, _ rows: [Record]) {
    guard !rows.isEmpty else { return }
    output.line("")
    output.line(title)
    output.list(rows, empty: "")
  }

  private func itemRow(_ item: Item) -> Record {
    [
      "number": .string(item.number), "type": .string(item.type.rawValue),
      "due": .string(item.dueDate), "open": .string(amount(item.outstanding)),
    ]
  }

  private func amount(_ money: Money) -> String {
    money.decimal.formatted(
      .number.precision(.fractionLength(Money.fractionDigits(of: money.currency)))
        .locale(Locale(identifier: "en_US"))
    )
      + " " + money.currency
  }

  private func personRow(_ person: Participant) -> Record {
    [
      "role": .string(person.role.rawValue), "address": .string(person.email),
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

  private func write(_ event: Event, _ view: CaseView) {
    let who =
      event.actor.name + (event.actor.onBehalfBy.isEmpty ? "" : " (by \(event.actor.onBehalfBy))")
    let when = output.style.cell(.moment(event.at))
    output.line("\(when)  \(who)  \(EventWording.sentence(event))")
    if event.type == .commentAdded { quote(comment(of: event, view)?.text) }
    guard let id = event.messageID, [.messageReceived, .messageLinked].contains(event.type),
      let message = view.messages.first(where: { $0.id == id })
    else { return }
    quote(message.newText)
  }

  private func comment(of event: Event, _ view: CaseView) -> Comment? {
    view.comments.first { $0.at == event.at && $0.messageID == nil }
  }

  /// The first lines of a text, indented.
  private func quote(_ text: String?) {
    guard let text else { return }
    let lines = text.split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    for line in lines.prefix(6) { output.line("    \(line)") }
    if lines.count > 6 { output.line("    ... (\(lines.count - 6) more lines)") }
  }
}
