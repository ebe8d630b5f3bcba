/// What is claimed of a debtor, to the cent, with the lines by which it came about.
///
/// Items, interest, flat compensation and costs, for each currency; whoever shows or writes what a
/// case claims asks this rule (`Claim.on`). What is zero has no line.
public struct Claim: Sendable, Hashable {
  /// What is claimed of one item.
  public struct ItemLine: Sendable, Hashable {
    /// Its number.
    public var number: String
    /// The last day on which payment was in time; nil when nobody knows.
    public var dueOn: Day?
    /// What is claimed; a credit is below zero.
    public var amount: Money
    /// Whether it is a part of what is open.
    public var isPart: Bool
  }

  /// A payment that came in and that the accounts have not taken off the items.
  public struct PaymentLine: Sendable, Hashable {
    /// The day it came in.
    public var on: Day
    /// How much, above zero.
    public var amount: Money
    /// Whether it is what a payer took off, as was agreed, and did not come.
    public var isDiscount = false
  }

  /// Days of one rate and one amount of one item.
  public struct InterestLine: Sendable, Hashable {
    /// The number of the item.
    public var item: String
    /// From, to, days, rate, principal and amount.
    public var line: Interest.Line
  }

  /// The flat compensation for one item.
  public struct CompensationLine: Sendable, Hashable {
    /// The number of the item.
    public var item: String
    /// As the law names it.
    public var amount: Money
  }

  /// What it comes to in one currency, in minor units.
  public struct Total: Sendable, Hashable {
    /// The currency, ISO 4217.
    public var currency: String
    /// The items, credits taken off.
    public var items = 0
    /// Payments that the accounts do not show yet.
    public var payments = 0
    /// The interest.
    public var interest = 0
    /// The flat compensation.
    public var compensation = 0
    /// The costs.
    public var costs = 0
    /// Items less payments, with interest, compensation and costs.
    public var total = 0

    init(_ currency: String) { self.currency = currency }
  }

  /// The day of the claim.
  public var on: Day
  /// What is open of the items, or the part that the case is about.
  public var items: [ItemLine] = []
  /// Payments that are taken off.
  public var payments: [PaymentLine] = []
  /// The interest, item by item.
  public var interest: [InterestLine] = []
  /// The flat compensation.
  public var compensation: [CompensationLine] = []
  /// The costs.
  public var costs: [Cost] = []
  /// What it comes to, for each currency.
  public var totals: [Total] = []
  /// Items that bear no interest because nobody knows when they were due.
  public var withoutDueDay: [String] = []

  /// What it comes to when all of it is of one currency.
  public var total: Total? { totals.count == 1 ? totals[0] : nil }
}

extension Claim {
  /// What a case claims on a day.
  ///
  /// `country` is whose law counts when the terms name none. Throws `InterestError` when a rate is
  /// missing, also when it would count for a cent only.
  public static func on(
    _ day: Day,
    _ facts: ClaimFacts,
    country: String,
    rates: InterestRates
  ) throws(InterestError) -> Claim {
    let (items, record) = (facts.items, facts.record)
    let ledger = ClaimLedger(items, balances: record.balances, payments: facts.payments)
    var claim = Claim(on: day)
    claim.items = items.filter { $0.part.minorUnits != 0 }.map { item in
      ItemLine(
        number: item.number,
        dueOn: Day(item.dueDate),
        amount: item.part,
        isPart: item.part != item.outstanding
      )
    }
    claim.payments = ledger.unbooked
    claim.costs = record.costs.filter { $0.on <= day }
    let law = ClaimLaw(record.terms, country: country, rates: rates)
    try claim.addInterest(on: ledger.debts, by: law)
    claim.totals = try claim.sums(currencies: items.map(\.amount.currency))
    return claim
  }

  private mutating func addInterest(
    on debts: [ClaimLedger.ItemDebt],
    by law: ClaimLaw
  ) throws(InterestError) {
    guard law.terms.needsRates else { return }
    for found in debts {
      guard let debt = found.debt else {
        withoutDueDay.append(found.number)
        continue
      }
      let last = law.terms.until ?? on
      if let terms = try law.interest() {
        let reckoned = try Interest.on(debt, by: terms, from: law.terms.from, until: last)
        interest += reckoned.lines.filter { $0.amount.minorUnits != 0 }.map {
          InterestLine(item: found.number, line: $0)
        }
      }
      guard let flat = try law.compensation(),
        let amount = try Interest.compensation(on: debt, by: flat, until: last)
      else { continue }
      compensation.append(CompensationLine(item: found.number, amount: amount))
    }
  }

  private func sums(currencies: [String]) throws(InterestError) -> [Total] {
    var totals: [Total] = []
    func add(_ money: Money, _ path: WritableKeyPath<Total, Int>) throws(InterestError) {
      let place = totals.firstIndex { $0.currency == money.currency } ?? totals.count
      if place == totals.count { totals.append(Total(money.currency)) }
      let units = path == \.payments ? 0 - money.minorUnits : money.minorUnits
      let (part, isTooMuch) = totals[place][keyPath: path]
        .addingReportingOverflow(money.minorUnits)
      let (sum, overflows) = totals[place].total.addingReportingOverflow(units)
      guard !isTooMuch, !overflows else { throw .tooLarge }
      totals[place][keyPath: path] = part
      totals[place].total = sum
    }
    for currency in currencies { try add(Money(minorUnits: 0, currency: currency), \.items) }
    for line in items { try add(line.amount, \.items) }
    for line in payments { try add(line.amount, \.payments) }
    for line in interest { try add(line.line.amount, \.interest) }
    for line in compensation { try add(line.amount, \.compensation) }
    for cost in costs { try add(cost.amount, \.costs) }
    return totals
  }
}

/// The law and the contract that a claim is reckoned by.
struct ClaimLaw {
  let terms: ClaimTerms
  let country: String
  let rates: InterestRates

  init(_ terms: ClaimTerms, country: String, rates: InterestRates) {
    self.terms = terms
    self.country = terms.country ?? country
    self.rates = rates
  }

  private var debtor: DebtorKind { terms.debtor ?? .business }

  /// By what interest is reckoned; nil when none is claimed.
  func interest() throws(InterestError) -> InterestTerms? {
    switch terms.interest ?? .none {
    case .none: return nil
    case .statutory: return try rates.terms(country: country, debtor: debtor)
    case .contractual(let rate):
      // A contract needs no law; where there is one, days are counted as there.
      guard rates.countries[country] != nil else { return InterestTerms(contractual: rate) }
      return try rates.terms(country: country, debtor: debtor, contractual: rate)
    }
  }

  /// What the law gives for each late payment; nil when it is not claimed.
  func compensation() throws(InterestError) -> FlatCompensation? {
    guard terms.compensation ?? false, debtor == .business else { return nil }
    guard let law = rates.countries[country] else {
      throw .unknownCountry(country, known: rates.countries.keys.sorted())
    }
    return law.compensation
  }
}
