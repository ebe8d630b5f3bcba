import Cases
import Desk
import Foundation
import Store

/// Cases as records: rows of a list, and whole for `--json`.
struct CaseRecord {
  let environment: Environment

  init(_ environment: Environment) {
    self.environment = environment
  }

  func summary(_ file: CaseFile) throws -> Record {
    let client = try file.clientID.flatMap { try environment.store.client($0) }
    return [
      "number": .integer(file.number),
      "reference": .string(environment.references.reference(file.number).text),
      "title": .string(file.title), "type": .string(file.type.rawValue),
      "state": .string(file.state.rawValue), "status": .string(file.status),
      "client": .text(client?.name), "resolver": .text(file.resolver),
      "attention": .boolean(file.needsAttention), "openedAt": .moment(file.openedAt),
    ]
  }

  func whole(_ view: CaseView) -> Record {
    let file = view.file
    return [
      "number": .integer(file.number),
      "reference": .string(environment.references.reference(file.number).text),
      "tag": .string(environment.references.reference(file.number).tag),
      "title": .string(file.title), "type": .string(file.type.rawValue),
      "state": .string(file.state.rawValue), "status": .string(file.status),
      "client": .text(view.client?.name), "account": .text(view.client?.accountNumber),
      "resolver": .text(file.resolver), "attention": .boolean(file.needsAttention),
      "openedAt": .moment(file.openedAt), "mergedInto": .int(file.mergedInto),
      "items": .table(view.items.map(CaseRecord.item)),
      "participants": .table(view.participants.map { participant($0, view.file.number) }),
      "comments": .table(view.comments.map(CaseRecord.comment)),
      "attachments": .table(view.attachments.map(CaseRecord.attachment)),
      "messages": .table(view.messages.map(MessageRecord.summary)),
      "nextAction": .text(view.nextAction?.dueOn),
      "outcome": .string(file.outcome), "dormantSince": .string(file.dormantSince),
      "links": .list(view.links.map { .integer($0) }),
      "plans": .table(plans(view)),
      "payments": .table(view.payments.map(PaymentCommands.row)),
      "proposals": .table(view.proposals.map(ProposalCommands.row)),
      "legalStages": .table(view.legalStages.map(LegalCommands.row)),
      "validations": .table(view.validations.flatMap(ValidationCommands.rows)),
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
    ]
  }

  private func plans(_ view: CaseView) -> [Record] {
    view.plans.map { plan in
      let standing = PlanStanding(
        plan,
        payments: view.payments,
        promises: view.promises,
        today: environment.today
      )
      return [
        "plan": .integer(plan.id), "state": .string(plan.state.rawValue),
        "revision": .integer(plan.revision), "outstanding": .integer(standing.outstanding),
        "installments": .table(standing.lines.map { PlanCommands.row($0, standing) }),
      ]
    }
  }

  private func participant(_ person: Participant, _ number: Int) -> Record {
    [
      "email": .string(person.email), "name": .string(person.name),
      "role": .string(person.role.rawValue), "source": .string(person.source.rawValue),
      "removed": .boolean(person.isRemoved),
      "caseAddress": .string(
        environment.addresses.address(
          case: number,
          for: person.email,
          thread: person.role.isInternal ? .internal : .external,
          generation: person.tokenGeneration
        )
      ),
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
