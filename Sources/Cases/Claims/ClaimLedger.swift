/// What was open of the items of a case on each day, and which payments the accounts do not show yet.
///
/// What is open of an item changes with each import. A fall is dated by the payments of the case that
/// it can be, the earliest first; what no payment of the case explains counts from the last day on
/// which more is known to have been open, and what a lower amount or a credit note of the case
/// explains was never owed: the claim is never too high.
///
/// Payments that no fall explains are taken off the items that the payer named, then off those that
/// were due first, on their days.
struct ClaimLedger {
  /// What an item owes; nil when nobody knows when it was due.
  struct ItemDebt {
    let number: String
    let debt: Debt?
  }

  /// The items that bear interest, first of them the one that was due first.
  private(set) var debts: [ItemDebt] = []
  /// Payments that the accounts have not taken off.
  private(set) var unbooked: [Claim.PaymentLine] = []

  init(_ items: [Item], balances: [Int: [ItemBalance]], payments: [Payment]) {
    for currency in Set(items.map(\.amount.currency)).sorted() {
      var book = CurrencyBook(
        currency: currency,
        items: items.filter { $0.amount.currency == currency },
        balances: balances,
        payments: payments.filter { $0.counts && $0.amount.currency == currency }
      )
      book.reckon()
      debts += book.debts
      unbooked += book.unbooked
    }
  }
}

/// The items and payments of one currency.
private struct CurrencyBook {
  struct Portion {
    let day: Day
    var units: Int
    /// What the payer wrote.
    var reference = ""
    /// Whether it is a discount that the payer took off, as was agreed.
    var isDiscount = false
  }

  let currency: String
  let invoices: [Item]
  let credits: [Item]
  let balances: [Int: [ItemBalance]]
  private var pool: [Portion]
  /// What credit notes of the case lost of what was open, by the day on which it was learned.
  private var creditFalls: [Portion]
  private var open: [OpenAmount] = []

  init(currency: String, items: [Item], balances: [Int: [ItemBalance]], payments: [Payment]) {
    self.currency = currency
    self.balances = balances
    credits = items.filter { $0.amount.minorUnits < 0 }
    invoices = items.filter { $0.amount.minorUnits >= 0 }.sorted {
      ($0.dueDate.isEmpty ? "~" : $0.dueDate, $0.number)
        < ($1.dueDate.isEmpty ? "~" : $1.dueDate, $1.number)
    }
    pool = payments.flatMap(Self.portions).sorted { $0.day < $1.day }
    creditFalls = credits.flatMap { credit in
      let known = balances[credit.id] ?? []
      return zip(known, known.dropFirst()).compactMap { before, after in
        let units = after.outstanding - before.outstanding
        return units > 0 ? Portion(day: after.day, units: units) : nil
      }
    }
  }

  /// What a payment takes off what is owed: what came, and the discount that was agreed.
  private static func portions(of payment: Payment) -> [Portion] {
    let (day, reference) = (payment.receivedOn, payment.reference)
    let came = Portion(day: day, units: payment.amount.minorUnits, reference: reference)
    guard payment.discount > 0 else { return [came] }
    return [
      came, Portion(day: day, units: payment.discount, reference: reference, isDiscount: true),
    ]
  }

  mutating func reckon() {
    for item in invoices { takeHistory(of: item) }
    for place in pool.indices where pool[place].units > 0 {
      for index in inOrder(for: pool[place]) {
        let units = min(pool[place].units, open[index].claimed)
        open[index].settle(units, .payment, on: pool[place].day)
        pool[place].units -= units
        spent[place, default: 0] += units
      }
    }
    for credit in credits { takeOff(credit) }
  }

  /// The places of the invoices that a payment is set against, one after the other.
  private func inOrder(for payment: Portion) -> [Int] {
    let numbers = invoices.map(\.number)
    let named = Set(NamedItems.meant(numbers, in: payment.reference))
    return open.indices.filter { named.contains(numbers[$0]) }
      + open.indices.filter { !named.contains(numbers[$0]) }
  }

  /// How much of each payment was taken off an item that the accounts show as open.
  private var spent: [Int: Int] = [:]

  var debts: [ClaimLedger.ItemDebt] {
    zip(invoices, open).map { item, open in
      ClaimLedger.ItemDebt(
        number: item.number,
        debt: Day(item.dueDate).map {
          Debt(
            amount: Money(minorUnits: open.first, currency: currency),
            dueOn: $0,
            changes: open.changes
          )
        }
      )
    }
  }

  var unbooked: [Claim.PaymentLine] {
    pool.indices.compactMap { place in
      let units = (spent[place] ?? 0) + pool[place].units
      guard units > 0 else { return nil }
      return Claim.PaymentLine(
        on: pool[place].day,
        amount: Money(minorUnits: units, currency: currency),
        isDiscount: pool[place].isDiscount
      )
    }
  }

