import Cases

/// What becomes of an e-invoice that came by mail.
extension ProposalAcceptance {
  /// An invoice of ours that is no item yet becomes one; one that is there comes to the case; whatever
  /// else has to be looked at, which is what is next.
  func eInvoice(_ proposal: Proposal, _ file: CaseFile) throws -> String {
    guard let number = proposal.details["number"] else {
      throw StoreError.proposalLacks(proposal.id, "number")
    }
    let finding = proposal.details["finding"].flatMap(InvoiceRules.Finding.init)
    switch finding {
    case .exists: return try addToCase(number, proposal, file)
    case .missing: return try makeItem(number, proposal, file)
    case .differs, .replaces, .toUs, .unknown, .proforma, .unclear, nil:
      return try bring(file.number, because: "e-invoice \(number) has to be looked at")
    }
  }

  private func makeItem(_ number: String, _ proposal: Proposal, _ file: CaseFile) throws -> String {
    guard let client = file.clientID else { throw StoreError.noClient("of the case") }
    let table = ItemTable(db: db)
    if (try? table.item(number, client: client, type: .invoice)) == nil {
      guard let amount = proposal.amount else {
        throw StoreError.proposalLacks(proposal.id, "amount")
      }
      try table.setItem(
        Item(
          id: 0,
          number: number,
          type: .invoice,
          issueDate: proposal.details["issued"] ?? "",
          dueDate: proposal.details["day"] ?? "",
          amount: amount,
          outstanding: amount
        ),
        client: client,
        on: context.today
      )
    }
    return try addToCase(number, proposal, file)
  }

  private func addToCase(_ number: String, _ proposal: Proposal, _ file: CaseFile) throws -> String
  {
    guard let client = file.clientID else { throw StoreError.noClient("of the case") }
    let isCredit = proposal.details["type"] == AttachedInvoice.Kind.creditNote.rawValue
    let type: ItemType = isCredit ? .creditNote : .invoice
    let table = ItemTable(db: db)
    let item = try table.item(number, client: client, type: type)
    let isThere = try table.items(of: file.number).contains { $0.id == item.id }
    let words = isCredit ? "credit note" : "invoice"
    guard !isThere else { return "\(words) \(item.number) is on the case already" }
    try store.add(item.id, named: item.number, to: file.number, by: actor, now: context.now)
    return "\(words) \(item.number) is on the case"
  }
}
