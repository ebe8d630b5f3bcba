/// A plan by which a client pays in installments.
///
/// What was paid and where each installment stands is never stored: it follows from the payments of
/// the case and the day.
public struct InstallmentPlan: Sendable, Equatable {
  /// Where a plan stands.
  public enum State: String, Sendable, CaseIterable {
    /// Nobody outside has seen it.
    case draft
    /// It was sent, and nobody has accepted it.
    case proposed
    /// It was accepted.
    case active
    /// All of it is paid.
    case completed
    /// It was not kept, and all of the rest is due.
    case defaulted
    /// It was given up.
    case cancelled
  }

  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// What people call it; may be empty.
  public var name: String
  /// The currency of all amounts (ISO 4217).
  public var currency: String
  /// The rhythm.
  public var frequency: PlanFrequency
  /// How many days after its day an installment is late.
  public var graceDays: Int
  /// Where it stands.
  public var state: State
  /// Counts its changes; an earlier one stays in the history.
  public var revision: Int
  /// The installments, in the order of their days.
  public var installments: [Installment]
  /// The payments that were on the case when the plan was made (`Payment.id`): what they paid is not in
  /// what the plan divides.
  public var earlierPayments: Set<Int> = []

  /// Joins the parts.
  public init(
    id: Int = 0,
    caseNumber: Int,
    name: String = "",
    currency: String,
    frequency: PlanFrequency,
    graceDays: Int,
    state: State = .draft,
    revision: Int = 1,
    installments: [Installment]
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.name = name
    self.currency = currency
    self.frequency = frequency
    self.graceDays = graceDays
    self.state = state
    self.revision = revision
    self.installments = installments
  }

  /// What the installments add up to, in minor units.
  public var total: Int { installments.reduce(0) { $0 + $1.amount } }

  // MARK: Making

  /// How many installments a plan has at most.
  public static let mostInstallments = 600

  /// Divides a total into installments that differ by at most a minor unit; the last take the rest.
  public static func split(_ total: Int, into count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let share = total / count
    return (0..<count).map { $0 == count - 1 ? total - share * (count - 1) : share }
  }

  /// The days of installments: each is counted from the first, so that the 31st comes back after
  /// February.
  public static func days(from first: Day, _ frequency: PlanFrequency, count: Int) -> [Day] {
    (0..<max(0, count)).map { place in
      switch frequency.step {
      case .days(let days): first.adding(days: days * place)
      case .months(let months): first.adding(months: months * place)
      }
    }
  }

  /// Why amounts make no plan of a total; nil when they do.
  public static func problem(_ amounts: [Int], total: Int) -> String? {
    guard !amounts.isEmpty else { return "a plan needs at least one installment" }
    guard amounts.count <= mostInstallments else {
      return "a plan has at most \(mostInstallments) installments"
    }
    if let place = amounts.firstIndex(where: { $0 <= 0 }) {
      return "installment \(place + 1) is not above zero"
    }
    var sum = 0
    for amount in amounts {
      let (next, overflows) = sum.addingReportingOverflow(amount)
      guard !overflows else { return "the amounts are beyond counting" }
      sum = next
    }
    return sum == total ? nil : "the installments add up to \(sum), not to \(total) minor units"
  }
}

extension InstallmentPlan.State {
  /// Whether a plan may go from this state to another one.
  public func leads(to state: InstallmentPlan.State) -> Bool {
    switch (self, state) {
    case (.draft, .proposed), (.draft, .active), (.proposed, .active), (.defaulted, .active): true
    case (.draft, .cancelled), (.proposed, .cancelled), (.active, .cancelled): true
    case (.active, .defaulted), (.active, .completed): true
    default: false
    }
  }

  /// What is recorded when a plan comes to this state.
  var event: EventType {
    switch self {
    case .draft, .proposed: .planProposed
    case .active: .planActivated
    case .completed: .planCompleted
    case .defaulted: .planDefaulted
    case .cancelled: .planCancelled
    }
  }
}

/// The rhythm of a plan.
public enum PlanFrequency: String, Sendable, CaseIterable {
  /// Every week.
  case weekly
  /// Every two weeks.
  case biweekly
  /// Every month.
  case monthly
  /// Every two months.
  case bimonthly
  /// Every three months.
  case quarterly
  /// Every year.
  case yearly
  /// Each day on its own.
  case custom

  enum Step {
    case days(Int)
    case months(Int)
  }

  var step: Step {
    switch self {
    case .weekly: .days(7)
    case .biweekly: .days(14)
    case .monthly, .custom: .months(1)
    case .bimonthly: .months(2)
    case .quarterly: .months(3)
    case .yearly: .months(12)
    }
  }
}

/// One payment of a plan as it was agreed.
public struct Installment: Sendable, Equatable {
  /// Its place in the plan, from 1.
  public var number: Int
  /// The day that was agreed.
  public var dueOn: Day
  /// The first workday from that day on, or the day that was promised instead.
  public var effectiveDueOn: Day
  /// The amount in minor units.
  public var amount: Int
  /// Why it need not be paid; empty when it must.
  public var waivedReason: String

  /// Joins the parts.
  public init(
    number: Int,
    dueOn: Day,
    effectiveDueOn: Day,
    amount: Int,
    waivedReason: String = ""
  ) {
    self.number = number
    self.dueOn = dueOn
    self.effectiveDueOn = effectiveDueOn
    self.amount = amount
    self.waivedReason = waivedReason
  }

  /// Where an installment stands, which follows from what was paid and the day.
  public enum State: String, Sendable, CaseIterable {
    /// Its day has not come.
    case scheduled
    /// Its day has come, or passed by no more than the grace.
    case due
    /// Some of it is paid, and it is not late.
    case partiallyPaid = "partially_paid"
    /// All of it is paid.
    case paid
    /// It is not paid after the grace.
    case late
    /// It is late although something else was promised.
    case broken
    /// It need not be paid.
    case waived
  }

  /// Where it stands.
  public func state(paid: Int, isPromised: Bool, graceDays: Int, today: Day) -> State {
    if !waivedReason.isEmpty { return .waived }
    if paid >= amount { return .paid }
    if today > effectiveDueOn.adding(days: graceDays) { return isPromised ? .broken : .late }
    if paid > 0 { return .partiallyPaid }
    return today < effectiveDueOn ? .scheduled : .due
  }
}
