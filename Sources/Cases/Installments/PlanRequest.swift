/// The plan that a client asks for, as far as they said it.
public struct PlanRequest: Sendable, Equatable {
  /// How many installments; nil when that was not said.
  public var count: Int?
  /// The day of the first one; nil when none was said.
  public var first: Day?
  /// How much each is, in minor units; nil when that was not said.
  public var each: Int?

  /// Joins the parts.
  public init(count: Int?, first: Day?, each: Int?) {
    self.count = count
    self.first = first
    self.each = each
  }

  /// The monthly installments of what is owed; nil when what was said makes no plan of it.
  public func installments(of total: Int) -> [Installment]? {
    guard let first, total > 0, let amounts = amounts(of: total),
      InstallmentPlan.problem(amounts, total: total) == nil
    else { return nil }
    let days = InstallmentPlan.days(from: first, .monthly, count: amounts.count)
    return zip(days, amounts).enumerated().map { place, part in
      Installment(number: place + 1, dueOn: part.0, effectiveDueOn: part.0, amount: part.1)
    }
  }

  /// Parts of what each is to be, the last one what is left; nil when they do not come to the total.
  private func amounts(of total: Int) -> [Int]? {
    guard let each else { return count.map { InstallmentPlan.split(total, into: $0) } }
    guard each > 0 else { return nil }
    let parts = count ?? (total / each + (total % each == 0 ? 0 : 1))
    guard (1...InstallmentPlan.mostInstallments).contains(parts) else { return nil }
    let (before, isTooMuch) = each.multipliedReportingOverflow(by: parts - 1)
    guard !isTooMuch, before < total, total - before <= each else { return nil }
    return Array(repeating: each, count: parts - 1) + [total - before]
  }
}
