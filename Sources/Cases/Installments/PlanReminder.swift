/// A letter that reminds of an installment.
public struct PlanReminder: Sendable, Equatable {
  /// When it is written.
  public enum Kind: String, Sendable, CaseIterable {
    /// Before the day.
    case before
    /// On the day.
    case due
    /// When it is late.
    case late

    /// The template of the letter.
    public func template(isPartial: Bool) -> String {
      switch self {
      case .before: "plan-reminder-before-due"
      case .due: "plan-reminder-due"
      case .late: isPartial ? "plan-partial-payment" : "plan-reminder-late"
      }
    }
  }

  /// The plan.
  public var plan: Int
  /// The number of the installment.
  public var installment: Int
  /// When it is written.
  public var kind: Kind
  /// The day of the installment it is about: another day is another reminder.
  public var dueOn: Day

  /// Joins the parts.
  public init(plan: Int, installment: Int, kind: Kind, dueOn: Day) {
    self.plan = plan
    self.installment = installment
    self.kind = kind
    self.dueOn = dueOn
  }

  /// What makes it happen once.
  public var key: String { "plan:\(plan):\(installment):\(kind.rawValue):\(dueOn)" }

  /// The number of the installment that a key is about; nil when it is no such key.
  public static func installment(ofKey key: String) -> Int? {
    let pieces = key.split(separator: ":")
    return pieces.count == 5 ? Int(pieces[2]) : nil
  }
}

/// Why automatic letters of a case wait.
public enum Hold: Sendable, Equatable {
  /// Mail came in that nobody has looked at.
  case unread
  /// Something else happened that nobody has looked at.
  case unseen(Attention.Reason)
  /// Something that mail suggests waits for a person.
  case proposals(Int)
  /// The client contests.
  case disputed
  /// The client says that they paid.
  case claimed(until: Day)
  /// Nobody outside can be written to.
  case nobody
  /// Mail to the address does not arrive.
  case bounced(String)
  /// The accounts were read too long ago, or never.
  case staleImport
  /// The address got as many as the policy allows.
  case tooMany(String)
  /// The time of day or the day is not one for letters.
  case outsideWindow
  /// The case is paused.
  case paused(until: String)
  /// The case is in proceedings: the debtor is the law firm's.
  case inProceedings
  /// A person has to say first that the letter may go out.
  case unconfirmed

  /// Whether it lasts until a person does something: a pause and the hours of letters end by themselves.
  public var isHeld: Bool {
    switch self {
    case .outsideWindow, .paused: false
    default: true
    }
  }

  /// Why, in words.
  public var sentence: String {
    switch self {
    case .unread: "mail came in that nobody has looked at"
    case .unseen(let reason): "nobody has looked at the case since \(reason.words)"
    case .proposals(let count): "\(count) proposal\(count == 1 ? " waits" : "s wait") for a person"
    case .disputed: "the client contests"
    case .claimed(let day): "the client says that they paid; it waits until \(day)"
    case .nobody: "nobody to be written to takes part"
    case .bounced(let address): "mail to \(address) does not arrive"
    case .staleImport: "the accounts were imported too long ago"
    case .tooMany(let address): "\(address) got as many letters as the policy allows"
    case .outsideWindow: "letters leave on workdays within their hours"
    case .paused(let day): "the case is paused until \(day)"
    case .inProceedings: "the case is in proceedings, where only the law firm is written to"
    case .unconfirmed: "a person has to say first that it may go out"
    }
  }
}

/// What is done about the reminders of a plan on a day.
public struct ReminderDecision: Sendable, Equatable {
  /// The one letter that is written; nil for none.
  public var send: PlanReminder?
  /// Those that are not written any more, and why.
  public var skipped: [(reminder: PlanReminder, reason: String)] = []

  /// Compares them.
  public static func == (left: ReminderDecision, right: ReminderDecision) -> Bool {
    left.send == right.send && left.skipped.map(\.reminder) == right.skipped.map(\.reminder)
      && left.skipped.map(\.reason) == right.skipped.map(\.reason)
  }

  /// Decides what is due now: the newest reminder of the oldest installment that misses something;
  /// all that came due before it, while nobody sent them, is skipped.
  ///
  /// `known` are the keys of what was sent or skipped before.
  public static func decide(
    _ standing: PlanStanding,
    policy: PlanPolicy,
    known: Set<String>,
    today: Day
  ) -> ReminderDecision {
    var decision = ReminderDecision()
    var due: [(reminder: PlanReminder, line: PlanStanding.Line)] = []
    for line in standing.lines {
      for kind in kinds(line, standing.plan, policy) where kind.on <= today {
        let reminder = PlanReminder(
          plan: standing.plan.id,
          installment: line.installment.number,
          kind: kind.kind,
          dueOn: line.installment.effectiveDueOn
        )
        guard !known.contains(reminder.key) else { continue }
        if line.isSettled {
          decision.skipped.append((reminder, line.state.rawValue))
        } else {
          due.append((reminder, line))
        }
      }
    }
    // The oldest installment comes first; of its reminders the last one speaks for all.
    guard let first = due.first,
      let chosen = due.last(where: { $0.line.installment.number == first.line.installment.number })
    else { return decision }
    decision.send = chosen.reminder
    for entry in due where entry.reminder != chosen.reminder {
      decision.skipped.append((entry.reminder, "missed; \(chosen.reminder.key) speaks for it"))
    }
    return decision
  }

  /// The first day after a day on which a reminder of an installment is written; nil when none is.
  public static func nextDay(
    _ line: PlanStanding.Line,
    _ plan: InstallmentPlan,
    _ policy: PlanPolicy,
    _ today: Day
  ) -> Day? {
    kinds(line, plan, policy).map(\.on).filter { $0 > today }.min()
  }

  /// The reminders of an installment with the first day of each; who promised a day is not reminded
  /// before it has passed.
  static func kinds(
    _ line: PlanStanding.Line,
    _ plan: InstallmentPlan,
    _ policy: PlanPolicy
  ) -> [(kind: PlanReminder.Kind, on: Day)] {
    let day = line.installment.effectiveDueOn
    var kinds: [(kind: PlanReminder.Kind, on: Day)] = []
    if let before = policy.remindBefore, !line.isPromised {
      kinds.append((.before, day.adding(days: -before)))
    }
    if policy.remindsOnDay, !line.isPromised { kinds.append((.due, day)) }
    if policy.remindsLate { kinds.append((.late, day.adding(days: plan.graceDays + 1))) }
    return kinds
  }
}
