/// A plan of installments as letters speak of it; all amounts are of one currency.
public struct LetterPlan: Sendable, Equatable {
  /// The installments, in the order of their days.
  public var installments: [LetterInstallment]
  /// Where the plan stands: `proposed`, `active`, `completed`, `defaulted` or `cancelled`.
  public var status: String

  /// Joins the parts.
  public init(installments: [LetterInstallment], status: String) {
    self.installments = installments
    self.status = status
  }

  /// The currency of the amounts (ISO 4217); empty when there is no installment.
  public var currency: String { installments.first?.amount.currency ?? "" }
  /// What the installments add up to; nil when it is beyond counting.
  public var total: Money? { Money.sum(installments.map(\.amount)) }
  /// What has been paid of it; nil when it is beyond counting.
  public var paid: Money? { Money.sum(installments.map(\.paid)) }
}

/// One payment of a plan.
public struct LetterInstallment: Sendable, Equatable {
  /// Its place in the plan, from 1.
  public var number: Int
  /// The day it is due, `YYYY-MM-DD`.
  public var dueDate: String
  /// The whole amount.
  public var amount: Money
  /// What has been paid of it.
  public var paid: Money
  /// The day for which the client promised what is missing, `YYYY-MM-DD`; empty when none.
  public var promisedOn: String

  /// Joins the parts.
  public init(
    number: Int,
    dueDate: String,
    amount: Money,
    paid: Money,
    promisedOn: String = ""
  ) {
    self.number = number
    self.dueDate = dueDate
    self.amount = amount
    self.paid = paid
    self.promisedOn = promisedOn
  }
}
