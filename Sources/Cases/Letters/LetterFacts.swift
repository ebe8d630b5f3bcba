import Liquid
public import Mail

/// Everything a letter may speak of; internal comments are not among it.
public struct LetterFacts: Sendable {
  /// The case.
  public var file: CaseFile
  /// Its client.
  public var client: Client?
  /// Its items.
  public var items: [Item]
  /// Who the letter is for.
  public var recipient: Participant
  /// The user who sends it.
  public var sender: EmailAddress
  /// The name of our organisation.
  public var organisation: String
  /// The files that go with it.
  public var attachments: [LetterAttachment]
  /// Free text that the user adds; may be empty.
  public var message: String
  /// The messages of the case that the recipient has seen, oldest first.
  public var seen: [MessageID]

  /// Joins the parts.
  public init(
    file: CaseFile,
    client: Client?,
    items: [Item],
    recipient: Participant,
    sender: EmailAddress,
    organisation: String,
    attachments: [LetterAttachment],
    message: String,
    seen: [MessageID]
  ) {
    self.file = file
    self.client = client
    self.items = items
    self.recipient = recipient
    self.sender = sender
    self.organisation = organisation
    self.attachments = attachments
    self.message = message
    self.seen = seen
  }

  /// The variables of the templates.
  func variables(reference: CaseReference, address: String) -> [String: Value] {
    var values: [String: Value] = [
      "case": .object(caseVariables(reference, address)),
      "recipient": .object([
        "name": .string(recipient.name), "email": .string(recipient.email),
        "role": .string(recipient.role.rawValue),
      ]),
      "sender": .object([
        "name": .string(sender.name ?? ""), "email": .string(sender.email),
      ]),
      "organisation": .object(["name": .string(organisation)]),
      "items": .array(items.map(LetterFacts.variables)),
      "items_count": .int(items.count),
      "attachments": .array(
        attachments.map {
          .object(["name": .string($0.fileName), "size": .int($0.content.count)])
        }
      ),
      "message": .string(message),
    ]
    // A letter that names the client of a case without one is refused.
    if let client {
      values["client"] = .object([
        "name": .string(client.name), "account_number": .string(client.accountNumber),
      ])
    }
    return values
  }

  private func caseVariables(
    _ reference: CaseReference,
    _ address: String
  ) -> [String: Value] {
    var values: [String: Value] = [
      "number": .int(file.number), "reference": .string(reference.text),
      "tag": .string(reference.tag), "title": .string(file.title),
      "type": .string(file.type.rawValue), "status": .string(file.status),
      "opened_on": .date(file.openedAt), "address": .string(address),
    ]
    // Amounts of several currencies, or beyond counting, have no sum: then the variable is
    // undefined, and a letter
    // that names it is refused.
    if let total { values["amount"] = .decimal(total.decimal) }
    if let total { values["currency"] = .string(total.currency) }
    return values
  }

  private var total: Money? {
    guard let currency = items.first?.outstanding.currency,
      items.allSatisfy({ $0.outstanding.currency == currency })
    else { return nil }
    var units = 0
    for item in items {
      let (sum, overflows) = units.addingReportingOverflow(item.outstanding.minorUnits)
      guard !overflows else { return nil }
      units = sum
    }
    return Money(minorUnits: units, currency: currency)
  }

  private static func variables(of item: Item) -> Value {
    .object([
      "number": .string(item.number), "type": .string(item.type.rawValue),
      "issue_date": .string(item.issueDate), "due_date": .string(item.dueDate),
      "amount": .decimal(item.amount.decimal), "outstanding": .decimal(item.outstanding.decimal),
      "currency": .string(item.amount.currency),
    ])
  }
}

/// A file that goes with a letter.
public struct LetterAttachment: Sendable {
  /// The file name.
  public var fileName: String
  /// Type and subtype.
  public var mediaType: String
  /// The content.
  public var content: [UInt8]

  /// Joins the parts.
  public init(fileName: String, mediaType: String, content: [UInt8]) {
    self.fileName = fileName
    self.mediaType = mediaType
    self.content = content
  }
}
