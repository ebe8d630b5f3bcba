package import Cases
import Store

/// Takes down a payment for a case.
package struct TakePayment: CaseAct {
  package let number: Int
  /// The amount in the currency of the case, as a decimal number.
  package let amount: String
  /// The day it came; nil for today.
  package let day: Day?
  /// What the payer wrote.
  package let reference: String
  /// Whether only the client says so.
  package let isClaimed: Bool
  /// Whether it is wanted although something speaks against it.
  package let isWanted: Bool

  package init(
    _ amount: String,
    for number: Int,
    on day: Day? = nil,
    reference: String = "",
    isClaimed: Bool = false,
    isWanted: Bool = false
  ) {
    self.amount = amount
    self.number = number
    self.day = day
    self.reference = reference
    self.isClaimed = isClaimed
    self.isWanted = isWanted
  }

  /// Returns the key of the payment.
  ///
  /// Throws `ActError.paymentDoubtful` when more came than is open, and that is not wanted.
  package func perform(at desk: ActingDesk) throws -> Int {
    let currency = try desk.environment.currency(of: number)
    let units = try TypedAmount.minorUnits(amount, currency)
    guard units > 0 else { throw ActError.paymentNotAboveZero }
    if !isClaimed && !isWanted {
      let doubts = PlacementDoubt.doubts(
        Money(minorUnits: units, currency: currency),
        received: day ?? desk.today,
        from: nil,
        on: try desk.store.payable(number, today: desk.today)
      )
      guard doubts.isEmpty else { throw ActError.paymentDoubtful(doubts) }
    }
    return try desk.store.pay(
      Payment(
        caseNumber: number,
        receivedOn: day ?? desk.today,
        amount: Money(minorUnits: units, currency: currency),
        reference: reference,
        source: isClaimed ? .claimed : .manual
      ),
      by: desk.actor,
      desk.context
    )
  }
}

/// Takes a payment back that was none.
package struct ReversePayment: Act {
  /// The key of the payment.
  package let payment: Int
  package let reason: String

  package init(_ payment: Int, reason: String) {
    self.payment = payment
    self.reason = reason
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    let number = try desk.store.payment(payment).caseNumber
    return number == 0 ? nil : number
  }

  package func find(at desk: ActingDesk) throws { _ = try changedCase(at: desk) }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.reverse(payment: payment, reason: reason, by: desk.actor, desk.context)
  }
}

/// Puts money that came on a case or on the account of a client, wherever it was.
package struct PlacePayment: Act {
  /// The key of the payment.
  package let payment: Int
  package let place: PaymentPlace
  /// Whether it is wanted although something speaks against it.
  package let isWanted: Bool

  package init(_ payment: Int, at place: PaymentPlace, isWanted: Bool = false) {
    self.payment = payment
    self.place = place
    self.isWanted = isWanted
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    if case .onCase(let number) = place { return number }
    let number = try desk.store.payment(payment).caseNumber
    return number == 0 ? nil : number
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.payment(payment)
    try desk.find(place)
  }

  /// Returns what is open on the case after it, of the currency; nil on an account, and for a case
  /// that is about nothing in it.
  ///
  /// Throws `ActError.placementDoubtful` when something speaks against it, and it is not wanted.
  package func perform(at desk: ActingDesk) throws -> Money? {
    let found = try desk.store.payment(payment)
    let whole = PaymentPart(found.amount.minorUnits, at: place)
    if !isWanted { try desk.requireNoDoubt(of: found, [whole]) }
    try desk.store.place(payment: payment, at: place, by: desk.actor, desk.context)
    guard case .onCase(let number) = place else { return nil }
    return try desk.store.payable(number, today: desk.today).open(in: found.amount.currency).map {
      Money(minorUnits: $0, currency: found.amount.currency)
    }
  }
}

/// Divides money that came among cases and accounts.
package struct SplitPayment: Act {
  /// A part as it is given: an amount in the currency of the payment, as a decimal number.
  package struct Part: Sendable {
    package let place: PaymentPlace
    package let amount: String

    package init(_ amount: String, at place: PaymentPlace) {
      self.amount = amount
      self.place = place
    }
  }

  /// The key of the payment.
  package let payment: Int
  package let parts: [Part]
  /// Whether it is wanted although something speaks against it.
  package let isWanted: Bool

  package init(_ payment: Int, into parts: [Part], isWanted: Bool = false) {
    self.payment = payment
    self.parts = parts
    self.isWanted = isWanted
  }

  package func changedCase(at desk: ActingDesk) throws -> Int? {
    let number = try desk.store.payment(payment).caseNumber
    return number == 0 ? nil : number
  }

  package func find(at desk: ActingDesk) throws {
    _ = try desk.store.payment(payment)
    for part in parts { try desk.find(part.place) }
  }

  /// Returns the keys of the parts, in their order.
  ///
  /// Throws `StoreError.noSplit` when they do not add up, and `ActError.placementDoubtful` when
  /// something speaks against one of them, and it is not wanted.
  package func perform(at desk: ActingDesk) throws -> [Int] {
    let found = try desk.store.payment(payment)
    let parts = try parts.map {
      PaymentPart(try TypedAmount.minorUnits($0.amount, found.amount.currency), at: $0.place)
    }
    if !isWanted { try desk.requireNoDoubt(of: found, parts) }
    return try desk.store.split(
      payment: payment,
      into: parts,
      by: desk.actor,
      desk.context
    )
  }
}

extension ActingDesk {
  /// Looks up where a payment is to be, as who acts sees it.
  fileprivate func find(_ place: PaymentPlace) throws {
    switch place {
    case .onCase(let number): _ = try store.caseFile(number)
    case .account(let account): _ = try store.clientView(account: account)
    }
  }

  /// Refuses when something speaks against putting parts of a payment where they are to be.
  fileprivate func requireNoDoubt(of payment: Payment, _ parts: [PaymentPart]) throws {
    var doubts: [PlacementDoubt] = []
    for part in parts {
      guard case .onCase(let number) = part.place, number != payment.caseNumber else { continue }
      doubts += PlacementDoubt.doubts(
        Money(minorUnits: part.units, currency: payment.amount.currency),
        received: payment.receivedOn,
        from: payment.client,
        on: try store.payable(number, today: today)
      )
    }
    guard doubts.isEmpty else { throw ActError.placementDoubtful(payment.id, doubts) }
  }
}

/// Takes down what the client promised, not by mail.
package struct TakePromise: CaseAct {
  package let number: Int
  /// The day that they promised to pay on.
  package let day: Day
  /// The amount in the currency of the case, as a decimal number; nil for what is missing: of the
  /// next installment, else of the items.
  package let amount: String?

  package init(_ number: Int, for day: Day, amount: String? = nil) {
    self.number = number
    self.day = day
    self.amount = amount
  }

  package func perform(at desk: ActingDesk) throws {
    let currency = try desk.environment.currency(of: number)
    let plan = try desk.store.plans(of: number, today: desk.today).last {
      $0.plan.state == .active
    }
    let open = Money.sum(try desk.store.items(of: number).map(\.outstanding))
    let missing = plan?.next?.outstanding ?? open?.minorUnits
    guard let units = try amount.map({ try TypedAmount.minorUnits($0, currency) }) ?? missing else {
      throw ActError.nothingOpen(number)
    }
    try desk.store.promise(
      Promise(
        caseNumber: number,
        plan: plan?.plan.id,
        installment: plan?.next?.installment.number,
        madeOn: desk.today,
        dueOn: day,
        amount: Money(minorUnits: units, currency: currency)
      ),
      by: desk.actor,
      desk.context
    )
  }
}
