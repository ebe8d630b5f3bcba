import Mail

extension ReceiveMessage {
  /// What the e-invoices of a message suggest on a case, when somebody sent them whose word counts there.
  ///
  /// Unlike a text, a file may be forwarded: it says itself whose it is.
  func invoiceProposals(
    _ message: ReceivedMessage,
    on number: Int,
    as role: ParticipantRole,
    in index: any CaseIndex
  ) throws -> [Proposal] {
    guard !message.invoices.isEmpty, role == .client || role.isInternal,
      [.person, .list].contains(message.classification.kind)
    else { return [] }
    let rules = InvoiceRules(
      items: try index.items(named: InvoiceRules.numbers(of: message.invoices), of: number),
      organisation: organisation,
      ownAccounts: ownAccounts
    )
    return message.invoices.map { invoice in
      var proposal = rules.proposal(invoice)
      proposal.caseNumber = number
      return proposal
    }
  }
}
