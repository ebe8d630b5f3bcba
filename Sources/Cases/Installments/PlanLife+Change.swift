/// What is stored of the life of plans, and what is told of it.
extension PlanLife {
  /// What was told of an installment before.
  public struct Told: Sendable, Equatable {
    /// Where it stood.
    public var state: String
    /// What was paid of it, in minor units.
    public var paid: Int

    /// Joins the parts.
    public init(state: String, paid: Int) {
      self.state = state
      self.paid = paid
    }
  }

  /// One thing that is to be stored.
  public enum Change: Sendable, Equatable {
    /// A plan has another state, or a revision with other installments.
    case plan(InstallmentPlan)
    /// A message agreed to a plan.
    case agreed(plan: Int, message: Int)
    /// Where an installment stands was told.
    case told(PlanStanding.Line, plan: Int)
    /// A promise was made.
    case promised(Promise)
    /// A promise was taken back.
    case withdrawn(promise: Int)
    /// How a promise ended was told.
    case toldPromise(Int, Promise.State)
    /// Something goes into the history.
    case event(Event)
    /// What is next on the case moves to a day.
    case next(Day, reason: String)
    /// Something is proposed to people.
    case proposed(Proposal)
  }

  /// What happened to an installment since it was told of.
  static func events(of line: PlanStanding.Line, before: Told?) -> [EventType] {
    let paid = before?.paid ?? 0
    var types: [EventType] = []
    if line.paid > paid, line.state != .paid { types.append(.installmentPartiallyPaid) }
    if line.paid < paid { types.append(.installmentReopened) }
    switch line.state {
    case .paid: types.append(.installmentPaid)
    case .late, .broken:
      if ![Installment.State.late, .broken].map(\.rawValue).contains(before?.state ?? "") {
        types.append(.installmentLate)
      }
    case .due: if before?.state != line.state.rawValue { types.append(.installmentDue) }
    case .scheduled, .partiallyPaid, .waived: break
    }
    return types
  }
}
