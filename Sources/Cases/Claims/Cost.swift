/// What the recovery of a case cost, and is claimed with it.
public struct Cost: Sendable, Hashable {
  /// What for.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A reminder or a letter.
    case reminder
    /// Finding out where the debtor is, or what they have.
    case inquiry
    /// A lawyer.
    case lawyer
    /// A court.
    case court
    /// A bailiff, an execution.
    case enforcement
    /// What was entered with a legal stage.
    case proceedings
    /// Anything else.
    case other
  }

  /// The key in the store.
  public var id: Int
  /// The case.
  public var caseNumber: Int
  /// What for.
  public var kind: Kind
  /// The day it arose.
  public var on: Day
  /// How much.
  public var amount: Money
  /// What else there is to say.
  public var note: String

  /// Joins the parts.
  public init(
    id: Int = 0,
    caseNumber: Int,
    kind: Kind,
    on: Day,
    amount: Money,
    note: String = ""
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.kind = kind
    self.on = on
    self.amount = amount
    self.note = note
  }
}

/// What was open of an item from a day on.
public struct ItemBalance: Sendable, Hashable {
  /// The day on which the workspace learned it.
  public var day: Day
  /// The last day on which what was known before is known to be true; its own day for the first.
  public var before: Day
  /// The whole amount.
  public var amount: Int
  /// What was open of it.
  public var outstanding: Int

  /// Joins the parts.
  public init(day: Day, before: Day? = nil, amount: Int, outstanding: Int) {
    self.day = day
    self.before = before ?? day
    self.amount = amount
    self.outstanding = outstanding
  }
}

/// What a store keeps of a claim.
public struct ClaimRecord: Sendable {
  /// What was said for the case.
  public var ofCase = ClaimTerms()
  /// What was said for its client.
  public var ofClient = ClaimTerms()
  /// The costs, oldest first.
  public var costs: [Cost] = []
  /// What was open of each item (`Item.id`), oldest first.
  public var balances: [Int: [ItemBalance]] = [:]

  /// Nothing is kept.
  public init() {}

  /// What counts: the case's word goes before the client's.
  public var terms: ClaimTerms { ofCase.over(ofClient) }
}

/// All that decides what a case claims.
public struct ClaimFacts: Sendable {
  /// Its client.
  public var client: Client?
  /// Its items.
  public var items: [Item]
  /// Its payments.
  public var payments: [Payment]
  /// Terms, costs, and what was open over time.
  public var record: ClaimRecord

  /// Joins the parts.
  public init(
    client: Client? = nil,
    items: [Item],
    payments: [Payment] = [],
    record: ClaimRecord = ClaimRecord()
  ) {
    self.client = client
    self.items = items
    self.payments = payments
    self.record = record
  }
}

extension CaseView {
  /// All that decides what it claims.
  public var claimFacts: ClaimFacts {
    ClaimFacts(client: client, items: items, payments: payments, record: claimRecord)
  }
}
