import Cases
import Foundation

/// An exported case as `case.json`.
struct ExportRecord {
  private let export: CaseExport
  private let written: Set<String>
  /// What our own people know besides; nil for people outside.
  private let fields: LetterFields?

  /// `written` are the paths of the files that are in the folder: what was erased is not.
  init(_ export: CaseExport, written: Set<String>) {
    self.export = export
    self.written = written
    fields = export.fields
  }

  var record: Record {
    let view = export.view
    let file = view.file
    let environment = export.environment
    return [
      "number": .integer(file.number),
      "reference": .string(environment.references.reference(file.number).text),
      "title": .string(file.title), "type": .string(file.type.rawValue),
      "state": .string(file.state.rawValue), "status": .string(file.status),
      "outcome": .string(file.outcome), "audience": .string(export.audience.rawValue),
      "client": .text(view.client?.name), "exportedAt": .moment(environment.context.now()),
      "fields": fields.map { .record(Record($0.ofCase)) } ?? .absent,
      "clientFields": fields.map { .record(Record($0.client)) } ?? .absent,
      "items": .table(view.items.map(item)),
      "claim": export.claim.map { .record(ClaimExport($0, export).record) } ?? .absent,
      "people": .table(export.people.map(person)),
      "messages": .table(export.messages.map(message)),
      "files": .table(export.attachments.map(attachment)),
      "handOvers": export.audience == .internal
        ? .table(view.handOvers.map(handOver)) : .absent,
      "events": .table(export.events.map(event)),
    ]
  }

  private func item(_ item: Item) -> Record {
    [
      "number": .string(item.number), "type": .string(item.type.rawValue),
      "issued": .string(item.issueDate), "due": .string(item.dueDate),
      "currency": .string(item.amount.currency),
      "amount": .decimal("\(item.amount.decimal)"),
      "open": .decimal("\(item.outstanding.decimal)"),
      "paymentReference": .text(item.paymentReference?.text),
      "discount": .text(item.discount?.sizeText(in: item.amount.currency)),
      "discountUntil": .text(item.discount?.lastDay.description),
      "fields": fields.map { .record(Record($0.items[item.id] ?? [])) } ?? .absent,
    ]
  }

  private func person(_ person: Participant) -> Record {
    [
      "role": .string(person.role.rawValue), "address": .string(person.email),
      "name": .string(person.name),
    ]
  }

  private func handOver(_ handOver: HandOver) -> Record {
    [
      "at": .moment(handOver.at), "item": .string(handOver.item), "from": .string(handOver.from),
      "to": .string(handOver.to), "cause": .string(handOver.note.cause),
      "done": .string(handOver.note.done), "next": .string(handOver.note.next),
      "by": .string(handOver.author),
    ]
  }

  /// The digest is that of the message as it came or went, also beside a copy.
  private func message(_ message: MessageView) -> Record {
    [
      "id": .integer(message.id), "at": .moment(message.at),
      "direction": .string(message.isIncoming ? "in" : "out"),
      "from": .string(message.fromEmail), "subject": .string(message.subject),
      "messageID": .string(message.messageID), "sha256": .string(message.rawSHA256),
      "file": file(export.path(message)),
    ]
  }

  private func attachment(_ attachment: AttachmentRecord) -> Record {
    [
      "id": .integer(attachment.id), "name": .string(attachment.file.fileName),
      "sha256": .string(attachment.file.sha256), "file": file(export.path(attachment)),
      "leftOut": .boolean(export.isLeftOut(attachment)),
    ]
  }

  private func event(_ event: Event) -> Record {
    [
      "at": .moment(event.at), "type": .string(event.type.rawValue),
      "who": .string(export.who(event)), "what": .string(export.what(event)),
    ]
  }

  private func file(_ path: String) -> FieldValue {
    written.contains(path) ? .string(path) : .absent
  }
}
