/// An item that money may settle.
public struct PayableItem: Sendable, Equatable {
  /// The number on the document.
  public var number: String
  /// What is open of it; below zero for a credit note.
  public var open: Money
  /// The account number of its client.
  public var client: String
  /// The day it was issued, and the day it is due.
  public var issued: Day?, due: Day?
  /// The reference that its payer was told to give; may be empty.
  public var reference = ""
  /// What its payer may take off.
  public var discount: CashDiscount?
  /// The whole amount in minor units; nil when nothing is known but what is open.
  public var whole: Int?

  /// Joins what each item has.
  public init(number: String, open: Money, client: String) {
    self.number = number
    self.open = open
    self.client = client
  }

  /// What of it may be taken off by money that came on a day: nothing once a part is paid, since nobody knows
  /// then what the rest of the discount is.
  func allowance(on day: Day) -> Int {
    guard let discount, whole == nil || whole == open.minorUnits else { return 0 }
    return discount.allowance(of: open.minorUnits, on: day)
  }
}

/// A case that money may be for, as far as its reference and its plan tell.
public struct ReferredCase: Sendable, Equatable {
  /// The number of the case.
  public var number: Int
  /// Its reference, as answers name it.
  public var reference: String
  /// The account number of its client; empty when it has none.
  public var client: String
  /// Whether it goes on.
  public var isLive = true
  /// The currencies it is about; empty when it is about no money.
  public var currencies: Set<String> = []
  /// What is missing of each installment of the plan that runs, in their order; nil without a plan.
  public var missing: [Installment]?
  /// What may still be paid, in minor units; nil when that is not known.
  public var open: Int?
  /// The numbers of its items.
  public var items: Set<String> = []

  /// What is missing of an installment.
  public struct Installment: Sendable, Equatable {
    /// Its number in the plan.
    public var number: Int
    /// The amount in minor units; zero when nothing is.
    public var units: Int

    /// Joins the parts.
    public init(number: Int, units: Int) {
      self.number = number
      self.units = units
    }
  }

  /// Joins what each case has.
  public init(number: Int, reference: String, client: String) {
    self.number = number
    self.reference = reference
    self.client = client
  }
}

/// All that decides where a payment belongs.
public struct PlacingFacts: Sendable {
  /// What the payer wrote.
  public var text: String
  /// The reference in the field that is made for it; may be empty.
  public var structured: String
  /// What came.
  public var amount: Money
  /// The day it came.
  public var day: Day
  /// The clients (by account number) for whom who paid has paid before, or whose name they have; empty when
  /// nobody knows any.
  public var payerOf: Set<String>
  /// The items that it names, and those of its payer, open or not.
  public var items: [PayableItem]
  /// The cases that it names, rightly or not, and those of its payer with a plan.
  public var cases: [ReferredCase]
  /// The references of cases in it.
  public var references: [RemittanceReference]
  /// The days on which the same was paid before, by the numbers of items.
  public var paidBefore: [String: Day] = [:]

  /// Joins the parts.
  public init(
    text: String,
    structured: String = "",
    amount: Money,
    day: Day,
    payerOf: Set<String>,
    items: [PayableItem] = [],
    cases: [ReferredCase] = [],
    references: [RemittanceReference] = []
  ) {
    self.text = text
    self.structured = structured
    self.amount = amount
    self.day = day
    self.payerOf = payerOf
    self.items = items
    self.cases = cases
    self.references = references
  }
}
