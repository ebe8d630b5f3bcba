package import Cases

/// What a case is about in money of one currency, in minor units.
package struct CaseMoney: Sendable, Equatable {
  /// The currency, ISO 4217.
  package let currency: String
  /// What its items were.
  package let total: Int
  /// What is open of the case, as its claim has it: interest, compensation and costs apart.
  package let open: Int
  /// What of the items the case is about, where it is about a part.
  package let disputed: Int
  package let paid: Int
  /// What only the client says was paid.
  package let claimed: Int
  package let credited: Int

  /// A row for each currency of the items of a case.
  package static func rows(of view: CaseView) -> [CaseMoney] {
    let open = view.claimFacts.open
    return Set(view.items.map(\.amount.currency)).sorted().map { currency in
      CaseMoney(view, currency, open: open.first { $0.currency == currency }?.minorUnits ?? 0)
    }
  }

  private init(_ view: CaseView, _ currency: String, open: Int) {
    let items = view.items.filter { $0.amount.currency == currency }
    let payments = view.payments.filter { $0.amount.currency == currency }
    func sum(_ items: [Item]) -> Int { items.reduce(0) { $0 + $1.amount.minorUnits } }
    func sum(_ payments: [Payment]) -> Int { payments.reduce(0) { $0 + $1.amount.minorUnits } }
    let hasDebit = items.contains { $0.amount.minorUnits > 0 }
    self.currency = currency
    total = sum(items)
    self.open = open
    disputed = items.compactMap(\.inCase).reduce(0, +)
    paid = sum(payments.filter(\.counts))
    claimed = sum(payments.filter { $0.source == .claimed && $0.reversedOn == nil })
    credited = hasDebit ? -sum(items.filter { $0.amount.minorUnits < 0 }) : 0
  }
}
