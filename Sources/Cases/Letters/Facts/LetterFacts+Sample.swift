public import FoundationEssentials
import Mail

extension LetterFacts {
  /// Facts of a case that does not exist, to try a template with: everything a letter can name.
  public static func sample(role: ParticipantRole, now: Date) -> LetterFacts {
    var facts = LetterFacts(
      file: CaseFile(
        number: 1042,
        type: .litigation,
        title: "Brandt Metall, claim for 2026",
        status: "In progress",
        openedAt: now
      ),
      client: Client(id: 1, accountNumber: "C-1001", name: "Brandt Metall GmbH", language: "de"),
      items: [
        item(1, "FAC-2026-0118", .invoice, issued: "2026-05-31", due: "2026-06-30", 1_240_000),
        item(2, "FAC-2026-0142", .invoice, issued: "2026-06-30", due: "2026-07-31", 795_000),
        item(3, "AVO-2026-0031", .creditNote, issued: "2026-07-15", due: "", -35_000),
      ],
      recipient: sampleRecipient(role),
      sender: EmailAddress(name: "Lea Martin", email: "lea.martin@example.com"),
      organisation: "Nordlicht GmbH",
      attachments: [
        LetterAttachment(fileName: "contract.pdf", mediaType: "application/pdf", content: []),
        LetterAttachment(fileName: "FAC-2026-0118.pdf", mediaType: "application/pdf", content: []),
      ],
      message: "We spoke about this on the telephone.",
      seen: []
    )
    facts.signature = LetterSignature(lines: "Credit control", phone: "+49 40 555 01 17")
    facts.contact = sampleContact
    facts.messageSubject = "Our call of today"
    facts.comments = [
      Comment(
        author: "Lea Martin",
        visibility: .external,
        text: "The delivery note is signed.",
        at: now
      )
    ]
    facts.resolver = EmailAddress(name: "Mary Okafor", email: "mary.okafor@example.com")
    facts.owner = EmailAddress(name: "Lea Martin", email: "lea.martin@example.com")
    facts.nextActionDate = "2026-12-07"
    facts.resolution = "Credited"
    facts.outcome = "credited"
    facts.plan = samplePlan
    facts.installmentNumber = 2
    facts.validation = sampleValidation
    facts.stepNumber = 2
    facts.stepNote = .unclear
    facts.answerURL = "https://answers.example.com/a/1042.20270130.k2q7wj4x5n3v6b2t7m4h5c6d3f4"
    facts.decisionURL =
      "https://answers.example.com/d/1042.2-1.20270130.k2q7wj4x5n3v6b2t7m4h5c6d3f4"
    facts.legal = sampleLegal
    facts.claim = sampleClaim(of: facts.items)
    facts.handOver = sampleHandOver(now)
    facts.dispute = sampleDispute
    return facts
  }

  /// The same without anything that a case may lack: a template has to be ready for it.
  public static func sparseSample(role: ParticipantRole, now: Date) -> LetterFacts {
    var facts = sample(role: role, now: now)
    facts.recipient.name = ""
    facts.sender.name = nil
    facts.signature = LetterSignature()
    facts.contact = LetterContact()
    facts.message = ""
    facts.file.status = ""
    facts.attachments = []
    facts.comments = []
    facts.resolver = nil
    facts.owner = nil
    facts.nextActionDate = ""
    facts.resolution = ""
    facts.answerURL = ""
    facts.decisionURL = ""
    facts.outcome = ""
    facts.items.append(item(4, "FAC-2026-0150", .invoice, issued: "", due: "", 1_000, "USD"))
    for place in facts.plan?.installments.indices ?? 0..<0 {
      facts.plan?.installments[place].promisedOn = ""
    }
    for place in facts.validation?.steps.indices ?? 0..<0 {
      facts.validation?.steps[place] = LetterValidationStep(number: place + 1, department: "")
    }
    facts.handOver = facts.handOver.map {
      LetterHandOver(from: "", to: $0.to, author: $0.author, note: HandOverNote())
    }
    facts.dispute.reason = ""
    facts.dispute.rootCause = ""
    facts.validation?.reason = ""
    facts.validation?.deadline = ""
    facts.legal = facts.legal.map { LetterLegal(stage: $0.stage) }
    return facts
  }

  private static var sampleContact: LetterContact {
    // The example of the registry of SWIFT.
    let iban = try? IBAN(reading: "DE89 3704 0044 0532 0130 00")
    return LetterContact(
      address: "Hafenstraße 12, 20457 Hamburg",
      phone: "+49 40 555 01 0",
      website: "www.example.com",
      accounts: iban.map { [BankAccount(iban: $0, bic: "COBADEFFXXX", bank: "Musterbank")] } ?? []
    )
  }

