/// Which promises a list shows.
public struct PromiseFilter: Sendable {
  /// Where they stand; all when empty.
  public var states: Set<Promise.State> = []
  /// The account number of the client; all when nil.
  public var client: String?
  /// The case; all when nil.
  public var caseNumber: Int?
  /// The resolver of the case; all when nil.
  public var resolver: String?
  /// Only those promised for a day no later than this.
  public var dueBy: Day?
  /// Only those of live cases.
  public var onlyLive = true
  /// Also the installments of running plans.
  public var hasInstallments = true
  /// At most so many.
  public var limit = 100

  /// The promises of live cases.
  public init() {}
}

/// A case as the lists of other things name it.
public struct NamedCase: Sendable {
  /// The number.
  public var number: Int
  /// Its name.
  public var title: String
  /// Its resolver; may be empty.
  public var resolver: String
  /// The account number and the name of its client; empty when it has none.
  public var client: (account: String, name: String)

  /// Joins the parts.
  public init(
    number: Int,
    title: String,
    resolver: String,
    client: (account: String, name: String)
  ) {
    self.number = number
    self.title = title
    self.resolver = resolver
    self.client = client
  }
}

/// Money that is to come on a day: what a client promised, or an installment of a plan.
public struct PromisedMoney: Sendable {
  /// The case.
  public var holder: NamedCase
  /// The promise (`Promise.id`); nil for an installment of which nothing else was promised.
  public var promise: Int?
  /// The plan that it is about.
  public var plan: Int?
  /// The number of the installment that it is about.
  public var installment: Int?
  /// The day it was promised on; nil for an installment.
  public var madeOn: Day?
  /// The day that was promised.
  public var dueOn: Day
  /// What was promised.
  public var promised: Money
  /// What came of it in time.
  public var received: Money
  /// Where it stands.
  public var state: Promise.State

  /// What has not come of it.
  public var missing: Money {
    Money(
      minorUnits: max(0, promised.minorUnits - received.minorUnits),
      currency: promised.currency
    )
  }

  /// A promise, with what came of it and where it stands on a day.
  public init(
    _ promise: Promise,
    of holder: NamedCase,
    payments: [Payment],
    graceDays: Int,
    today: Day
  ) {
    self.holder = holder
    self.promise = promise.id
    plan = promise.plan
    installment = promise.installment
    madeOn = promise.madeOn
    dueOn = promise.dueOn
    promised = promise.amount
    received = Money(
      minorUnits: promise.received(of: payments, graceDays: graceDays),
      currency: promise.amount.currency
    )
    state = promise.state(payments: payments, graceDays: graceDays, today: today)
  }

  /// An installment as it stands.
  public init(_ line: PlanStanding.Line, of plan: InstallmentPlan, _ holder: NamedCase) {
    self.holder = holder
    self.plan = plan.id
    installment = line.installment.number
    dueOn = line.installment.effectiveDueOn
    promised = Money(minorUnits: line.installment.amount, currency: plan.currency)
    received = Money(minorUnits: line.paid, currency: plan.currency)
    state =
      switch line.state {
      case .waived: .withdrawn
      case .paid: .kept
      case .late, .broken: line.paid > 0 ? .partiallyKept : .broken
      case .scheduled, .due, .partiallyPaid: .open
      }
  }

  /// Whether an installment was promised anew, so that the promise stands for it.
  public static func isPromised(
    _ line: PlanStanding.Line,
    of plan: InstallmentPlan,
    _ promises: [Promise]
  ) -> Bool {
    promises.contains {
      !$0.isWithdrawn && $0.plan == plan.id && $0.installment == line.installment.number
    }
  }
}
