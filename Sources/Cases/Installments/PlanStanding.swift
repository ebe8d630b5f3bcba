/// Where a plan stands on a day: what was paid of each installment, and what is late.
public struct PlanStanding: Sendable, Equatable {
  /// One installment on that day.
  public struct Line: Sendable, Equatable {
    /// The installment.
    public var installment: Installment
    /// What was paid of it, in minor units.
    public var paid: Int
    /// Where it stands.
    public var state: Installment.State
    /// Whether an accepted promise moved its day.
    public var isPromised: Bool

    /// What is missing of it, in minor units.
    public var outstanding: Int { state == .waived ? 0 : max(0, installment.amount - paid) }
    /// Whether nothing is missing.
    public var isSettled: Bool { state == .paid || state == .waived }
  }

  /// The plan.
  public var plan: InstallmentPlan
  /// The installments, in the order of the plan.
  public var lines: [Line]
  /// What came beyond the plan, in minor units.
  public var surplus: Int

  /// Works out where a plan stands; payments fill the installments in their order.
  public init(_ plan: InstallmentPlan, payments: [Payment], promises: [Promise], today: Day) {
    self.plan = plan
    var rest = payments.filter { $0.counts && $0.amount.currency == plan.currency }
      .filter { !plan.earlierPayments.contains($0.id) }
      .filter { $0.partOf.map { !plan.earlierPayments.contains($0) } ?? true }
      .reduce(0) { $0 + $1.amount.minorUnits }
    lines = []
    for installment in plan.installments {
      let isWaived = !installment.waivedReason.isEmpty
      let paid = isWaived ? 0 : min(max(0, rest), installment.amount)
      rest -= paid
      let isPromised = promises.contains {
        !$0.isWithdrawn && $0.plan == plan.id && $0.installment == installment.number
      }
      lines.append(
        Line(
          installment: installment,
          paid: paid,
          state: installment.state(
            paid: paid,
            isPromised: isPromised,
            graceDays: plan.graceDays,
            today: today
          ),
          isPromised: isPromised
        )
      )
    }
    surplus = max(0, rest)
  }

  /// What was paid of the plan, in minor units.
  public var paid: Int { lines.reduce(0) { $0 + $1.paid } }
  /// What is missing, in minor units.
  public var outstanding: Int { lines.reduce(0) { $0 + $1.outstanding } }
  /// The first installment of which something is missing.
  public var next: Line? { lines.first { !$0.isSettled } }
  /// The installments that are not paid after their grace.
  public var late: [Line] { lines.filter { $0.state == .late || $0.state == .broken } }
  /// Whether nothing is missing.
  public var isComplete: Bool { next == nil }

  /// The day on which the plan counts as not kept when nothing comes, so many days after the grace of
  /// its first late installment; nil when none is late, and while a promise stands in its place.
  public func breaksOn(afterDays days: Int) -> Day? {
    guard let late = late.first, !late.isPromised else { return nil }
    return late.installment.effectiveDueOn.adding(days: plan.graceDays + days + 1)
  }
}
