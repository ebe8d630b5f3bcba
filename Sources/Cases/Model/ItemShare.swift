/// An item and the live cases that are about it: how much of it one more case may be about.
///
/// Two cases about the same money are one too many: an item is on one live case, or, when that is
/// wanted, on several. Those that are about parts of it are together about no more than what is open.
public struct ItemShare: Sendable, Equatable {
  /// A live case that is about an item.
  public struct Holder: Sendable, Equatable {
    /// The number of the case.
    public var number: Int
    /// How much of the item it is about, in minor units; nil for all of it.
    public var amount: Int?

    /// Joins the parts.
    public init(number: Int, amount: Int? = nil) {
      self.number = number
      self.amount = amount
    }
  }

  /// The item.
  public var item: Item
  /// The live cases that are about it, without the one that is asked for.
  public var holders: [Holder]

  /// Joins the parts.
  public init(item: Item, holders: [Holder]) {
    self.item = item
    self.holders = holders
  }

  /// What one more case gets of the item.
  /// - Parameters:
  ///   - amount: How much is wanted; nil for all that can be had.
  ///   - isShared: Whether it is meant that several cases are about the item.
  /// - Returns: The part, in minor units; nil for all of the item.
  /// - Throws: `ItemShareError`.
  public func part(_ amount: Int?, isShared: Bool) throws -> Int? {
    if let amount { try requireWithin(amount) }
    guard !holders.isEmpty else { return amount }
    guard isShared else { throw ItemShareError.held(item.number, by: holders.map(\.number)) }
    guard holders.contains(where: { $0.amount != nil }) else { return amount }
    let left = left
    guard left != 0 else {
      throw ItemShareError.nothingLeft(item.number, by: holders.map(\.number))
    }
    guard let amount else { return left }
    guard amount.magnitude <= left.magnitude else {
      throw ItemShareError.aboveRest(
        item.number,
        left: Money(minorUnits: left, currency: item.outstanding.currency),
        by: holders.map(\.number)
      )
    }
    return amount
  }

  /// Refuses an amount that is not of the item: of the other sign, none, or more than is open.
  public func requireWithin(_ amount: Int) throws {
    let open = item.outstanding
    let isDebit = (open.minorUnits == 0 ? item.amount.minorUnits : open.minorUnits) >= 0
    guard amount != 0, isDebit == (amount > 0) else {
      throw ItemShareError.wrongSign(item.number, isDebit: isDebit)
    }
    guard amount.magnitude <= open.minorUnits.magnitude else {
      throw ItemShareError.aboveOpen(
        item.number,
        wanted: Money(minorUnits: amount, currency: open.currency),
        open: open
      )
    }
  }

  /// What no case is about as a part, with the sign of the item.
  private var left: Int {
    let open = item.outstanding.minorUnits
    var taken: UInt = 0
    for amount in holders.compactMap(\.amount) {
      let (sum, overflows) = taken.addingReportingOverflow(amount.magnitude)
      guard !overflows else { return 0 }
      taken = sum
    }
    guard taken < open.magnitude else { return 0 }
    return open < 0 ? open + Int(taken) : open - Int(taken)
  }
}

/// Why a case may not be about an item, or not about so much of it.
public enum ItemShareError: Refusing, Equatable {
  /// Live cases are about the item, and nobody said that it is meant.
  case held(String, by: [Int])
  /// The parts that live cases are about are all that is open of the item.
  case nothingLeft(String, by: [Int])
  /// The parts that live cases are about leave less of the item.
  case aboveRest(String, left: Money, by: [Int])
  /// The amount is more than is open of the item.
  case aboveOpen(String, wanted: Money, open: Money)
  /// The amount has not the sign of the item, or is none.
  case wrongSign(String, isDebit: Bool)

  /// Of which kind it is.
  public var refusal: Refusal {
    switch self {
    case .held: .needsConfirmation
    case .nothingLeft, .aboveRest, .aboveOpen: .refused
    case .wrongSign: .usage
    }
  }

  /// What is wrong.
  public var description: String {
    switch self {
    case .held(let item, let numbers): "item \(item) is on \(Self.cases(numbers))"
    case .nothingLeft(let item, let numbers):
      "item \(item) is on \(Self.cases(numbers)), and nothing that is open of it is left"
    case .aboveRest(let item, let left, let numbers):
      "item \(item) is on \(Self.cases(numbers)), and \(left.plain) of it is left"
    case .aboveOpen(let item, let wanted, let open):
      "\(wanted.plain) is more than is open of item \(item): \(open.plain)"
    case .wrongSign(let item, let isDebit):
      "an amount of item \(item) is \(isDebit ? "above" : "below") zero"
    }
  }

  private static func cases(_ numbers: [Int]) -> String {
    let names = numbers.map(String.init)
    return names.count == 1
      ? "case \(names[0])"
      : "cases \(names.dropLast().joined(separator: ", ")) and \(names.last ?? "")"
  }
}

extension Money {
  /// With all fraction digits and the currency: `1234.50 EUR`.
  fileprivate var plain: String {
    let digits = Money.fractionDigits(of: currency)
    var text = String(minorUnits.magnitude)
    if digits > 0 {
      text = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
      let point = text.index(text.endIndex, offsetBy: -digits)
      text.insert(".", at: point)
    }
    return "\(minorUnits < 0 ? "-" : "")\(text) \(currency)"
  }
}
