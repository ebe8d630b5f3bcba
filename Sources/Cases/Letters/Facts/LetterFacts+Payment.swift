import Liquid

extension LetterFacts {
  /// The currencies of what is to be paid: that of a plan that goes on or is proposed, then those of
  /// which more is open than is to be credited, in the order of the items.
  var payableCurrencies: [String] {
    var currencies: [String] = []
    if let plan, ["proposed", "active", "defaulted"].contains(plan.status),
      plan.installments.contains(where: { $0.paid.minorUnits < $0.amount.minorUnits })
    {
      currencies.append(plan.currency)
    }
    let open = open
    for currency in items.map(\.outstanding.currency) where !currencies.contains(currency) {
      let isPaid = open.contains { $0.currency == currency && $0.minorUnits <= 0 }
      if !isPaid { currencies.append(currency) }
    }
    return currencies
  }

  /// What is open of the case in each currency; by its items alone where it has no claim.
  var open: [Money] {
    // Costs may be in other currencies than items.
    let currencies = Set(items.map(\.amount.currency))
    return (claim?.open ?? Claim.open(of: items, balances: [:], payments: []))
      .filter { currencies.contains($0.currency) }
  }

  /// Where what is open is paid, and with which references; nil when nothing is, or no account is for
  /// it.
  func payment(_ reference: CaseReference) -> Value? {
    let accounts = BankAccount.chosen(for: payableCurrencies, among: contact.accounts)
    guard let first = accounts.first else { return nil }
    var values: [String: Value] = fields(of: first)
    values["accounts"] = .array(accounts.map { .object(fields(of: $0)) })
    values["reference"] = .string(reference.text)
    values["creditor_reference"] = .string(
      CreditorReference(for: reference)?.grouped ?? ""
    )
    return .object(values)
  }

  private func fields(of account: BankAccount) -> [String: Value] {
    let texts = [
      "iban": account.iban.grouped, "bic": account.bic, "bank": account.bank,
      "holder": account.holder.isEmpty ? organisation : account.holder,
      "currency": account.currency,
    ]
    return texts.mapValues { .string(LetterText.safe($0)) }
  }
}
