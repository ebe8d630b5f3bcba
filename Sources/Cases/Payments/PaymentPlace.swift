/// Where money that came may belong.
public enum PaymentPlace: Sendable, Hashable {
  /// On the case of this number.
  case onCase(Int)
  /// On the account of the client with this account number, for no case.
  case account(String)
}

/// A part of a payment, and where it belongs.
public struct PaymentPart: Sendable, Equatable {
  /// Where it belongs.
  public var place: PaymentPlace
  /// How much it is, in minor units of the currency of the payment.
  public var units: Int
  /// What its payer took off besides, as was agreed, in minor units.
  public var discount = 0

  /// Joins the parts.
  public init(_ units: Int, at place: PaymentPlace) {
    self.units = units
    self.place = place
  }

  /// Why a payment cannot be split like this, as half a sentence; nil when it can.
  public static func problem(_ parts: [PaymentPart], of payment: Money) -> String? {
    guard parts.count > 1 else { return "a payment is split into at least two parts" }
    guard parts.allSatisfy({ $0.units > 0 }) else { return "each part is above zero" }
    guard Set(parts.map(\.place)).count == parts.count else {
      return "two parts are for the same place"
    }
    let amounts = parts.map { Money(minorUnits: $0.units, currency: payment.currency) }
    guard let sum = Money.sum(amounts), sum != payment else {
      return Money.sum(amounts) == nil ? "the parts are beyond counting" : nil
    }
    return "the parts add up to \(sum.fixed), not to \(payment.fixed)"
  }
}

/// A case as far as it decides whether a payment belongs on it.
public struct PayableCase: Sendable, Equatable {
  /// The number of the case.
  public var number: Int
  /// Its client (`Client.id`); nil when it has none.
  public var client: Int?
  /// Where it stands in its life.
  public var state: CaseState
  /// Its items.
  public var items: [Item]
  /// Where its plan stands that runs; nil when none does.
  public var plan: PlanStanding?
  /// What was paid on it.
  public var payments: [Payment]
  /// What was open of each of its items (`Item.id`), oldest first.
  public var balances: [Int: [ItemBalance]]

  /// Joins the parts.
  public init(
    number: Int,
    client: Int?,
    state: CaseState = .open,
    items: [Item] = [],
    plan: PlanStanding? = nil,
    payments: [Payment] = [],
    balances: [Int: [ItemBalance]] = [:]
  ) {
    self.number = number
    self.client = client
    self.state = state
    self.items = items
    self.plan = plan
    self.payments = payments
    self.balances = balances
  }

  /// The currencies it is about; empty when it is about no money.
  public var currencies: Set<String> {
    Set(items.map(\.amount.currency)).union(plan.map { [$0.plan.currency] } ?? [])
  }

  /// What may still be paid in a currency, in minor units: of the plan that runs, else of the items;
  /// nil when the case is about nothing in it.
  ///
  /// Of the items it is what the claim has (`Claim.open`), but never below zero.
  public func open(in currency: String) -> Int? {
    if let plan, plan.plan.currency == currency { return plan.outstanding }
    guard items.contains(where: { $0.amount.currency == currency }) else { return nil }
    return Claim.open(of: items, balances: balances, payments: payments)
      .first { $0.currency == currency }
      .map { max(0, $0.minorUnits) }
  }
}

extension PayableCase {
  /// How much of an amount is more than is open; nil when the case is about nothing in its currency.
  ///
  /// What the accounts show as paid by the day it came is open for it, unless another payment of the
  /// case explains that.
  fileprivate func beyondOpen(_ amount: Money, received day: Day?) -> Money? {
    guard let open = open(in: amount.currency) else { return nil }
    let beyond = Money(minorUnits: max(0, amount.minorUnits - open), currency: amount.currency)
    guard let day, plan?.plan.currency != amount.currency else { return beyond }
    let payment = Payment(caseNumber: number, receivedOn: day, amount: amount, source: .manual)
    let unbooked = { (payments: [Payment]) in
      Claim.unbooked(of: items, balances: balances, payments: payments)
        .first { $0.currency == amount.currency }?.minorUnits ?? 0
    }
    let added = unbooked(payments + [payment]) - unbooked(payments)
    return Money(
      minorUnits: min(beyond.minorUnits, max(0, added - open)),
      currency: amount.currency
    )
  }
}

/// What speaks against putting money on a case; it is said, and needs to be wanted.
public enum PlacementDoubt: Sendable, Equatable {
  /// The case is about other currencies.
  case currency(String, of: Int, about: [String])
  /// It is more than is open, by so much.
  case moreThanOpen(Money, on: Int)
  /// It came on the account of another client.
  case otherClient(of: Int)

  /// It as half a sentence.
  public var sentence: String {
    switch self {
    case .currency(let code, let number, let others):
      "it is in \(code), and case \(number) is about \(others.joined(separator: ", "))"
    case .moreThanOpen(let beyond, let number):
      "it is \(beyond.fixed) more than is open on case \(number)"
    case .otherClient(let number): "case \(number) is of another client"
    }
  }

  /// What speaks against an amount of a client (`Client.id`; nil when unknown) on a case.
  ///
  /// The day it came tells whether the accounts show it already; nil when that is not asked.
  public static func doubts(
    _ amount: Money,
    received day: Day? = nil,
    from client: Int?,
    on file: PayableCase
  ) -> [PlacementDoubt] {
    var doubts: [PlacementDoubt] = []
    let currencies = file.currencies
    if !currencies.isEmpty, !currencies.contains(amount.currency) {
      doubts.append(.currency(amount.currency, of: file.number, about: currencies.sorted()))
    }
    if let beyond = file.beyondOpen(amount, received: day), beyond.minorUnits > 0 {
      doubts.append(.moreThanOpen(beyond, on: file.number))
    }
    if let client, let owner = file.client, client != owner {
      doubts.append(.otherClient(of: file.number))
    }
    return doubts
  }
}
