import Cases
import Desk

/// What a case is about in money: what its items were, what is open, what was paid and credited.
struct CaseMoney {
  let view: CaseView

  init(_ view: CaseView) {
    self.view = view
  }

  /// One line for each currency.
  var lines: [String] {
    let currencies = Set(view.items.map(\.amount.currency)).sorted()
    return currencies.map { currency in
      let items = view.items.filter { $0.amount.currency == currency }
      let debit = items.filter { $0.amount.minorUnits > 0 }
      let credit = items.filter { $0.amount.minorUnits < 0 }
      let paid = view.payments.filter { $0.counts && $0.amount.currency == currency }
        .reduce(0) { $0 + $1.amount.minorUnits }
      let claimed = view.payments.filter {
        $0.source == .claimed && $0.reversedOn == nil && $0.amount.currency == currency
      }.reduce(0) { $0 + $1.amount.minorUnits }
      let disputed = items.compactMap(\.inCase).reduce(0, +)
      let parts = [
        ("total", items.reduce(0) { $0 + $1.amount.minorUnits }),
        ("open", items.reduce(0) { $0 + $1.outstanding.minorUnits }), ("disputed", disputed),
        ("paid", paid), ("claimed paid", claimed),
        ("credited", debit.isEmpty ? 0 : -credit.reduce(0) { $0 + $1.amount.minorUnits }),
      ].filter { $0.1 != 0 || ["total", "open"].contains($0.0) }
      return "Money: "
        + parts.map { "\($0.0) \(MoneyText.text($0.1, currency))" }
        .joined(separator: ", ")
    }
  }
}
