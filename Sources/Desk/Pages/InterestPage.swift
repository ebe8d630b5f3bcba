package import Cases

/// One invoice that interest is to be reckoned on, as people give it.
package struct InterestQuestion: Sendable {
  /// The amount of the invoice and what changed it, as decimal numbers in the currency.
  package let amount: String
  /// The currency, ISO 4217.
  package let currency: String
  /// The last day on which payment was in time.
  package let dueOn: Day
  /// The first day that counts; nil for the day after the due date.
  package var from: Day?
  /// The last day that counts; nil for today.
  package var until: Day?
  /// Whose law it is (ISO 3166-1); nil for the organisation's country.
  package var country: String?
  package var debtor = DebtorKind.business
  /// The rate of the contract, instead of the law's.
  package var rate: InterestRate?
  package var payments: [(day: Day, amount: String)] = []
  package var credits: [(day: Day, amount: String)] = []

  package init(_ amount: String, currency: String, dueOn: Day) {
    self.amount = amount
    self.currency = currency
    self.dueOn = dueOn
  }

  fileprivate func debt() throws -> Debt {
    func changes(_ kind: Debt.Change.Kind, _ given: [(day: Day, amount: String)]) throws
      -> [Debt.Change]
    {
      try given.map { day, amount in
        Debt.Change(kind, on: day, minorUnits: try TypedAmount.minorUnits(amount, currency))
      }
    }
    return Debt(
      amount: Money(
        minorUnits: try TypedAmount.minorUnits(amount, currency),
        currency: currency
      ),
      dueOn: dueOn,
      changes: try changes(.payment, payments) + changes(.credit, credits)
    )
  }
}

extension Workspace {
  /// Reckons interest by the rates of the workspace; nothing is stored, and nothing is claimed.
  ///
  /// Throws `ConfigurationError` for a mistake in `rates.json5`, `InterestError` when a rate is
  /// missing there, `ActError.noAmount`.
  package func interest(on question: InterestQuestion, today: Day) throws -> Interest {
    let rates = try RatesFile.load(in: folder)
    let terms = try rates.terms(
      country: question.country ?? configuration.organisation.country,
      debtor: question.debtor,
      contractual: question.rate
    )
    return try Interest.on(
      question.debt(),
      by: terms,
      from: question.from,
      until: question.until ?? today
    )
  }
}
