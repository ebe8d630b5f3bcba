import Cases
import Desk

/// Messages as records.
enum MessageRecord {
  static func summary(_ view: MessageView) -> Record {
    [
      "id": .integer(view.id), "direction": .string(view.isIncoming ? "in" : "out"),
      "at": .moment(view.at), "from": .string(view.fromEmail), "subject": .string(view.subject),
      "kind": .string(view.kind), "method": .string(view.method),
      "messageID": .string(view.messageID),
      "recipients": .table(view.recipients.map(recipient)),
    ]
  }

  static func whole(
    _ view: MessageView,
    _ files: [AttachmentRecord],
    _ invoices: [FiledInvoice],
    _ statements: [DroppedFile] = []
  ) -> Record {
    [
      "id": .integer(view.id), "direction": .string(view.isIncoming ? "in" : "out"),
      "cases": .list(view.cases.map(FieldValue.integer)), "at": .moment(view.at),
      "from": .string(view.fromEmail), "fromName": .string(view.fromName),
      "recipients": .table(view.recipients.map(recipient)), "subject": .string(view.subject),
      "messageID": .string(view.messageID), "kind": .string(view.kind),
      "evidence": .texts(view.evidence), "method": .string(view.method),
      "trust": .string(view.trust.name), "signals": .texts(view.signals),
      "suppressed": .texts(view.suppressed), "defects": .texts(view.defects),
      "sha256": .string(view.rawSHA256),
      "attachments": .table(files.map(CaseRecord.attachment)),
      "invoices": .table(invoices.map(InvoicePage.row)),
      "statements": .table(statements.map(DroppedFilePage.record)),
      "newText": .block(view.newText), "text": .block(view.text),
    ]
  }

  static func recipient(_ view: RecipientView) -> Record {
    [
      "field": .string(view.field), "email": .string(view.email), "name": .string(view.name),
      "state": .string(view.state), "detail": .string(view.detail),
    ]
  }
}
