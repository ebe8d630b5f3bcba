public import FoundationEssentials
import HTML
import Liquid
import Mail

/// Writes letters whose texts try to break out of their place, and sees whether one does.
public struct LetterProbe {
  private let writer: LetterWriter
  private let template: LetterTemplate

  /// Starts with a template.
  public init(_ writer: LetterWriter, _ template: LetterTemplate) {
    self.writer = writer
    self.template = template
  }

  /// What becomes an attribute or an element where a value is not escaped, or not in quotes.
  private static let text = "probe data-probe=1 \"'><data-probe></data-probe>"

  /// Where a value can become HTML; nil where none can.
  public func finding(now: Date) throws -> LetterFinding? {
    let role = template.audience.sampleRole
    let facts = LetterFacts.sample(role: role, now: now).with(sampleOf: writer.fields)
      .with(text: LetterProbe.text)
    guard let html = try writer.letter(template, facts, now: now, unique: "probe").draft.html else {
      return nil
    }
    var reader = HTMLReader(html)
    while let event = reader.next() {
      guard case .open(let tag) = event else { continue }
      guard tag.name == "data-probe" || tag["data-probe"] != nil else { continue }
      return LetterFinding(
        file: template.html?.name ?? template.code,
        problem: "a value can become HTML"
          + (tag.name == "data-probe" ? "" : " in an attribute of <\(tag.name)>"),
        fix: .words("put the attribute into quotes, and take out raw_html")
      )
    }
    return nil
  }
}

extension LetterFacts {
  /// The same with one text wherever a text may stand that people wrote or that came by mail.
  func with(text: String) -> LetterFacts {
    var facts = self
    facts.file.title = text
    facts.file.status = text
    facts.client = client.map { Client(id: $0.id, accountNumber: text, name: text, language: text) }
    for place in items.indices { facts.items[place].number = text }
    facts.recipient.name = text
    facts.sender.name = text
    facts.organisation = text
    facts.signature = LetterSignature(lines: text, phone: text)
    facts.contact.address = text
    facts.contact.phone = text
    facts.contact.website = text
    for place in contact.accounts.indices {
      facts.contact.accounts[place].bic = text
      facts.contact.accounts[place].bank = text
      facts.contact.accounts[place].holder = text
    }
    for place in attachments.indices { facts.attachments[place].fileName = text }
    facts.message = text
    facts.messageSubject = text
    for place in comments.indices {
      facts.comments[place].author = text
      facts.comments[place].text = text
    }
    facts.resolver = EmailAddress(name: text, email: text)
    facts.owner = EmailAddress(name: text, email: text)
    facts.resolution = text
    facts.validation?.subject = text
    facts.validation?.reason = text
    facts.validation?.requestedBy = text
    for place in validation?.steps.indices ?? 0..<0 {
      facts.validation?.steps[place].department = text
      facts.validation?.steps[place].person = text
      facts.validation?.steps[place].comment = text
    }
    facts.handOver = handOver.map { _ in
      LetterHandOver(
        item: text,
        from: text,
        to: text,
        author: text,
        note: HandOverNote(cause: text, done: text, next: text),
        mail: .init(author: text, at: file.openedAt, subject: text, text: text)
      )
    }
    facts.fields = fields.with(text: text)
    facts.dispute.reason = text
    facts.dispute.rootCause = text
    facts.dispute.department = text
    facts.legal?.lawFirm = text
    facts.legal?.court = text
    facts.legal?.courtReference = text
    return facts
  }
}
