/// Money that came, or that a client says came.
public struct Payment: Sendable, Equatable {
  /// Who knows of it.
  public enum Source: String, Sendable, CaseIterable {
    /// The accounts.
    case `import`
    /// A user.
    case manual
    /// The client only: it is shown and takes nothing from what is open.
    case claimed = "claimed_by_client"
  }

  /// The key in the store.
  public var id: Int
  /// The case that it pays; 0 when it pays none.
  public var caseNumber: Int
  /// The day it came.
  public var receivedOn: Day
  /// The amount.
  public var amount: Money
  /// What the payer wrote on it; may be empty.
  public var reference: String
  /// Who knows of it.
  public var source: Source
  /// The day it was found to be wrong; nil when it stands.
  public var reversedOn: Day?
  /// The client on whose account it came (`Client.id`); nil when nobody knows.
  public var client: Int?
  /// Who paid, as the bank names them; may be empty.
  public var payer = ""
  /// The payment that it is a part of; nil when it is a whole one.
  public var partOf: Int?
  /// Whether it was put on the account of its client, for no case.
  public var isOnAccount = false
  /// Whether it was split: its parts count, and it does no more.
  public var isSplit = false
  /// What its payer took off what it is for, as was agreed, in minor units.
  public var discount = 0

  /// Joins the parts.
  public init(
    id: Int = 0,
    caseNumber: Int,
    receivedOn: Day,
    amount: Money,
    reference: String = "",
    source: Source,
    reversedOn: Day? = nil
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.receivedOn = receivedOn
    self.amount = amount
    self.reference = reference
    self.source = source
    self.reversedOn = reversedOn
  }

  /// Whether it takes something from what is open.
  public var counts: Bool { source != .claimed && reversedOn == nil }

  /// Whether it is money that nobody has placed.
  public var isToPlace: Bool {
    counts && caseNumber == 0 && !isOnAccount && !isSplit
  }

  /// Why it cannot be placed or split; nil when it can.
  public var fixedState: String? {
    if reversedOn != nil { return "reversed" }
    if isSplit { return "split" }
    return source == .claimed ? "only claimed" : nil
  }
}

/// A promise of a client to pay an amount on a day.
public struct Promise: Sendable, Equatable {
  /// Where a promise stands.
  public enum State: String, Sendable, CaseIterable {
    /// Its day has not passed.
    case open
    /// The amount came in time.
    case kept
    /// Some of it came in time.
    case partiallyKept = "partially_kept"
    /// Nothing came in time.
    case broken
    /// It was taken back, or another took its place.
    case withdrawn
  }

  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// The plan it is about; nil when it is about the case.
  public var plan: Int?
  /// The number of the installment it is about.
  public var installment: Int?
  /// The day it was made.
  public var madeOn: Day
  /// The day that was promised.
  public var dueOn: Day
  /// The amount that was promised.
  public var amount: Money
  /// Which promise it is in a row: one more than those that were not kept before.
  public var level: Int
  /// The message it was made in.
  public var message: Int?
  /// Whether it was taken back.
  public var isWithdrawn: Bool

  /// Joins the parts.
  public init(
    id: Int = 0,
    caseNumber: Int,
    plan: Int? = nil,
    installment: Int? = nil,
    madeOn: Day,
    dueOn: Day,
    amount: Money,
    level: Int = 1,
    message: Int? = nil,
    isWithdrawn: Bool = false
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.plan = plan
    self.installment = installment
    self.madeOn = madeOn
    self.dueOn = dueOn
    self.amount = amount
    self.level = level
    self.message = message
    self.isWithdrawn = isWithdrawn
  }

  /// What came of it, in minor units: money since it was made and until its grace ended.
  public func received(of payments: [Payment], graceDays: Int) -> Int {
    let last = dueOn.adding(days: graceDays)
    return payments.filter {
      $0.counts && $0.receivedOn >= madeOn && $0.receivedOn <= last
        && $0.amount.currency == amount.currency
    }.reduce(0) { $0 + $1.amount.minorUnits }
  }

  /// Where it stands, by what came of it in time.
  public func state(payments: [Payment], graceDays: Int, today: Day) -> State {
    if isWithdrawn { return .withdrawn }
    let paid = received(of: payments, graceDays: graceDays)
    if paid >= amount.minorUnits { return .kept }
    if today <= dueOn.adding(days: graceDays) { return .open }
    return paid > 0 ? .partiallyKept : .broken
  }
}
