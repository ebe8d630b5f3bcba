/// What speaks against reminding a client of what a case is about; a person may know better.
public enum ReminderDoubt: Sendable, Equatable {
  /// Nothing is open.
  case nothingOpen
  /// Nothing is overdue: the first day comes.
  case notDue(Day)
  /// The client contests.
  case contested
  /// A plan is agreed, and none of its installments is late.
  case planIsKept(Int)
  /// The client promised to pay by a day.
  case promised(Day)
  /// A law firm has the case.
  case proceedings
  /// The letter names no account to pay to: none of ours is for a currency.
  case noAccount(currency: String)

  /// What it is, as half a sentence.
  public var sentence: String {
    switch self {
    case .nothingOpen: "nothing is open on the case"
    case .notDue(let day): "nothing is overdue before \(day)"
    case .contested: "the client contests"
    case .planIsKept(let plan): "plan \(plan) is agreed, and kept"
    case .promised(let day): "the client promised to pay by \(day)"
    case .proceedings: "the case is in proceedings: the law firm speaks with the client"
    case .noAccount(let currency):
      "no account of ours is for \(currency), so the letter does not say where to pay"
    }
  }

  /// What speaks against a letter that asks for what is open of a case, when only some currencies can
  /// be paid to these accounts; nothing when there are no accounts at all.
  public static func unpayable(
    in view: CaseView,
    to accounts: [BankAccount]
  ) -> [ReminderDoubt] {
    guard !accounts.isEmpty else { return [] }
    return view.claimFacts.open.filter {
      $0.minorUnits > 0 && BankAccount.chosen(for: [$0.currency], among: accounts).isEmpty
    }.map { .noAccount(currency: $0.currency) }
  }

  /// What speaks against a reminder about a case on a day.
  public static func all(
    of view: CaseView,
    graceDays: Int,
    today: Day
  ) -> [ReminderDoubt] {
    var doubts: [ReminderDoubt] = []
    let due = view.items.filter { $0.part.minorUnits > 0 }.compactMap { Day($0.dueDate) }.min()
    if view.claimFacts.open.allSatisfy({ $0.minorUnits <= 0 }) {
      doubts.append(.nothingOpen)
    } else if let due, due >= today {
      doubts.append(.notDue(due))
    }
    if view.file.isContested(over: view.items) { doubts.append(.contested) }
    if view.file.type == .litigation { doubts.append(.proceedings) }
    if let plan = view.plans.last(where: { $0.state == .active }),
      PlanStanding(plan, payments: view.payments, promises: view.promises, today: today).late
        .isEmpty
    {
      doubts.append(.planIsKept(plan.id))
    }
    let promise = view.promises.last {
      !$0.isWithdrawn && $0.dueOn >= today
        && $0.state(payments: view.payments, graceDays: graceDays, today: today) == .open
    }
    if let promise { doubts.append(.promised(promise.dueOn)) }
    return doubts
  }
}