  private mutating func takeHistory(of item: Item) {
    let now = ItemBalance(
      day: Day(number: .max),
      before: Day(number: .max),
      amount: item.amount.minorUnits,
      outstanding: item.outstanding.minorUnits
    )
    let known = balances[item.id] ?? []
    let first = known.first ?? now
    var open = OpenAmount(first.outstanding, part: item.inCase)
    if item.inCase == nil {
      // What was paid before there was a history is in no balance of it.
      _ = CurrencyBook.draw(first.amount - first.outstanding, from: &pool, until: first.day)
    }
    for (before, after) in zip(known, known.dropFirst()) {
      let corrected = before.amount - after.amount
      open.take(corrected, .credit, on: after.day)
      let fall = before.outstanding - after.outstanding - corrected
      guard fall > 0 else {
        open.take(fall, .payment, on: after.day)
        continue
      }
      open.fall(by: fall, explained: explain(open.effect(of: fall), after), on: after.before)
    }
    self.open.append(open)
  }

  /// What a fall of what is open was: credit notes of the case, then its payments.
  private mutating func explain(_ units: Int, _ balance: ItemBalance) -> [Debt.Change] {
    let credits = CurrencyBook.draw(units, from: &creditFalls, on: balance.day)
    let rest = credits.reduce(units) { $0 - $1.units }
    let paid = CurrencyBook.draw(rest, from: &pool, until: balance.day)
    return credits.map { Debt.Change(.credit, on: $0.day, minorUnits: $0.units) }
      + paid.map { Debt.Change(.payment, on: $0.day, minorUnits: $0.units) }
  }

  private mutating func takeOff(_ credit: Item) {
    var left = 0 - credit.part.minorUnits
    for index in open.indices where left > 0 {
      let units = min(left, open[index].claimed)
      open[index].settle(units, .credit, on: Day(credit.issueDate) ?? Day(number: .min))
      left -= units
    }
  }

  /// Takes so much out of portions that are not after a day, the earliest first.
  private static func draw(_ units: Int, from pool: inout [Portion], until day: Day) -> [Portion] {
    draw(units, from: &pool) { $0 <= day }
  }

  private static func draw(_ units: Int, from pool: inout [Portion], on day: Day) -> [Portion] {
    draw(units, from: &pool) { $0 == day }
  }

  private static func draw(
    _ units: Int,
    from pool: inout [Portion],
    where fits: (Day) -> Bool
  ) -> [Portion] {
    var left = units
    var drawn: [Portion] = []
    for place in pool.indices where left > 0 && fits(pool[place].day) && pool[place].units > 0 {
      let units = min(left, pool[place].units)
      drawn.append(Portion(day: pool[place].day, units: units))
      pool[place].units -= units
      left -= units
    }
    return drawn
  }
}

/// What is open of one item, as far as the case is about it.
private struct OpenAmount {
  /// What the case was about before anything changed.
  let first: Int
  private(set) var changes: [Debt.Change] = []
  private var outstanding: Int
  private var part: Int?

  init(_ outstanding: Int, part: Int?) {
    self.outstanding = outstanding
    self.part = part
    first = OpenAmount.claimed(outstanding, part)
  }

  /// How much of it the case is about.
  var claimed: Int { OpenAmount.claimed(outstanding, part) }

  /// Whoever is about a part is about what is open last.
  private static func claimed(_ outstanding: Int, _ part: Int?) -> Int {
    max(0, part.map { min($0, outstanding) } ?? outstanding)
  }

  /// How much less the case is about when so much less is open.
  func effect(of units: Int) -> Int {
    claimed - OpenAmount.claimed(OpenAmount.less(outstanding, units), part)
  }

  /// Less is open, or, below zero, more.
  mutating func take(_ units: Int, _ kind: Debt.Change.Kind, on day: Day) {
    let effect = effect(of: units)
    outstanding = OpenAmount.less(outstanding, units)
    if effect != 0 { changes.append(Debt.Change(kind, on: day, minorUnits: effect)) }
  }

  /// Less is open: of what it does to the case some is explained, the rest was paid by a day.
  mutating func fall(by units: Int, explained: [Debt.Change], on day: Day) {
    let rest = explained.reduce(effect(of: units)) { $0 - $1.minorUnits }
    outstanding = OpenAmount.less(outstanding, units)
    changes += explained
    if rest != 0 { changes.append(Debt.Change(.payment, on: day, minorUnits: rest)) }
  }

  /// What the case is about is settled as far as that.
  mutating func settle(_ units: Int, _ kind: Debt.Change.Kind, on day: Day) {
    guard units != 0 else { return }
    part = claimed - units
    outstanding = OpenAmount.less(outstanding, units)
    changes.append(Debt.Change(kind, on: day, minorUnits: units))
  }

  private static func less(_ open: Int, _ units: Int) -> Int {
    let (rest, overflows) = open.subtractingReportingOverflow(units)
    return overflows ? open : rest
  }
}
