/// What ends together with a case, although nobody ended it by itself.
public struct CaseEnding: Sendable, Equatable {
  /// One thing that ends.
  public enum Part: Sendable, Equatable {
    /// Somebody is asked to decide, and is not any more.
    case validation(Int, subject: String, amount: Money, asked: [String])
    /// The client pays by this plan, and nobody is reminded of it any more.
    case plan(Int)
    /// A plan that nobody has agreed to is given up.
    case unagreedPlan(Int)
    /// A letter was to leave on a day; `waitsForPerson` when a person has to say so first.
    case letter(template: String, day: String, waitsForPerson: Bool)
    /// Something was to be done on a day.
    case next(what: String, day: String)
    /// Nobody decides what mail proposed.
    case proposals(Int)
    /// Nobody looks whether the client keeps their word.
    case promise(Money, day: Day)

    /// Whether it is of such value that its end has to be meant.
    ///
    /// What a case always has, as its next action, is not: who ends the case has it in mind.
    public var isOfValue: Bool {
      switch self {
      case .validation, .plan: true
      case .letter(_, _, let waitsForPerson): !waitsForPerson
      case .unagreedPlan, .next, .proposals, .promise: false
      }
    }
  }

  /// All that ends, what is of value first.
  public private(set) var parts: [Part] = []

  /// Nothing ends.
  public init() {}

  /// What ends with a live case.
  public init(of view: CaseView, graceDays: Int, today: Day) {
    parts = view.validations.filter { $0.state == .pending }.map { validation in
      .validation(
        validation.id,
        subject: validation.subject,
        amount: validation.amount,
        asked: validation.steps.filter { $0.state == .pending }.map(\.email)
      )
    }
    for plan in view.plans {
      switch plan.state {
      case .active: parts.append(.plan(plan.id))
      case .draft, .proposed: parts.append(.unagreedPlan(plan.id))
      case .completed, .defaulted, .cancelled: break
      }
    }
    if let action = view.nextAction { parts.append(CaseEnding.part(action)) }
    let open = view.proposals.count { $0.state == .open }
    if open > 0 { parts.append(.proposals(open)) }
    for promise in view.promises
    where promise.state(payments: view.payments, graceDays: graceDays, today: today) == .open {
      parts.append(.promise(promise.amount, day: promise.dueOn))
    }
    parts = parts.filter(\.isOfValue) + parts.filter { !$0.isOfValue }
  }

  private static func part(_ action: NextAction) -> Part {
    guard !action.template.isEmpty, action.mode != .manual else {
      return .next(what: action.what, day: action.dueOn)
    }
    return .letter(
      template: action.template,
      day: action.dueOn,
      waitsForPerson: action.mode == .automaticWithConfirmation && action.confirmedBy.isEmpty
    )
  }

  /// Whether it has to be meant.
  public var hasValue: Bool { parts.contains(where: \.isOfValue) }
}
