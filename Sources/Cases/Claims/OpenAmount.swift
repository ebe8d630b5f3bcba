extension Claim {
  /// What is open of a case in each currency, interest, compensation and costs apart.
  ///
  /// It is what is open of its items, or the parts that it is about, credits taken off, less the
  /// payments of the case that the accounts do not show yet; below zero when more came than was owed.
  public static func open(
    of items: [Item],
    balances: [Int: [ItemBalance]],
    payments: [Payment]
  ) -> [Money] {
    let unbooked = ClaimLedger(items, balances: balances, payments: payments).unbooked
    return Set(items.map(\.amount.currency)).sorted().compactMap { currency in
      let parts = items.map(\.part).filter { $0.currency == currency }
      let paid = unbooked.map(\.amount).filter { $0.currency == currency }
      let zero = Money(minorUnits: 0, currency: currency)
      guard let owed = Money.sum([zero] + parts), let paid = Money.sum([zero] + paid) else {
        return nil
      }
      return owed.less(paid)
    }
  }

  /// What came on a case in each currency of its items and the accounts do not show yet; no currency
  /// of which all is booked.
  public static func unbooked(
    of items: [Item],
    balances: [Int: [ItemBalance]],
    payments: [Payment]
  ) -> [Money] {
    let lines = ClaimLedger(items, balances: balances, payments: payments).unbooked
    return Dictionary(grouping: lines, by: \.amount.currency).values.compactMap {
      Money.sum($0.map(\.amount))
    }.sorted { $0.currency < $1.currency }
  }

  /// What is open of its case in each currency, interest, compensation and costs apart.
  public var open: [Money] {
    totals.map { Money(minorUnits: $0.items - $0.payments, currency: $0.currency) }
  }
}

extension ClaimFacts {
  /// What is open of the case in each currency, also when its interest cannot be reckoned.
  public var open: [Money] {
    Claim.open(of: items, balances: record.balances, payments: payments)
  }
}
