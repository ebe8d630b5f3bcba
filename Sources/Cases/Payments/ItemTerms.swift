/// What somebody says the payer of an item was told, as it is typed; empty for what is not said.
public struct ItemTerms: Sendable, Equatable {
  /// The reference to give.
  public var reference: String
  /// What may be taken off: `3 %`, or an amount; `0` for nothing any more.
  public var discount: String
  /// The last day on which it may be taken off.
  public var until: Day?

  /// Joins the parts.
  public init(reference: String, discount: String, until: Day?) {
    self.reference = reference
    self.discount = discount
    self.until = until
  }

  /// Gives them to an item; throws `PaymentReferenceError` and `CashDiscountError`.
  public func add(to item: inout Item) throws {
    if !reference.isEmpty { item.paymentReference = try PaymentReference(reading: reference) }
    guard !discount.isEmpty else {
      guard until == nil else { throw CashDiscountError.malformed("") }
      return
    }
    let size = try CashDiscount.Size(reading: discount, of: item.amount)
    let found = CashDiscount(size, until: until ?? Day(number: 0))
    guard found.isNone || until != nil else { throw CashDiscountError.endless }
    item.discount = found
  }
}

extension Item {
  /// What of it may be taken off by money that comes on a day: nothing once a part is paid, since nobody knows
  /// then what the rest of the discount is.
  func allowance(on day: Day) -> Int {
    outstanding == amount ? discount?.allowance(of: amount.minorUnits, on: day) ?? 0 : 0
  }
}
