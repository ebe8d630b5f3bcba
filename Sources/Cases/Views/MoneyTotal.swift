/// How many things there are, and their amounts added up, for each currency.
public struct MoneyTotal: Sendable, Equatable {
  /// How many there are.
  public var count: Int
  /// The sums, by currency; a currency that adds up to nothing may be among them.
  public var amounts: [Money]

  /// Joins the parts.
  public init(count: Int, amounts: [Money]) {
    self.count = count
    self.amounts = amounts
  }
}