  private static let sampleDispute: DisputeFacts = {
    var dispute = DisputeFacts()
    dispute.reason = "quantity"
    dispute.rootCause = "The depot packed three pallets less."
    dispute.priority = .high
    dispute.department = "Logistics"
    dispute.dueOn = Day("2026-12-04")
    return dispute
  }()

  private static func sampleHandOver(_ now: Date) -> LetterHandOver {
    LetterHandOver(
      from: "Lea Martin",
      to: "Mary Okafor",
      author: "Lea Martin",
      note: HandOverNote(
        cause: "Three pallets were missing.",
        done: "The delivery note was asked for.",
        next: "Call Ms Brandt."
      ),
      mail: .init(
        author: "Anke Brandt",
        at: now,
        subject: "Delivery of June",
        text: "We are looking for the note."
      )
    )
  }

  private static func sampleRecipient(_ role: ParticipantRole) -> Participant {
    switch role {
    case .lawFirm, .bailiff, .insurer:
      Participant(email: "j.vos@lawfirm.example.org", name: "Jan Vos", role: role)
    case .client, .observer:
      Participant(email: "a.brandt@client.example.net", name: "Anke Brandt", role: role)
    case .resolver, .owner, .approver, .internal:
      Participant(email: "mary.okafor@example.com", name: "Mary Okafor", role: role)
    }
  }

  private static let samplePlan = LetterPlan(
    installments: [
      installment(1, "2026-08-24", 666_667, paid: 666_667),
      installment(2, "2026-09-23", 666_667, paid: 200_000, promised: "2026-10-05"),
      installment(3, "2026-10-23", 666_666, paid: 0),
    ],
    status: "active"
  )

  private static let sampleValidation = LetterValidation(
    subject: "Credit note of 5 % on FAC-2026-0118",
    amount: euros(62_000),
    reason: "The discount of the contract was forgotten.",
    deadline: "2026-12-04",
    outcome: "approved",
    requestedBy: "Lea Martin",
    steps: [
      LetterValidationStep(
        number: 1,
        department: "Client service",
        person: "Sofia Rossi",
        status: "approved",
        deadline: "2026-12-02",
        comment: "Section 4 of the contract says so.",
        decidedOn: "2026-12-01"
      ),
      LetterValidationStep(
        number: 2,
        department: "Sales",
        person: "Mary Okafor",
        deadline: "2026-12-04"
      ),
    ]
  )

  private static let sampleLegal: LetterLegal = {
    var legal = LetterLegal(stage: "claim_issued")
    legal.lawFirm = "Vos Advocaten"
    legal.court = "Rechtbank Rotterdam"
    legal.courtReference = "26/1187"
    legal.transferredOn = "2026-10-12"
    legal.deadline = "2026-12-11"
    legal.nextHearingOn = "2027-01-14"
    return legal
  }()

  /// With a line of each kind.
  private static func sampleClaim(of items: [Item]) -> Claim? {
    guard let day = Day(2026, 12, 1), let paid = Day(2026, 9, 2) else { return nil }
    var record = ClaimRecord()
    record.ofCase.interest = InterestRate(percent: "9.5").map { .contractual($0) }
    record.ofCase.compensation = true
    record.costs = [
      Cost(caseNumber: 1042, kind: .reminder, on: paid, amount: euros(4_000)),
      Cost(caseNumber: 1042, kind: .court, on: day, amount: euros(32_400)),
    ]
    var law = CountryInterest(currency: "EUR", dayCount: .actual365, source: "", lookedUpOn: day)
    law.compensation = FlatCompensation([.init(since: Day(number: 0), amount: euros(4_000))])
    return try? Claim.on(
      day,
      ClaimFacts(
        items: items,
        payments: [
          Payment(caseNumber: 1042, receivedOn: paid, amount: euros(100_000), source: .manual)
        ],
        record: record
      ),
      country: "FR",
      rates: InterestRates(countries: ["FR": law])
    )
  }

  private static func euros(_ cents: Int) -> Money { Money(minorUnits: cents, currency: "EUR") }

  private static func installment(
    _ number: Int,
    _ due: String,
    _ cents: Int,
    paid: Int,
    promised: String = ""
  ) -> LetterInstallment {
    LetterInstallment(
      number: number,
      dueDate: due,
      amount: euros(cents),
      paid: euros(paid),
      promisedOn: promised
    )
  }

  private static func item(
    _ id: Int,
    _ number: String,
    _ type: ItemType,
    issued: String,
    due: String,
    _ cents: Int,
    _ currency: String = "EUR"
  ) -> Item {
    let amount = Money(minorUnits: cents, currency: currency)
    return Item(
      id: id,
      number: number,
      type: type,
      issueDate: issued,
      dueDate: due,
      amount: amount,
      outstanding: amount
    )
  }
}
