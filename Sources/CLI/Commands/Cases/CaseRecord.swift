import Cases
import Desk

/// Cases as records: rows of a list, and whole for `--json`.
enum CaseRecord {
  static func summary(_ row: CaseSummary) -> Record {
    let file = row.file
    return FieldRows.with(
      row.fields,
      [
        "number": .integer(file.number), "reference": .string(row.reference),
        "title": .string(file.title), "type": .string(file.type.rawValue),
        "state": .string(file.state.rawValue), "status": .string(file.status),
        "client": .text(row.clientName), "resolver": .text(file.resolver),
        "attention": .boolean(file.needsAttention), "openedAt": .moment(file.openedAt),
        "open": .amounts(row.open),
      ]
    )
  }

  static func whole(_ page: CasePage) -> Record {
    let view = page.view
    let file = view.file
    return [
      "number": .integer(file.number), "reference": .string(page.reference),
      "tag": .string(page.tag),
      "title": .string(file.title), "type": .string(file.type.rawValue),
      "state": .string(file.state.rawValue), "status": .string(file.status),
      "client": .text(view.client?.name), "account": .text(view.client?.accountNumber),
      "resolver": .text(file.resolver), "attention": .boolean(file.needsAttention),
      "openedAt": .moment(file.openedAt), "mergedInto": .int(file.mergedInto),
      "fields": FieldRows.field(page.fields).value,
      "items": .table(
        view.items.map {
          FieldRows.with(page.itemFields[$0.id] ?? [], CaseRecord.item($0))
        }
      ),
      "participants": .table(page.people.map(person)),
      "comments": .table(view.comments.map(CaseRecord.comment)),
      "attachments": .table(view.files.map(CaseRecord.attachment)),
      "messages": .table(view.messages.map(MessageRecord.summary)),
      "nextAction": .text(view.nextAction?.dueOn),
      "outcome": .string(file.outcome), "dormantSince": .string(file.dormantSince),
      "bankDetails": .table(page.bankDetails.map(BankCommands.row)),
      "links": .list(view.links.map { .integer($0) }),
      "plans": .table(page.plans.map(plan)),
      "payments": .table(view.payments.map(PaymentCommands.row)),
      "proposals": .table(view.proposals.map(ProposalCommands.row)),
      "claim": (try? page.claim.get()).map { .record(ClaimRows.whole($0)) } ?? .absent,
      "legalStages": .table(view.legalStages.map(LegalCommands.row)),
      "validations": .table(view.validations.flatMap(ValidationCommands.rows)),
      "dispute": .record(DisputeCommand.record(view.dispute)),
      "handOvers": .table(view.handOvers.map(handOver)),
      "events": .table(view.events.map(CaseRecord.event)),
    ]
  }

  static func item(_ item: Item) -> Record {
    [
      "number": .string(item.number), "type": .string(item.type.rawValue),
      "issueDate": .string(item.issueDate), "dueDate": .string(item.dueDate),
      "amount": .decimal("\(item.amount.decimal)"),
      "outstanding": .decimal("\(item.outstanding.decimal)"),
      "currency": .string(item.amount.currency),
      "inCase": .int(item.inCase), "status": .string(item.status),
      "category": .string(item.category), "resolver": .string(item.resolver),
      "file": .text(item.origin?.file), "line": .int(item.origin?.line),
      "paymentReference": .text(item.paymentReference?.text),
      "discount": .text(item.discount?.sizeText(in: item.amount.currency)),
      "discountUntil": .text(item.discount?.lastDay.description),
    ]
  }

  private static func plan(_ standing: PlanStanding) -> Record {
    [
      "plan": .integer(standing.plan.id), "state": .string(standing.plan.state.rawValue),
      "revision": .integer(standing.plan.revision),
      "outstanding": .integer(standing.outstanding),
      "installments": .table(standing.lines.map { PlanCommands.row($0, standing) }),
    ]
  }

  private static func person(_ person: CasePage.Person) -> Record {
    [
      "email": .string(person.participant.email), "name": .string(person.participant.name),
      "role": .string(person.participant.role.rawValue),
      "source": .string(person.participant.source.rawValue),
      "removed": .boolean(person.participant.isRemoved),
      "informed": .boolean(person.participant.isInformed),
      "caseAddress": .string(person.caseAddress),
    ]
  }

  private static func handOver(_ handOver: HandOver) -> Record {
    [
      "at": .moment(handOver.at), "item": .string(handOver.item), "from": .string(handOver.from),
      "to": .string(handOver.to), "cause": .string(handOver.note.cause),
      "done": .string(handOver.note.done), "next": .string(handOver.note.next),
      "author": .string(handOver.author),
    ]
  }

  private static func comment(_ comment: Comment) -> Record {
    [
      "at": .moment(comment.at), "author": .string(comment.author),
      "visibility": .string(comment.visibility.rawValue), "message": .int(comment.messageID),
      "text": .block(comment.text),
    ]
  }

  static func attachment(_ file: AttachmentRecord) -> Record {
    [
      "id": .integer(file.id), "fileName": .string(file.file.fileName),
      "mediaType": .string(file.file.mediaType), "size": .integer(file.file.size),
      "visibility": .string(file.visibility.rawValue), "message": .int(file.messageID),
      "addedBy": .string(file.addedBy), "addedAt": .moment(file.addedAt),
      "sha256": .string(file.file.sha256),
    ]
  }

  private static func event(_ event: Event) -> Record {
    let details = event.details.sorted { $0.key < $1.key }
    return [
      "at": .moment(event.at), "type": .string(event.type.rawValue),
      "actor": .string(event.actor.name), "onBehalfBy": .string(event.actor.onBehalfBy),
      "message": .int(event.messageID),
      "details": .record(
        Record(details.map { Record.Field(name: $0.key, value: .string($0.value)) })
      ),
    ]
  }
}
