package import Cases

/// What a case is about in money of one currency, in minor units.
package struct CaseMoney: Sendable, Equatable {
  /// The currency, ISO 4217.
  package let currency: String
  /// What its items were.
  package let total: Int
  package let open: Int
  /// What of the items the case is about, where it is about a part.
  package let disputed: Int
  package let paid: Int
  /// What only the client says was paid.
  package let claimed: Int
  package let credited: Int

  /// A row for each currency of the items of a case.
  package static func rows(of view: CaseView) -> [CaseMoney] {
    Set(view.items.map(\.amount.currency)).sorted().map { CaseMoney(view, $0) }
  }

  private init(_ view: CaseView, _ currency: String) {
    let items = view.items.filter { $0.amount.currency == currency }
    let payments = view.payments.filter { $0.amount.currency == currency }
    func sum(_ items: [Item]) -> Int { items.reduce(0) { $0 + $1.amount.minorUnits } }
    func sum(_ payments: [Payment]) -> Int { payments.reduce(0) { $0 + $1.amount.minorUnits } }
    let hasDebit = items.contains { $0.amount.minorUnits > 0 }
    self.currency = currency
    total = sum(items)
    open = items.reduce(0) { $0 + $1.outstanding.minorUnits }
    disputed = items.compactMap(\.inCase).reduce(0, +)
    paid = sum(payments.filter(\.counts))
    claimed = sum(payments.filter { $0.source == .claimed && $0.reversedOn == nil })
    credited = hasDebit ? -sum(items.filter { $0.amount.minorUnits < 0 }) : 0
  }
}
