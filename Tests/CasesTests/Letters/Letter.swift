import Cases
import Foundation
import Liquid
import Mail

/// Templates and facts for letters.
enum Letter {
  static func writer(country: String = "FR") -> LetterWriter {
    LetterWriter(
      references: Keys.references(),
      addresses: Keys.addresses(),
      messageIDs: Keys.messageIDs(),
      from: EmailAddress(name: "Receivables", email: "dossier@example.com"),
      timeZone: TimeZone(secondsFromGMT: 3600) ?? .gmt,
      country: country
    )
  }

  static let now = Date(timeIntervalSince1970: 1_800_000_000)

  static func template(
    language: String = "en",
    audience: LetterTemplate.Audience = .any,
    subject: String = "Transfer of {{ client.name }}",
    text: String = "Dear {{ recipient.name }},\n{{ message }}\n",
    html: String? = nil
  ) throws -> LetterTemplate {
    LetterTemplate(
      code: "transfer",
      language: language,
      audience: audience,
      description: "A letter.",
      expectsReply: true,
      attachments: [],
      subject: try Template(parsing: subject, name: "subject"),
      text: try Template(parsing: text, name: "text"),
      html: try html.map { try Template(parsing: $0, name: "html") },
      partials: [:]
    )
  }

  static func facts(
    role: ParticipantRole = .lawFirm,
    items: [Item] = [item(100_00, "EUR")],
    client: String = "Müller & Sons",
    seen: [String] = []
  ) -> LetterFacts {
    LetterFacts(
      file: CaseFile(number: 1042, type: .litigation, title: "Müller", openedAt: now),
      client: Client(id: 1, accountNumber: "C-1", name: client),
      items: items,
      recipient: Participant(email: "collect@lawfirm.example.org", name: "Law Firm", role: role),
      sender: EmailAddress(name: "Anna", email: "anna@example.com"),
      organisation: "Example",
      attachments: [],
      message: "Please collect.",
      seen: seen.map { MessageID($0) }
    )
  }

  static func item(_ units: Int, _ currency: String) -> Item {
    let amount = Money(minorUnits: units, currency: currency)
    return Item(id: 1, number: "INV-1", type: .invoice, amount: amount, outstanding: amount)
  }

  static func written(_ template: LetterTemplate, _ facts: LetterFacts = facts()) throws
    -> QueuedLetter
  {
    try writer().letter(template, facts, now: now, unique: "abc123")
  }
}
