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

  package init(
    _ amount: String,
    for number: Int,
    on day: Day? = nil,
    reference: String = "",
    isClaimed: Bool = false
  ) {
    self.amount = amount
    self.number = number
    self.day = day
    self.reference = reference
    self.isClaimed = isClaimed
  }

  /// Returns the key of the payment.
  package func perform(at desk: ActingDesk) throws -> Int {
    let currency = try desk.environment.currency(of: number)
    let units = try TypedAmount.minorUnits(amount, currency)
    guard units > 0 else { throw ActError.paymentNotAboveZero }
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
    try desk.store.payment(payment).caseNumber
  }

  package func perform(at desk: ActingDesk) throws {
    try desk.store.reverse(payment: payment, reason: reason, by: desk.actor, desk.context)
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
