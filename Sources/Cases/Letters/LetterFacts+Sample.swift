public import Foundation
import Mail

extension LetterFacts {
  /// Facts of a case that does not exist, to try a template with.
  public static func sample(role: ParticipantRole, now: Date) -> LetterFacts {
    LetterFacts(
      file: CaseFile(
        number: 1042,
        type: .litigation,
        title: "Brandt Metall, claim for 2026",
        status: "In progress",
        openedAt: now
      ),
      client: Client(id: 1, accountNumber: "C-1001", name: "Brandt Metall GmbH"),
      items: [
        item(1, "FAC-2026-0118", issued: "2026-05-31", due: "2026-06-30", cents: 1_240_000),
        item(2, "FAC-2026-0142", issued: "2026-06-30", due: "2026-07-31", cents: 795_000),
      ],
      recipient: Participant(email: "a.brandt@client.example.net", name: "Anke Brandt", role: role),
      sender: EmailAddress(name: "Lea Martin", email: "lea.martin@example.com"),
      organisation: "Nordlicht GmbH",
      attachments: [
        LetterAttachment(fileName: "contract.pdf", mediaType: "application/pdf", content: [])
      ],
      message: "We spoke about this on the telephone.",
      seen: []
    )
  }

  private static func item(
    _ id: Int,
    _ number: String,
    issued: String,
    due: String,
    cents: Int
  ) -> Item {
    let amount = Money(minorUnits: cents, currency: "EUR")
    return Item(
      id: id,
      number: number,
      type: .invoice,
      issueDate: issued,
      dueDate: due,
      amount: amount,
      outstanding: amount
    )
  }
}

extension LetterWriter {
  /// A letter of a case that does not exist, to a recipient that the template is for.
  ///
  /// Throws what `letter` throws.
  public func sample(_ template: LetterTemplate, now: Date) throws -> QueuedLetter {
    let role = ParticipantRole.allCases.first(where: template.audience.includes) ?? .client
    return try letter(
      template,
      .sample(role: template.audience == .any ? .client : role, now: now),
      now: now,
      unique: "sample"
    )
  }
}
