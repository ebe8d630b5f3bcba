package import Cases
package import Mail
import Store

/// A case with everything on it, as people and programs are shown it.
package struct CasePage: Sendable {
  /// Somebody who takes part, and the address that they write to for this case.
  package struct Person: Sendable {
    package let participant: Participant
    package let caseAddress: String
  }

  /// What is recorded of the case; its `version` is what an act that follows from the page takes.
  package let view: CaseView
  /// The reference, such as `DOS-1042-k7qf2`, and as subjects have it.
  package let reference: String
  package let tag: String
  /// What it is about in money, for each currency.
  package let money: [CaseMoney]
  /// The bank details that mail named and nobody has decided about.
  package let bankDetails: [BankDetailsFlag]
  /// What it claims today, or why that cannot be reckoned.
  package let claim: Result<Claim, any Error>
  /// Where each plan stands today.
  package let plans: [PlanStanding]
  /// Everybody who took part, also those who do no more.
  package let people: [Person]
  /// The fields of the workspace with what the case has in them, and each of its items by key.
  package let fields: [CustomFieldValue]
  package let itemFields: [Int: [CustomFieldValue]]
}

extension Environment {
  /// The page of a case; throws `StoreError.noCase`.
  package func casePage(_ number: Int) throws -> CasePage {
    let view = try store.caseView(number)
    let reference = references.reference(number)
    return CasePage(
      view: view,
      reference: reference.text,
      tag: reference.tag,
      money: CaseMoney.rows(of: view),
      bankDetails: try store.bankDetails(of: number).filter { $0.state == .open },
      claim: Result { try claim(of: view) },
      plans: view.plans.map { standing(of: $0, view) },
      people: view.participants.map {
        CasePage.Person(participant: $0, caseAddress: caseAddress(of: $0, number))
      },
      fields: try fields(of: .case, view.file.number),
      itemFields: try fields(of: .item, each: view.items.map(\.id))
    )
  }

  /// Where a plan of a case stands today.
  func standing(of plan: InstallmentPlan, _ view: CaseView) -> PlanStanding {
    PlanStanding(plan, payments: view.payments, promises: view.promises, today: today)
  }

  private func caseAddress(of person: Participant, _ number: Int) -> String {
    addresses.address(
      case: number,
      for: person.email,
      thread: person.role.isInternal ? .internal : .external,
      generation: person.tokenGeneration
    )
  }

  // MARK: Parts of a case

  /// The plans of a case, with what was paid.
  package func plans(of number: Int) throws -> [PlanStanding] {
    try store.plans(of: number, today: today)
  }

  /// The payments of a case.
  package func payments(of number: Int) throws -> [Payment] { try store.payments(of: number) }

  /// The stages of the legal proceedings of a case.
  package func legalStages(of number: Int) throws -> [LegalStage] {
    try store.legalStages(of: number)
  }

  /// The validations of a case.
  package func validations(of number: Int) throws -> [Validation] {
    try store.validations(of: number)
  }

  /// What mail suggests on a case, also what was decided.
  package func proposals(of number: Int) throws -> [Proposal] { try store.proposals(of: number) }

  /// What mail suggests and nobody has decided, longest waiting first.
  package func openProposals(limit: Int) throws -> [Proposal] {
    try store.openProposals(limit: limit)
  }

  /// The files of a case, with the pictures that texts of mail show, if wanted; throws
  /// `StoreError.noCase`.
  package func files(of number: Int, pictures: Bool = false) throws -> [AttachmentRecord] {
    let view = try store.caseView(number)
    return pictures ? view.attachments : view.files
  }

  /// A file by its key, with its bytes.
  package func file(_ id: Int) throws -> (record: AttachmentRecord, content: any ByteSource) {
    let record = try store.attachment(id)
    return (record, try store.content(record.file.sha256))
  }

  /// What a law firm needs and no file of the case that people outside may see has.
  package func missingKit(of number: Int) throws -> [String] {
    let files = try files(of: number).filter { $0.visibility == .external }
    return LegalKit.missing(rules.legal.kit, files: files.map(\.file.fileName))
  }
}
